import { saying } from '@ringbreaker/cypher/domain';
import { EVERYBODYS } from '../links/epochs.ts';

/** Past the first of these a count is told as the greatest that it reaches. */
const MARKS = [3, 5, 10, 20, 50, 100, 200, 500, 1000];

/**
 * A count as the greatest mark that it reaches. How many use what everybody uses changes with every delivery, wherever
 * that lies: told to the last one, nothing that rests on it would ever stay as it was.
 */
export function roughCount(count: number): number {
  return MARKS.findLast((mark) => mark <= count) ?? count;
}

/** How many use a value, as far as it is told: past `EVERYBODYS` nobody counts on. */
export function roughUsers(users: number): number {
  return roughCount(Math.min(users, EVERYBODYS));
}

/** The same in words: `20 or more`. */
export function tellRoughly(count: number): string {
  return saying`${roughCount(count)} or more`;
}
