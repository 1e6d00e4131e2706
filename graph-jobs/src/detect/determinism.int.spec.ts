import { join } from 'node:path';
import {
  currentGroupScores,
  currentMembers,
  currentOperators,
  currentReference,
  currentScores,
  currentTies,
  racketEvents,
  type Database,
} from '@ringbreaker/cypher';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { sized } from '@ringbreaker/cypher/test-size';
import { canonicalize } from 'json-canonicalize';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { detect } from '../detect.ts';
import { ingestFolder, marketplace, shuffle, testFolder, writeTables } from '../ingest/test-ingest.ts';

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

/** Everything that the current run says, each kind of row in an order of its own. */
async function readSaid(run: number): Promise<Record<string, string[]>> {
  const kinds = {
    members: await database.run(currentMembers, {}),
    operators: await database.run(currentOperators, {}),
    ties: await database.run(currentTies, {}),
    scores: await database.run(currentScores, {}),
    groupScores: await database.run(currentGroupScores, {}),
    reference: await database.run(currentReference, {}),
    events: await database.run(racketEvents, { from: run, to: run }),
  };
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, rows]) => [kind, rows.map((row) => canonicalize(row)).sort()]),
  );
}

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
  return readSaid(run);
}

it('the same rows in another order, loaded in other batches and read from the archive, end in the same saved state', async () => {
  const first = await loadAndDetect(null, 5_000);
  expect(first.scores?.length).toBeGreaterThan(2);
  expect(first.ties?.length).toBeGreaterThan(10);
  expect(first.groupScores?.length).toBeGreaterThan(2);
  for (const [seed, batchRows] of ORDERS) expect(await loadAndDetect(seed, batchRows)).toEqual(first);
});
