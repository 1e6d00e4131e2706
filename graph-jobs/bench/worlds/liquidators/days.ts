import { dateText, dayOf } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Range } from './settings.ts';

export const LAST_DATE = '2026-06-30';
/** Days are counted from 1970-01-01. */
export const LAST = dayOf(LAST_DATE);

export const dated = (day: number): string | null => dateText(Math.min(day, LAST));
export const within = (draw: Draw, [low, high]: Range): number => low + draw.uniform() * (high - low);
/** A day from the one to the other, the first where there is none between. */
export const dayBetween = (draw: Draw, low: number, high: number): number =>
  high <= low ? low : draw.between(low, high);
export const listOf = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));
