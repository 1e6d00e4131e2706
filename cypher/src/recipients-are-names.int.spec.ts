import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from './connection/driver.ts';
import { readMigrations } from './migrate.ts';
import { currentReference, saveReference } from './queries/detect/reference.ts';
import { statementsOf } from './schema-statements.ts';
import { openTestDatabase, readDigest, saveTestGraph } from './testing/test-database.ts';

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

const part = 'estimates';
const LEARNED: readonly Record<string, number>[] = [
  { 'Recipient 2': 0.4 },
  { 'Recipient 2': 0.5, 'Recipient 16': 0.1, 'Sender 2': 0.3 },
];
const bodyOf = (ties: Record<string, number>) => JSON.stringify({ ties, trust: 1 });
const event = (key: string, kinds: string[] | null) => ({ labels: ['RacketEvent'], key, properties: { kinds } });

// Seen red with the migration's statements left out.
it('what was learned and told of recipients before V025 is read as of destinations, and nothing else changes', async () => {
  for (const ties of LEARNED)
    await database.run(saveReference, { part, asOf: '2026-01-01', sellers: 10, body: bodyOf(ties) });
  const shop = { labels: ['Entity', 'Seller'], key: 'seller:a', properties: { name: 'recipients of all' } };
  const things = [event('one', ['Email', 'Recipient']), event('other', ['Sender']), event('old', null), shop];
  await saveTestGraph(database, { things, links: [], deliveries: [] });
  const before = await readDigest(database);
  const { text } = readMigrations().find(({ version }) => version === 25) as { text: string };
  for (const statement of statementsOf(text)) await database.statement(statement);
  const [reference] = await database.run(currentReference, {});
  expect(reference).toMatchObject({ part, version: 2 });
  expect(reference?.body).toBe(bodyOf({ 'Destination 2': 0.5, 'Destination 16': 0.1, 'Sender 2': 0.3 }));
  const renamed = before.map((line) => line.replaceAll('Recipient', 'Destination'));
  expect((await readDigest(database)).sort()).toEqual(renamed.sort());
});
