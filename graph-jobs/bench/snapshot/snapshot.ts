import { NO_SIGNALS, type Signals } from '#jobs/detect/evidence/facts';
import { dateOf, dayOf } from '#jobs/detect/links/days';
import { nextMonth } from '#jobs/detect/evidence/judging-clock';
import { resolveParties } from '#jobs/detect/parties/resolve-parties';
import { SameKeys } from '#jobs/detect/parties/same-keys';
import { keepShared } from '#jobs/detect/snapshot/shared-uses';
import type { Snapshot } from '#jobs/detect/snapshot/snapshot';
import { tabulate } from '#jobs/detect/links/use-table';
import { activityOf } from './activity.ts';
import { wideAddressesOf } from './addresses.ts';
import { StoredLinks } from './links.ts';
import { listingSignals } from './listings.ts';
import { flowSignals, payeesOf } from './money.ts';
import { partiesOf } from './parties.ts';
import { parcelSignals } from './parcels.ts';
import { authorisationsOf, openingsOf, outcomesOf, sellerFactsOf, supplierOutcomesOf } from './sellers.ts';
import type { Tables } from './tables.ts';
import { operatedBy, usesOf } from './uses.ts';

const YEAR_DAYS = 365;

/** Reads tables as ingest and the queries would, as of an ISO date. */
export function snapshotOf(tables: Tables, asOf: string): Snapshot {
  const links = new StoredLinks(tables);
  const operated = operatedBy(links);
  const sellers = sellerFactsOf(tables);
  const parties = resolveParties(partiesOf(tables, links));
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
    parties,
    uses: keepShared(tabulate(usesOf(links, new SameKeys(parties.same)), parties.same)),
    signals,
    brandMedians,
    openings: openingsOf(tables),
    active: activityOf(tables, links, { operated, asOf }),
  };
}
