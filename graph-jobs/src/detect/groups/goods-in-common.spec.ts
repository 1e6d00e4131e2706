import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OfferTable } from '../suspicion/offers.ts';
import { tiesOf } from '../suspicion/test-ties.ts';
import {
  compareGoods,
  compareGoodsAround,
  compareGoodsInside,
  gatherGoods,
  oddsByGoods,
  usualLikeness,
} from './goods-in-common.ts';

type Listed = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** What operators offer, each a list of accounts, of which it is told what they list of each brand. */
function gather(operators: readonly (readonly string[])[], listed: Listed) {
  const sellers = operators.flat().sort();
  const accounts = operators.map((one) => one.map((seller) => sellers.indexOf(seller)));
  const rows = Object.entries(listed).flatMap(([seller, brands]) =>
    Object.entries(brands).map(([brand, listings]) => ({ seller, brand, listings })),
  );
  return gatherGoods({ sellers }, { accounts }, new OfferTable().addAll(rows).offers());
}

const compare = (operators: readonly (readonly string[])[], listed: Listed) => compareGoods(gather(operators, listed));

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
      { numRuns: 1_000, seed: 3 },
    );
  });
});

describe('compareGoodsAround', () => {
  const own = gather([['a'], ['b'], ['c'], ['d'], ['e']], {
    a: { Nord: 3 },
    b: { Nord: 1, Sund: 1 },
    c: { Sund: 7 },
    d: { Vik: 1 },
  });

  it('heeds what the groups offer that two are in, as much as what they offer themselves', () => {
    const around = compareGoodsAround(own, [[0, 1]]);
    expect(around(0, 1)).toBeCloseTo((1 + Math.SQRT1_2) / 2, 3);
    expect(compareGoods(own)(0, 2)).toBe(0);
    expect(around(0, 2)).toBeGreaterThan(0.1);
    expect(around(0, 3)).toBe(0);
  });

  it('counts each member alike, however much it lists', () => {
    const groups = [[0, 2]];
    const few = gather([['a'], ['b'], ['c']], { a: { Nord: 1 }, b: { Nord: 1 }, c: { Sund: 1 } });
    const many = gather([['a'], ['b'], ['c']], { a: { Nord: 1 }, b: { Nord: 1 }, c: { Sund: 900 } });
    expect(compareGoodsAround(many, groups)(0, 1)).toBe(compareGoodsAround(few, groups)(0, 1));
  });

  it('says nothing of who names no brand, and of who is in no group what is said without groups', () => {
    expect(compareGoodsAround(own, [[0, 4]])(0, 4)).toBeNull();
    expect(compareGoodsAround(own, [])(0, 1)).toBe(compareGoods(own)(0, 1));
  });

  it('is the same in whatever order members stand', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 2 }), (group) => {
        const sorted = [...group].sort((a, b) => a - b);
        const [one, other] = [compareGoodsAround(own, [group]), compareGoodsAround(own, [sorted])];
        for (const a of [0, 1, 2, 3]) for (const b of [0, 1, 2, 3]) expect(one(a, b)).toBe(other(a, b));
      }),
      { numRuns: 1_000, seed: 4 },
    );
  });
});

describe('compareGoodsInside', () => {
  const own = gather([['a'], ['b'], ['c'], ['d']], { a: { Nord: 3 }, b: { Nord: 1, Sund: 1 }, c: { Vik: 7 } });

  it('is the mean of how alike one is to each other member that names a brand', () => {
    const inside = compareGoodsInside(own, [0, 1, 2, 3]);
    const likeness = compareGoods(own);
    for (const [a, alike] of inside.slice(0, 3).entries()) {
      const others = [0, 1, 2].filter((b) => b !== a).map((b) => likeness(a, b) as number);
      expect(alike).toBeCloseTo(((others[0] as number) + (others[1] as number)) / 2, 2);
    }
  });

  it('says nothing of who names no brand, nor where nobody else names one', () => {
    expect(compareGoodsInside(own, [0, 1, 3])[2]).toBeNull();
    expect(compareGoodsInside(own, [0, 3])).toEqual([null, null]);
  });

  it('is the same in whatever order members stand', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 2 }), (group) => {
        const sorted = [...group].sort((a, b) => a - b);
        const inOrder = compareGoodsInside(own, sorted);
        const told = compareGoodsInside(own, group);
        expect(sorted.map((witness) => told[group.indexOf(witness)])).toEqual(inOrder);
      }),
      { numRuns: 1_000, seed: 5 },
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
    const odds = (a: number, b: number) => oddsByGoods(likeness(a, b), 0.5);
    expect(odds(0, 1)).toBeGreaterThan(0);
    expect(odds(1, 2)).toBe(-odds(0, 1));
  });

  it('is nothing where everybody sells the same, or nobody names a brand', () => {
    const same = compare([['a'], ['b'], ['c']], { a: { Nord: 1 }, b: { Nord: 2 }, c: { Nord: 3 } });
    expect(oddsByGoods(same(0, 2), usualLikeness(ties, same))).toBe(0);
    const none = compare([['a'], ['b'], ['c']], {});
    expect(usualLikeness(ties, none)).toBe(0);
    expect(oddsByGoods(none(0, 1), 0)).toBe(0);
  });
});
