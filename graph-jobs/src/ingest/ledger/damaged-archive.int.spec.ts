import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { savedDeliveries, type Database } from '@ringbreaker/cypher';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { exitStatusOf } from '../../job/exit-status.ts';
import { ingestFolder, testFolder, writeTables } from '../test-ingest.ts';

let database: Database;
let archive: string;
beforeAll(async () => void (database = await openTestDatabase()));
beforeEach(async () => {
  await wipe(database);
  archive = join(testFolder(), 'archive');
});
afterAll(() => database.close());

const contact = (owner: string) => ({ owner_kind: 'seller', owner_id: owner, kind: 'email', value: 'shop@maker.cn' });
const deliver = (...ids: string[]) =>
  ingestFolder(database, writeTables({ sellers: ids.map((id) => ({ seller_id: id })), contacts: ids.map(contact) }), {
    archive,
  });
const firstFolder = () => join(archive, readdirSync(archive).find((name) => name.startsWith('000001')) as string);

it.each(['links.parquet', 'facts-Seller.parquet', 'manifest.json'])(
  'a damaged %s of an earlier delivery is named, ends with 6, and leaves no delivery half loaded',
  async (name) => {
    await deliver('a', 'b');
    const path = join(firstFolder(), name);
    const whole = readFileSync(path);
    writeFileSync(path, Buffer.from(whole).fill(7, 4, Math.floor(whole.length / 2)));
    const failure = (await deliver('a', 'c').catch((error: unknown) => error)) as Error;
    expect(failure.message).toContain(name);
    expect(failure.message).not.toMatch(/select |Error:/);
    expect(exitStatusOf(failure)).toBe(6);
    expect(await database.run(savedDeliveries, {})).toMatchObject([{ seq: 1, state: 'loaded' }]);
    writeFileSync(path, whole);
    expect(await deliver('a', 'c')).toMatchObject({ seq: 2, total: { accepted: 4 } });
  },
);

it('an archive that can’t be written to is named before anything is read', async () => {
  const file = join(testFolder(), 'a file');
  writeFileSync(file, '');
  archive = join(file, 'archive');
  await expect(deliver('a')).rejects.toThrow(/The archive .* can't be written to \(ENOTDIR\)/);
  expect(await database.run(savedDeliveries, {})).toEqual([]);
  rmSync(file);
});
