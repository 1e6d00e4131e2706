import { cpSync, readdirSync, renameSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { beginWithdrawal, savedDeliveries, type Database } from '@ringbreaker/cypher';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ingestFolder, marketplace, testFolder, writeTables, type TestTables } from '../../ingest/test-ingest.ts';
import { drawSendings, type Sending } from '../../withdrawal/test-withdrawal.ts';
import { tellReader } from './test-readers.ts';

const AS_OF = '2026-05-01';

let database: Database;
let archive: string;
beforeAll(async () => void (database = await openTestDatabase()));
beforeEach(async () => {
  await wipe(database);
  archive = join(testFolder(), 'archive');
});
afterAll(() => database.close());

const send = ({ folder, ...sending }: Sending) =>
  ingestFolder(database, folder, { ...sending, archive, batchRows: 500 });
const read = (from: string | null) => tellReader(database, from, AS_OF);

describe('columns that do not say what the graph says', () => {
  const other = 'The graph is read, and not the archive’s columns: ';

  /** What is read although there is an archive, and why. */
  async function refuse(): Promise<string> {
    const [graph, refused] = [await read(null), await read(archive)];
    expect(refused).toEqual({ ...graph, said: refused.said });
    expect(graph.uses.length).toBeGreaterThan(0);
    expect(refused.said).toHaveLength(1);
    return (refused.said[0] ?? '').replace(other, '');
  }

  beforeEach(async () => {
    for (const sending of drawSendings(2, 9)) await send(sending);
  });

  it('are refused where a delivery is half withdrawn', async () => {
    const [{ id = '' } = {}] = await database.run(savedDeliveries, {});
    await database.run(beginWithdrawal, { id, at: '2026-02-01', by: 'ann', reason: 'sent by mistake' });
    expect(await refuse()).toBe('a delivery is half loaded or half withdrawn.');
  });

  it('are refused where a folder is gone, or is of another delivery', async () => {
    const [first = '', second = ''] = readdirSync(archive).sort();
    renameSync(join(archive, second), join(archive, 'elsewhere'));
    expect(await refuse()).toContain(`${second} is missing`);
    cpSync(join(archive, first), join(archive, second), { recursive: true });
    expect(await refuse()).toContain(`${second} is missing`);
  });

  it('are refused where a file is cut off, or there is no archive', async () => {
    const [first = ''] = readdirSync(archive).sort();
    truncateSync(join(archive, first, 'links.parquet'), 100);
    expect(await refuse()).toContain('links.parquet');
    archive = join(archive, 'nowhere');
    expect(await refuse()).toBe(`${archive} is missing.`);
  });
});

describe('columns of a marketplace that sends only some of the tables', () => {
  it.each([{ sent: ['sellers', 'contacts'] }, { sent: ['sellers'] }])(
    'say what the graph says: $sent',
    async ({ sent }) => {
      const all: TestTables = marketplace(100, 4);
      const some = Object.fromEntries(sent.flatMap((name) => (all[name] ? [[name, all[name]]] : [])));
      await ingestFolder(database, writeTables(some), { archive });
      const [graph, columns] = [await read(null), await read(archive)];
      expect(columns).toEqual(graph);
      expect(columns.said).toEqual([]);
    },
  );
});
