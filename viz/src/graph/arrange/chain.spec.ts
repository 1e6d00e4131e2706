import { CHAIN, type ChainRole, type NodeKind } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import type { Drawn } from './arrangement.ts';
import { partsOf, placeInChain } from './chain.ts';
import { drawnBySeed, drawnThing, overlapping } from './test-drawn.ts';

const NONE: ReadonlyMap<string, ChainRole> = new Map();
const things = (kinds: Readonly<Record<string, NodeKind>>) =>
  Object.entries(kinds).map(([key, kind]) => drawnThing(key, { kind }));
const link = (source: string, type: string, target: string) => ({ source, type, target });

describe('partsOf', () => {
  it('tells by the run first, then by kind, then by links; who is left sells', () => {
    const drawn: Drawn = {
      things: things({
        maker: 'Party',
        between: 'Seller',
        shop: 'Seller',
        payee: 'Seller',
        depot: 'Address',
        home: 'Address',
        parcel: 'Shipment',
        account: 'PaymentAccount',
        holder: 'Name',
        sender: 'Name',
      }),
      links: [
        link('maker', 'SUPPLIES', 'between'),
        link('between', 'SUPPLIES', 'shop'),
        link('shop', 'SENT', 'parcel'),
        link('parcel', 'SHIPPED_FROM', 'depot'),
        link('parcel', 'SENT_AS', 'sender'),
        link('shop', 'LOCATED_AT', 'home'),
        link('shop', 'PAID_TO', 'account'),
        link('account', 'NAMED', 'holder'),
        link('payee', 'SUPPLIES', 'shop'),
      ],
    };
    const parts = partsOf(drawn, new Map([['payee', 'money']]));
    const of = (part: ChainRole) => [...parts].flatMap(([key, one]) => (one === part ? [key] : [])).sort();
    expect(CHAIN.map(of)).toEqual([
      ['maker'],
      ['between', 'depot', 'parcel', 'sender'],
      ['home', 'shop'],
      ['account', 'holder', 'payee'],
    ]);
  });
});

describe('placeInChain', () => {
  it('stands from left to right, whatever is linked to what', () => {
    const drawn: Drawn = {
      things: things({ d: 'PaymentAccount', c: 'Seller', b: 'Shipment', a: 'Party' }),
      links: [link('a', 'SUPPLIES', 'c'), link('c', 'PAID_TO', 'd'), link('c', 'SENT', 'b')],
    };
    const places = placeInChain(drawn, NONE);
    const across = ['a', 'b', 'c', 'd'].map((key) => places.get(key)!.x);
    expect(across).toEqual([...across].sort((one, other) => one - other));
    expect(new Set(across).size).toBe(4);
  });

  it('lets links of a ladder not cross', () => {
    const rungs = Array.from({ length: 9 }, (_, i) => i);
    const drawn: Drawn = {
      things: things(
        Object.fromEntries(
          rungs.flatMap((i) => [
            [`s${i}`, 'Seller'],
            [`p${i}`, 'PaymentAccount'],
          ]),
        ),
      ),
      // The other way round than their keys.
      links: rungs.map((i) => link(`s${i}`, 'PAID_TO', `p${8 - i}`)),
    };
    const places = placeInChain(drawn, NONE);
    const high = (prefix: string) =>
      rungs.map((i) => places.get(`${prefix}${prefix === 's' ? i : 8 - i}`)!).map(({ x, y }) => [y, x] as const);
    const order = (all: readonly (readonly [number, number])[]) =>
      rungs.toSorted((a, b) => all[b]![0] - all[a]![0] || all[a]![1] - all[b]![1]);
    expect(order(high('p'))).toEqual(order(high('s')));
  });

  it('gives a thing alone, and none, their places', () => {
    expect(placeInChain({ things: [], links: [] }, NONE).size).toBe(0);
    const [only] = placeInChain({ things: [drawnThing('a')], links: [] }, NONE).values();
    expect([only!.x, Math.abs(only!.y)]).toEqual([0, 0]);
  });

  // Without room for the largest of a column, and without clearOfFixed, some stood on others; both seen.
  it.each([
    [4, 40, 0],
    [5, 400, 12],
    [6, 5_000, 30],
  ])(
    'of seed %i, %i things and %i fixed: none on another, fixed ones stay, the same each time',
    (seed, count, fixed) => {
      const one = drawnBySeed(seed, count, fixed);
      const places = placeInChain(one, NONE);
      expect(places.size).toBe(count);
      expect([...places.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
      expect(overlapping(one, places)).toEqual([]);
      for (const { key, x, y } of one.things.slice(0, fixed)) expect(places.get(key)).toEqual({ x, y });
      const reversed = { things: [...one.things].reverse(), links: [...one.links].reverse() };
      const again = placeInChain(reversed, NONE);
      for (const { key } of one.things) expect(again.get(key)).toEqual(places.get(key));
    },
  );

  it('is a picture that a screen takes, not a ribbon', () => {
    const span = (all: readonly number[]) => Math.max(...all) - Math.min(...all);
    for (const count of [30, 600]) {
      const places = [...placeInChain(drawnBySeed(7, count, 0), NONE).values()];
      const shape = span(places.map(({ x }) => x)) / span(places.map(({ y }) => y));
      expect(shape).toBeGreaterThan(0.8);
      expect(shape).toBeLessThan(2.2);
    }
  });
});
