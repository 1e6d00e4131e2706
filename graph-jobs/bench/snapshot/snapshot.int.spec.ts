import { join } from 'node:path';
import type { Database } from '@ringbreaker/cypher';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { sized } from '@ringbreaker/cypher/test-size';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellReader } from '#jobs/detect/columns/test-readers';
import { match } from '#jobs/match';
import { writeTables } from '#jobs/generate/tables/write-tables';
import type { Table } from '#jobs/generate/tables/tables';
import { ingestFolder, testFolder } from '#jobs/ingest/test-ingest';
import { casework } from '../worlds/casework/casework.ts';
import { levels } from '../worlds/levels/levels.ts';
import { owners } from '../worlds/owners/owners.ts';
import { recruiting } from '../worlds/recruiting/recruiting.ts';
import { streams } from '../worlds/streams/streams.ts';
import type { World } from '../worlds/world.ts';
import { partsOf } from './parts.ts';
import { readSnapshot } from './read-snapshot.ts';
import { snapshotOf } from './snapshot.ts';
import { Tables } from './tables.ts';
import { corners } from './test-corners.ts';

const SELLERS = sized(200, 1_000);
/** Where addresses were matched, and in every corner, they are held against each other anyway. */
const WORLDS = sized<World[]>([], [levels, owners, recruiting, casework]);

/** Rows of a part that one reader has and the other has not, shown at the most. */
const SHOWN = 5;

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

/** The snapshot of a world’s last delivery by both readers, as canonical lines; where it is matched, near values are one. */
async function readBoth(world: World, isMatched = false) {
  const request = { level: 'medium', seed: 11, sellers: SELLERS, deliveries: 1, honest: false } as const;
  const { asOf, tables } = [...world.deliveries(request)].at(-1) as { asOf: string; tables: readonly Table[] };
  const kept = tables
    .filter(({ name }) => !name.startsWith('truth'))
    .map((table) => ({ ...table, rows: [...table.rows] }));
  await wipe(database);
  const folder = testFolder();
  await writeTables(
    join(folder, 'data'),
    kept.filter(({ rows }) => rows.length > 0),
  );
  const archive = join(folder, 'archive');
  await ingestFolder(database, join(folder, 'data'), { archive });
  const matching = { newReference: false, seed: 1, progress: () => undefined };
  const matched = isMatched ? await match(database, matching) : [];
  // What is read of everybody comes from the archive's columns too.
  expect(await tellReader(database, archive, asOf)).toEqual(await tellReader(database, null, asOf));
  return {
    fromGraph: partsOf(await readSnapshot(database, asOf)),
    inMemory: partsOf(snapshotOf(new Tables(kept), asOf, isMatched)),
    nearPairs: matched.reduce((sum, { same }) => sum + same, 0),
  };
}

/** What of each part one reader alone says. */
function differences(fromGraph: Map<string, string[]>, inMemory: Map<string, string[]>) {
  const names = [...new Set([...fromGraph.keys(), ...inMemory.keys()])].sort();
  const only = (lines: string[] = [], others: string[] = []) => {
    const known = new Set(others);
    return lines.filter((line) => !known.has(line));
  };
  return names.flatMap((name) => {
    const [ours, theirs] = [fromGraph.get(name), inMemory.get(name)];
    if (ours?.join('\n') === theirs?.join('\n')) return [];
    const [graphAlone, memoryAlone] = [only(ours, theirs), only(theirs, ours)];
    const counts = {
      graph: ours?.length,
      memory: theirs?.length,
      graphAlone: graphAlone.length,
      memoryAlone: memoryAlone.length,
    };
    return [{ part: name, counts, graphAlone: graphAlone.slice(0, SHOWN), memoryAlone: memoryAlone.slice(0, SHOWN) }];
  });
}

/** Kinds that come of links between parties, accounts and parcels. */
const LINKED = ['Owner', 'Holding', 'Director', 'Associate', 'Payee', 'Destination', 'Recipient'];

describe('the two readers of a snapshot', () => {
  it.each(WORLDS)('say the same, byte for byte, of the world $name', async (world) => {
    const { fromGraph, inMemory } = await readBoth(world);
    expect(fromGraph.get('sellers')?.length).toBeGreaterThan(0.7 * SELLERS);
    expect(differences(fromGraph, inMemory)).toEqual([]);
  });

  it('say the same where addresses that are written in several ways were matched before', async () => {
    const { fromGraph, inMemory, nearPairs } = await readBoth(streams, true);
    expect(nearPairs).toBeGreaterThan(20);
    expect(differences(fromGraph, inMemory)).toEqual([]);
  });

  it('say the same of every corner of the contract, and something in each part', async () => {
    const { fromGraph, inMemory } = await readBoth(corners);
    expect(differences(fromGraph, inMemory)).toEqual([]);
    const empty = [...fromGraph].filter(([, lines]) => lines.length === 0).map(([name]) => name);
    expect(empty).toEqual(['signals.exposures']);
    expect(inMemory.get('parties.same')).toEqual(
      ['p7', 'p8', 'p9', 'q1'].map((id) => `{"as":"party:${id < 'p9' ? 'p7' : 'p9'}","party":"party:${id}"}`),
    );
    for (const kind of LINKED) expect(fromGraph.get(`uses.${kind}`)?.length, kind).toBeGreaterThan(1);
  });
});
