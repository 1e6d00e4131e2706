const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long after a failed attempt the next one comes; after the last of them nobody tries any more: three and a half days in all. */
export const WAITS_MS = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

/** By so much of itself a wait is longer or shorter, so that what failed together does not come back together. */
const JITTER = 0.2;

/**
 * How long to wait after the so-manyeth failed attempt, in milliseconds; null: it was the last.
 * @param random 0 or more and less than 1
 */
export function waitAfter(attempts: number, random: number): number | null {
  const wait = WAITS_MS[attempts - 1];
  return wait === undefined ? null : Math.round(wait * (1 - JITTER + 2 * JITTER * random));
}
