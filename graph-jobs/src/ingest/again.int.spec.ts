import type { Database } from '@ringbreaker/cypher';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digest } from '../digest.ts';
import type { IngestSummary } from '../ingest.ts';
import { isBuilt, start } from './test-command.ts';
import { marketplace, readGraph, shuffle, testFolder, writeTables } from './test-ingest.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
  await wipe(database);
});
afterAll(() => database.close());

// The command as a script runs it each night. Seen red with a known delivery taken for a new one (`findDelivery` of
// `ingest.ts`), and with each row counted as one that changes something (`ledger/count-changes.ts`).
describe.skipIf(!isBuilt)('the same data, delivered again (needs `npm run build`)', () => {
  const home = testFolder();
  const market = marketplace(200, 7);
  const inOrder = writeTables(market);
  const sizes = async () => {
    const { things, values, links } = await readGraph(database);
    return [things.size, values.size, links.length];
  };
  const NOTHING = { things: 0, values: 0, links: 0 };

  async function deliver(folder: string): Promise<IngestSummary> {
    const { code, said, printed } = await start(['ingest', folder, '--json'], home).ended;
    expect(code, said).toBe(0);
    return JSON.parse(printed) as IngestSummary;
  }

  it('ends with 0 and changes nothing, also as the same rows in another order', async () => {
    const first = await deliver(inOrder);
    expect(first).toMatchObject({ alreadyLoaded: false, seq: 1 });
    const [before, counted] = [await digest(database), await sizes()];
    expect(await deliver(inOrder)).toMatchObject({
      alreadyLoaded: true,
      seq: 1,
      total: { changed: 0, unchanged: first.total.accepted },
      written: NOTHING,
    });
    for (const seed of [3, 4]) {
      expect(await deliver(writeTables(market, (items) => shuffle(items, seed)))).toMatchObject({
        alreadyLoaded: false,
        total: { changed: 0, unchanged: first.total.accepted, rejected: 0, waiting: 0 },
        written: NOTHING,
      });
    }
    expect(await digest(database)).toBe(before);
    expect(await sizes()).toEqual(counted);
  });
});
