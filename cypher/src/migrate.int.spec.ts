import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from './connection/driver.ts';
import { migrate, readMigrations, requireSchema, type Migration } from './migrate.ts';
import { openTestDatabase } from './testing/test-database.ts';
import { readSchema } from './testing/test-schema.ts';

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

const NAME = 'V002__search.cypher';
const edited = (migration: Migration): Migration =>
  migration.name === NAME ? { ...migration, checksum: '0'.repeat(64) } : migration;

// To see it fail, take the comparison of checksums out of `migrate.ts`: both are let through.
it('refuses to start on a graph whose migration was edited since, names the file, and changes nothing', async () => {
  const before = await readSchema(database);
  const added: Migration = { version: 999, name: 'V999__later.cypher', text: 'DROP INDEX words', checksum: '1' };
  const known = [...readMigrations().map(edited), added];
  const refusal = { code: 'schema', message: expect.stringContaining(`${NAME} was edited`) as string };
  await expect(requireSchema(database, known)).rejects.toMatchObject(refusal);
  await expect(migrate(database, { known })).rejects.toMatchObject(refusal);
  expect(await readSchema(database)).toEqual(before);
});

it('refuses a graph that a later version has changed, and names what it does not know', async () => {
  const known = readMigrations().slice(0, -1);
  const last = readMigrations().at(-1)?.name ?? '';
  const refusal = { code: 'schema', message: expect.stringContaining(last) as string };
  await expect(requireSchema(database, known)).rejects.toMatchObject(refusal);
});
