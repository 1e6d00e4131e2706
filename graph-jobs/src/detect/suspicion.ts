import type { BrandMedian, Signals } from './facts.ts';
import { groupBy } from './group-by.ts';
import { brandGroup, indexMedians, WEAK_RATIO } from './red-flags/low-price.ts';
import { BRANDS } from './red-flags/many-brands.ts';
import { OWNERS } from './red-flags/other-payee.ts';

/** What is read of every candidate: enough to tell whose community can't become a racket whatever else is read. */
export type FirstSignals = Pick<
  Signals,
  'listings' | 'hiddenBrands' | 'reposts' | 'outcomes' | 'payees' | 'income' | 'flows'
>;

/**
 * The sellers of whom something speaks that could make a racket of their group. Flags of logistics need another family
 * beside them, and each of goods and money, and each find, shows here in a single seller: a community without such a
 * seller stays a group.
 */
export function findSuspects(signals: FirstSignals, brandMedians: readonly BrandMedian[]): Set<string> {
  const { listings, hiddenBrands, reposts, outcomes, income, flows, payees } = signals;
  const medians = indexMedians(brandMedians);
  const low = listings.filter(
    (row) => (row.medianPrice ?? Infinity) < WEAK_RATIO * (medians.get(brandGroup(row))?.median ?? 0),
  );
  const found = outcomes.filter(({ finding }) => finding === 'counterfeit');
  const marked = listings.filter(({ struck, steering }) => struck + steering > 0);
  const hiding = hiddenBrands.filter(({ hidden }) => hidden > 0);
  const rows = [...low, ...found, ...marked, ...hiding, ...reposts, ...income, ...flows];
  const suspects = new Set(rows.map(({ seller }) => seller));
  for (const [seller, own] of groupBy(listings, ({ seller }) => seller)) {
    if (new Set(own.map(({ brand }) => brand)).size >= BRANDS) suspects.add(seller);
  }
  for (const paid of groupBy(payees, ({ nameKey }) => nameKey).values()) {
    const owners = new Set(paid.flatMap((payee) => payee.owners));
    if (owners.size >= OWNERS) for (const { seller } of paid) suspects.add(seller);
  }
  return suspects;
}
