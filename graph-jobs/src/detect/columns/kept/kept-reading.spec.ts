import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usesIn, UseTable, type NumberedUses } from '../../links/use-table.ts';
import { offeredBy, OfferTable } from '../../suspicion/offers.ts';
import { WAY_TYPES } from '../columns.ts';
import { packReading, replaceOwn, replaceUses, unpackReading } from './kept-reading.ts';

const SELLERS = ['s1', 's2', 's3', 's4'];
const KEYS = ['a', 'b', 'c'];
const VALUES = KEYS.flatMap((key) => ['Email', 'Phone'].map((kind) => [kind, key] as const));

interface Drawn {
  readonly seller: string;
  readonly value: number;
  readonly first: number;
  readonly via: string;
}
const drawn = fc.array(
  fc.record({
    seller: fc.constantFrom(...SELLERS),
    value: fc.nat({ max: VALUES.length - 1 }),
    first: fc.integer({ min: -9, max: 9 }),
    via: fc.constantFrom('', 'store'),
  }),
);

/** Some number that what is said of a seller decides. */
const exclusiveOf = (rows: readonly Drawn[], seller: string) => rows.filter((row) => row.seller === seller).length % 3;

/** Uses as a reader numbers them: each name once, those alone that are there, in their order. */
function numbered(rows: readonly Drawn[]): NumberedUses {
  const sellers = [...new Set(rows.map(({ seller }) => seller))].sort();
  const values = [...new Set(rows.map(({ value }) => value))].sort();
  const column = (cellOf: (row: Drawn) => number) => Int32Array.from(rows, cellOf);
  return {
    sellers,
    values: values.map((value) => VALUES[value] as readonly [string, string]),
    types: WAY_TYPES,
    cells: [
      column(({ seller }) => sellers.indexOf(seller)),
      column(({ value }) => values.indexOf(value)),
      column(() => 0),
      column(({ first }) => first),
      column(({ first }) => first + 1),
    ],
    via: rows.map(({ via }) => via),
    exclusive: Int32Array.from(sellers, (seller) => exclusiveOf(rows, seller)),
  };
}

function lines(uses: NumberedUses): string[] {
  const table = new UseTable();
  table.addNumbered(uses);
  return [...usesIn(table.columns())].map((use) => JSON.stringify(use)).sort();
}

function ownOf(rows: readonly Drawn[]) {
  const offers = new OfferTable();
  for (const { seller, value } of rows) offers.add(seller, `brand ${value}`, value + 1);
  return { signals: new Map(rows.map(({ seller, value }) => [seller, value])), offers: offers.offers() };
}

describe('a kept reading', () => {
  it('is what it was once it is packed and unpacked', () => {
    fc.assert(
      fc.property(drawn, (rows) => {
        const [use] = usesIn(numberedTable(rows));
        const pair = { one: 'p1', other: 'p2', judgement: 'same', reason: 'x', p: 0.1 + 0.2, evidence: [] } as const;
        const parties = { by: 'x', pairs: [pair], same: new Map([['p2', 'p1']]) };
        const linked = use ? [{ ...use, lastSeen: null }] : [];
        const reading = { uses: numbered(rows), linked, own: ownOf(rows), parties, sameAs: new Map([['b', 'a']]) };
        expect(unpackReading(packReading(reading))).toEqual(reading);
      }),
      { seed: 1 },
    );
  });

  it('says of some sellers and values what was read anew, and of the others what it said', () => {
    fc.assert(
      fc.property(drawn, drawn, fc.subarray(SELLERS), fc.subarray(KEYS), (rows, fresh, someSellers, someKeys) => {
        const [sellers, values] = [new Set(someSellers), new Set(someKeys)];
        const isAnew = ({ seller, value }: Drawn) => sellers.has(seller) || values.has(VALUES[value]?.[1] as string);
        const uses = [...rows.filter((row) => !isAnew(row)), ...fresh.filter(isAnew)];
        const exclusive = new Map(someSellers.map((seller) => [seller, exclusiveOf(fresh, seller)]));
        const replaced = replaceUses(numbered(rows), { sellers, values, exclusive }, numbered(fresh));
        expect(lines(replaced)).toEqual(lines(numbered(uses)));
        expect([...replaced.exclusive]).toEqual(
          replaced.sellers.map((seller) => exclusive.get(seller) ?? exclusiveOf(rows, seller)),
        );
        const ofSellers = [
          ...rows.filter(({ seller }) => !sellers.has(seller)),
          ...fresh.filter(({ seller }) => sellers.has(seller)),
        ];
        const [own, wanted] = [replaceOwn(ownOf(rows), sellers, ownOf(fresh)), ownOf(ofSellers)];
        expect(new Map([...own.signals].sort())).toEqual(new Map([...wanted.signals].sort()));
        const told = ({ offers }: typeof own) =>
          SELLERS.map((seller) => [...offeredBy(offers, seller)].map(([brand, count]) => [offers.names[brand], count]));
        expect(told(own)).toEqual(told(wanted));
      }),
      { seed: 2 },
    );
  });
});

function numberedTable(rows: readonly Drawn[]) {
  const table = new UseTable();
  table.addNumbered(numbered(rows));
  return table.columns();
}
