import { filterTime } from '../../state/canvas/canvas.ts';
import { act, canvasNow, look, useExplorer } from '../../state/canvas/explorer-store.ts';
import { eventsOf, moveWindow, type Timeline, timelineOf } from '../../state/time/time-events.ts';
import type { TimeFilter, TimeWindow } from '../../state/time/time-window.ts';
import { sayWindow } from '../../state/time/time-words.ts';
import { t } from '../../words/words.ts';

/** No more bars than this: finer ones would be thinner than a pointer can tell apart. */
export const MOST_BARS = 100;

/** Opens or closes the time bar; what it filters stays. */
export function toggleTimeBar(): void {
  look({ timeBar: !useExplorer.getState().timeBar, timeDraft: null });
}

/** The window that is set to begin with: the last bars of the timeline, a tenth of them. */
export function firstWindow({ bins, span }: Timeline): TimeWindow {
  const place = Math.max(0, bins.length - Math.max(1, Math.round(bins.length / 10)));
  return { from: bins[place]!.from, to: span.to };
}

/** Filters by a window as a step; `joins` makes one step of those that follow each other. */
export function setWindow(shown: TimeWindow, joins?: string): void {
  const { time } = canvasNow();
  if (time && time.shown.from === shown.from && time.shown.to === shown.to) {
    look({ timeDraft: null });
    return;
  }
  const next: TimeFilter = { compared: null, outside: 'dim', ...time, shown };
  act(t`Time: ${sayWindow(shown)}`, (canvas) => filterTime(canvas, next), joins);
}

/** Changes how the window filters, or what it is compared with. */
export function changeTime(name: string, change: Partial<TimeFilter>): void {
  const { time } = canvasNow();
  if (time) act(name, (canvas) => filterTime(canvas, { ...time, ...change }));
}

/** Filters by time no more. */
export function clearTime(): void {
  if (canvasNow().time) act(t`All of the time`, (canvas) => filterTime(canvas, null));
  else look({ timeDraft: null });
}

/** Moves the window by a bar, or sets one where there is none; the bar is opened to show it. */
export function stepTime(bars: number): void {
  const canvas = canvasNow();
  const timeline = timelineOf(eventsOf(canvas), MOST_BARS);
  if (!timeline) return;
  look({ timeBar: true });
  const shown = canvas.time ? moveWindow(canvas.time.shown, timeline, bars) : firstWindow(timeline);
  setWindow(shown, 'time-step');
}
