import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { savedDeliveries, type Database } from '@ringbreaker/cypher';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { splitRecord } from './csv-record.ts';
import { ingestFolder, testFolder, writeFiles } from './test-ingest.ts';

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
beforeEach(() => wipe(database));
afterAll(() => database.close());

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const SELLERS = 'seller_id,name\na,Shop A\nb,Shop B\n';

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
    expect(existsSync(join(archive, '..', 'rejects'))).toBe(false);
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

const CONTACT = 'owner_kind,owner_id,kind,value,country,first_seen,last_seen';
const LISTING = 'listing_id,seller_id,title,price,currency,posted_at,removed_at';
const bytes = (...parts: (string | number[])[]) => Buffer.concat(parts.map((part) => Buffer.from(part as string)));

describe('a row that breaks the contract is refused with its file, line, column and reason; the others go in', () => {
  type Case = [
    what: string,
    file: string,
    content: string | Uint8Array,
    refused: [line: number, column: string, reason: RegExp][],
    accepted: number,
  ];
  const cases: Case[] = [
    [
      'ragged, too short',
      'contacts.csv',
      `${CONTACT}\nseller,a,email,x@maker.cn,,,\nseller,a,email\nseller,a,email,y@maker.cn,,,\n`,
      [[3, 'value', /has 3 cells where the header has 7/]],
      2,
    ],
    [
      'ragged, too long',
      'contacts.csv',
      `${CONTACT}\nseller,a,email,x@maker.cn,,,,more,\nseller,a,email,z@maker.cn,,,,,\nseller,a,email,y@maker.cn,,,\n`,
      [[2, 'last_seen', /has 9 cells where the header has 7/]],
      2,
    ],
    [
      'text after a closing quote',
      'contacts.csv',
      `${CONTACT}\nseller,a,email,"x"@maker.cn,,,\nseller,a,email,y@maker.cn,,,\n`,
      [[2, 'value', /text after the closing quote/]],
      1,
    ],
    [
      'an open quote',
      'contacts.csv',
      `${CONTACT}\nseller,a,email,"x@maker.cn,,,\nseller,a,email,y@maker.cn,,,\nseller,a,email,z@maker.cn,,,\n`,
      [[2, 'value', /quote that is never closed/]],
      2,
    ],
    [
      'an open quote in the last row',
      'contacts.csv',
      `${CONTACT}\nseller,a,email,y@maker.cn,,,\nseller,a,email,"x@maker.cn,,,`,
      [[3, 'value', /quote that is never closed/]],
      1,
    ],
    [
      'an open quote before a quoted cell',
      'contacts.csv',
      `${CONTACT}\nseller,a,email,"x@maker.cn,,,\nseller,a,email,"y@maker.cn",,,\n`,
      [[2, 'value', /text after the closing quote|never closed/]],
      1,
    ],
    [
      'a row of Latin-1',
      'sellers.csv',
      bytes('seller_id,name\na,Shop\nc,Caf', [0xe9], '\nb,Shop\n'),
      [[3, '', /is not UTF-8/]],
      2,
    ],
    [
      'a cell of 10 MB',
      'sellers.csv',
      `seller_id,name\na,Shop\nc,${'x'.repeat(10_000_000)}\nb,Shop\n`,
      [[3, 'name', /is longer than 1048576 characters/]],
      2,
    ],
    [
      'a cell of 40 kB',
      'sellers.csv',
      `seller_id,name\na,Shop\nc,${'x'.repeat(40_000)}\nb,Shop\n`,
      [[3, 'name', /is longer than 32768 bytes/]],
      2,
    ],
    ['a NUL', 'sellers.csv', 'seller_id,name\na,Sh\0op\nb,Shop\n', [[2, 'name', /holds a NUL/]], 1],
    [
      'an empty required cell, after a cell of two lines and a blank line',
      'sellers.csv',
      'seller_id,name\na,"Shop\nof A"\n\n,Nobody\nb,Shop\n',
      [[5, 'seller_id', /is required and empty/]],
      2,
    ],
    [
      'mixed line ends',
      'sellers.csv',
      'seller_id,status\r\na,open\nb,shut\rc,open\r\nd,odd\n',
      [
        [3, 'status', /is none of open, closed, suspended/],
        [5, 'status', /is none of/],
      ],
      2,
    ],
    [
      'the 30th of February',
      'sellers.csv',
      'seller_id,opened_at\na,2025-02-30\nb,2024-02-29\n',
      [[2, 'opened_at', /no ISO 8601 date/]],
      1,
    ],
    [
      'the 29th of February of 2025, the year 0, a date of another order',
      'sellers.csv',
      'seller_id,opened_at\na,2025-02-29\nb,0000-01-01\nc,01/02/2025\nd,9999-12-31\n',
      [
        [2, 'opened_at', /no ISO/],
        [3, 'opened_at', /no ISO/],
        [4, 'opened_at', /no ISO/],
      ],
      1,
    ],
    [
      'closed before opened',
      'sellers.csv',
      'seller_id,opened_at,closed_at\na,2025-02-01,2025-01-01\nb,2025-02-01,2025-02-01T10:00:00Z\n',
      [[2, 'closed_at', /is before opened_at/]],
      1,
    ],
    [
      'a negative price',
      'listings.csv',
      `${LISTING}\nl1,a,Bag,-5.00,EUR,,\nl2,a,Bag,5.00,EUR,,\n`,
      [[2, 'price', /is negative/]],
      1,
    ],
    [
      'a number beyond 2^53',
      'listings.csv',
      `${LISTING}\nl1,a,Bag,9007199254740993,EUR,,\nl2,a,Bag,9007199254740992,EUR,,\n`,
      [[2, 'price', /beyond 2\^53/]],
      1,
    ],
    [
      'NaN, words and exponents',
      'listings.csv',
      `${LISTING}\nl1,a,Bag,NaN,EUR,,\nl2,a,Bag,cheap,EUR,,\nl3,a,Bag,1e5,EUR,,\n`,
      [
        [2, 'price', /no decimal number/],
        [3, 'price', /no decimal number/],
        [4, 'price', /no decimal number/],
      ],
      0,
    ],
    [
      'a currency and a country that are none',
      'listings.csv',
      `${LISTING}\nl1,a,Bag,5,EURO,,\nl2,a,Bag,5,EUR,,\n`,
      [[2, 'currency', /no ISO 4217 code/]],
      1,
    ],
    [
      'a country in words',
      'sellers.csv',
      'seller_id,country\na,China\nb,CN\n',
      [[2, 'country', /no ISO 3166-1 alpha-2 code/]],
      1,
    ],
    [
      'an owner of no kind',
      'contacts.csv',
      `${CONTACT}\nshop,a,email,x@maker.cn,,,\n`,
      [[2, 'owner_kind', /is none of seller, store, party/]],
      0,
    ],
    [
      'places off the earth',
      'addresses.csv',
      'owner_kind,owner_id,full,lat,lon\nseller,a,1 Long Road Hong Kong,114.2,22.3\nseller,a,2 Long Road Hong Kong,22.3,114.2\nseller,a,3 Long Road Hong Kong,22.3,\n',
      [
        [2, 'lat', /no latitude/],
        [4, 'lat', /stands without lon/],
      ],
      1,
    ],
    [
      'a listing of nobody',
      'listings.csv',
      `${LISTING}\nl1,,Bag,5,EUR,,\n`,
      [[2, 'seller_id', /is empty, and so is store_id/]],
      0,
    ],
    [
      'a thing related to itself',
      'relations.csv',
      'from_kind,from_id,type,to_kind,to_id\nseller,a,owns,seller,a\n',
      [[2, 'to_id', /is the same as from_id/]],
      0,
    ],
    [
      'different rows of one id',
      'sellers.csv',
      'seller_id,name\na,Zebra\na,Ape\nb,B\na,Ape\n',
      [[2, 'seller_id', /has another row, in sellers\.csv line 3, which was taken/]],
      3,
    ],
    [
      'lines that are no JSON object',
      'sellers.jsonl',
      '{"seller_id":"a"}\n\n{"seller_id":\n[1]\n{"seller_id":"b","name":5}\n',
      [
        [3, '', /is not one JSON object/],
        [4, '', /is not one JSON object/],
      ],
      2,
    ],
  ];
  it.each(cases)('%s', async (_, file, content, refused, accepted) => {
    const rejectsDir = join(testFolder(), 'rejects');
    const table = file.replace(/\..*/, '');
    const owners: Record<string, string> = table === 'sellers' ? {} : { 'sellers.csv': SELLERS };
    const folder = writeFiles({ ...owners, [file]: content });
    const summary = await ingestFolder(database, folder, { archive: join(testFolder(), 'archive'), rejectsDir });
    expect(readRejects(rejectsDir, table).map(({ line, column, reason }) => [line, column, reason])).toEqual(
      refused.map(([line, column, reason]) => [line, column, expect.stringMatching(reason)]),
    );
    const counts = summary.tables[table];
    expect(counts).toMatchObject({ accepted, rejected: refused.length, read: accepted + refused.length });
  });

  it('a formula cell goes in as text and is made harmless in the rejects', async () => {
    const rejectsDir = join(testFolder(), 'rejects');
    const content =
      'seller_id,name,status\na,=1+1,open\nb,"=cmd|\'/c calc\'!A0",odd\nc,+86 138 0013 8000,odd\nd,@SUM(A1),odd\n';
    await ingestFolder(database, writeFiles({ 'sellers.csv': content }), {
      archive: join(testFolder(), 'archive'),
      rejectsDir,
    });
    const [row] = await database.statement('MATCH (s:Seller) RETURN s.name AS name');
    expect(row).toEqual({ name: '=1+1' });
    expect(readRejects(rejectsDir, 'sellers').map((reject) => reject.cells[2])).toEqual([
      "'=cmd|'/c calc'!A0",
      '+86 138 0013 8000',
      "'@SUM(A1)",
    ]);
  });

  it('what only looks bad goes in: a BOM, CR LF, unknown and unnamed columns, odd scripts, leading zeros', async () => {
    const content =
      '\ufeffname,seller_id,,colour\r\n"Shop, ""A""",007,x,red\r\n\u202eevil\u200b,b,,\r\ncafe\u0301 5" pipe,c,,\r\n';
    const summary = await ingestFolder(database, writeFiles({ 'sellers.csv': content }), {
      archive: join(testFolder(), 'archive'),
    });
    expect(summary.total).toMatchObject({ read: 3, accepted: 3 });
    expect(summary.ignoredColumns).toEqual([{ file: 'sellers.csv', columns: ['', 'colour'] }]);
    const rows = await database.statement('MATCH (s:Seller) RETURN s.id AS id, s.name AS name ORDER BY id');
    expect(rows).toEqual([
      { id: '007', name: 'Shop, "A"' },
      { id: 'b', name: '\u202eevil\u200b' },
      { id: 'c', name: 'cafe\u0301 5" pipe' },
    ]);
  });

  it('5,000 columns and a packed file go in', async () => {
    const extra = Array.from({ length: 5000 }, (_, at) => `c${at}`);
    const content = `seller_id,${extra.join(',')}\na,${extra.join(',')}\n`;
    const summary = await ingestFolder(database, writeFiles({ 'sellers.csv.gz': gzipSync(content) }), {
      archive: join(testFolder(), 'archive'),
    });
    expect(summary.total).toMatchObject({ read: 1, accepted: 1 });
    expect(summary.ignoredColumns[0]?.columns).toHaveLength(5000);
  });
});

function readRejects(
  folder: string,
  table: string,
): { line: number; column: string; reason: string; cells: (string | null)[] }[] {
  const path = join(folder, `${table}.csv`);
  if (!existsSync(path)) return [];
  const [, ...lines] = recordsOf(readFileSync(path, 'utf8'));
  return lines
    .map((cells) => {
      const [file, line, column, reason] = cells.slice(-4);
      expect(file).toMatch(new RegExp(`^${table}\\.`));
      return { line: Number(line), column: column ?? '', reason: reason ?? '', cells };
    })
    .sort((a, b) => a.line - b.line);
}

function recordsOf(text: string): (string | null)[][] {
  const records: (string | null)[][] = [];
  let pending = '';
  for (const line of text.split('\n')) {
    const record = splitRecord(pending + line);
    if ('cells' in record) records.push(record.cells);
    pending = 'cells' in record ? '' : `${pending}${line}\n`;
  }
  return records.filter((cells) => cells.length > 1);
}
