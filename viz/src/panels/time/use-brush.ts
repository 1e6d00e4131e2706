import { brushX, type D3BrushEvent } from 'd3-brush';
import type { ScaleTime } from 'd3-scale';
import { pointer, select } from 'd3-selection';
import { useEffect, useRef } from 'react';
import { DAY_MS, type TimeWindow } from '../../state/time/time-window.ts';

export type DayScale = ScaleTime<number, number>;

/** Where a day begins on the axis. */
export const placeOf = (scale: DayScale, day: number): number => scale(day * DAY_MS);

/** The day at a place of the axis. */
export const dayAt = (scale: DayScale, place: number): number => Math.floor(scale.invert(place).getTime() / DAY_MS);

interface Brush {
  scale: DayScale;
  size: { width: number; height: number };
  window: TimeWindow | null;
  /** While the window is drawn. */
  onDraw: (window: TimeWindow) => void;
  onSet: (window: TimeWindow) => void;
  /** A click that draws nothing: the day that it is on. */
  onPick: (day: number) => void;
}

/** Lets a window be drawn, moved and stretched on an axis; the window that is set stands there. */
export function useBrush({ scale, size, window, onDraw, onSet, onPick }: Brush) {
  const group = useRef<SVGGElement>(null);
  const place = useRef<((at: TimeWindow | null) => void) | null>(null);
  const tell = useRef({ onDraw, onSet, onPick, window });
  useEffect(() => {
    tell.current = { onDraw, onSet, onPick, window };
  });
  const { width, height } = size;
  useEffect(() => {
    const brush = brushX<unknown>()
      .extent([
        [0, 0],
        [width, height],
      ])
      .handleSize(14);
    const stand = (at: TimeWindow | null) =>
      select(group.current!).call(brush.move, at && [placeOf(scale, at.from), placeOf(scale, at.to + 1)]);
    brush.on('brush end', ({ type, selection, sourceEvent }: D3BrushEvent<unknown>) => {
      // What was moved from here, and not by a person, is known.
      if (!sourceEvent) return;
      if (selection) tell.current[type === 'end' ? 'onSet' : 'onDraw'](daysOf(scale, selection as [number, number]));
      else if (type === 'end') {
        tell.current.onPick(dayAt(scale, pointer(sourceEvent, group.current)[0]));
        stand(tell.current.window);
      }
    });
    select(group.current!).call(brush);
    stand(tell.current.window);
    const placed = group.current!;
    place.current = stand;
    return () => void select(placed).on('.brush', null);
  }, [scale, width, height]);
  useEffect(() => {
    place.current?.(window);
  }, [window]);
  return group;
}

/** The days that a drawn stretch touches by more than a sliver. */
function daysOf(scale: DayScale, [left, right]: [number, number]): TimeWindow {
  const from = Math.round(scale.invert(left).getTime() / DAY_MS);
  return { from, to: Math.max(from, Math.round(scale.invert(right).getTime() / DAY_MS) - 1) };
}
