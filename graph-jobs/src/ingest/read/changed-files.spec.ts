import { appendFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { writeFiles } from '../test-ingest.ts';
import { readFolder } from './test-reading.ts';

const FILES: [name: string, content: string | Buffer, other: string | Buffer][] = [
  ['sellers.csv', 'seller_id\na\n', 'seller_id\nb\n'],
  ['sellers.csv.gz', gzipSync('seller_id\na\n'), gzipSync('seller_id\nb\n')],
  ['sellers.jsonl', '{"seller_id":"a"}\n', '{"seller_id":"b"}\n'],
];

describe('a file that is another when it is read than when it was hashed', () => {
  it.each(FILES)(
    '%s: stops the run when another is put in its place, with the same size and times',
    async (name, content, other) => {
      const folder = writeFiles({ [name]: content, other: other });
      const path = join(folder, name);
      const { atime, mtime } = statSync(path);
      const between = () => {
        utimesSync(join(folder, 'other'), atime, mtime);
        renameSync(join(folder, 'other'), path);
      };
      const reading = readFolder(folder, ({ rows }) => rows('from in_sellers'), { between });
      await expect(reading).rejects.toThrow(`${name} was changed while it was read`);
    },
  );

  it.each(FILES)('%s: stops the run when it is written over in place', async (name, content, other) => {
    const folder = writeFiles({ [name]: content });
    const between = () => writeFileSync(join(folder, name), other);
    const reading = readFolder(folder, ({ rows }) => rows('from in_sellers'), { between });
    await expect(reading).rejects.toThrow(`${name} was changed while it was read`);
  });

  it('stops the run when it grows', async () => {
    const folder = writeFiles({ 'sellers.csv': 'seller_id\na\n' });
    const between = () => appendFileSync(join(folder, 'sellers.csv'), 'b\n');
    const reading = readFolder(folder, ({ rows }) => rows('from in_sellers'), { between });
    await expect(reading).rejects.toThrow(/sellers\.csv/);
  });

  it('goes in when nobody touched it', async () => {
    const folder = writeFiles({ 'sellers.csv': 'seller_id\na\n' });
    expect(await readFolder(folder, ({ rows }) => rows('select seller_id from in_sellers'))).toEqual([['a']]);
  });
});
