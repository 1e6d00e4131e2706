import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from './connection/driver.ts';
import { readMigrations } from './migrate.ts';
import { currentReference, saveReference } from './queries/detect/reference.ts';
import { statementsOf } from './schema-statements.ts';
import { openTestDatabase, wipe } from './testing/test-database.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
  await wipe(database);
});
afterAll(() => database.close());

const part = 'estimates';
const bodyOf = (ties: Record<string, number>) => JSON.stringify({ ties, trust: 1 });

// Seen red with the migration's statements left out.
it('what was learned and told of recipients before V025 is read as of destinations, and nothing else changes', async () => {
  for (const ties of [{ 'Recipient 2': 0.4 }, { 'Recipient 2': 0.5, 'Recipient 16': 0.1, 'Sender 2': 0.3 }])
    await database.run(saveReference, { part, asOf: '2026-01-01', sellers: 10, body: bodyOf(ties) });
  await database.statement(
    `CREATE (:RacketEvent {id: 'one', kinds: ['Email', 'Recipient']}), (:RacketEvent {id: 'other', kinds: ['Sender']}),
      (:RacketEvent {id: 'old'})`,
  );
  const { text } = readMigrations().find(({ version }) => version === 25) as { text: string };
  for (const statement of statementsOf(text)) await database.statement(statement);
  const [reference] = await database.run(currentReference, {});
  expect(reference).toMatchObject({ part, version: 2 });
  expect(reference?.body).toBe(bodyOf({ 'Destination 2': 0.5, 'Destination 16': 0.1, 'Sender 2': 0.3 }));
  const events = await database.statement('MATCH (e:RacketEvent) RETURN e.id AS id, e.kinds AS kinds ORDER BY id');
  expect(events).toEqual([
    { id: 'old', kinds: null },
    { id: 'one', kinds: ['Email', 'Destination'] },
    { id: 'other', kinds: ['Sender'] },
  ]);
});
