import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  openArchive,
  readTrail,
  savedDeliveries,
  saveViewVersion,
  verifyTrail,
  writeAudit,
  type Database,
} from '@ringbreaker/cypher';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { sized } from '@ringbreaker/cypher/test-size';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tellReader } from '../detect/columns/test-readers.ts';
import { digest } from '../digest.ts';
import type { EraseRequest } from '../erase.ts';
import { ingestFolder, marketplace, testFolder, writeTables, type TestTables } from '../ingest/test-ingest.ts';
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

const PHONE = '+86 138 0013 8000';
const KEY = 'tel:+8613800138000';
const send = (tables: TestTables, contributor = 'local', into = archive) =>
  ingestFolder(database, writeTables(tables), { archive: into, contributor, asOf: '2026-01-01' });
const eraseAs = (key: string, more: Partial<EraseRequest> = {}) => eraseFrom(database, { key, archive, ...more });

/** What the graph says once only these have come. */
async function loadAlone(...deliveries: readonly TestTables[]): Promise<string> {
  await wipe(database);
  const ledger = join(testFolder(), 'archive');
  for (const tables of deliveries) await send(tables, 'local', ledger);
  return digest(database);
}

const hold = (text: string) => filesWith(archive, text);
const FIRST = {
  sellers: ['a', 'b', 'c'].map((seller_id) => ({ seller_id, country: 'CN' })),
  contacts: [contact('a', 'phone', PHONE), contact('a', 'phone', PHONE), contact('b', 'email', 'b@maker.cn')],
};
const SECOND = { contacts: [contact('b', 'phone', '138 0013 8000'), contact('c', 'email', 'c@maker.cn')] };
const without = (tables: TestTables, telling: RegExp): TestTables =>
  Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [name, rows.filter((row) => !telling.test(JSON.stringify(row)))]),
  );
const NUMBER = /138 0013 8000/;
const VIEW = {
  kind: 'canvas',
  name: 'kept',
  shared: true,
  removed: false,
  things: 1,
  runSeq: 1,
  author: 'ann',
  sees: 'null',
} as const;

describe('a value that is erased', () => {
  it('is gone from the graph and the archive with its rows, and all that stays verifies', async () => {
    await send(FIRST);
    await send(SECOND);
    // What detection keeps of its reading tells of the value, too.
    await tellReader(database, archive, '2026-01-01', { keeps: true });
    expect(await hold('8613800138000')).toContain('.reading/columns');
    const done = await eraseAs(KEY);
    expect(done.rows).toEqual([
      { seq: 1, rows: 2 },
      { seq: 2, rows: 1 },
    ]);
    const left = await digest(database);
    expect(await hold('138 0013 8000')).toEqual([]);
    expect(await hold('8613800138000')).toEqual([]);
    expect(await faultsOf(database, archive)).toEqual([]);
    const reader = openArchive(archive);
    const mail = { from: 'seller:b', type: 'USES', to: 'email:b@maker.cn', limit: 5 };
    expect(await reader.evidence(mail, await database.run(savedDeliveries, {}))).toMatchObject([
      { delivery: 1, line: 4 },
    ]);
    await reader.close();
    expect(await loadAlone(without(FIRST, NUMBER), without(SECOND, NUMBER))).toBe(left);
  });

  it('does not come back when it is delivered again, in whatever spelling', async () => {
    await send(FIRST);
    await eraseAs(KEY);
    const left = await digest(database);
    const again = await send({ contacts: [contact('b', 'phone', '0086-138-0013-8000'), contact('a', 'phone', PHONE)] });
    expect(again.total).toMatchObject({ read: 2, accepted: 0, rejected: 2 });
    expect(await digest(database)).toBe(left);
    expect(await hold('0013')).toEqual([]);
    expect(await faultsOf(database, archive)).toEqual([]);
    await send({ contacts: [contact('b', 'phone', '+86 139 0013 9000')] });
    expect(await digest(database)).not.toBe(left);
  });

  it('is gone from rows that wait, and from deliveries that were withdrawn', async () => {
    await send(FIRST);
    await send({ contacts: [contact('nobody', 'phone', PHONE)] });
    await send(SECOND);
    await withdrawAs(database, { archive, delivery: '3' });
    const done = await eraseAs(KEY);
    expect(done.rows.map(({ seq }) => seq).sort()).toEqual([1, 2, 3]);
    expect(await hold('138 0013 8000')).toEqual([]);
    expect(await faultsOf(database, archive)).toEqual([]);
  });

  it('is only told of in a dry run, which foresees the same rows, and folders that nothing reads', async () => {
    await send(FIRST);
    mkdirSync(join(archive, '000007-0badcafe')); // as a restore leaves those of what it replaced
    const [before, files] = [await digest(database), await hold(PHONE)];
    const foreseen = await eraseAs(KEY, { dryRun: true });
    expect([await digest(database), await hold(PHONE)]).toEqual([before, files]);
    expect(readdirSync(archive)).not.toContain('erased.json');
    expect(await eraseAs(KEY)).toMatchObject({ rows: foreseen.rows, unread: ['000007-0badcafe'] });
    const left = await digest(database);
    expect((await eraseAs(KEY)).rows).toEqual([]);
    expect(await digest(database)).toBe(left);
  });

  // Seen red: with keys looked for anywhere in what is kept.
  it('is counted where it stands in saved views, for somebody to look at', async () => {
    await send(FIRST);
    const keep = (viewId: string, version: number, keys: readonly string[]) =>
      database.run(saveViewVersion, {
        ...VIEW,
        viewId,
        version,
        state: `v=1&n=${keys.map(encodeURIComponent).join(',')}`,
      });
    await keep('now-and-before', 1, ['seller:a', KEY]);
    await keep('now-and-before', 2, [KEY]);
    await keep('once', 1, [KEY, 'seller:a']);
    await keep('once', 2, ['seller:a']);
    await keep('another-number', 1, [`${KEY}1`]);
    expect((await eraseAs(KEY, { dryRun: true })).said).toEqual({ notes: 0, pins: 0, verdicts: 0, views: 2 });
  });

  it('is no longer named in the audit trail, which stays one chain', async () => {
    await send(FIRST);
    const act = { who: 'ann', role: 'analyst', action: 'evidence_opened', contributors: null } as const;
    await writeAudit(database, { ...act, subject: `seller:a USES ${KEY}` });
    await writeAudit(database, { ...act, subject: 'seller:b USES email:b@maker.cn' });
    await eraseAs(KEY);
    const subjects: (string | null)[] = [];
    for await (const { subject } of readTrail(database)) subjects.push(subject);
    expect(subjects).toEqual([null, 'seller:b USES email:b@maker.cn']);
    expect(await verifyTrail(database, [])).toMatchObject({ fault: null, erased: [1] });
  });
});

describe('a value whose erasure is cut off', () => {
  it.each(sized([4], [1, 2, 3, 4, 5]))('at step %i ends where it would have, once it is run again', async (last) => {
    await send(FIRST);
    await send(SECOND);
    let step = 0;
    const progress = () => {
      step += 1;
      if (step === last) throw new Error('cut off');
    };
    await expect(eraseAs(KEY, { progress })).rejects.toThrow('cut off');
    await eraseAs(KEY);
    const left = await digest(database);
    expect(await hold('138 0013 8000')).toEqual([]);
    expect(await faultsOf(database, archive)).toEqual([]);
    expect(await loadAlone(without(FIRST, NUMBER), without(SECOND, NUMBER))).toBe(left);
  });
});

describe('a seller that is erased', () => {
  const tables = marketplace(100, 5);
  const counts = new Map<string, number>();
  for (const { owner_id = '' } of tables.contacts ?? []) counts.set(owner_id, (counts.get(owner_id) ?? 0) + 1);
  const ids = new Set((tables.sellers ?? []).map(({ seller_id }) => seller_id));
  const [id = ''] = [...counts].filter(([one]) => ids.has(one)).sort((a, b) => b[1] - a[1])[0] ?? [];
  const isTheirs = (row: Readonly<Record<string, string>>) =>
    row['seller_id'] === id ||
    ['owner', 'from', 'to'].some((end) => row[`${end}_kind`] === 'seller' && row[`${end}_id`] === id);
  const only = (all: TestTables, fits: (row: Readonly<Record<string, string>>) => boolean): TestTables =>
    Object.fromEntries(
      Object.entries(all)
        .map(([name, rows]) => [name, rows.filter(fits)] as const)
        .filter(([, rows]) => rows.length > 0),
    );
  // What is said of somebody comes before the row that declares them: it waits, and is taken up later.
  const { sellers = [], ...said } = tables;

  const orders: [string, TestTables[]][] = [
    ['whose row comes last', [said, { sellers }]],
    ...sized<[string, TestTables[]][]>([], [['in one delivery', [tables]]]),
  ];

  it.each(orders)('%s, leaves what a marketplace without every row of theirs would be', async (_, deliveries) => {
    for (const one of deliveries) await send(one);
    const done = await eraseAs(`seller:${id}`);
    expect(done.rows.reduce((sum, { rows }) => sum + rows, 0)).toBeGreaterThan(3);
    const left = await digest(database);
    expect(await faultsOf(database, archive)).toEqual([]);
    // Delivered again, without and with the row that declares them, they don't come back.
    const theirs = only(tables, isTheirs);
    expect((await send({ contacts: theirs['contacts'] ?? [] })).total).toMatchObject({ accepted: 0, waiting: 0 });
    expect((await send(theirs)).total).toMatchObject({ accepted: 0 });
    expect(await digest(database)).toBe(left);
    // Stores of theirs wait for an owner, as does what is said of these.
    expect(await loadAlone(...deliveries.map((one) => only(one, (row) => !isTheirs(row))))).toBe(left);
  });
});
