import type { TimeBin, TimeUnit } from './time-events.ts';
import { DAY_MS, type TimeWindow } from './time-window.ts';
import { lookOf } from '../../graph/kinds.ts';
import { counted } from '../../graph/words.ts';
import { daysLocale, inWords, listed, t } from '../../words/words.ts';

const DAY = new Intl.DateTimeFormat(daysLocale(), { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** A day in words, as in "3 Jan 2024". */
export const sayDay = (day: number): string => DAY.format(day * DAY_MS);

/** A window in words, as in "3 Jan 2024 – 5 Feb 2024"; of one day, that day. */
export function sayWindow({ from, to }: TimeWindow): string {
  return from === to ? sayDay(from) : `${sayDay(from)} – ${sayDay(to)}`;
}

const TICKS = {
  day: new Intl.DateTimeFormat(daysLocale(), { day: 'numeric', month: 'short', timeZone: 'UTC' }),
  month: new Intl.DateTimeFormat(daysLocale(), { month: 'short', year: 'numeric', timeZone: 'UTC' }),
  year: new Intl.DateTimeFormat(daysLocale(), { year: 'numeric', timeZone: 'UTC' }),
};

/** A mark of the axis in words, as fine as the marks lie apart: "8 Jun", "Jun 2026" or "2026". */
export function sayTick(ticks: readonly Date[], tick: Date): string {
  const starts = (text: string) => ticks.every((one) => one.toISOString().slice(0, 10).endsWith(text));
  return TICKS[starts('01-01') ? 'year' : starts('-01') ? 'month' : 'day'].format(tick);
}

/** What the bars of a histogram stand for, as in "each bar a week". */
export const sayUnit = (unit: TimeUnit): string => t`each bar a ${inWords(unit)}`;

/** What a bar holds: how much began and ended, and of what. */
export function sayBin(bin: TimeBin): string {
  const counts = [
    bin.began > 0 ? t`${bin.began} began` : '',
    bin.ended > 0 ? t`${bin.ended} ended` : '',
    bin.outcomes > 0 ? counted(bin.outcomes, 'outcome') : '',
  ].filter(Boolean);
  const kinds = [...bin.of].filter(([of]) => of !== 'Outcome').sort(([, a], [, b]) => b - a);
  const of = kinds.map(([kind, count]) => `${kind === 'link' ? t`links` : lookOf(kind).plural.toLowerCase()} ${count}`);
  const told = counts.length > 0 ? listed(counts) : t`nothing`;
  const says = t`${sayWindow(bin)}: ${told}`;
  return of.length > 0 ? t`${says} (${listed(of)})` : says;
}
