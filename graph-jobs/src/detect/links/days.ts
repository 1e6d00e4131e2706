import { saying } from '@ringbreaker/cypher/domain';
const DAY_MS = 86_400_000;

/** A date or date-time (ISO 8601, UTC) as whole days since 1970-01-01; what is not known was never. */
export function dayOf(date: string | null): number {
  return date === null ? -Infinity : Math.floor(Date.parse(date) / DAY_MS);
}

/** The date of a day, as in 2026-03-01. */
export function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** So many days in words that go before what happened: "on the day", "the day after", "31 days after". */
export function sayDaysAfter(days: number): string {
  if (days === 0) return saying`on the day`;
  return days === 1 ? saying`the day after` : saying`${days} days after`;
}
