import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OfferTable } from '../suspicion/offers.ts';
import { tiesOf } from '../suspicion/test-ties.ts';
import { compareGoods, oddsByGoods, usualLikeness } from './goods-in-common.ts';

type Listed = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Compares operators, each a list of accounts, by what their accounts list of each brand. */
function compare(operators: readonly (readonly string[])[], listed: Listed) {
  const sellers = operators.flat().sort();
  const accounts = operators.map((one) => one.map((seller) => sellers.indexOf(seller)));
  const rows = Object.entries(listed).flatMap(([seller, brands]) =>
    Object.entries(brands).map(([brand, listings]) => ({ seller, brand, listings })),
  );
  return compareGoods({ sellers }, { accounts }, new OfferTable().addAll(rows).offers());
}

describe('compareGoods', () => {
  it('finds two alike who list the same brands in the same shares, and unlike who have none in common', () => {
    const likeness = compare([['a'], ['b'], ['c']], {
      a: { Nord: 1, Sund: 2 },
      b: { Nord: 3, Sund: 6 },
      c: { Vik: 4 },
    });
    expect(likeness(0, 1)).toBeCloseTo(1, 12);
    expect(likeness(0, 2)).toBe(0);
  });

  it('adds up the accounts of an operator', () => {
    const likeness = compare([['a', 'b'], ['c']], { a: { Nord: 1 }, b: { Sund: 1 }, c: { Nord: 5, Sund: 5 } });
    expect(likeness(0, 1)).toBeCloseTo(1, 12);
  });

  it('says nothing of who names no brand, and heeds nobody who shares nothing', () => {
    const likeness = compare([['a'], ['b']], { a: { Nord: 1 }, z: { Nord: 1 } });
    expect(likeness(0, 1)).toBeNull();
  });

  it('is the same in whatever order rows come, and from either side', () => {
    const anyCounts = fc.dictionary(fc.constantFrom('Nord', 'Sund', 'Vik', 'Alm'), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(anyCounts, anyCounts, (a, b) => {
        const one = compare([['a'], ['b']], { a, b })(0, 1);
        const turned = (counts: typeof a) => Object.fromEntries(Object.entries(counts).reverse());
        expect(compare([['a'], ['b']], { b: turned(b), a: turned(a) })(1, 0)).toBe(one);
        if (one !== null) expect(one).toBeLessThanOrEqual(1 + 1e-9);
      }),
      { numRuns: 200, seed: 3 },
    );
  });
});

describe('what goods in common say', () => {
  const ties = tiesOf([
    ['Phone', 0, 1],
    ['Phone', 1, 2],
  ]);
  const likeness = compare([['a'], ['b'], ['c']], { a: { Nord: 1 }, b: { Nord: 2 }, c: { Vik: 1 } });

  it('is measured by what is usual among those who share a value here', () => {
    expect(usualLikeness(ties, likeness)).toBe(0.5);
    const odds = oddsByGoods(likeness, 0.5);
    expect(odds(0, 1)).toBeGreaterThan(0);
    expect(odds(1, 2)).toBe(-odds(0, 1));
  });

  it('is nothing where everybody sells the same, or nobody names a brand', () => {
    const same = compare([['a'], ['b'], ['c']], { a: { Nord: 1 }, b: { Nord: 2 }, c: { Nord: 3 } });
    expect(oddsByGoods(same, usualLikeness(ties, same))(0, 2)).toBe(0);
    const none = compare([['a'], ['b'], ['c']], {});
    expect(usualLikeness(ties, none)).toBe(0);
    expect(oddsByGoods(none, 0)(0, 1)).toBe(0);
  });
});
