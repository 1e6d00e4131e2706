import {
  accountFlows,
  hiddenBrands,
  listingReposts,
  packingConsignments,
  parcelDetours,
  sellerAuthorisations,
  sellerIncome,
  sellerListings,
  sellerOutcomes,
  sellerParcels,
  sellerPayees,
  splitConsignments,
  supplierOutcomes,
  wideAddresses,
  type Database,
} from '@ringbreaker/cypher';
import { dateOf, dayOf } from '../links/days.ts';
import { NO_SIGNALS, type Signals } from './facts.ts';
import { inLanes, inParts } from '../../in-parts.ts';
import { nextMonth } from './judging-clock.ts';
import { BOUNDS } from './read-bounds.ts';
import { sortRows } from '../links/sort-rows.ts';
import { BLANK_PATTERN, LABEL_PATTERN, STEERING_PATTERN, STRIKE_PATTERN } from '../red-flags/words.ts';

const SELLERS_A_QUERY = 2_000;
const YEAR_DAYS = 365;

type Kind = Exclude<keyof Signals, 'exposures'>;
type Reads = { readonly [K in Kind]: (part: { sellers: string[] }) => Promise<Signals[K][number][]> };

/** Of which sellers each kind of signal is wanted; a kind that is not named is not read. */
export type Wanted = { readonly [K in Kind]?: readonly string[] };

/** What the given sellers list, send and are paid, what happened to them and what they may sell. */
export async function readSignals(database: Database, asOf: string, wanted: Wanted): Promise<Signals> {
  const reads = signalReads(database, asOf);
  const signals: Partial<Record<Kind, unknown[]>> = {};
  for (const kind of Object.keys(wanted) as Kind[]) {
    const [sellers, rows] = [[...(wanted[kind] ?? [])].sort(), [] as object[]];
    await inLanes(inParts(sellers, SELLERS_A_QUERY), async (part) => {
      for (const row of await reads[kind]({ sellers: part })) rows.push(row);
    });
    signals[kind] = sortRows(rows);
  }
  return { ...NO_SIGNALS, ...(signals as Partial<Signals>) };
}

function signalReads(database: Database, asOf: string): Reads {
  const strikes = STRIKE_PATTERN;
  return {
    listings: (part) => database.run(sellerListings, { ...part, strikes, steering: STEERING_PATTERN }),
    hiddenBrands: (part) => database.run(hiddenBrands, { ...part, ...BOUNDS.image }),
    reposts: (part) => database.run(listingReposts, { ...part, strikes, ...BOUNDS.reposts }),
    outcomes: (part) => database.run(sellerOutcomes, part),
    supplierOutcomes: (part) => database.run(supplierOutcomes, part),
    authorisations: (part) => database.run(sellerAuthorisations, part),
    payees: (part) => database.run(sellerPayees, part),
    income: (part) => database.run(sellerIncome, { ...part, ...yearBefore(asOf) }),
    flows: (part) => database.run(accountFlows, { ...part, ...BOUNDS.flows }),
    addresses: (part) => database.run(wideAddresses, { ...part, ...BOUNDS.addresses }),
    parcels: (part) => database.run(sellerParcels, { ...part, ...BOUNDS.parcels }),
    detours: (part) => database.run(parcelDetours, part),
    consignments: (part) => database.run(splitConsignments, { ...part, ...BOUNDS.consignments }),
    packing: (part) =>
      database.run(packingConsignments, { ...part, ...BOUNDS.place, labels: LABEL_PATTERN, blanks: BLANK_PATTERN }),
  };
}

/** The year that ends with the month that the run speaks of. */
function yearBefore(asOf: string): { since: string; until: string } {
  const until = nextMonth(asOf);
  return { since: dateOf(dayOf(until) - YEAR_DAYS), until };
}
