import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { placeOfSigningKey, removeLinks, type Database } from '@ringbreaker/cypher';
import { openTestDatabase, readSources, wipe } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { digest } from '../digest.ts';
import { erase } from '../erase.ts';
import { withdrawAs } from '../withdrawal/test-withdrawal.ts';
import { quote } from './stage.ts';
import { ingestFolder, readGraph, testFolder, writeTables, type TestTables } from './test-ingest.ts';
import { openWorkbench } from './workbench/with-workbench.ts';

let database: Database;
let archive: string;
beforeAll(async () => void (database = await openTestDatabase()));
beforeEach(async () => {
  await wipe(database);
  archive = join(testFolder(), 'archive');
});
afterAll(() => database.close());

const IMPORTER = 'name:imports north';
const freight = (shipment_id: string, mode: string, recipient: string) => ({
  shipment_id,
  seller_id: 'a',
  mode,
  shipped_at: '2026-01-05',
  sender: 'Maker Works',
  recipient,
});
const FREIGHT = freight('s1', 'cargo', 'North Imports Ltd');
const FIRST = {
  sellers: [{ seller_id: 'a' }],
  shipments: [FREIGHT, freight('s2', 'post', 'Ann Reader'), freight('s3', 'cargo', 'Ann Writer')],
};
const AGAIN = { shipments: [FREIGHT] };
const send = (tables: TestTables) =>
  ingestFolder(database, writeTables(tables), { archive, asOf: '2026-01-10', cardSecret: 'a secret of the tests' });
const received = async () => (await readSources(database)).filter(({ type }) => type === 'RECEIVED_AS');

/** Takes every link to a recipient out of the graph and the archive: so they are where they were filled before there was one. */
async function forgetRecipients(): Promise<void> {
  await database.run(removeLinks.RECEIVED_AS, { type: 'RECEIVED_AS', rows: [['shipment:s1', IMPORTER, '']] });
  await openWorkbench({ folder: archive }, join(testFolder(), 'spill'), async (bench) => {
    for (const folder of readdirSync(archive).filter((name) => /^\d{6}/.test(name))) {
      const [links, values] = ['links', 'values'].map((name) => join(archive, folder, `${name}.parquet`)) as [
        string,
        string,
      ];
      const rest = `select * from read_parquet(${quote(links)}) where type <> 'RECEIVED_AS'`;
      await bench.run(`copy (${rest}) to ${quote(`${links}.new`)} (format parquet)`);
      const others = `select * from read_parquet(${quote(values)}) where key is distinct from ${quote(IMPORTER)}`;
      await bench.run(`copy (${others}) to ${quote(`${values}.new`)} (format parquet)`);
      for (const path of [links, values]) renameSync(`${path}.new`, path);
    }
  });
}

describe('who receives a shipment', () => {
  it('is a link to a name where a company gets freight, seen when it was shipped, and no name of a person', async () => {
    await send(FIRST);
    const { links, things, values } = await readGraph(database);
    const day = Date.UTC(2026, 0, 5) / 86_400_000;
    expect(links.filter(({ type }) => type === 'RECEIVED_AS')).toEqual([
      {
        from: 'shipment:s1',
        type: 'RECEIVED_AS',
        to: IMPORTER,
        firstSeen: day,
        lastSeen: day,
        contributors: ['local'],
      },
    ]);
    expect(JSON.stringify([...things, ...values])).not.toMatch(/reader/i);
    expect([...values.keys()]).not.toContain('name:ann writer');
  });

  it('goes with its delivery, and with its name when that is erased', async () => {
    await send({ sellers: FIRST.sellers });
    const before = await digest(database);
    await send(AGAIN);
    expect(await received()).toHaveLength(1);
    await withdrawAs(database, { archive, delivery: '2' });
    expect(await digest(database)).toBe(before);
    await send({ shipments: [FREIGHT, { ...FREIGHT, shipment_id: 's3', recipient: 'NORTH IMPORTS LTD.' }] });
    expect(await received()).toHaveLength(2);
    const { rows } = await erase(database, {
      key: IMPORTER,
      archive,
      cardSecret: 'a secret of the tests',
      signingKey: placeOfSigningKey(undefined, archive),
      reason: 'asked for',
      author: 'ann',
      now: () => new Date('2026-02-01T00:00:00Z'),
      progress: () => undefined,
    });
    // The row that was withdrawn lay in the archive still.
    expect(rows).toEqual([
      { seq: 2, rows: 1 },
      { seq: 3, rows: 2 },
    ]);
    expect(await digest(database)).toBe(before);
    await send({ shipments: [FREIGHT] });
    expect(await digest(database)).toBe(before);
  });

  // What was loaded by an earlier version has no such link.
  it('is told of a shipment that is known once its row comes again, and not by the same files', async () => {
    await send(FIRST);
    const expected = await digest(database);
    await forgetRecipients();
    expect(await send(FIRST)).toMatchObject({ alreadyLoaded: true });
    expect(await received()).toEqual([]);
    expect(await send(AGAIN)).toMatchObject({ seq: 2, written: { links: 1 } });
    expect(await received()).toMatchObject([{ from: 'shipment:s1', to: IMPORTER, sources: 1 }]);
    expect(await digest(database)).toBe(expected);
  });
});
