import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from './connection/driver.ts';
import { takeLease } from './lease.ts';
import { openTestDatabase, saveTestGraph } from './testing/test-database.ts';

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

it('is taken over after a term in which its holder gave no sign, though the clock was a year ahead when it was renewed', async () => {
  const [holder, until] = ['elsewhere/1/0', Date.now() + 365 * 24 * 3_600_000];
  const things = [
    { labels: ['Lease'], key: 'lease', properties: { name: 'writer', holder, token: 5 } },
    { labels: ['LeaseTerm'], key: 'term', properties: { name: 'writer', until, token: 5 } },
  ];
  await saveTestGraph(database, { things, links: [], deliveries: [] });
  const told: string[] = [];
  const lease = await takeLease(database, 'writer', { ttlSeconds: 1, onWait: (who) => told.push(who) });
  expect([lease.token, told]).toEqual([6, [holder]]);
  await lease.confirm();
  await lease.release();
});
