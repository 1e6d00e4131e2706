import type { FlagFamily, FlagHit, HeldBy } from '@ringbreaker/cypher/domain';
import { POLICY } from '../policy.ts';

/** Families that speak of goods: identity, parcels and money show a business, which honest people have too. */
const OF_GOODS = new Set<FlagFamily>(['outcome', 'product']);
/** What every trade shows, and how dense a group is, never accuses. */
const NEVER_ACCUSES = new Set(['R10', 'R11', 'R29']);
/** A weaker hit is a hint beside others, and no reason. */
const REASON = 0.45;

/** What was decided of a group that was weighed: its red flags where it is a racket, else the gate that held it. */
export type Decision =
  | { readonly hits: readonly FlagHit[] }
  | {
      readonly hits: null;
      readonly gate: HeldBy;
      /** Log-odds to the threshold; 0 where they reach it. */
      readonly missing: number;
    };

/**
 * Tells a racket from a group. Log-odds decide; two gates stand before them, in words: identity alone never accuses, and
 * something of the goods, or a confirmed outcome, must speak. What was this same racket stays one a little longer.
 * @param findHits is asked only where the log-odds are high enough: to find red flags takes the longest
 * @param wasThis whether most of it was one racket in the last run
 */
export function decide(logOdds: number, findHits: () => readonly FlagHit[], wasThis: boolean): Decision {
  const least = leastLogOdds(wasThis);
  if (logOdds < least) return { hits: null, gate: 'log_odds', missing: missingTo(least, logOdds) };
  const hits = findHits();
  const accuses = hits.some(
    ({ family, flag, strength }) => OF_GOODS.has(family) && !NEVER_ACCUSES.has(flag) && strength >= REASON,
  );
  return accuses ? { hits } : { hits: null, gate: 'identity_alone', missing: 0 };
}

/** Names the gate that holds a group whose accounts were not suspicious together: no red flag of it is looked for. */
export function holdUnsuspected(logOdds: number): { readonly gate: HeldBy; readonly missing: number } {
  const missing = missingTo(leastLogOdds(false), logOdds);
  return { gate: missing > 0 ? 'log_odds' : 'no_suspects', missing };
}

/** The log-odds that a racket has at the least; what was this same one stays one a little longer. */
export function leastLogOdds(wasThis: boolean): number {
  return wasThis ? POLICY.judging.keeps : POLICY.judging.opens;
}

/** Log-odds that are missing to a threshold, in the hundredths in which both are told. */
function missingTo(least: number, logOdds: number): number {
  return Math.max(0, Math.round((least - logOdds) * 100) / 100);
}
