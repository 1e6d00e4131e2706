import { NO_SIGNALS, type BrandMedian, type SellerFacts, type Signals } from '#jobs/detect/evidence/facts';
import { dateOf, dayOf } from '#jobs/detect/links/days';
import { nextMonth } from '#jobs/detect/evidence/judging-clock';
import { resolveParties, type ResolvedParties } from '#jobs/detect/parties/resolve-parties';
import { SameKeys } from '#jobs/detect/parties/same-keys';
import type { Openings } from '#jobs/detect/reference/null-levels';
import { sharedRows, tabulate, type UseColumns } from '#jobs/detect/links/use-table';
import { tellExclusive } from '#jobs/detect/snapshot/exclusive';
import { activityOf } from './activity.ts';
import { wideAddressesOf } from './addresses.ts';
import { likenessesOf } from './likenesses.ts';
import { StoredLinks } from './links.ts';
import { listingSignals } from './listings.ts';
import { flowSignals, payeesOf } from './money.ts';
import { partiesOf } from './parties.ts';
import { parcelSignals } from './parcels.ts';
import { authorisationsOf, openingsOf, outcomesOf, sellerFactsOf, supplierOutcomesOf } from './sellers.ts';
import type { Tables } from './tables.ts';
import { operatedBy, usesOf } from './uses.ts';

const YEAR_DAYS = 365;

/**
 * All that detection reads of a marketplace as of one day. Two readers make it, from the graph (`read-snapshot.ts`) and
 * from tables in memory (`snapshotOf`), and they agree to the byte. Rows stand in any order: `parts.ts` gives them one.
 */
export interface Snapshot {
  /** The facts of every seller, by key. */
  readonly sellers: ReadonlyMap<string, SellerFacts>;
  /** Which parties are one. The uses and the chains of owners that they were gathered along know these as one. */
  readonly parties: ResolvedParties;
  /**
   * Who uses which value that at least two sellers use, and maybe what one alone uses. Likely-same values, and parties
   * that are the same, stand under one key.
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

/**
 * Reads tables as ingest and the queries would, as of an ISO date.
 * @param isMatched whether `match` ran before: values that are likely the same are one
 */
export function snapshotOf(tables: Tables, asOf: string, isMatched = false): Snapshot {
  const links = new StoredLinks(tables);
  const operated = operatedBy(links);
  const sellers = sellerFactsOf(tables);
  const values = isMatched ? likenessesOf(links) : new Map<string, string>();
  const parties = resolveParties(partiesOf(tables, links, values));
  const same = new Map([...values, ...parties.same]);
  const until = nextMonth(asOf);
  const uses = usesOf(links, new SameKeys(parties.same));
  const held = uses.filter(({ type }) => type === 'USES' || type === 'PAID_TO');
  const { brandMedians, ...listed } = listingSignals(tables, links, operated);
  const signals: Signals = {
    ...NO_SIGNALS,
    ...listed,
    ...parcelSignals(tables, links, operated),
    ...flowSignals(tables, links, { sellers, since: dateOf(dayOf(until) - YEAR_DAYS), until }),
    outcomes: outcomesOf(tables, operated),
    supplierOutcomes: supplierOutcomesOf(tables, links),
    authorisations: authorisationsOf(tables),
    payees: payeesOf(tables, links),
    addresses: wideAddressesOf(links, operated),
  };
  return {
    sellers,
    parties,
    uses: tabulate(
      sharedRows(tabulate(uses, same)),
      same,
      tellExclusive(held.map(({ seller, kind, value }) => ({ seller, kind, key: same.get(value) ?? value }))),
    ),
    signals,
    brandMedians,
    openings: openingsOf(tables),
    active: activityOf(tables, links, { operated, asOf }),
  };
}
