import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eraseRows, savedDeliveries, type Database } from '@ringbreaker/cypher';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ingestFolder, readGraph, testFolder, writeTables, type TestTables } from '../ingest/test-ingest.ts';
import { openWorkbench } from '../ingest/workbench/with-workbench.ts';
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
const graphHas = async (key: string) => (await readGraph(database)).values.has(key);

const PHONE = '+86 138 0013 8000';
const KEY = 'tel:+8613800138000';
const PAIR = { contacts: [contact('a', 'email', 'anna@maker.cn'), contact('b', 'email', 'bert@maker.cn')] };
const SELLERS = { sellers: [{ seller_id: 'a' }, { seller_id: 'b' }] };

describe('a row that waited in another spelling when its value was erased', () => {
  beforeEach(async () => {
    await send({ sellers: [{ seller_id: 'a', country: 'CN' }], contacts: [contact('a', 'phone', PHONE)] });
    await send({ contacts: [contact('late', 'phone', '0086-138-0013-8000')] });
    expect((await eraseAs(KEY)).rows).toEqual([{ seq: 1, rows: 1 }]);
    await send({ sellers: [{ seller_id: 'late', country: 'CN' }] });
  });

  // Seen red with texts taken out of the own draft alone.
  it('loses its text once its owner is declared, in the delivery that it came with', async () => {
    expect(await graphHas(KEY)).toBe(false);
    expect(await hold('0013-8000')).toEqual([]);
    expect(await faults()).toEqual([]);
  });

  // Seen red likewise: the row was taken up again, and its number was in the graph.
  it('does not come back by a withdrawal', async () => {
    await withdrawHere('1');
    expect(await graphHas(KEY)).toBe(false);
    expect(await hold('8613800138000')).toEqual([]);
    expect(await faults()).toEqual([]);
  });
});

describe('a number that only a withdrawal has read as one that was erased', () => {
  // Seen red with later deliveries read anew without looking at what was erased.
  it('is left out, and its text goes with all that was made of it', async () => {
    await send({ sellers: [{ seller_id: 'a', country: 'US' }] }, '2026-01-03');
    await send({ sellers: [{ seller_id: 'a', country: 'CN' }] }, '2026-01-01');
    await send({ contacts: [contact('a', 'phone', '138 0013 8000'), contact('a', 'email', 'a@maker.cn')] });
    expect((await eraseAs(KEY)).rows).toEqual([]);
    expect(await graphHas('handle:138 0013 8000')).toBe(true);
    await withdrawAs(database, { archive, delivery: '1', dryRun: true });
    expect(await hold('138 0013 8000')).not.toEqual([]);
    expect(await faults()).toEqual([]);
    await withdrawHere('1');
    expect([...(await readGraph(database)).values.keys()]).toEqual(['email:a@maker.cn']);
    expect(await hold('138 0013 8000')).toEqual([]);
    expect(await hold('8613800138000')).toEqual([]);
    expect(await faults()).toEqual([]);
  });
});

describe('rows of a withdrawn delivery', () => {
  // Seen red with all that was made of such rows removed by the first erasure.
  it('go also when another erasure had looked there before', async () => {
    await send(SELLERS);
    await send(PAIR);
    await withdrawHere('2');
    expect((await eraseAs('email:anna@maker.cn')).rows).toEqual([{ seq: 2, rows: 1 }]);
    expect((await eraseAs('email:bert@maker.cn')).rows).toEqual([{ seq: 2, rows: 1 }]);
    expect([await hold('anna@maker.cn'), await hold('bert@maker.cn')]).toEqual([[], []]);
    expect(await faults()).toEqual([]);
  });

  // Seen red with the first edition read, whichever counted.
  it('go also when it counted in the edition of an erasure', async () => {
    await send(SELLERS);
    await send(PAIR);
    await eraseAs('email:anna@maker.cn');
    await withdrawHere('2');
    expect((await eraseAs('email:bert@maker.cn')).rows).toEqual([{ seq: 2, rows: 1 }]);
    expect(await hold('bert@maker.cn')).toEqual([]);
    expect(await faults()).toEqual([]);
  });

  // Seen red with such deliveries passed over in silence.
  it('are told of where nothing says any more whom they name', async () => {
    await send(SELLERS);
    await send(PAIR);
    await withdrawHere('2');
    const folder = readdirSync(archive).find((name) => name.startsWith('000002-')) ?? '';
    for (const name of readdirSync(join(archive, folder)))
      if (name.endsWith('.parquet') && name !== 'rows.parquet') rmSync(join(archive, folder, name));
    expect((await eraseAs('email:bert@maker.cn')).unread).toEqual([folder]);
  });
});

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

describe('a row whose value was read only in what is withdrawn', () => {
  // Seen red with spellings looked for in deliveries alone that count.
  it('goes with the value, in whatever spelling it waits', async () => {
    await send({ contacts: [contact('late', 'email', 'Anna@Maker.CN')] });
    await send({ sellers: [{ seller_id: 'late' }] });
    await withdrawHere('2');
    const done = await eraseAs('email:anna@maker.cn');
    expect(done.rows).toContainEqual({ seq: 1, rows: 1 });
    expect(await hold('Anna@Maker.CN')).toEqual([]);
    expect(await hold('anna@maker.cn')).toEqual([]);
    expect(await faults()).toEqual([]);
  });
});

describe('an erasure that is killed between a delivery’s rows and its manifest', () => {
  // Seen red without manifests looked at first: the delivery was damaged for good, for its row was found no more.
  it('ends where it would have, once it is run again', async () => {
    await send({ ...SELLERS, contacts: [contact('a', 'email', 'anna@maker.cn'), contact('b', 'email', 'b@maker.cn')] });
    await send({ contacts: [contact('nobody', 'email', 'anna@maker.cn')] });
    const [, second] = await database.run(savedDeliveries, {});
    const manifest = join(
      archive,
      readdirSync(archive).find((name) => name.startsWith('000002-')) ?? '',
      'manifest.json',
    );
    const before = readFileSync(manifest, 'utf8');
    await openWorkbench({ folder: '' }, join(testFolder(), 'spill'), (bench) =>
      eraseRows(archive, second!, 'select 0', (sql) => bench.run(sql)),
    );
    writeFileSync(manifest, before);
    expect(await faults()).not.toEqual([]);
    await eraseAs('email:anna@maker.cn');
    expect(await hold('anna@maker.cn')).toEqual([]);
    expect(await faults()).toEqual([]);
  });
});
