import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Database } from '@ringbreaker/cypher';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { splitRecord } from '../read/csv-record.ts';
import { BAD_ROWS } from './test-bad-rows.ts';
import { ingestFolder, readGraph, testFolder, writeFiles } from '../test-ingest.ts';

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
beforeEach(() => wipe(database));
afterAll(() => database.close());

const SELLERS = 'seller_id,name\na,Shop A\nb,Shop B\n';

// Seen red with a refused row told of one line further down (`rejects.ts`).
describe('a row that breaks the contract is refused with its file, line, column and reason; the others go in', () => {
  it.each(BAD_ROWS)('%s', async (_, file, content, { refused, accepted }) => {
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
    expect((await readGraph(database)).things.get('seller:a')).toMatchObject({ name: '=1+1' });
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
    const { things } = await readGraph(database);
    expect([...things].map(([key, facts]) => [key, facts['name']]).sort()).toEqual([
      ['seller:007', 'Shop, "A"'],
      ['seller:b', '\u202eevil\u200b'],
      ['seller:c', 'cafe\u0301 5" pipe'],
    ]);
  });

  it('5,000 columns and a packed file go in', async () => {
    const extra = Array.from({ length: 5000 }, (_, at) => `c${at}`);
    const content = `seller_id,${extra.join(',')}\na,${extra.join(',')}\n`;
    const summary = await ingestFolder(database, writeFiles({ 'sellers.csv.gz': gzipSync(content) }), {
      archive: join(testFolder(), 'archive'),
    });
    expect(summary.total).toMatchObject({ read: 1, accepted: 1 });
    expect(summary.ignoredColumns[0]?.columns).toMatchObject({ length: 101, 0: 'c0', 100: 'and 4900 more' });
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
