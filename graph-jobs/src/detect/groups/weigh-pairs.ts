import { POLICY } from '../policy.ts';
import { usersOfTie, type Ties } from '../suspicion/witnesses.ts';

/** No tie is surer than this, so that its log-odds stay finite. */
const SUREST = 0.99;

/** A pair of witnesses, a < b, and how surely their ties join them. */
export interface Pair {
  readonly a: number;
  readonly b: number;
  readonly chance: number;
}

interface Weighing {
  /** What a tie says, 0 to 1. */
  readonly saysOf: (tie: number) => number;
  /** How far the two take part, 0 to 1. */
  readonly both?: (a: number, b: number) => number;
  /** What says less than this is left out. */
  readonly floor?: number;
  /** How far what a tie says is spread over the pairs of its users, 0 to 1 (`estimateSpread`). */
  readonly spread?: number;
}

/**
 * Pairs of witnesses that ties join, ascending, with what all of their ties say together (noisy-or). A value of n users
 * makes n (n - 1) / 2 pairs: at a spread of 0 it says of each pair what it says of two who alone have it, at 1 in all as
 * much as one tie for each user but the first.
 * @param size how many witnesses there are
 */
export function weighPairs(
  ties: Ties,
  size: number,
  { saysOf, both = () => 1, floor = POLICY.ties.floor, spread = 0 }: Weighing,
): Pair[] {
  const apart = new Map<number, number>();
  for (let tie = 0; tie < ties.size; tie++) {
    const says = saysOf(tie);
    if (says < floor) continue;
    const users = usersOfTie(ties, tie);
    const part = (2 / users.length) ** spread;
    for (const [at, a] of users.entries()) {
      for (const b of users.subarray(at + 1)) {
        const chance = Math.min(SUREST, says * both(a, b));
        if (chance < floor) continue;
        apart.set(a * size + b, (apart.get(a * size + b) ?? 1) * (1 - chance) ** part);
      }
    }
  }
  const names = Float64Array.from(apart.keys()).sort();
  return Array.from(names, (name) => ({
    a: Math.floor(name / size),
    b: name % size,
    chance: 1 - (apart.get(name) as number),
  })).filter(({ chance }) => chance > floor);
}
