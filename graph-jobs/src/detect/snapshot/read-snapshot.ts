import { anyPayment, brandMedians, openingsByDay, sellerKeys, usesOfValues, type Database } from '@ringbreaker/cypher';
import { compareTexts } from '../../compare-texts.ts';
import type { Signals } from '../facts.ts';
import { readActivity } from '../lifecycle/past/read-lives.ts';
import { addHeld, addUsesBy, readLikenesses, readSellers } from '../read-graph.ts';
import { readSignals } from '../read-signals.ts';
import { UseTable, type UseColumns } from '../use-table.ts';
import { addSnapshotKinds } from './read-links.ts';
import { keepShared } from './shared-uses.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Reads the snapshot of all sellers from the graph, as of an ISO date.
 * @param onRead is told how many uses were read so far
 */
export async function readSnapshot(
  database: Database,
  asOf: string,
  onRead: (done: number) => void = () => undefined,
): Promise<Snapshot> {
  const keys = await readKeys(database);
  return {
    sellers: await readSellers(database, keys),
    uses: await readAllUses(database, onRead),
    signals: await readAllSignals(database, asOf, keys),
    brandMedians: await database.run(brandMedians, {}),
    openings: await database.run(openingsByDay, {}),
    active: await readActivity(database, keys, asOf),
  };
}

async function readKeys(database: Database): Promise<string[]> {
  const keys: string[] = [];
  for await (const [key] of database.stream(sellerKeys, {})) keys.push(key as string);
  return keys.sort(compareTexts);
}

async function readAllUses(database: Database, onRead: (done: number) => void): Promise<UseColumns> {
  const { sameAs, alike } = await readLikenesses(database);
  const table = new UseTable(sameAs);
  const gathering = { database, table, alike, onRead };
  await addUsesBy(usesOfValues, gathering);
  await addSnapshotKinds(gathering);
  const shared = keepShared(table.columns());
  const places = new Map(shared.sellers.map((seller, at) => [seller, at]));
  const held = Uint8Array.from(shared.held);
  await addHeld(database, shared.sellers, (seller, bits) => {
    const at = places.get(seller) as number;
    held[at] = (held[at] as number) | bits;
  });
  return { ...shared, held };
}

/** Signals of all sellers; what only some sellers can show is asked of those alone, and payments where there are any. */
async function readAllSignals(database: Database, asOf: string, all: readonly string[]): Promise<Signals> {
  const [payments] = await database.run(anyPayment, {});
  const paid = payments?.any ? all : [];
  const signals = await readSignals(database, asOf, {
    listings: all,
    outcomes: all,
    supplierOutcomes: all,
    authorisations: all,
    payees: all,
    income: paid,
    flows: paid,
    addresses: all,
    parcels: all,
    detours: all,
    consignments: all,
    packing: all,
  });
  const nameless = signals.listings.filter(({ brand }) => brand === null);
  const struck = signals.listings.filter(({ struck: count }) => count > 0);
  const { hiddenBrands, reposts } = await readSignals(database, asOf, {
    hiddenBrands: sellersIn(nameless),
    reposts: sellersIn(struck),
  });
  return { ...signals, hiddenBrands, reposts };
}

function sellersIn(rows: readonly { readonly seller: string }[]): string[] {
  return [...new Set(rows.map(({ seller }) => seller))];
}
