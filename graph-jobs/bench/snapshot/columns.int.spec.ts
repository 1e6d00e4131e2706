import { join } from 'node:path';
import { saveLikelySame, saveVerdict, writeSees, type Database } from '@ringbreaker/cypher';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { sized } from '@ringbreaker/cypher/test-size';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { tellReader } from '#jobs/detect/columns/test-readers';
import { ingestFolder, readGraph, shuffle, testFolder } from '#jobs/ingest/test-ingest';
import { drawUnit } from '#jobs/withdrawal/test-draws';
import { drawSendings, readNumbers, withdrawAs } from '#jobs/withdrawal/test-withdrawal';
import { casework } from '../worlds/casework/casework.ts';
import { corners } from './test-corners.ts';
import { tablesOf } from './test-tables.ts';

const DELIVERIES = sized(3, 4);
const SELLERS = sized(150, 400);

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

/** Two values that are likely the same, and two that a person said are, drawn from those of the graph. */
async function judge(seed: number) {
  const keys = [...(await readGraph(database)).values.keys()].filter((key) => /^(addr|name|tel):/.test(key)).sort();
  const [one = '', other = '', third = '', fourth = ''] = shuffle(keys, seed);
  const pair = [one, other].sort() as [string, string];
  await database.run(saveLikelySame, { model: 1, rows: [[...pair, 0.99, 'same', ['street']]] });
  const about = {
    id: 'v1',
    judgement: 'same',
    author: 'ann',
    reason: 'one inbox',
    at: '2026-01-01T00:00:00Z',
  } as const;
  await database.run(saveVerdict, { ...about, one: third, other: fourth, sees: writeSees(null) });
}

it.each([[corners, 8] as const, ...sized([], [[casework, 200] as const])])(
  'the columns say what the graph says, over deliveries, a withdrawal and verdicts, of the world $name',
  async (world, least) => {
    await wipe(database);
    const archive = join(testFolder(), 'archive');
    let told = 0;
    for (const [at, { folder, ...sending }] of drawSendings(DELIVERIES, 3, {
      made: tablesOf(world, SELLERS),
      sent: 0.9,
    }).entries()) {
      await ingestFolder(database, folder, { ...sending, archive, batchRows: 5_000 });
      if (at === 1) await judge(at);
      if (at === 2) {
        const { there } = await readNumbers(database);
        const gone = there[Math.floor(drawUnit(at, 3) * there.length)] as number;
        await withdrawAs(database, { archive, delivery: String(gone) });
      }
      const [graph, columns] = [
        await tellReader(database, null, '2026-05-01'),
        await tellReader(database, archive, '2026-05-01'),
      ];
      expect(columns).toEqual(graph);
      told += columns.uses.length + columns.own.length;
    }
    expect(told).toBeGreaterThan(least);
  },
);
