import type { Offers } from '../suspicion/offers.ts';
import type { BrandMedian } from '../evidence/facts.ts';
import type { Sharing } from '../links/read-graph.ts';

/**
 * What detection reads of every seller. Two readers give it: the graph itself (`graph-reader.ts`), and the columns of
 * the archive (`columns/`), which are many times quicker. What detection makes of either is the same to the byte.
 */
export interface Reader {
  /**
   * Every use of a value that is shared, and maybe of values that are not, rows in any order; and which parties are one.
   * @param onRead is told how many uses were read so far
   */
  uses(onRead: (done: number) => void): Promise<Sharing>;
  /** What sellers show by themselves, the given ones at least. */
  own(sellers: readonly string[], about: OwnRequest): Promise<Own>;
}

/** What sellers show by themselves. */
export interface Own {
  /** Bits of their signals; who shows none is left out. */
  readonly signals: ReadonlyMap<string, number>;
  /** The brands that they offer. */
  readonly offers: Offers;
}

/** What a seller's own signals are read by. */
export interface OwnRequest {
  readonly asOf: string;
  readonly medians: readonly BrandMedian[];
  readonly onRead: (done: number) => void;
}
