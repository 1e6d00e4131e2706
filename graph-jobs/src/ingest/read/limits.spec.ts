import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Workbench } from '../stage.ts';
import { testFolder, writeFiles } from '../test-ingest.ts';
import { MAX_REFUSED_A_REASON } from './limits.ts';
import { readFolder, type ReadFolder } from './test-reading.ts';

const read = <T>(files: Record<string, string | Uint8Array>, look: (read: ReadFolder) => Promise<T>) =>
  readFolder(writeFiles(files), look);
const nothing = async () => undefined;

/** A small Parquet file of many rows. */
async function parquetFolder(select: string): Promise<string> {
  const folder = testFolder();
  const bench = await Workbench.open({ spillFolder: join(testFolder(), 'spill'), memoryMegabytes: 540, threads: 2 });
  await bench.run(`copy (${select}) to '${join(folder, 'sellers.parquet')}' (format parquet, compression zstd)`);
  bench.close();
  return folder;
}

describe('a small file that stands for a large cost', () => {
  it('is refused where it holds more rows than its bytes can tell apart: Parquet', async () => {
    const folder = await parquetFolder(`select 'a' as seller_id from range(3000000)`);
    await expect(readFolder(folder, nothing)).rejects.toThrow(
      /sellers\.parquet holds 3000000 rows in \d+ bytes, more than 2 a byte/,
    );
  });

  it('is refused where one long text stands in every row', async () => {
    const folder = await parquetFolder(`select 'a' as seller_id, repeat('x', 30000) as name from range(20000)`);
    await expect(readFolder(folder, nothing)).rejects.toThrow(
      /sellers\.parquet unpacks to more than 200 times its size/,
    );
  });

  it('is refused where it holds more rows than its bytes can tell apart: gzip', async () => {
    const packed = gzipSync(`seller_id,name\n${',\n'.repeat(3_000_000)}`);
    await expect(read({ 'sellers.csv.gz': packed }, nothing)).rejects.toThrow(
      /sellers\.csv\.gz holds 3000001 rows in \d+ bytes/,
    );
  });

  it('is refused where it has more columns than any table', async () => {
    const names = Array.from({ length: 10_001 }, (_, at) => `c${at}`).join(',');
    await expect(read({ 'sellers.csv': `seller_id,${names}\na\n` }, nothing)).rejects.toThrow(
      /sellers\.csv has 10002 columns, and 10000 are read at the most/,
    );
  });

  it('goes in with the first hundred names, where each line of JSON has a new key', async () => {
    const lines = Array.from({ length: 5_000 }, (_, at) => JSON.stringify({ seller_id: `s${at}`, [`k${at}`]: 'x' }));
    await read({ 'sellers.jsonl': `${lines.join('\n')}\n` }, async ({ rows, ignoredColumns }) => {
      expect(await rows('select count(*), count(distinct seller_id) from in_sellers')).toEqual([[5_000, 5_000]]);
      expect(ignoredColumns).toMatchObject([{ file: 'sellers.jsonl', columns: { length: 101, 100: 'and 4900 more' } }]);
      expect(await rows('select extra from in_sellers where line = 8')).toEqual([['{"k7":"x"}']]);
    });
  });

  it('keeps so many refused lines of one reason, and counts the others', async () => {
    const cell = '\r\n'.repeat(30_000) + 'x\n'.repeat(30_000);
    await read({ 'sellers.csv': `seller_id,name\na,"${cell}` }, async ({ rows }) => {
      const [counts] = await rows('select count(*), sum(lines) from misread');
      expect(Number(counts?.[0])).toBeLessThanOrEqual(2 * MAX_REFUSED_A_REASON + 2);
      expect(Number(counts?.[1])).toBeGreaterThan(29_000);
      const [rest] = await rows('select reason, lines from misread where lines > 1');
      expect(rest?.[0]).toMatch(/: \d+ lines from here on, which are counted and not kept$/);
    });
  });
});

describe('JSON lines with odd keys', () => {
  it.each([
    ['no key', '{}'],
    ['an empty key', '{"":"x"}'],
    ['a key that ends in a backslash', '{"a\\\\":"x"}'],
    ['a key with a NUL', '{"a\\u0000b":"x"}'],
    ['a key with quotes', `{"a\\"b'c":"x"}`],
  ])('%s: stand beside good lines', async (_, line) => {
    await read({ 'sellers.jsonl': `{"seller_id":"a","name":"Shop"}\n${line}\n` }, async ({ rows }) => {
      expect(await rows('select line, seller_id, name from in_sellers order by line')).toEqual([
        [1, 'a', 'Shop'],
        [2, null, null],
      ]);
    });
  });

  it.each([['{}'], ['{"":"x"}'], ['{"a\\\\":"x"}'], ['{"a\\u0000b":"x"}']])(
    'alone, %s: the file is named, with the column that is missing',
    async (line) => {
      await expect(read({ 'sellers.jsonl': `${line}\n` }, nothing)).rejects.toThrow(
        /sellers\.jsonl lacks the column seller_id/,
      );
    },
  );
});
