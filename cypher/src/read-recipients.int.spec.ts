import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from './connection/driver.ts';
import { leadSeed } from './queries/explore/leads.ts';
import { readLinksAround } from './read-around.ts';
import { readLeads } from './read-lead.ts';
import { openTestDatabase, saveTestGraph } from './testing/test-database.ts';

const BUYER = 'name:imports north';
const parcel = (seller: string) => `shipment:${seller.slice('seller:'.length)}`;
const sellers = ['seller:a', 'seller:b'];
const properties = { contributors: ['market'], firstSeen: 20_000, lastSeen: 20_009 };

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
  await saveTestGraph(database, {
    things: [
      ...sellers.map((key) => ({ labels: ['Entity', 'Seller'], key, properties })),
      ...sellers.map((key) => ({ labels: ['Entity', 'Shipment'], key: parcel(key), properties })),
      { labels: ['Value', 'Name'], key: BUYER, properties: { display: 'North Imports Ltd' } },
    ],
    links: sellers.flatMap((from) => [
      { from, type: 'SENT', to: parcel(from), properties },
      { from: parcel(from), type: 'RECEIVED_AS', to: BUYER, properties },
    ]),
    deliveries: [],
  });
});
afterAll(() => database.close());

describe('who receives freight', () => {
  const way = (seller: string) => [
    [seller, 'SENT', parcel(seller), 20_000, 20_009],
    [parcel(seller), 'RECEIVED_AS', BUYER, 20_000, 20_009],
  ];

  it('leads from a parcel and from a seller to whoever else sends to them, and is shown to nobody who may not see it', async () => {
    const [seed] = await database.run(leadSeed, { contributors: null, key: 'shipment:a', most: 10 });
    expect(seed).toMatchObject({ sellers: ['seller:a'], values: [[BUYER, 'Recipient']] });
    const reader = readLeads(database, null, { most: 100, widest: 24 });
    expect(await reader.uses(['seller:a'])).toEqual([
      { seller: 'seller:a', value: BUYER, kind: 'Recipient', way: way('seller:a') },
    ]);
    const [found] = await reader.users([{ key: BUYER, kind: 'Recipient' }]);
    expect(found?.users.sort()).toEqual(sellers.map((seller) => [seller, way(seller)]));
    expect(await readLeads(database, ['other'], { most: 100, widest: 24 }).uses(['seller:a'])).toEqual([]);
  });

  it('is in the picture around a seller', async () => {
    const links = await readLinksAround(database, { sellers: ['seller:a'], contributors: null, cap: 10 });
    expect(links).toContainEqual({
      from: 'shipment:a',
      type: 'RECEIVED_AS',
      to: BUYER,
      firstSeen: 20_000,
      lastSeen: 20_009,
    });
  });
});
