import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { deliveryId } from './delivery-id.ts';
import { describeCutOff, dropOtherEditions } from './erase-rows.ts';
import { changeRows, writeTestDelivery } from './test-archive.ts';
import { verifyArchive } from './verify-archive.ts';

const FILE = { name: 'contacts.csv', table: 'contacts', sha256: 'ab'.repeat(32) };
const DELIVERY = { seq: 1, id: deliveryId('acme', [FILE]) };
const ROWS = Array.from({ length: 300 }, (_, at) => ({
  line: at + 2,
  raw: { owner_id: `s${at}`, value: `${at}@maker.cn` },
  links: [[`seller:s${at}`, 'USES', `email:${at}@maker.cn`] as [string, string, string]],
}));

const made: string[] = [];
let archive: string;
let folder: string;
afterAll(() => made.forEach((path) => rmSync(path, { recursive: true, force: true })));
beforeEach(async () => {
  archive = mkdtempSync(join(tmpdir(), 'ringbreaker-erase-'));
  made.push(archive);
  await writeTestDelivery(archive, { ...DELIVERY, contributor: 'acme', asOf: '2026-01-01', file: FILE, rows: ROWS });
  folder = join(archive, readdirSync(archive)[0] ?? '');
});

const faults = async () =>
  (await verifyArchive({ folder: archive, known: [DELIVERY] }, () => undefined)).faults.map(({ file }) => file);

describe('rows that an erasure put in place before it was cut off', () => {
  it('are told of by the manifest, and the archive is whole', async () => {
    await changeRows(folder, `update t set raw = null, state = 'rejected' where row_no = 7`);
    expect(await faults()).toEqual(['rows.parquet']);
    await describeCutOff(archive, DELIVERY);
    expect(await faults()).toEqual([]);
  });

  // Each seen red with the manifest written anew whatever the rows say.
  it.each([
    ['a row with another text', `update t set raw = '{}' where row_no = 7`],
    ['a row with another text and its hash', `update t set raw = '{}', sha = unhex(sha256('{}')) where row_no = 7`],
    ['a row that is gone', 'delete from t where row_no = 7'],
  ])('are damaged by %s, and stay so', async (_, sql) => {
    const manifest = readFileSync(join(folder, 'manifest.json'), 'utf8');
    await changeRows(folder, sql);
    await describeCutOff(archive, DELIVERY);
    expect(readFileSync(join(folder, 'manifest.json'), 'utf8')).toBe(manifest);
    expect(await faults()).toContain('rows.parquet');
  });

  // Seen red with all files described anew.
  it('make no other file whole that is damaged', async () => {
    await changeRows(folder, 'update t set raw = null where row_no = 7');
    writeFileSync(join(folder, 'links.parquet'), 'no parquet');
    await describeCutOff(archive, DELIVERY);
    expect(await faults()).toEqual(['links.parquet']);
  });
});

// Seen red with the manifest written anew only where something is still to be removed.
it('what was made of rows is told of no more, also where whoever removed it was cut off', async () => {
  for (const name of readdirSync(folder))
    if (name.endsWith('.parquet') && name !== 'rows.parquet') rmSync(join(folder, name));
  expect(await faults()).toContain('links.parquet');
  dropOtherEditions(archive, { ...DELIVERY, edition: 5 });
  expect(await faults()).toEqual([]);
});
