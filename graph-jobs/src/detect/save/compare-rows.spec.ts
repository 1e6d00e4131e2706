import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareRows } from './compare-rows.ts';

type Row = [string, string, ...unknown[]];

describe('compareRows', () => {
  it('tells what is new and what is no more, in the order of either', () => {
    const before: Row[] = [
      ['a', 'one', 0.5],
      ['b', 'one', 0.5],
      ['a', 'two', 0.5],
    ];
    const now: Row[] = [
      ['c', 'one', 0.5],
      ['a', 'two', 0.5],
      ['a', 'one', 0.6],
    ];
    expect(compareRows(now, before)).toEqual({ begun: [now[0], now[2]], ended: [before[0], before[1]] });
  });

  it('takes a cell that is not there for a null, and an unknown number for itself', () => {
    expect(compareRows<Row>([['a', 'one', NaN]], [['a', 'one', NaN, null]])).toEqual({ begun: [], ended: [] });
    expect(compareRows<Row>([['a', 'one']], [['a', 'one', null, true]]).begun).toHaveLength(1);
  });

  it('leaves before what is now once it is carried out, whatever the rows', () => {
    const cell = fc.constantFrom('a', 'b', 'c');
    const rows = fc.array(fc.tuple(cell, cell, fc.constantFrom(1, 2)), { maxLength: 12 });
    fc.assert(
      fc.property(rows, rows, (now, before) => {
        const { begun, ended } = compareRows<Row>(now, before);
        const stay = before.filter((row) => !ended.includes(row));
        const textsOf = (all: readonly Row[]) => [...new Set(all.map((row) => JSON.stringify(row)))].sort();
        expect(textsOf([...stay, ...begun])).toEqual(textsOf(now));
        expect(textsOf(stay).filter((text) => textsOf(begun).includes(text))).toEqual([]);
      }),
    );
  });
});
