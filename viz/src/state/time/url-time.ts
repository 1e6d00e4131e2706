import { dateOf } from '../../graph/words.ts';
import { readDay, type TimeFilter, type TimeWindow, windowOf } from './time-window.ts';

/** Writes the filter by time for the address, as in `2024-01-03_2024-02-05.hide`, with the window it is compared with behind it. */
export function writeTime(time: TimeFilter | null): string {
  if (!time) return '';
  const days = ({ from, to }: TimeWindow) => `${dateOf(from)}_${dateOf(to)}`;
  return [days(time.shown), time.outside, ...(time.compared ? [days(time.compared)] : [])].join('.');
}

/** Reads what `writeTime` wrote; null where it is none. */
export function readTime(text: string | undefined): TimeFilter | null {
  const [shown, outside, ...rest] = (text ?? '').split('.');
  const [first, second] = [readDays(shown), readDays(rest[0])];
  if (!first || (outside !== 'dim' && outside !== 'hide') || rest.length > (second ? 1 : 0)) return null;
  return { shown: first, compared: second, outside };
}

function readDays(text: string | undefined): TimeWindow | null {
  const dates = /^(\d{4}-\d\d-\d\d)_(\d{4}-\d\d-\d\d)$/.exec(text ?? '')?.slice(1) ?? [];
  const [from = null, to = null] = dates.map(readDay);
  return from !== null && to !== null ? windowOf(from, to) : null;
}
