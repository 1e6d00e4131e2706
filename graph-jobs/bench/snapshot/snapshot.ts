import { NO_SIGNALS, type BrandMedian, type SellerFacts, type Signals } from '#jobs/detect/facts';
import { dateOf, dayOf } from '#jobs/detect/days';
import { nextMonth } from '#jobs/detect/judging-clock';
import type { Openings } from '#jobs/detect/null-levels';
import type { Use } from '#jobs/detect/use-table';
import { activityOf } from './activity.ts';
import { wideAddressesOf } from './addresses.ts';
import { StoredLinks } from './links.ts';
import { listingSignals } from './listings.ts';
import { flowSignals, payeesOf } from './money.ts';
import { parcelSignals } from './parcels.ts';
import { authorisationsOf, openingsOf, outcomesOf, sellerFactsOf, supplierOutcomesOf } from './sellers.ts';
import type { Tables } from './tables.ts';
import { operatedBy, usesOf } from './uses.ts';

/** What the queries of `detect` would answer of tables, in any order. */
export interface Snapshot {
  readonly sellers: ReadonlyMap<string, SellerFacts>;
  readonly uses: readonly Use[];
  readonly signals: Signals;
  readonly brandMedians: readonly BrandMedian[];
  readonly openings: readonly Openings[];
  readonly active: ReadonlyMap<string, number>;
}

const YEAR_DAYS = 365;

/** Reads tables as ingest and the queries would, as of an ISO date. */
export function snapshotOf(tables: Tables, asOf: string): Snapshot {
  const links = new StoredLinks(tables);
  const operated = operatedBy(links);
  const sellers = sellerFactsOf(tables);
  const until = nextMonth(asOf);
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
    uses: usesOf(links),
    signals,
    brandMedians,
    openings: openingsOf(tables),
    active: activityOf(tables),
  };
}
