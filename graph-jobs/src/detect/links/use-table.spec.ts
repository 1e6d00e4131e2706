import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedRows, tabulate, UNKNOWN_DAY, usesIn, UseTable, type Use } from './use-table.ts';

const use = fc.record({
  seller: fc.constantFrom('s1', 's2', 's3'),
  value: fc.constantFrom('v1', 'v2', 'v3', 'v4'),
  kind: fc.constantFrom('Phone', 'Owner'),
  via: fc.constantFrom('t1', 't2'),
  type: fc.constant('USES'),
  firstSeen: fc.option(fc.integer({ min: -5, max: 5 })),
  lastSeen: fc.option(fc.integer({ min: -5, max: 5 })),
});
const SAME = new Map([['v4', 'v1']]);
const text = (one: Use) => JSON.stringify(one);

describe('columns of uses', () => {
  it('give back the rows that were put in', () => {
    fc.assert(
      fc.property(fc.array(use), (uses) => {
        expect([...usesIn(tabulate(uses, SAME))].map(text)).toEqual(uses.map(text));
      }),
      { seed: 3 },
    );
  });

  it('are the same from rows that come as numbers', () => {
    fc.assert(
      fc.property(fc.array(use), (uses) => {
        const [sellers, types] = [['s3', 's1', 's2'], ['USES']];
        const values = ['v4', 'v1', 'v2', 'v3'].flatMap((key) =>
          ['Owner', 'Phone'].map((kind) => [kind, key] as const),
        );
        const column = (cellOf: (one: Use) => number) => Int32Array.from(uses, cellOf);
        const table = new UseTable(SAME);
        table.addNumbered({
          sellers,
          values,
          types,
          cells: [
            column(({ seller }) => sellers.indexOf(seller)),
            column((one) => values.findIndex(([kind, key]) => kind === one.kind && key === one.value)),
            column(() => 0),
            column(({ firstSeen }) => firstSeen ?? UNKNOWN_DAY),
            column(({ lastSeen }) => lastSeen ?? UNKNOWN_DAY),
          ],
          via: uses.map(({ via }) => (via === 't1' ? '' : via)),
          exclusive: Int32Array.of(0, 1, 2),
        });
        const held = uses.map((one) => ({ ...one, via: one.via === 't1' ? one.seller : one.via }));
        const columns = table.columns();
        expect([...usesIn(columns)].map(text)).toEqual(held.map(text));
        expect([...columns.exclusive]).toEqual(columns.sellers.map((seller) => sellers.indexOf(seller)));
      }),
      { seed: 6 },
    );
  });

  it('tell the rows of values that two sellers use, likely-same ones as one', () => {
    const keyOf = ({ kind, value }: Use) => `${kind} ${SAME.get(value) ?? value}`;
    fc.assert(
      fc.property(fc.array(use), (uses) => {
        const shared = (one: Use) => uses.some((other) => keyOf(other) === keyOf(one) && other.seller !== one.seller);
        const kept = uses.filter(shared).map((one) => ({ ...one, key: SAME.get(one.value) ?? one.value }));
        expect(sharedRows(tabulate(uses, SAME)).map(text)).toEqual(kept.map(text));
      }),
      { seed: 4 },
    );
  });
});
