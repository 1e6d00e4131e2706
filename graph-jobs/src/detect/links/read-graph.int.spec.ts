import { saveLikelySame, saveVerdict, writeSees, type Database } from '@ringbreaker/cypher';
import { openTestDatabase, saveTestGraph, wipe } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawSeed } from '../save/stable-ids.ts';
import { project, useAt, usersOf, type Projection } from './projection.ts';
import { readUses } from './read-graph.ts';
import { tabulate, type Use } from './use-table.ts';

/** A link of the graph that is read. */
type Link = readonly [from: string, type: string, to: string];

const LABELS: Record<string, string[]> = {
  seller: ['Entity', 'Seller'],
  store: ['Entity', 'Store'],
  party: ['Entity', 'Party'],
  listing: ['Entity', 'Listing'],
  shipment: ['Entity', 'Shipment'],
  tel: ['Value', 'Phone'],
  mail: ['Value', 'Email'],
  addr: ['Value', 'Address'],
  acct: ['Value', 'PaymentAccount'],
  name: ['Value', 'Name'],
  phash: ['Value', 'Image'],
};
const kindOf = (key: string) => key.split(':')[0] ?? '';
const labelOf = (key: string) => LABELS[kindOf(key)]?.[1] ?? '';

/** Which links are drawn: how many, from which things, to which. */
const DRAWN: readonly (readonly [count: number, from: string, type: string, to: string, among: number])[] = [
  [12, 'seller', 'OPERATES', 'store', 8],
  [12, 'party', 'OPERATES', 'seller', 24],
  [8, 'party', 'SUPPLIES', 'seller', 24],
  [4, 'party', 'SUPPLIES', 'party', 10],
  [30, 'seller', 'USES', 'tel', 30],
  [12, 'store', 'USES', 'tel', 30],
  [8, 'party', 'USES', 'mail', 10],
  [8, 'seller', 'USES', 'mail', 10],
  [4, 'seller', 'USES', 'phash', 12],
  [12, 'seller', 'LOCATED_AT', 'addr', 16],
  [20, 'seller', 'PAID_TO', 'acct', 20],
  [14, 'acct', 'NAMED', 'name', 10],
  [20, 'seller', 'LISTS', 'listing', 24],
  [6, 'store', 'LISTS', 'listing', 24],
  [18, 'listing', 'DEPICTS', 'phash', 12],
  [20, 'seller', 'SENT', 'shipment', 24],
  [16, 'shipment', 'SHIPPED_FROM', 'addr', 16],
  [16, 'shipment', 'SENT_AS', 'name', 10],
];
const SIZES: Record<string, number> = { seller: 24, store: 8, party: 10, listing: 24, shipment: 24, acct: 20 };

function drawLinks(seed: number): Link[] {
  const drawn = DRAWN.flatMap(([count, from, type, to, among], row) =>
    Array.from({ length: count }, (_, at): Link => {
      const [start, end] = ['from', 'to'].map((side) => drawSeed(seed, `${row} ${at} ${side}`)) as [number, number];
      return [`${from}:${start % (SIZES[from] ?? 1)}`, type, `${to}:${end % among}`];
    }),
  );
  return [...new Map(drawn.filter(([from, , to]) => from !== to).map((link) => [link.join(' '), link])).values()];
}

/** Everything that is used, shared or not, worked out in plain words from the same links. */
function usesOf(links: readonly Link[]): Use[] {
  const to = (type: string, key: string) => links.filter((link) => link[1] === type && link[0] === key);
  const into = (type: string, key: string) => links.filter((link) => link[1] === type && link[2] === key);
  const sellers = [...new Set(links.flatMap(([from, , end]) => [from, end]))].filter((key) => kindOf(key) === 'seller');
  return sellers.flatMap((seller) => {
    const use = (value: string, kind: string, via: string, type: string): Use => ({
      seller,
      value,
      kind,
      via,
      type,
      firstSeen: null,
      lastSeen: null,
    });
    const owners = into('OPERATES', seller).map(([party]) => party);
    const stores = to('OPERATES', seller).map(([, , store]) => store);
    const suppliers = into('SUPPLIES', seller).map(([supplier]) => supplier);
    const held = [seller, ...stores, ...owners].flatMap((thing) =>
      ['USES', 'LOCATED_AT', 'PAID_TO'].flatMap((type) =>
        to(type, thing).map(([, , value]) => use(value, labelOf(value), thing, type)),
      ),
    );
    const names = to('PAID_TO', seller).flatMap(([, , account]) =>
      to('NAMED', account).map(([, , name]) => use(name, 'Name', account, 'NAMED')),
    );
    const goods = (
      [
        ['LISTS', 'DEPICTS', 'Image'],
        ['SENT', 'SHIPPED_FROM', 'Origin'],
        ['SENT', 'SENT_AS', 'Sender'],
      ] as const
    ).flatMap(([owned, shown, kind]) => {
      const things = [seller, ...stores].flatMap((owner) => to(owned, owner).map(([, , thing]) => thing));
      const values = [...new Set(things)].flatMap((thing) => to(shown, thing));
      const first = new Map<string, string>();
      for (const [thing, , value] of values)
        if (!first.has(value) || thing < (first.get(value) ?? '')) first.set(value, thing);
      return [...first].map(([value, thing]) => use(value, kind, thing, shown));
    });
    return [
      ...[...held, ...names, ...goods],
      ...owners.map((party) => use(party, 'Party', party, 'OPERATES')),
      ...suppliers.map((supplier) => use(supplier, 'Supplier', supplier, 'SUPPLIES')),
      ...suppliers.flatMap((supplier) =>
        into('SUPPLIES', supplier).map(([source]) => use(source, 'Source', supplier, 'SUPPLIES')),
      ),
    ];
  });
}

/** A projection in words: each value with its users and the row behind each. */
function tell(projection: Projection) {
  const { keys, kinds, size } = projection.values;
  return Array.from({ length: size }, (_, value) => [
    kinds[value],
    keys[value],
    [...usersOf(projection, value)].map((_, place) => useAt(projection, value, place)),
  ]);
}

describe('uses read from the graph', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const save = async (links: readonly Link[]) => {
    await wipe(database);
    const keys = [...new Set(links.flatMap(([from, , to]) => [from, to]))];
    const things = keys.map((key) => ({ labels: LABELS[kindOf(key)] ?? [], key, properties: {} }));
    const stored = links.map(([from, type, to]) => ({ from, type, to, properties: {} }));
    await saveTestGraph(database, { things, links: stored, deliveries: [] });
  };
  const read = async () => tell(project((await readUses(database, () => undefined)).uses));

  it.each([1, 2, 3, 4, 5])('give the same as reading all of them, random graph %i', async (seed) => {
    const links = drawLinks(seed);
    await save(links);
    const all = tell(project(tabulate(usesOf(links))));
    expect(all.length).toBeGreaterThan(20);
    expect(await read()).toEqual(all);
  });

  it('join what is likely the same or said to be, though nobody shares it as written', async () => {
    const links: Link[] = [
      ['seller:1', 'LOCATED_AT', 'addr:1'],
      ['seller:2', 'LOCATED_AT', 'addr:2'],
      ['seller:1', 'USES', 'mail:1'],
      ['seller:3', 'USES', 'mail:2'],
    ];
    await save(links);
    const row = ['addr:1', 'addr:2', 0.99, 'same', ['street']] as [string, string, number, 'same', string[]];
    await database.run(saveLikelySame, { model: 1, rows: [row] });
    const said = {
      id: 'v1',
      one: 'mail:1',
      other: 'mail:2',
      judgement: 'same',
      author: 'ann',
      reason: 'one inbox',
    } as const;
    await database.run(saveVerdict, { ...said, at: '2026-01-01T00:00:00Z', sees: writeSees(null) });
    const same = new Map([
      ['addr:2', 'addr:1'],
      ['mail:2', 'mail:1'],
    ]);
    const all = tell(project(tabulate(usesOf(links), same)));
    expect(all.map(([kind]) => kind)).toEqual(['Address', 'Email']);
    expect(await read()).toEqual(all);
  });
});
