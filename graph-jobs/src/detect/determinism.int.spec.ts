import { join } from 'node:path';
import type { Database } from '@ringbreaker/cypher';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { sized } from '@ringbreaker/cypher/test-size';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { detect } from '../detect.ts';
import { ingestFolder, marketplace, shuffle, testFolder, writeTables } from '../ingest/test-ingest.ts';
import { readSaid } from './test-said.ts';

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

const market = marketplace(1_500, 11);
/** The seed of each other order, and how many rows a transaction has. */
const ORDERS = sized<(readonly [number, number])[]>(
  [[3, 137]],
  [
    [3, 137],
    [8, 1_000],
  ],
);

async function loadAndDetect(seed: number | null, batchRows: number): Promise<Record<string, string[]>> {
  await wipe(database);
  const folder = writeTables(market, seed === null ? undefined : (items) => shuffle(items, seed));
  const archive = join(testFolder(), 'archive');
  await ingestFolder(database, folder, { archive, batchRows });
  const now = () => new Date('2026-12-01T00:00:00Z');
  const { run } = await detect(database, {
    engine: 'leiden',
    seed: 1,
    codeVersion: 'test',
    now,
    progress: () => undefined,
    // The rows as they came are read from the graph, those in other orders from the archive's columns.
    ...(seed !== null && { archive, say: (sentence: string) => expect.fail(sentence) }),
  });
  return readSaid(database, run);
}

// Seen red with names ranked in the order in which they came (`rank` in `links/projection.ts`).
it('the same rows in another order, loaded in other batches and read from the archive, end in the same saved state', async () => {
  const first = await loadAndDetect(null, 5_000);
  expect(first.scores?.length).toBeGreaterThan(2);
  expect(first.ties?.length).toBeGreaterThan(10);
  expect(first.groupScores?.length).toBeGreaterThan(2);
  for (const [seed, batchRows] of ORDERS) expect(await loadAndDetect(seed, batchRows)).toEqual(first);
});
