import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openArchive, savedDeliveries, type Database } from '@ringbreaker/cypher';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { digest } from '../../digest.ts';
import { planIngest } from '../plan-ingest.ts';
import type { IngestRequest } from '../request.ts';
import { ingestFolder, readGraph, testFolder, writeFiles, writeTables } from '../test-ingest.ts';
import { withWorkbench } from '../workbench/with-workbench.ts';

let database: Database;
let archive: string;
beforeAll(async () => void (database = await openTestDatabase()));
beforeEach(async () => {
  await wipe(database);
  archive = join(testFolder(), 'archive');
});
afterAll(() => database.close());

const seller = (id: string, more: Record<string, string> = {}) => ({ seller_id: id, name: `Shop ${id}`, ...more });
const mail = (owner: string, value: string, more: Record<string, string> = {}) => ({
  owner_kind: 'seller',
  owner_id: owner,
  kind: 'email',
  value,
  first_seen: '',
  last_seen: '',
  ...more,
});

describe('rows whose owner nobody has declared', () => {
  it('wait, are counted, and go in when another contributor declares the owner', async () => {
    const tables = {
      contacts: [mail('late', 'shop@maker.cn'), mail('never', 'other@maker.cn')],
      stores: [{ store_id: 's1', seller_id: 'late', name: 'Front' }],
      addresses: [{ owner_kind: 'store', owner_id: 's1', full: '12 Harbour Road, Hong Kong', country: 'HK' }],
    };
    const first = await ingestFolder(database, writeTables(tables), { archive });
    expect(first.total).toMatchObject({ read: 4, accepted: 0, rejected: 0, waiting: 4 });
    expect(first.written).toEqual({ things: 0, values: 0, links: 0 });
    const reader = openArchive(archive);
    const known = () => database.run(savedDeliveries, {});
    expect(await reader.waitingRows(await known())).toEqual({ addresses: 1, contacts: 2, stores: 1 });
    const second = await ingestFolder(database, writeTables({ sellers: [seller('late')] }), {
      archive,
      contributor: 'other',
    });
    expect(second).toMatchObject({ released: 3, written: { things: 2, values: 2, links: 3 } });
    expect(await reader.waitingRows(await known())).toEqual({ contacts: 1 });
    const [row] = await reader.evidence(
      { from: 'seller:late', type: 'USES', to: 'email:shop@maker.cn', limit: 5 },
      await known(),
    );
    expect(row).toMatchObject({ delivery: 1, contributor: 'local', table: 'contacts', file: 'contacts.csv', line: 2 });
    await reader.close();
    const together = await digest(database);
    await wipe(database);
    const ledger = join(testFolder(), 'archive');
    await ingestFolder(database, writeTables({ sellers: [seller('late')] }), { archive: ledger, contributor: 'other' });
    await ingestFolder(database, writeTables(tables), { archive: ledger });
    expect(await digest(database)).toBe(together);
  });
});

describe('evidence', () => {
  it('is the row as it came, with its file, line and hashes, oldest delivery first', async () => {
    const rows = [mail('a', 'shop@maker.cn'), mail('a', ' Shop@Maker.cn ', { last_seen: '2025-02-01' })];
    await ingestFolder(database, writeTables({ sellers: [seller('a')], contacts: rows.slice(0, 1) }), { archive });
    await ingestFolder(database, writeTables({ contacts: rows.slice(1) }), { archive, contributor: 'beta' });
    const reader = openArchive(archive);
    const deliveries = await database.run(savedDeliveries, {});
    const link = { from: 'seller:a', type: 'USES', to: 'email:shop@maker.cn', limit: 10 };
    const found = await reader.evidence(link, deliveries);
    expect(found.map((row) => [row.delivery, row.contributor, row.row['value'], row.line])).toEqual([
      [1, 'local', 'shop@maker.cn', 2],
      [2, 'beta', ' Shop@Maker.cn ', 2],
    ]);
    // In the order of the file's own columns, with the cells that were empty.
    expect(Object.entries(found[0]?.row ?? {})).toEqual([
      ['owner_kind', 'seller'],
      ['owner_id', 'a'],
      ['kind', 'email'],
      ['value', 'shop@maker.cn'],
      ['first_seen', null],
      ['last_seen', null],
    ]);
    expect(found[0]?.fileSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(found[0]?.rowSha256).not.toBe(found[1]?.rowSha256);
    expect(await reader.evidence(link, deliveries.slice(1))).toHaveLength(1);
    await reader.close();
  });
});

describe('card numbers', () => {
  it('stand nowhere: neither in the graph, nor in the archive, nor in the rejects', async () => {
    const cards = ['4111111111111111', '5500 0000 0000 0004', '4012-8888-8888-1881'];
    const account = (scheme: string, number: string, more = {}) => ({
      owner_kind: 'seller',
      owner_id: 'a',
      scheme,
      account: number,
      ...more,
    });
    const tables = {
      sellers: [seller('a'), seller('b')],
      payment_accounts: [
        account('card', cards[0] as string),
        { ...account('card', '4111 1111 1111 1111'), owner_id: 'b' },
        account('Card', cards[1] as string),
        account('card', cards[2] as string, { first_seen: '2025-02-30' }),
      ],
    };
    const folder = writeTables(tables);
    const ragged = `${readFileSync(join(folder, 'payment_accounts.csv'), 'utf8')}seller,a,card,378282246310005\n`;
    const rejectsDir = join(testFolder(), 'rejects');
    const files = writeFiles({
      'sellers.csv': readFileSync(join(folder, 'sellers.csv')),
      'payment_accounts.csv': ragged,
    });
    const summary = await ingestFolder(database, files, { archive, rejectsDir });
    expect(summary.tables['payment_accounts']).toMatchObject({ read: 5, accepted: 2, rejected: 3 });
    const { values, links } = await readGraph(database);
    const [[key, facts] = ['', {}], ...others] = values;
    expect(others).toEqual([]);
    expect(facts['display']).toBe('card …1111');
    expect(links.map((link) => link.from).sort()).toEqual(['seller:a', 'seller:b']);
    const delivery = join(archive, readdirSync(archive)[0] as string);
    const files2 = [
      join(rejectsDir, 'payment_accounts.csv'),
      ...readdirSync(delivery).map((name) => join(delivery, name)),
    ];
    for (const file of files2) {
      const text = readFileSync(file, 'latin1').replace(/[\s-]/g, '');
      for (const card of [...cards, '378282246310005']) {
        expect(text.includes(card.replace(/\D/g, '')), `${file} holds a card number`).toBe(false);
      }
    }
    const unpacked = await withWorkbench({ archive } as IngestRequest, (bench) =>
      bench.rows(`select raw from read_parquet('${join(delivery, 'rows.parquet')}')`),
    );
    expect(unpacked).toHaveLength(6);
    for (const card of cards)
      expect(JSON.stringify(unpacked).replace(/[\s-]/g, '')).not.toContain(card.replace(/\D/g, ''));
    const rows = await openArchive(archive).evidence(
      { from: 'seller:a', type: 'PAID_TO', to: key, limit: 5 },
      await database.run(savedDeliveries, {}),
    );
    expect(rows[0]?.row['account']).toMatch(/^card:[0-9a-f]{32}:1111$/);
  });
});

describe('a brand', () => {
  it('is one thing however it is written, and no value', async () => {
    const listing = (id: string, brand: string) => ({ listing_id: id, seller_id: 'a', brand });
    const listings = [listing('1', 'Vexa Sport'), listing('2', 'VEXA  sport'), listing('3', 'n/a')];
    await ingestFolder(database, writeTables({ sellers: [seller('a')], listings }), { archive });
    const { things, values, links } = await readGraph(database);
    expect(values.size).toBe(0);
    expect([...things.keys()].filter((key) => key.startsWith('brand:'))).toEqual(['brand:sport vexa']);
    expect(links.filter((link) => link.type === 'OF_BRAND')).toHaveLength(2);
  });
});

describe('a dry run', () => {
  it('counts, says what the data can feed, and writes nothing', async () => {
    const request = { contributor: 'local', now: () => new Date(0), progress: () => undefined };
    const folder = writeTables({
      sellers: [seller('a')],
      contacts: [mail('a', 'shop@maker.cn'), mail('b', 'x@maker.cn')],
    });
    const plan = await planIngest(database, { ...request, folder, archive });
    expect(plan.tables).toMatchObject({ sellers: { accepted: 1 }, contacts: { accepted: 1, waiting: 1 } });
    expect(plan.links.find((link) => link.type === 'USES')?.links).toBe(1);
    expect(plan.flags.find((flag) => flag.flag === 'R2')?.missing).toEqual([]);
    expect(plan.flags.find((flag) => flag.flag === 'R17')?.missing).toEqual(['listings.price', 'listings.brand']);
    expect(() => readdirSync(archive)).toThrow();
    expect(await database.run(savedDeliveries, {})).toEqual([]);
  });
});
