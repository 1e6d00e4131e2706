import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { savedDeliveries, type Database } from '@ringbreaker/cypher';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ingestFolder, testFolder, writeFiles } from '../test-ingest.ts';

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
beforeEach(() => wipe(database));
afterAll(() => database.close());

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const SELLERS = 'seller_id,name\na,Shop A\nb,Shop B\n';

// The gzip bomb was seen red with ten times the inflation that `limits.ts` allows.
describe('a file that can’t be used stops the run, named, before anything is written', () => {
  const packed = gzipSync(Buffer.from(SELLERS.repeat(2000)));
  const cases: [what: string, name: string, content: string | Uint8Array, says: RegExp][] = [
    ['empty', 'contacts.csv', '', /contacts\.csv is empty/],
    ['empty once unpacked', 'contacts.csv.gz', gzipSync(''), /contacts\.csv\.gz is empty/],
    [
      'UTF-16',
      'contacts.csv',
      utf16('owner_kind,owner_id,kind,value\n'),
      /contacts\.csv is not UTF-8 .*iconv -f UTF-16/,
    ],
    ['a Latin-1 header', 'stores.csv', Buffer.from('store_id,seller_id,naïve\n', 'latin1'), /stores\.csv is not UTF-8/],
    ['a gzip that is none', 'stores.csv.gz', 'store_id,seller_id\ns,a\n', /stores\.csv\.gz is no gzip file/],
    [
      'a gzip that was cut off',
      'stores.csv.gz',
      packed.subarray(0, packed.length - 20),
      /stores\.csv\.gz is a gzip file that was cut off/,
    ],
    [
      'a gzip bomb',
      'stores.csv.gz',
      gzipSync(Buffer.alloc(300 * 2 ** 20, 'a')),
      /stores\.csv\.gz unpacks to more than 200 times/,
    ],
    [
      'a required column is missing',
      'contacts.csv',
      'owner_kind,owner_id,value\nseller,a,x\n',
      /contacts\.csv lacks the column kind\./,
    ],
    ['semicolons between columns', 'contacts.csv', 'owner_kind;owner_id;kind;value\n', /separated by commas/],
    ['a column stands twice', 'stores.csv', 'store_id,seller_id,name,name\n', /stores\.csv has the column name twice/],
    [
      'an open quote in the header',
      'stores.csv',
      'store_id,"seller_id\ns,a\n',
      /stores\.csv has a header with a quote/,
    ],
    ['a table that nobody knows', 'seller.csv', SELLERS, /seller\.csv is no table of the input contract/],
    ['a name that tries to climb', '..%2Fsellers.csv', SELLERS, /is no table of the input contract/],
    ['a Parquet file that is none', 'stores.parquet', 'store_id,seller_id\n', /stores\.parquet can't be read/],
    [
      'JSON lines without a required member',
      'stores.jsonl',
      '{"store_id":"s"}\n',
      /stores\.jsonl lacks the column seller_id/,
    ],
  ];
  it.each(cases)('%s', async (_, name, content, says) => {
    const archive = join(testFolder(), 'archive');
    const folder = writeFiles({ 'sellers.csv': SELLERS, [name]: content });
    await expect(ingestFolder(database, folder, { archive })).rejects.toThrow(says);
    expect(await database.run(savedDeliveries, {})).toEqual([]);
    expect(existsSync(join(archive, 'rejects'))).toBe(false);
  });

  it('a folder that is not there, or holds no table', async () => {
    const archive = join(testFolder(), 'archive');
    await expect(ingestFolder(database, '/nowhere/at/all', { archive })).rejects.toThrow(
      /\/nowhere\/at\/all is not there/,
    );
    const folder = writeFiles({ 'notes.txt': 'nothing' });
    await expect(ingestFolder(database, folder, { archive })).rejects.toThrow(/holds no table of the input contract/);
  });
});
