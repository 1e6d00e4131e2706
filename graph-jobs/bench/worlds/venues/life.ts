import { dateText } from '#jobs/generate/days';
import type { Seller } from './model.ts';
import { LAST } from './settings.ts';

/** The last day on which something can happen in an account. */
export function lastDayOf({ closed }: Seller): number {
  return closed ?? LAST;
}

/** The ISO date of a day that is known. */
export function dayText(day: number): string {
  return dateText(day) as string;
}
