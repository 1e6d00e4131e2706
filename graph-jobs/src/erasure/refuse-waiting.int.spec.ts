import { join } from 'node:path';
import { askForJob, cancelJob, placeOfSigningKey, type Database } from '@ringbreaker/cypher';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { erase } from '../erase.ts';
import { ingestFolder, testFolder, writeTables } from '../ingest/test-ingest.ts';

const PHONE = '+86 138 0013 8000';
const archive = join(testFolder(), 'archive');
let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
  await wipe(database);
});
afterAll(() => database.close());

const eraseAs = (key: string) =>
  erase(database, {
    key,
    archive,
    cardSecret: 'a secret of the tests',
    signingKey: placeOfSigningKey(undefined, archive),
    reason: 'asked for',
    author: 'ann',
    now: () => new Date('2026-02-01T00:00:00Z'),
    progress: () => undefined,
  });

// Before, it said that no row names the phone, and the job stored it afterwards.
it('nothing is erased that a waiting job is to keep, and all of it once that is over', async () => {
  const contacts = [{ owner_kind: 'seller', owner_id: 'a', kind: 'phone', value: PHONE }];
  await ingestFolder(database, writeTables({ sellers: [{ seller_id: 'a' }], contacts }), { archive });
  const newcomers = [{ values: [{ kind: 'phone' as const, value: PHONE }] }];
  await askForJob(database, { id: 'waits', job: 'ingest', trigger: 'person', request: { newcomers: true }, newcomers });
  await expect(eraseAs('tel:+8613800138000')).rejects.toThrow(/the job waits is to keep somebody who was screened/);
  expect((await eraseAs('tel:+8613900139000')).rows).toEqual([]);
  await database.run(cancelJob, { id: 'waits', by: 'ann' });
  expect((await eraseAs('tel:+8613800138000')).rows).toEqual([{ seq: 1, rows: 1 }]);
});
