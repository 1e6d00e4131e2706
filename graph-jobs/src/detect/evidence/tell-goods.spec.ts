import { describe, expect, it } from 'vitest';
import { goodsWithin } from '../groups/goods-within.ts';
import { POLICY } from '../policy.ts';
import { community, listing } from '../red-flags/test-community.ts';
import { findUnknowns } from '../score/unknowns.ts';
import { tellGoodsInCommon } from './tell-goods.ts';
import { unlikeGoods } from './counter-evidence.ts';

const operators = [['a', 'b'], ['c', 'd'], ['e'], ['f']];
const listings = [
  listing('a', { listings: 3 }),
  listing('b', { brand: 'Nord', listings: 1 }),
  listing('b', { brand: null, listings: 9 }),
  listing('c', { brand: 'Velgelim', listings: 2, category: 'bags' }),
  listing('e', { brand: 'Sund', listings: 5 }),
];
const pairs = [
  { one: 'a', other: 'c', alike: 0.94868 },
  { one: 'a', other: 'e', alike: 0 },
  { one: 'c', other: 'f', alike: null },
  { one: 'a', other: 'put apart', alike: 1 },
];

describe('what is told of a group’s goods', () => {
  const goods = tellGoodsInCommon({ operators, listings, pairs, usual: 0.25 });

  it('are the figures that its parting went by, and of an operator their mean', () => {
    expect(goods).toMatchObject({ usual: 0.25, weight: POLICY.parting.goods, pairsInAll: 2 });
    expect(goods.pairs).toEqual([
      { one: 0, other: 1, alike: 0.949 },
      { one: 0, other: 2, alike: 0 },
    ]);
    expect(goods.operators.map(({ tied, compared, alike }) => [tied, compared, alike])).toEqual([
      [2, 2, 0.474],
      [2, 1, 0.949],
      [1, 1, 0],
      [1, 0, null],
    ]);
  });

  it('are the brands listed most, each with a row behind it', () => {
    expect(goods.operators[0]).toMatchObject({
      listings: 4,
      brandsInAll: 2,
      brands: [
        { brand: 'Velgelim', listings: 3, evidence: [{ from: 'a', type: 'LISTS', to: 'listing:a' }] },
        { brand: 'Nord', listings: 1, evidence: [{ from: 'b', type: 'LISTS', to: 'listing:b' }] },
      ],
    });
    expect(goods.operators[3]).toMatchObject({ listings: 0, brands: [], brandsInAll: 0 });
  });

  it('speaks against whoever sells nothing of what the others sell, where that is unusual', () => {
    const [said] = unlikeGoods(community({ goods }));
    expect(said).toMatchObject({ kind: 'unlike_goods', sellers: ['e'], evidence: [{ from: 'e', to: 'listing:e' }] });
    expect(unlikeGoods(community({ goods: { ...goods, usual: 0 } }))).toEqual([]);
    expect(unlikeGoods(community())).toEqual([]);
  });

  it('is not known of whoever names no brand', () => {
    const says = findUnknowns(community({ goods, signals: { listings } }));
    expect(says.filter((one) => one.includes('brand'))).toEqual([
      '1 operator names no brand: whether these sell what the others sell is not known.',
    ]);
  });

  it('has nothing in common only where it is told as 0', () => {
    const [pair] = tellGoodsInCommon({
      operators,
      listings,
      pairs: [{ one: 'a', other: 'c', alike: 0.0001 }],
      usual: 0,
    }).pairs;
    expect(pair?.alike).toBe(0.001);
  });
});

describe('goodsWithin', () => {
  it('keeps the pairs of which both stayed in one group, each operator by its first account', () => {
    const accounts = [[0, 3], [1], [2], [4], [5]];
    const compared = [
      { a: 0, b: 1, alike: 0.5 },
      { a: 1, b: 2, alike: 0.4 },
      { a: 2, b: 3, alike: null },
      { a: 3, b: 4, alike: 1 },
    ];
    const groups = [{ witnesses: [0, 1] }, { witnesses: [2, 3] }];
    expect(goodsWithin(groups, compared, { size: 5, accounts })).toEqual([
      [{ one: 0, other: 1, alike: 0.5 }],
      [{ one: 2, other: 4, alike: null }],
    ]);
  });
});
