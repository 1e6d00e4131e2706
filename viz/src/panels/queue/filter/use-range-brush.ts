import { brushX, type D3BrushEvent } from 'd3-brush';
import { pointer, select } from 'd3-selection';
import { useEffect, useRef } from 'react';
import { type Bin, placeOfRange, rangeAt } from '../../../state/queue/facet-bins.ts';

export type Range = [number, number];

interface RangeBrush {
  bins: readonly Bin[];
  size: { width: number; height: number };
  range: Range | null;
  /** While the range is drawn. */
  onDraw: (range: Range | null) => void;
  onSet: (range: Range) => void;
}

/** Lets a range be drawn, moved and stretched over bars; a click takes the bar that it is on. */
export function useRangeBrush({ bins, size: { width, height }, range, onDraw, onSet }: RangeBrush) {
  const group = useRef<SVGGElement>(null);
  const tell = useRef({ onDraw, onSet });
  useEffect(() => {
    tell.current = { onDraw, onSet };
  });
  useEffect(() => {
    const placed = group.current!;
    const perBin = width / Math.max(1, bins.length);
    const brush = brushX<unknown>()
      .extent([
        [0, 0],
        [width, height],
      ])
      .handleSize(14);
    brush.on('brush end', ({ type, selection, sourceEvent }: D3BrushEvent<unknown>) => {
      // What was moved from here, and not by a person, is known.
      if (!sourceEvent) return;
      const at = selection ? (selection as Range) : clickedAt(pointer(sourceEvent, placed)[0], perBin);
      const drawn = rangeAt(bins, [at[0] / perBin, at[1] / perBin]);
      if (!drawn) return;
      if (type === 'end') tell.current.onSet(drawn);
      else tell.current.onDraw(drawn);
    });
    select(placed).call(brush);
    const stands = range && placeOfRange(bins, range).map((place) => place * perBin);
    select(placed).call(brush.move, stands && stands[1]! > stands[0]! ? (stands as Range) : null);
    return () => void select(placed).on('.brush', null);
  }, [bins, width, height, range]);
  return group;
}

function clickedAt(place: number, perBin: number): Range {
  const bin = Math.floor(place / perBin);
  return [bin * perBin, (bin + 1) * perBin];
}
