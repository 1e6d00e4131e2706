import neo4j from 'neo4j-driver';
import { afterAll, afterEach, expect, it, vi } from 'vitest';
import { takeLease } from '../lease.ts';
import { savedDeliveries } from '../queries/ingest/ingest.ts';
import { openTestDatabase, testServer } from '../testing/test-database.ts';
import { openDatabase } from './driver.ts';

const toClose: { close: () => Promise<void> }[] = [];
afterEach(() => vi.restoreAllMocks());
afterAll(() => Promise.all(toClose.map((one) => one.close())));

/** A gateway by an address of this scheme, and what the driver asks its bookmarks. */
async function openBy(scheme: 'bolt' | 'neo4j') {
  toClose.push(await openTestDatabase());
  const made = vi.spyOn(neo4j, 'bookmarkManager');
  const uri = testServer().uri.replace(/^\w+/, scheme);
  const database = openDatabase({ ...testServer(), uri, patience: 'job' });
  toClose.push(database);
  return {
    database,
    managers: made.mock.results.map(({ value }) => value as ReturnType<typeof neo4j.bookmarkManager>),
  };
}

// A manager that sessions are not given does not compile.
it('in a cluster each session waits for what was written here before', async () => {
  const { database, managers } = await openBy('neo4j');
  const [manager] = managers;
  if (!manager) expect.fail('Nobody carries bookmarks.');
  expect(await manager.getBookmarks()).toEqual([]);
  const lease = await takeLease(database, 'a test');
  const [written] = await manager.getBookmarks();
  expect(written).toMatch(/\S/);
  const asked = vi.spyOn(manager, 'getBookmarks');
  await database.run(savedDeliveries, {});
  expect(await asked.mock.results[0]?.value).toEqual([written]);
  await lease.release();
  expect(await manager.getBookmarks()).not.toEqual([written]);
});

it('one server is asked without: a store that was put in place of another knows nothing of what was written before', async () => {
  expect((await openBy('bolt')).managers).toEqual([]);
});
