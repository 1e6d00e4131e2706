import { createHash } from 'node:crypto';
import fs, { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openArchive } from './archive.ts';
import { deliveryId } from './delivery-id.ts';
import { changeRows as changeRowsIn, writeTestDelivery } from './test-archive.ts';
import { verifyArchive } from './verify-archive.ts';

const FILE = { name: 'contacts.csv', table: 'contacts', sha256: 'ab'.repeat(32) };
const ID = deliveryId('acme', [FILE]);
const DELIVERY = { seq: 1, id: ID };
// More than one stretch of 256 rows, so that a row has a path through the tree.
const ROWS = Array.from({ length: 600 }, (_, at) => ({
  line: at + 2,
  raw: { owner_id: `s${at}`, value: `${at}@maker.cn` },
  links: [[`seller:s${at}`, 'USES', `email:${at}@maker.cn`] as [string, string, string]],
}));

const made: string[] = [];
let archive: string;
let folder: string;
afterAll(() => made.forEach((path) => rmSync(path, { recursive: true, force: true })));
beforeEach(async () => {
  archive = mkdtempSync(join(tmpdir(), 'ringbreaker-archive-'));
  made.push(archive);
  await writeTestDelivery(archive, { ...DELIVERY, contributor: 'acme', asOf: '2026-01-01', file: FILE, rows: ROWS });
  folder = join(archive, `000001-${ID.slice(0, 8)}`);
});

const verify = (known = [DELIVERY]) => verifyArchive({ folder: archive, known }, () => undefined);
const ask = async (row = 300) => {
  const reader = openArchive(archive);
  const question = { from: `seller:s${row}`, type: 'USES', to: `email:${row}@maker.cn`, limit: 5 };
  return reader.evidence(question, [DELIVERY]).finally(() => reader.close());
};

const changeRows = (sql: string) => changeRowsIn(folder, sql);

function flipByte(name: string, part = 0.5): void {
  const bytes = readFileSync(join(folder, name));
  const at = Math.floor(bytes.length * part);
  bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(join(folder, name), bytes);
}

describe('evidence', () => {
  it('is bound to the hash of its row and to the root of its file', async () => {
    const [row] = await ask();
    expect(row).toMatchObject({ line: 302, row: { owner_id: 's300' } });
    const canonical = JSON.stringify(ROWS[300]?.raw);
    expect(row?.rowSha256).toBe(createHash('sha256').update(canonical).digest('hex'));
  });

  it('of a changed row beside the old hash is refused, with the line', async () => {
    await changeRows(`update t set raw = replace(raw, '300@', 'other@') where row_no = 300`);
    await expect(ask()).rejects.toThrow(/Line 302 of contacts\.csv in delivery 1 is not what was delivered/);
    expect(await ask(10)).toHaveLength(1);
  });

  it('of a changed row with a new hash of its own is refused, for the root is another', async () => {
    await changeRows(`update t set raw = '{}', sha = unhex(sha256('{}')) where row_no = 300`);
    await expect(ask()).rejects.toThrow(/of contacts\.csv in delivery 1 is not what was delivered/);
  });

  it('of a row that was changed after the tree was read is refused too', async () => {
    const reader = openArchive(archive);
    const question = (row: number) => ({ from: `seller:s${row}`, type: 'USES', to: `email:${row}@maker.cn`, limit: 5 });
    expect(await reader.evidence(question(1), [DELIVERY])).toHaveLength(1);
    await changeRows(`update t set raw = '{}', sha = unhex(sha256('{}')) where row_no = 300`);
    await expect(reader.evidence(question(300), [DELIVERY])).rejects.toThrow(/One of the rows 257 to 512/);
    await reader.close();
  });

  it('of a row that is gone is refused', async () => {
    await changeRows('delete from t where row_no = 300');
    await expect(ask()).rejects.toThrow(/Rows of delivery 1 that its links name are not in the archive/);
  });

  it('from a file that can’t be decoded says what to do, and shows no SQL', async () => {
    for (const part of [0.01, 0.2, 0.5, 0.99]) flipByte('rows.parquet', part);
    const failure = await ask().catch((error: Error & { code: string }) => error);
    expect(failure).toMatchObject({ name: 'GraphError', code: 'archive' });
    expect((failure as Error).message).not.toMatch(/select|Out of buffer/i);
  });
});

describe('evidence of many links at once', () => {
  const link = (row: number) => ({ from: `seller:s${row}`, type: 'USES', to: `email:${row}@maker.cn` });
  const LONG = Array.from({ length: 1_500 }, (_, at) => ({
    line: at + 2,
    raw: { owner_id: `s${at % 750}`, value: `${at % 750}@maker.cn` },
    links: [[`seller:s${at % 750}`, 'USES', `email:${at % 750}@maker.cn`] as [string, string, string]],
  }));
  const LATER = { seq: 2, id: deliveryId('acme', [FILE, FILE]) };
  const asked = [700, 3, 300, 9_999].map(link);
  beforeEach(async () => {
    await writeTestDelivery(archive, { ...LATER, contributor: 'acme', asOf: '2026-01-02', file: FILE, rows: LONG });
  });

  it('is what each alone has, oldest first, with the text that its hash is of', async () => {
    const reader = openArchive(archive);
    const known = [LATER, DELIVERY];
    const many = await reader.evidenceOfMany([...asked, ...LONG.slice(0, 700).map((_, at) => link(at))], 2, known);
    for (const { link: one, rows, total } of many.slice(0, 5)) {
      const alone = await reader.evidence({ ...one, limit: 9 }, known);
      expect(total).toBe(alone.length);
      expect(rows.map(({ raw: _, ...row }) => row)).toEqual(alone.slice(0, 2));
      for (const { raw, rowSha256 } of rows) expect(createHash('sha256').update(raw).digest('hex')).toBe(rowSha256);
    }
    expect(many.slice(0, 4).map(({ total }) => total)).toEqual([2, 3, 3, 0]);
    expect(await reader.evidenceOfMany([link(700)], 2, [DELIVERY])).toEqual([{ link: link(700), total: 0, rows: [] }]);
    await reader.close();
  });

  // Seen red: with what tells called once, at the end.
  it('tells of how many deliveries the rows are read, and ends where somebody gives it up', async () => {
    const reader = openArchive(archive);
    const told: [number, number][] = [];
    const tell = (...progress: [number, number]) => void told.push(progress);
    await reader.evidenceOfMany(asked, 2, [LATER, DELIVERY], tell);
    expect(told).toEqual([
      [0, 2],
      [1, 2],
      [2, 2],
    ]);
    told.length = 0;
    const giveUp = (...progress: [number, number]) => {
      told.push(progress);
      if (progress[0] === 1) throw new Error('given up');
    };
    await expect(reader.evidenceOfMany(asked, 2, [LATER, DELIVERY], giveUp)).rejects.toThrow('given up');
    expect(told).toHaveLength(2);
    await reader.close();
  });

  it('of a row that was changed after the tree was read is refused, also where many stretches are read at once', async () => {
    const reader = openArchive(archive);
    folder = join(archive, `000002-${LATER.id.slice(0, 8)}`);
    const all = LONG.slice(0, 750).map((_, at) => link(at));
    expect(await reader.evidenceOfMany(all, 2, [LATER])).toHaveLength(750);
    await changeRows(`update t set raw = '{}', sha = unhex(sha256('{}')) where row_no = 1300`);
    await expect(reader.evidenceOfMany(all, 2, [LATER])).rejects.toThrow(
      /One of the rows 1281 to 1500|One of the rows 1281 to 1536/,
    );
    await reader.close();
  });
});

describe('verifyArchive', () => {
  it('finds nothing in a whole archive, and counts what it read', async () => {
    expect(await verify()).toMatchObject({ deliveries: 1, rows: 600, faults: [], withoutHashes: [] });
  });

  it('finds a flipped byte in any file, wherever it is', async () => {
    const names = readdirSync(folder);
    expect(names).toEqual(expect.arrayContaining(['links.parquet', 'links.index.parquet', 'rows.parquet']));
    for (const name of names) {
      for (const part of [0, 0.3, 0.7, 0.999]) {
        flipByte(name, part);
        expect((await verify()).faults.map(({ file }) => file)).toContain(name);
        flipByte(name, part);
      }
    }
    expect((await verify()).faults).toEqual([]);
  });

  it('names the line of a changed row, a missing file and a missing folder', async () => {
    await changeRows(`update t set raw = '{}' where row_no in (3, 400)`);
    rmSync(join(folder, 'values.parquet'));
    const { faults } = await verify([DELIVERY, { seq: 2, id: 'f'.repeat(64) }]);
    expect(faults.map(({ delivery, file, says }) => `${delivery.slice(0, 6)} ${file} ${says}`)).toEqual(
      expect.arrayContaining([
        '000001 values.parquet is missing',
        '000001 rows.parquet line 5 of contacts.csv is not what its hash says',
        '000001 rows.parquet line 402 of contacts.csv is not what its hash says',
        '000002  is missing, and the graph has the delivery',
      ]),
    );
  });

  it('says which folders are older than hashes of files, and still finds what can’t be decoded', async () => {
    const path = join(folder, 'manifest.json');
    const { parts: _, seal: __, ...older } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    writeFileSync(path, JSON.stringify(older));
    expect(await verify()).toMatchObject({ faults: [], withoutHashes: [expect.stringMatching(/^000001/)] });
    writeFileSync(join(folder, 'links.parquet'), 'no parquet');
    expect((await verify()).faults).toMatchObject([{ file: 'links.parquet' }]);
  });
});

it('a delivery has its name only when the disk holds its files and its folder, and the archive’s folder holds the name', async () => {
  const synced: string[] = [];
  const real = fs.fsyncSync;
  const spy = vi.spyOn(fs, 'fsyncSync').mockImplementation((handle) => {
    synced.push(readlinkSync(`/proc/self/fd/${handle}`));
    real(handle);
  });
  const delivery = { ...DELIVERY, seq: 2, contributor: 'acme', asOf: '2026-01-01', file: FILE, rows: ROWS };
  await writeTestDelivery(archive, delivery);
  spy.mockRestore();
  const draft = join(archive, `000002-${ID.slice(0, 8)}.draft`);
  const files = readdirSync(join(archive, `000002-${ID.slice(0, 8)}`)).sort();
  expect(synced.map((path) => path.replace(archive, ''))).toEqual([
    ...files.map((name) => join(draft, name).replace(archive, '')),
    draft.replace(archive, ''),
    '',
  ]);
  expect(files).toContain('manifest.json');
});
