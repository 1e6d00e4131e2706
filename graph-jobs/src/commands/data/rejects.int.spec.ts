import { join } from 'node:path';
import type { Database } from '@ringbreaker/cypher';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isBuilt, start } from '../../ingest/test-command.ts';
import { ingestFolder, testFolder, writeFiles } from '../../ingest/test-ingest.ts';

const SELLERS = 'seller_id,name,country\na,"Shop, ""A""",DE\n,"Shop\nwithout an id",DE\n';
const CONTACTS = 'owner_kind,owner_id,kind,value\nseller,a,phone,+49 30 123456\nseller,a,pigeon,1\n';

// Seen red: there was no such command.
describe.skipIf(!isBuilt)('the refused rows of a delivery', () => {
  let database: Database;
  const home = testFolder();
  const ask = async (...args: string[]) => start(['rejects', ...args], home).ended;

  beforeAll(async () => {
    database = await openTestDatabase();
    await wipe(database);
    const archive = join(home, 'archive');
    await ingestFolder(database, writeFiles({ 'sellers.csv': SELLERS, 'contacts.csv': CONTACTS }), { archive });
    await ingestFolder(database, writeFiles({ 'sellers.csv': 'seller_id,name\nb,B\n' }), { archive });
    const rejectsDir = testFolder();
    const odd = writeFiles({ 'sellers.csv': 'seller_id,name,country\nc,C,nowhere\n' });
    await ingestFolder(database, odd, { archive, rejectsDir });
  });
  afterAll(() => database.close());

  it('are printed with where they stood and why they were refused', async () => {
    const { code, printed, said } = await ask('1');
    expect([code, said]).toEqual([0, '']);
    const [head, ...rows] = printed.trimEnd().split('\n');
    expect(head).toBe('table,file,line,column,reason');
    expect(rows).toEqual([
      expect.stringMatching(/^contacts,contacts\.csv,3,kind,.{10,}/),
      expect.stringMatching(/^sellers,sellers\.csv,3,seller_id,.{10,}/),
    ]);
    const lines = (await ask('1', '--json')).printed.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([{ line: 3, column: 'kind' }, { line: 3 }]);
  });

  it('are printed as they came, of one table', async () => {
    const { code, printed } = await ask('1', '--table', 'sellers');
    expect(code).toBe(0);
    expect(printed).toContain('"Shop\nwithout an id"');
    expect((await ask('1', '--table', 'stores')).said).toContain('of contacts, sellers there are some');
  });

  it('are told to be none, or to lie elsewhere', async () => {
    expect(await ask('2')).toMatchObject({ code: 0, printed: '', said: 'Nothing of delivery 2 was refused.\n' });
    const elsewhere = await ask('3');
    expect([elsewhere.code, elsewhere.printed]).toEqual([1, '']);
    expect(elsewhere.said).toMatch(
      /^1 row of delivery 3 was refused, .* name that by --from; those of long ago were removed by the retention, and rows that name what was erased are kept nowhere\.\n$/,
    );
    expect((await ask('9')).said).toContain('There is no delivery 9');
  });

  // Seen red: it said nothing of them, and where all rows were such it looked for another folder.
  it('are told of in number where they name what was erased', async () => {
    expect((await start(['erase', 'tel:+4930123456', '--reason', 'asked for', '--yes'], home).ended).code).toBe(0);
    const again = CONTACTS.replace('+49 30 123456', '0049 30 123456');
    const delivered = await start(['ingest', writeFiles({ 'contacts.csv': again })], home).ended;
    expect(delivered.code, delivered.said).toBe(3);
    const { code, printed, said } = await ask('4');
    expect([code, printed.trimEnd().split('\n')]).toEqual([0, [expect.any(String), expect.stringContaining('kind')]]);
    expect(said).toBe('1 row more: rows that name what was erased are kept nowhere.\n');
  });
});
