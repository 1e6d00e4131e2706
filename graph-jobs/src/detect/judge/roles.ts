import type { Role } from '@ringbreaker/cypher/domain';

/** The chance from which on a seller is called so. */
const BOUNDS = { core: 0.9, member: 0.7, fringe: 0 } as const;
/** A role changes only when its bound is passed by so much, so that nobody flickers. */
const SLACK = 0.05;
/** A core member is tied in by two kinds of value that don't come from one another. */
const KINDS_OF_CORE = 2;
/** Nothing that rests on shared values is certain. */
const MOST_CERTAIN = 0.975;

/** What a role follows from. */
export interface Standing {
  /** Chance (0 to 1) that the seller belongs. */
  readonly chance: number;
  /** Independent kinds of value that tie it in. */
  readonly kinds: number;
  /** Its role in the last run, if it had one. */
  readonly before?: Role | undefined;
}

/** The role of a seller in a racket; whoever is in it is at least fringe. */
export function roleOf({ chance, kinds, before }: Standing): Role {
  if (kinds >= KINDS_OF_CORE && passes('core', chance, before)) return 'core';
  return passes('member', chance, before) ? 'member' : 'fringe';
}

/** Whether a bound is reached, or, by a seller with a role on either side of it, passed or held by 0.05. */
function passes(role: keyof typeof BOUNDS, chance: number, before: Role | undefined): boolean {
  const bound = BOUNDS[role];
  if (before === undefined) return chance >= bound;
  return BOUNDS[before] >= bound ? chance > bound - SLACK : chance >= bound + SLACK;
}

/** A chance as it is saved, 0 to 0.975. */
export function confidenceOf(chance: number): number {
  return Math.min(MOST_CERTAIN, Math.round(chance * 1000) / 1000);
}
