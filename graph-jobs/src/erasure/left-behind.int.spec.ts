import { join } from 'node:path';
import type { Database } from '@ringbreaker/cypher';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ingestFolder, testFolder, writeTables, type TestTables } from '../ingest/test-ingest.ts';
import { withdrawAs } from '../withdrawal/test-withdrawal.ts';
import { contact, eraseFrom, faultsOf, filesWith } from './test-erasure.ts';

let database: Database;
let archive: string;
beforeAll(async () => void (database = await openTestDatabase()));
beforeEach(async () => {
  await wipe(database);
  archive = join(testFolder(), 'archive');
});
afterAll(() => database.close());

const send = (tables: TestTables, asOf = '2026-01-01') =>
  ingestFolder(database, writeTables(tables), { archive, contributor: 'local', asOf });
const eraseAs = (key: string) => eraseFrom(database, { key, archive });
const withdrawHere = (delivery: string) => withdrawAs(database, { archive, delivery });
const hold = (text: string) => filesWith(archive, text);
const faults = () => faultsOf(database, archive);

const SELLERS = { sellers: [{ seller_id: 'a' }, { seller_id: 'b' }] };

describe('what links nobody', () => {
  // Seen red with ids looked for in rows alone that wait or were refused, and with all texts but linked ones kept.
  it('goes with its owner, rows and texts', async () => {
    const holder = { owner_kind: 'seller', scheme: 'iban', account: 'n/a' };
    await send({
      ...SELLERS,
      contacts: [contact('a', 'email', 'anna.muster(at)maker.cn'), contact('b', 'email', 'b@maker.cn')],
      payment_accounts: [
        { ...holder, owner_id: 'a', holder: 'Anna Muster' },
        { ...holder, owner_id: 'b', holder: 'Bert Muster' },
      ],
    });
    const done = await eraseAs('seller:a');
    expect(done.rows).toEqual([{ seq: 1, rows: 3 }]);
    expect([await hold('Anna Muster'), await hold('anna.muster')]).toEqual([[], []]);
    expect(await hold('Bert Muster')).toEqual([expect.stringMatching(/rows.parquet$/)]);
    expect(await faults()).toEqual([]);
  });
});

describe('a row that waits again after a withdrawal', () => {
  // Seen red with rows to be blanked judged by what they were when they came.
  it('goes with the owner that it waits for', async () => {
    await send({ sellers: [{ seller_id: 'a' }] });
    await send({ contacts: [contact('a', 'email', 'anna@maker.cn')] });
    await withdrawHere('1');
    const done = await eraseAs('seller:a');
    expect(done.rows).toEqual([
      { seq: 1, rows: 1 },
      { seq: 2, rows: 1 },
    ]);
    expect(await hold('anna@maker.cn')).toEqual([]);
    expect(await faults()).toEqual([]);
  });
});
