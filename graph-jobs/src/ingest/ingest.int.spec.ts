import { join } from 'node:path';
import { type Database, digestThingLinks } from '@ringbreaker/cypher';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { sized } from '@ringbreaker/cypher/test-size';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { digest } from '../digest.ts';
import { verifyGraph } from '../schedule/verify-graph.ts';
import {
  ingestFolder,
  marketplace,
  readGraph,
  shuffle,
  testFolder,
  writeFiles,
  writeTables,
  type TestTables,
} from './test-ingest.ts';

let database: Database;
let archive: string;
beforeAll(async () => void (database = await openTestDatabase()));
beforeEach(async () => {
  await wipe(database);
  archive = join(testFolder(), 'archive');
});
afterAll(() => database.close());

const market = marketplace(120, 11);
const seller = (id: string, more: Record<string, string> = {}) => ({ seller_id: id, name: `Shop ${id}`, ...more });
const mail = (owner: string, value: string, more: Record<string, string> = {}) => ({
  owner_kind: 'seller',
  owner_id: owner,
  kind: 'email',
  value,
  first_seen: '',
  last_seen: '',
  ...more,
});

const phone = (kind: string, owner: string, value: string) => mail(owner, value, { owner_kind: kind, kind: 'phone' });
const spot = (lat: string) => ({
  owner_kind: 'seller',
  owner_id: 'a',
  full: '12 Harbour Road, Hong Kong',
  country: 'HK',
  lat,
  lon: '114.2',
});

describe('the same data', () => {
  // Seen red: with no delivery known again by its files.
  it('changes nothing the second time, and the files are not read again', async () => {
    const folder = writeTables(market);
    const first = await ingestFolder(database, folder, { archive });
    expect(first.total).toMatchObject({ rejected: 0, waiting: 0, read: first.total.accepted });
    expect(first.written.links).toBeGreaterThan(1000);
    const before = await digest(database);
    const again = await ingestFolder(database, folder, { archive });
    expect(again).toMatchObject({ alreadyLoaded: true, seq: 1, written: { things: 0, values: 0, links: 0 } });
    expect(again.total).toMatchObject({ changed: 0, unchanged: first.total.accepted });
    expect(await digest(database)).toBe(before);
  });

  // Seen red: with where a row stands in its file counted into its hash.
  it('changes nothing in another order, and gives the same digest from nothing, whatever the batch size', async () => {
    await ingestFolder(database, writeTables(market), { archive });
    const expected = await digest(database);
    for (const seed of sized([1], [1, 2])) {
      const shuffled = writeTables(market, (items) => shuffle(items, seed));
      const again = await ingestFolder(database, shuffled, { archive });
      expect(again).toMatchObject({ alreadyLoaded: false, written: { things: 0, values: 0, links: 0 } });
      expect(again.total.changed).toBe(0);
      expect(await digest(database)).toBe(expected);
    }
    for (const [seed, batchRows] of sized(
      [[2, 53]] as const,
      [
        [1, 53],
        [2, 400],
      ] as const,
    )) {
      await wipe(database);
      const shuffled = writeTables(market, (items) => shuffle(items, seed));
      await ingestFolder(database, shuffled, { archive: join(testFolder(), 'archive'), batchRows });
      expect(await digest(database)).toBe(expected);
    }
  });

  // Seen red: with rows that wait for their owner never taken up.
  it('says the same table by table as in one delivery, as JSON lines and as CSV', async () => {
    await ingestFolder(database, writeTables(market), { archive, asOf: '2026-01-01' });
    const expected = await digest(database);
    await wipe(database);
    const other = join(testFolder(), 'archive');
    const names = Object.keys(market);
    for (const name of shuffle(names, 5)) {
      const lines = (market[name] ?? []).map((row) => JSON.stringify(row)).join('\n');
      await ingestFolder(database, writeFiles({ [`${name}.jsonl`]: lines }), { archive: other, asOf: '2026-01-01' });
    }
    expect(await digest(database)).toBe(expected);
  });
});

describe('facts', () => {
  const january = { sellers: [seller('a', { status: 'open', country: 'CN' }), seller('b')] };
  const march = { sellers: [seller('a', { status: 'closed' })], contacts: [mail('a', 'shop@maker.cn')] };

  // Seen red: with the delivery that came last as the latest.
  it('come from the later as-of, whatever the order of arrival, and what is not said stays', async () => {
    const digests: string[] = [];
    for (const order of [
      [january, march],
      [march, january],
    ]) {
      await wipe(database);
      const ledger = join(testFolder(), 'archive');
      for (const tables of order as TestTables[]) {
        const asOf = tables === january ? '2025-01-31' : '2025-03-31';
        await ingestFolder(database, writeTables(tables), { archive: ledger, asOf });
      }
      const { things } = await readGraph(database);
      expect(things.get('seller:a')).toMatchObject({ status: 'closed', country: 'CN' });
      digests.push(await digest(database));
    }
    expect(digests[0]).toBe(digests[1]);
  });

  // Seen red: with a row that was sent before taken to say nothing more of where an address is, with an extension left
  // out where the number had come without, and with a store of an earlier delivery taken to be in no country.
  it.each([
    [
      'a place that is said again, after another one',
      [
        { addresses: [spot('22.30')], sellers: [seller('a')] },
        { addresses: [spot('22.31')] },
        { addresses: [spot('22.30')] },
      ],
    ],
    [
      'a telephone extension that comes later',
      [
        { sellers: [seller('a', { country: 'DE' })], contacts: [phone('seller', 'a', '030 901820')] },
        { contacts: [phone('seller', 'a', '030 901820 ext. 12')] },
        { contacts: [phone('seller', 'a', '030 901820 ext. 7')] },
      ],
    ],
    [
      'a telephone of a store that came earlier, and of one that came with it',
      [
        { sellers: [seller('a', { country: 'DE' })], stores: [{ store_id: 's', seller_id: 'a' }] },
        {
          contacts: [phone('store', 's', '030 901820'), phone('store', 't', '030 901821')],
          stores: [{ store_id: 't', seller_id: 'a' }],
        },
      ],
    ],
  ] as [string, TestTables[]][])('%s: what stands in the graph is what all deliveries add up to', async (_, parts) => {
    for (const [at, tables] of parts.entries())
      await ingestFolder(database, writeTables(tables), { archive, asOf: `2025-0${at + 1}-28` });
    const graph = { digest: await digest(database), compared: true };
    const checked = {
      archive,
      folder: archive,
      now: () => new Date('2026-06-01T00:00:00Z'),
      progress: () => undefined,
    };
    expect(await verifyGraph(database, checked)).toEqual(graph);
    const { values } = await readGraph(database);
    expect([...values.keys()].filter((key) => key.startsWith('handle:'))).toEqual([]);
  });

  // Seen red: with the latest first seen kept in place of the earliest.
  it('name each contributor, and overlapping deliveries widen first and last seen', async () => {
    const seen = (first: string, last: string) => ({
      sellers: [seller('a')],
      contacts: [mail('a', 'shop@maker.cn', { first_seen: first, last_seen: last })],
    });
    await ingestFolder(database, writeTables(seen('2025-02-01', '2025-02-10')), { archive, contributor: 'beta' });
    const second = await ingestFolder(database, writeTables(seen('2025-01-01', '2025-02-05')), {
      archive,
      contributor: 'alfa',
    });
    expect(second.tables['contacts']).toMatchObject({ accepted: 1, changed: 1 });
    const { links } = await readGraph(database);
    expect(links).toMatchObject([{ contributors: ['alfa', 'beta'], firstSeen: 20089, lastSeen: 20129 }]);
  });

  // Seen red: with the delivery that came last as the latest, and with nothing stated taken as a statement.
  it('say where an address is as the latest row states it, in any order; a row that states nothing takes nothing back', async () => {
    const at = (lat: string, lon: string) => ({
      sellers: [seller('a')],
      addresses: [{ owner_kind: 'seller', owner_id: 'a', full: '12 Harbour Road, Hong Kong', country: 'HK', lat, lon }],
    });
    const [first, second, silent] = [at('22.30', '114.2'), at('22.31', '-0'), at('', '')];
    const days = new Map([
      [first, '2025-01-31'],
      [second, '2025-02-28'],
      [silent, '2025-03-31'],
    ]);
    const digests: string[] = [];
    for (const order of [
      [first, second, silent],
      [silent, second, first],
    ]) {
      await wipe(database);
      const ledger = join(testFolder(), 'archive');
      for (const tables of order) {
        await ingestFolder(database, writeTables(tables), { archive: ledger, asOf: days.get(tables)! });
      }
      const spots: unknown[] = [];
      for await (const row of database.stream(digestThingLinks, {})) spots.push(row.slice(-2));
      expect(spots).toEqual([[22.31, 0]]);
      digests.push(await digest(database));
    }
    expect(digests[0]).toBe(digests[1]);
    await wipe(database);
    await ingestFolder(database, writeTables(silent), { archive: join(testFolder(), 'archive') });
    expect(await digest(database)).not.toBe(digests[0]);
  });
});
