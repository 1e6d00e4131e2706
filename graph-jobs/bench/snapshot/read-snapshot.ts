import { brandMedians, openingsByDay, sellerKeys, type Database } from '@ringbreaker/cypher';
import { compareTexts } from '#jobs/compare-texts';
import { readActivity } from '#jobs/detect/lifecycle/past/read-lives';
import { readSellers, readUses } from '#jobs/detect/links/read-graph';
import { readAllOf } from '#jobs/detect/evidence/read-evidence';
import type { Snapshot } from './snapshot.ts';

/** Reads the snapshot of all sellers from the graph, as of an ISO date. */
export async function readSnapshot(database: Database, asOf: string): Promise<Snapshot> {
  const keys = await readKeys(database);
  const { uses, parties } = await readUses(database, () => undefined);
  return {
    sellers: await readSellers(database, keys),
    parties,
    uses,
    signals: await readAllOf(database, asOf, keys),
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
