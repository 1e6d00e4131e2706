import type { FlagFamily, FlagHit } from '@ringbreaker/cypher/domain';
import { POLICY } from '../policy.ts';

/** Families that speak of goods: identity, parcels and money show a business, which honest people have too. */
const OF_GOODS = new Set<FlagFamily>(['outcome', 'product']);
/** What every trade shows, and how dense a group is, never accuses. */
const NEVER_ACCUSES = new Set(['R10', 'R11', 'R29']);
/** A weaker hit is a hint beside others, and no reason. */
const REASON = 0.45;

/**
 * Tells a racket from a group. Log-odds decide; two gates stand before them, in words: identity alone never accuses, and
 * something of the goods, or a confirmed outcome, must speak. What was this same racket stays one a little longer.
 * @param findHits is asked only where the log-odds are high enough: to find red flags takes the longest
 * @param wasThis whether most of it was one racket in the last run
 * @returns the hits of a racket, null where it is none
 */
export function hitsOfRacket(
  logOdds: number,
  findHits: () => readonly FlagHit[],
  wasThis: boolean,
): readonly FlagHit[] | null {
  if (logOdds < leastLogOdds(wasThis)) return null;
  const hits = findHits();
  const accuses = hits.some(
    ({ family, flag, strength }) => OF_GOODS.has(family) && !NEVER_ACCUSES.has(flag) && strength >= REASON,
  );
  return accuses ? hits : null;
}

/** The log-odds that a racket has at the least; what was this same one stays one a little longer. */
export function leastLogOdds(wasThis: boolean): number {
  return wasThis ? POLICY.judging.keeps : POLICY.judging.opens;
}
