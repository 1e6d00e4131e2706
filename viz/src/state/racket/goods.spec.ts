import { goodsOfSeller, type GoodsInCommon, type OperatorGoods } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { countSides, goodsBySeller, goodsLines, pairGoods } from './goods.ts';

function operator(sellers: string[], alike: number | null, parts: Partial<OperatorGoods> = {}): OperatorGoods {
  const compared = alike === null ? 0 : 2;
  return { sellers, listings: 4, brands: [], brandsInAll: 2, tied: 3, compared, alike, ...parts };
}

const goods: GoodsInCommon = {
  usual: 0.25,
  weight: 4,
  operators: [
    operator(['a'], 0.3),
    operator(['b', 'c'], 0.9),
    operator(['d'], 0),
    operator(['e'], null, { listings: 0 }),
    operator(['f'], null, { tied: 0 }),
  ],
  pairs: [
    { one: 0, other: 1, alike: 0.9 },
    { one: 0, other: 2, alike: 0 },
    { one: 1, other: 2, alike: 0.1 },
  ],
  pairsInAll: 3,
};

describe('goods in common of a racket', () => {
  it('stand in the order of what they say, either way; who shares no value with another is not asked about', () => {
    const lines = goodsLines(goods);
    expect(lines.map(({ operator: { sellers }, side }) => [sellers[0], side])).toEqual([
      ['b', 'for'],
      ['d', 'against'],
      ['a', 'neither'],
      ['e', 'unknown'],
    ]);
    expect(lines.map(({ logOdds }) => logOdds)).toEqual([4 * (0.9 - 0.25), -1, 4 * (0.3 - 0.25), null]);
    expect(countSides(lines)).toEqual({ for: 1, against: 1, neither: 1, unknown: 1 });
  });

  it('are told of each account of an operator', () => {
    const told = goodsBySeller(goods);
    expect(told.get('c')).toEqual(told.get('b'));
    expect([...told.keys()]).toEqual(['a', 'b', 'c', 'd']);
    expect(goodsBySeller(undefined).size).toBe(0);
  });
});

describe('goods in common of two sellers', () => {
  const own = goodsOfSeller(goods, 'a')!;

  it('are those of their operators', () => {
    expect(pairGoods(own, 'c')).toEqual({ told: 'compared', alike: 0.9, logOdds: 4 * (0.9 - 0.25) });
    expect(pairGoods(own, 'd')).toMatchObject({ told: 'compared', alike: 0 });
    expect(pairGoods(goodsOfSeller(goods, 'c')!, 'b')).toEqual({ told: 'one operator' });
  });

  it('say why there are none', () => {
    expect(pairGoods(own, 'e')).toEqual({ told: 'not compared' });
    expect(pairGoods(goodsOfSeller(goods, 'e')!, 'a')).toEqual({ told: 'no brand' });
    const cut = goodsOfSeller({ ...goods, pairs: goods.pairs.slice(0, 1) }, 'a')!;
    expect(pairGoods(cut, 'd')).toEqual({ told: 'not kept' });
    expect(goodsOfSeller(goods, 'nobody')).toBeNull();
  });
});
