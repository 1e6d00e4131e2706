import { brandMedians, openingsByDay, sellerKeys, type Database } from '@ringbreaker/cypher';
import { compareTexts } from '../../compare-texts.ts';
import { readActivity } from '../lifecycle/past/read-lives.ts';
import { readSellers, readUses } from '../links/read-graph.ts';
import { readAllOf } from '../evidence/read-evidence.ts';
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
  const { uses, parties } = await readUses(database, onRead);
  return {
    sellers: await readSellers(database, keys),
    parties,
    uses: keepShared(uses),
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
