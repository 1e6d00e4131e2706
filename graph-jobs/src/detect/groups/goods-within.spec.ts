import { expect, it } from 'vitest';
import { goodsWithin } from './goods-within.ts';

const COMPARED = [
  { a: 0, b: 1, alike: 1 },
  { a: 0, b: 2, alike: 0.5 },
  { a: 2, b: 3, alike: null },
];

it('tells what goods said of pairs of which both stayed, each by its first account', () => {
  const accounts = [[0], [1, 2], [3], [4]];
  expect(goodsWithin([{ witnesses: [0, 1] }, { witnesses: [2, 3] }], COMPARED, { size: 4, accounts })).toEqual([
    [{ one: 0, other: 1, alike: 1 }],
    [{ one: 3, other: 4, alike: null }],
  ]);
});
