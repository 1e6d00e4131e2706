import type { Database } from './connection/driver.ts';
import {
  hiddenBrands,
  listingReposts,
  sellerAuthorisations,
  sellerListings,
  sellerOutcomes,
  supplierOutcomes,
} from './queries/detect/signals.ts';
import { IN_ITS_TIME } from './planning/in-its-time.ts';
import { leadAccounts, leadUsers, leadUses } from './queries/explore/leads.ts';

/** What bounds the reads of a lead: past `most` links, or `widest` sellers, a thing is a hub and isn't opened. */
export interface LeadBounds {
  readonly most: number;
  readonly widest: number;
}

/** Reads the neighbourhoods that a lead grows through: what growing asks of the graph, for one asker. */
export function readLeads(database: Database, contributors: string[] | null, bounds: LeadBounds) {
  const { most } = bounds;
  return {
    accounts: (sellers: string[]) => database.run(leadAccounts, { asked: { contributors, sellers } }),
    uses: (sellers: string[]) => database.run(leadUses, { asked: { contributors, sellers, most } }),
    users: (values: { key: string; kind: string }[]) =>
      database.run(leadUsers, { asked: { contributors, values, ...bounds } }),
  };
}

/**
 * Has the server plan what growing asks, by asking it of nobody, however long that takes. A plan that is cut short with the question that wanted
 * it is lost: whoever asks again after a while would wait for the same plan, and be cut short again.
 */
export async function planLeads(database: Database, bounds: LeadBounds): Promise<void> {
  const nobody = { contributors: null, sellers: [], values: [], ...bounds };
  await database.transaction('read', (tx) => tx.run(leadAccounts, { asked: nobody }), IN_ITS_TIME);
  await database.transaction('read', (tx) => tx.run(leadUses, { asked: nobody }), IN_ITS_TIME);
  await database.transaction('read', (tx) => tx.run(leadUsers, { asked: nobody }), IN_ITS_TIME);
}

/** Patterns and bounds by which listings are read for signals. */
export interface SignalBounds {
  readonly strikes: string;
  readonly steering: string;
  readonly image: { readonly widest: number; readonly shops: number };
  readonly reposts: { readonly widest: number; readonly days: number };
}

/** Reads what some sellers show by themselves, as detection does; only who sees everything may ask. */
export function readOwnRows(database: Database, { strikes, steering, image, reposts }: SignalBounds) {
  return {
    listings: (sellers: string[]) => database.run(sellerListings, { sellers, strikes, steering }),
    outcomes: (sellers: string[]) => database.run(sellerOutcomes, { sellers }),
    supplierOutcomes: (sellers: string[]) => database.run(supplierOutcomes, { sellers }),
    authorisations: (sellers: string[]) => database.run(sellerAuthorisations, { sellers }),
    hiddenBrands: (sellers: string[]) => database.run(hiddenBrands, { sellers, ...image }),
    reposts: (sellers: string[]) => database.run(listingReposts, { sellers, strikes, ...reposts }),
  };
}
