import { describe, expect, it } from 'vitest';
import { POLICY } from '../policy.ts';
import { goodsAmong, goodsWithin } from './goods-within.ts';

const COMPARED = [
  { a: 0, b: 1, alike: 1 },
  { a: 0, b: 2, alike: 0.5 },
  { a: 1, b: 3, alike: 0 },
  { a: 2, b: 3, alike: null },
];

describe('goodsWithin', () => {
  it('tells of pairs of which both stayed, each by its first account', () => {
    const accounts = [[0], [1, 2], [3], [4]];
    expect(goodsWithin([{ witnesses: [0, 1] }, { witnesses: [2, 3] }], COMPARED, { size: 4, accounts })).toEqual([
      [{ one: 0, other: 1, alike: 1 }],
      [{ one: 3, other: 4, alike: null }],
    ]);
  });
});

describe('goodsAmong', () => {
  const odds = goodsAmong(COMPARED, 0.25);

  it('goes by the mean over those inside, beside what is usual', () => {
    expect(odds(0, new Set([0, 1, 2]))).toBeCloseTo(POLICY.parting.goods * (0.75 - 0.25), 12);
    expect(odds(0, new Set([0, 2]))).toBeCloseTo(POLICY.parting.goods * (0.5 - 0.25), 12);
    expect(odds(3, new Set([1, 2, 3]))).toBeCloseTo(POLICY.parting.goods * (0 - 0.25), 12);
  });

  it('says nothing of who was compared with nobody inside', () => {
    expect(odds(0, new Set([0, 3]))).toBe(0);
    expect(odds(2, new Set([2, 3]))).toBe(0);
  });
});
