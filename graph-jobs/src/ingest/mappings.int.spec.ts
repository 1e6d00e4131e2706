import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database } from '@ringbreaker/cypher';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { isLong } from '@ringbreaker/cypher/test-size';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { planIngest } from './plan-ingest.ts';
import { ingestFolder, readGraph, testFolder, writeFiles } from './test-ingest.ts';

const DATA = fileURLToPath(new URL('../../../../shared/data', import.meta.url));
const MAPPINGS = fileURLToPath(new URL('../../mappings', import.meta.url));

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
beforeEach(() => wipe(database));
afterAll(() => database.close());

function isThere(name: string): boolean {
  const found = existsSync(join(DATA, name));
  if (!found) console.warn(`skipped: the data set ../shared/data/${name} is not here`);
  return found;
}

describe.skipIf(!isThere('olist'))('the mapping olist', () => {
  it('brings the marketplace in whole; a zip prefix links nobody', async () => {
    const archive = join(testFolder(), 'archive');
    const request = { archive, mapping: join(MAPPINGS, 'olist') };
    const summary = await ingestFolder(database, join(DATA, 'olist'), request);
    expect(summary.total).toMatchObject({ rejected: 0, waiting: 0 });
    expect(summary.tables).toMatchObject({
      sellers: { accepted: 3095 },
      addresses: { accepted: 3095, placeholders: 3095 },
      shipments: { accepted: 10_153 },
    });
    const { things, values, links } = await readGraph(database);
    const shipments = [...things].filter(([key]) => key.startsWith('shipment:')).map(([, facts]) => facts);
    const sum = (fact: string) => shipments.reduce((total, facts) => total + Number(facts[fact] ?? 0), 0);
    expect(sum('declaredValue')).toBeCloseTo(1_389_602.03, 2);
    expect(sum('items')).toBe(11_513);
    expect(new Set(links.filter((link) => link.type === 'SENT').map((link) => link.from)).size).toBe(1576);
    expect(values.size).toBe(0);
    const again = await ingestFolder(database, join(DATA, 'olist'), request);
    expect(again).toMatchObject({ alreadyLoaded: true, total: { changed: 0 } });
  });
});

describe.skipIf(!isThere('customs-kr'))('the mapping customs-kr', () => {
  const ROWS = 12_201 + 14_482 + 54_000;
  const request = {
    folder: join(DATA, 'customs-kr'),
    mapping: join(MAPPINGS, 'customs-kr'),
    contributor: 'local',
    archive: join(testFolder(), 'archive'),
    now: () => new Date('2026-01-01T00:00:00Z'),
    progress: () => undefined,
  };

  it('would bring every declaration in and refuses nothing', async () => {
    const { tables, refusals } = await planIngest(database, request);
    const sum = (count: 'accepted' | 'rejected' | 'waiting') =>
      Object.values(tables).reduce((total, counts) => total + counts[count], 0);
    expect(refusals).toEqual([]);
    expect([sum('accepted'), sum('rejected'), sum('waiting')]).toEqual([ROWS, 0, 0]);
  });

  it.runIf(isLong)('brings it in', async () => {
    const summary = await ingestFolder(database, request.folder, request);
    expect(summary.total).toMatchObject({ rejected: 0, waiting: 0, accepted: ROWS });
    expect(summary.written.links).toBe(54_000 - 5201);
  });
});

describe('a mapping of one’s own', () => {
  it('reads files beside each other with relative paths, and names the .sql file as the source', async () => {
    const folder = writeFiles({
      'shops.json': JSON.stringify([
        { id: 1, mail: 'shop@maker.cn' },
        { id: 2, mail: 'shop@maker.cn' },
      ]),
    });
    const mapping = writeFiles({
      'sellers.sql': `select 'x:' || id as seller_id from read_json('shops.json');`,
      'contacts.sql': `select 'seller' as owner_kind, 'x:' || id as owner_id, 'email' as kind, mail as value from read_json('shops.json')`,
    });
    const summary = await ingestFolder(database, folder, { archive: join(testFolder(), 'archive'), mapping });
    expect(summary).toMatchObject({ total: { read: 4, accepted: 4 }, written: { things: 2, values: 1, links: 2 } });
  });

  it('that fails stops the run with its name and what DuckDB says', async () => {
    const folder = writeFiles({ 'a.csv': 'id\n1\n' });
    const mapping = writeFiles({ 'sellers.sql': `select nothing as seller_id from read_csv('a.csv')` });
    const archive = join(testFolder(), 'archive');
    await expect(ingestFolder(database, folder, { archive, mapping })).rejects.toThrow(
      /sellers\.sql can't be read\. DuckDB says: .*nothing/,
    );
  });
});
