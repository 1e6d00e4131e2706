import { expect, it } from 'vitest';
import { sayLost } from './say-lost.ts';

// Seen red: "1 thing of this address are not in this run".
it('says how many things of an address the run does not have', () => {
  expect([0, 1, 2].map(sayLost)).toEqual([
    '',
    '1 thing of this address is not in this run and was left out.',
    '2 things of this address are not in this run and were left out.',
  ]);
});
