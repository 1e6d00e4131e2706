import type { Role } from '@ringbreaker/cypher/domain';
import { WORLDS } from './measure-confidence.ts';

/** Of twenty worlds, in so many a seller must be with the racket to be called so. */
const BOUNDS = { core: 18, member: 10, fringe: 6 } as const;
/** Two worlds of twenty are 0.1: a role changes only when its bound is passed by so much. */
const SLACK = 2;
/** A core member is tied in by two kinds of value that don't come from one another. */
const KINDS_OF_CORE = 2;

/** What a role follows from. */
export interface Standing {
  /** Worlds (0 to 20) in which the seller is with the racket. */
  readonly worlds: number;
  /** Independent kinds of value that tie it in. */
  readonly kinds: number;
  /** Its role in the last run, if it had one. */
  readonly before?: Role | undefined;
}

/** The role of a seller in a racket, or null where it is not a member. */
export function roleOf({ worlds, kinds, before }: Standing): Role | null {
  if (kinds >= KINDS_OF_CORE && passes('core', worlds, before)) return 'core';
  if (passes('member', worlds, before)) return 'member';
  return passes('fringe', worlds, before) ? 'fringe' : null;
}

/** Whether a bound is reached, or, by a seller with a role on either side of it, passed or held by 0.1. */
function passes(role: keyof typeof BOUNDS, worlds: number, before: Role | undefined): boolean {
  const bound = BOUNDS[role];
  if (before === undefined) return worlds >= bound;
  return BOUNDS[before] >= bound ? worlds > bound - SLACK : worlds >= bound + SLACK;
}

/** Twenty worlds can't tell certainty from one miss in forty, and nothing that rests on shared values is certain. */
const MOST_WORLDS = WORLDS - 0.5;

/** Worlds as a confidence: their share, 0 to 0.975. */
export function confidenceOf(worlds: number): number {
  return Math.min(worlds, MOST_WORLDS) / WORLDS;
}
