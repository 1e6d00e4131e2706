import type { BrandMedian, SellerFacts, Signals } from '../evidence/facts.ts';
import type { Openings } from '../reference/null-levels.ts';
import type { ResolvedParties } from '../parties/resolve-parties.ts';
import type { UseColumns } from '../links/use-table.ts';

/**
 * All that detection reads of a marketplace as of one day. Two readers make it, from the graph (`read-snapshot.ts`) and
 * from tables in memory (`bench/snapshot`), and they agree to the byte. Rows stand in any order: `parts.ts` gives them
 * one.
 */
export interface Snapshot {
  /** The facts of every seller, by key. */
  readonly sellers: ReadonlyMap<string, SellerFacts>;
  /** Which parties are one. The uses and the chains of owners that they were gathered along know these as one. */
  readonly parties: ResolvedParties;
  /**
   * Who uses which value, for the values that at least two sellers use (`shared-uses.ts`). Likely-same values, and
   * parties that are the same, stand under one key.
   */
  readonly uses: UseColumns;
  /** All kinds of signals of every seller. Exposures are worked out from the uses, and are empty here. */
  readonly signals: Signals;
  /** Usual prices over all listings that name a brand and a price. */
  readonly brandMedians: readonly BrandMedian[];
  /** How many accounts were opened on each day. */
  readonly openings: readonly Openings[];
  /** Last day on which each seller did anything, in days since 1970-01-01; no entry for a seller that never did. */
  readonly active: ReadonlyMap<string, number>;
}
