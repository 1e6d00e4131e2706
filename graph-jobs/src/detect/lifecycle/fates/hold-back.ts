import type { Fate } from './fates.ts';
import { dayOf } from '../../links/days.ts';
import type { Gathering, KnownRacket } from '../lives.ts';

/** A racket that nothing was found of is dissolved after so many days, not before. */
const GRACE_DAYS = 7;
const SMALLEST = 3;

/**
 * No split is told of a racket whose main contributor was silent, nor where its parts still share something: its
 * largest part goes on as it, the others are new and related to it.
 * @param shareStill whether found rackets do
 */
export function holdBack(
  fates: readonly Fate[],
  unheard: ReadonlySet<number>,
  shareStill: (founds: readonly number[]) => boolean,
): Fate[] {
  return fates.flatMap((fate): Fate[] => {
    if (fate.rule !== 'split') return [fate];
    if (!unheard.has(fate.old) && !shareStill([fate.found, ...fate.others])) return [fate];
    const parts = fate.others.map((found): Fate => ({ rule: 'born', found, related: [fate.old] }));
    return [{ rule: 'kept', old: fate.old, found: fate.found }, ...parts];
  });
}

/** What is known of rackets that nothing was found of. */
export interface Losses {
  readonly olds: readonly KnownRacket[];
  readonly asOf: string;
  /** The as-of of the last run: whoever is missed now was seen then. */
  readonly lastSeen: string;
  readonly unheard: ReadonlySet<number>;
  /** Everything that was found: who is elsewhere now is not held. */
  readonly found: readonly Gathering[];
  /** Members that are still on record. */
  readonly known: { has(seller: string): boolean };
  /** Sellers that a person gave a verdict on: what was said is not put off. */
  readonly spokenOf: ReadonlySet<string>;
}

/**
 * Lost rackets that are kept as they were: for seven days, and for as long as the contributor of most of their evidence
 * is silent, as far as three members are left that are nowhere else.
 */
export function findHeld(fates: readonly Fate[], losses: Losses): Set<number> {
  const { olds, unheard, asOf, lastSeen, spokenOf } = losses;
  const lost = fates.flatMap((fate) => (fate.rule === 'lost' ? [fate.old] : []));
  if (lost.length === 0) return new Set();
  const elsewhere = new Set(losses.found.flatMap(({ members }) => members.map(({ seller }) => seller)));
  return new Set(
    lost.filter((at) => {
      const { members, lostSince } = olds[at] as KnownRacket;
      if (members.some(({ seller }) => spokenOf.has(seller))) return false;
      const left = members.filter(({ seller }) => losses.known.has(seller) && !elsewhere.has(seller));
      if (left.length < SMALLEST) return false;
      return unheard.has(at) || dayOf(asOf) - dayOf(lostSince ?? lastSeen) < GRACE_DAYS;
    }),
  );
}
