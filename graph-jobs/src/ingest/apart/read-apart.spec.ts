import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { isLong } from '@ringbreaker/cypher/test-size';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Workers } from '../../cluster/workers.ts';
import { BAD_ROWS } from '../check/test-bad-rows.ts';
import { readAndCheck } from '../prepare.ts';
import { MAX_RECORD_LINES } from '../read/careful-csv.ts';
import { findSourceFiles } from '../read/source-files.ts';
import { inspectFiles } from '../read/read-tables.ts';
import { MAX_REFUSED_A_REASON } from '../read/limits.ts';
import type { Workbench } from '../stage.ts';
import { marketplace, testFolder, writeFiles, writeTables } from '../test-ingest.ts';
import { openWorkbench } from '../workbench/with-workbench.ts';
import { workersHere } from './test-workers.ts';

const timeout = 120_000;
const SMALL = { bytes: 60, rows: 2, texts: 3 };

/** All that stands in the workbench once files are read and checked, or why they could not be. */
async function readWith(folder: string, workers?: Workers, mapping?: string): Promise<unknown> {
  return withBench(folder, async (bench) => {
    // How long ago a file was written is not the same for who reads it first and who reads it second.
    const inspected = await inspectFiles(findSourceFiles(folder, mapping));
    const files = inspected.map((file) => ({ ...file, isFresh: true }));
    const request = { folder, contributor: 'local', cardSecret: 'a secret of the tests', workers };
    try {
      const { tables, ...checked } = await readAndCheck(bench, request, files);
      const found: Record<string, unknown> = { checked };
      for (const name of [...tables.map((table) => `chk_${table}`), 'refused', 'repeated', 'misread', 'files'])
        found[name] = await bench.rows(`select columns(*)::varchar from ${name} order by all`);
      return found;
    } catch (error) {
      return (error as Error).message;
    }
  });
}

const withBench = <T>(folder: string, work: (bench: Workbench) => Promise<T>) =>
  openWorkbench({ folder, hidesSpill: true }, join(testFolder(), 'spill'), work);

/** Reads here and by workers of a size, and expects the same; answers of how many slices. */
async function expectSame(files: Readonly<Record<string, string | Uint8Array>>, size = SMALL): Promise<number> {
  const folder = writeFiles(files);
  const workers = workersHere(size);
  expect(await readWith(folder, workers)).toEqual(await readWith(folder));
  return workers.asked.length;
}

describe('files that workers read a slice at a time', { timeout }, () => {
  it.each(BAD_ROWS)('%s: the same as read here', async (_, file, content) => {
    await expectSame({ [file]: content });
  });

  it('are the same whatever stands in cells, and wherever they are cut', async () => {
    const cell = fc.stringMatching(/^[a,"\n\r é]{0,8}$/);
    const text = fc.oneof(
      cell,
      cell.map((content) => `"${content.replaceAll('"', '""')}"`),
    );
    const file = fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 12 });
    const property = fc.asyncProperty(file, fc.integer({ min: 1, max: 30 }), async (rows, bytes) => {
      const lines = rows.map(([id, name]) => `s${id},${name}`);
      await expectSame({ 'sellers.csv': `seller_id,name\n${lines.join('\n')}` }, { ...SMALL, bytes });
    });
    await fc.assert(property, { seed: 5, numRuns: isLong ? 100 : 5 });
  });

  it('are the same where one machine lets DuckDB read them', async () => {
    // Each file has one oddity and no bad line, for a bad line has one machine read by the careful reader, too.
    const odd = [
      's1, "Shop, Ltd"',
      's1,"Shop, Ltd"  ',
      ' "s1" ,"He said ""no"""',
      's1, Shop ',
      's1, ""',
      's1,"  "',
      `s1,"${'line\n'.repeat(MAX_RECORD_LINES - 1)}"`,
      `s1,"${'line\n'.repeat(MAX_RECORD_LINES)}"`,
    ];
    for (const line of odd)
      await expectSame({ 'sellers.csv': `seller_id,name\n${'a,Shop\n'.repeat(9)}${line}\n${'b,Shop\n'.repeat(9)}` });
  });

  it('are cut where a record begins, and read again with the next where they are not', async () => {
    const row = (at: number) => `s${at},"Shop ${at}\n,open\n,still ${at}",x\n`;
    const rows = Array.from({ length: 20 }, (_, at) => row(at));
    expect(await expectSame({ 'sellers.csv': `seller_id,name,platform\n${rows.join('')}` })).toBeGreaterThan(10);
    // An open quote at the end of a slice costs its own line alone, and is told by what follows.
    const open = Array.from({ length: 30 }, (_, at) => (at % 4 === 0 ? `s${at},"Shop\n` : `s${at},Shop ${at}\n`));
    expect(await expectSame({ 'sellers.csv': `seller_id,name\n${open.join('')}` })).toBeGreaterThan(10);
  });

  it('of all formats, several of one table, with a mapping and with columns that nobody knows', async () => {
    const tables = writeTables(marketplace(100, 3));
    const parquet = join(tables, 'listings.parquet');
    await withBench(tables, (bench) =>
      bench.run(
        `copy (select * from read_csv('${tables}/listings.csv', all_varchar = true)) to '${parquet}' (format parquet)`,
      ),
    );
    const workers = workersHere({ ...SMALL, bytes: 8_000, rows: 60 });
    expect(await readWith(tables, workers)).toEqual(await readWith(tables));
    expect(workers.asked.length).toBeGreaterThan(20);
    await expectSame({
      'sellers.csv': 'seller_id,name,more\na,Shop,1\nb,Shop,\n'.repeat(3),
      'sellers.csv.gz': gzipSync('seller_id,name\nc,Shop\nc,Other\n"d\n'),
      'sellers.jsonl': '{"seller_id":"e","odd":{"x":1}}\nno object\n',
      'payments.csv': 'payment_id,from_scheme,from_account\np,card,4111 1111 1111 1111\nq,wallet,"4111111111111111\n',
    });
    const mapping = writeFiles({ 'sellers.sql': "select seller_id, name from 'sellers.csv'" });
    expect(await readWith(tables, workersHere(SMALL), mapping)).toEqual(await readWith(tables, undefined, mapping));
  });

  it('count lines of one reason over all slices', async () => {
    const lines = Array.from({ length: MAX_REFUSED_A_REASON + 400 }, (_, at) => `${at}`.padStart(100, 'x'));
    const content = `seller_id,name\na,Shop\n${lines.join('\n')}\nb,Shop\n`;
    expect(await expectSame({ 'sellers.csv': content }, { ...SMALL, bytes: 200_000 })).toBeGreaterThan(4);
    expect(await expectSame({ 'sellers.csv': content }, { ...SMALL, bytes: 1_020_000 })).toBe(2);
  });

  it('stop the run by the same words where one can’t be used', async () => {
    const workers = workersHere(SMALL);
    const folder = writeFiles({ 'sellers.csv': `name\n${'Shop\n'.repeat(40)}`, 'stores.parquet': 'PAR1 no more' });
    expect(await readWith(folder, workers)).toMatch(/stores\.parquet can't be read/);
    const lacking = writeFiles({ 'sellers.csv': `name\n${'Shop\n'.repeat(40)}` });
    const said = await readWith(lacking, workers);
    expect(said).toMatch(/lacks the column seller_id/);
    expect(said).toEqual(await readWith(lacking));
  });
});
