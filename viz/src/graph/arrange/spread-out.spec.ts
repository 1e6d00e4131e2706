import { describe, expect, it } from 'vitest';
import { spreadOut } from './spread-out.ts';

describe('spreadOut', () => {
  it('leaves what has room where it wishes to be', () => {
    expect(spreadOut([1, 2, 4], 0.5, 6)).toEqual([1, 2, 4]);
  });

  it('moves as little as it must, to both sides', () => {
    expect(spreadOut([2, 2, 5], 1, 9)).toEqual([1.5, 2.5, 5]);
  });

  it('shares the circle evenly where there is no room, or its end would stand on its beginning', () => {
    expect(spreadOut([0, 0, 0, 0], 2, 8)).toEqual([0, 2, 4, 6]);
    expect(spreadOut([0, 5, 5.5], 2, 6.5)).toEqual([0, 1, 2].map((i) => (i * 6.5) / 3));
  });

  it('keeps the order and the distance whatever is wished for', () => {
    for (let seed = 0; seed < 50; seed++) {
      const wished = Array.from({ length: 20 }, (_, i) => (i * i * seed) % 360).sort((a, b) => a - b);
      const given = spreadOut(wished, 10, 360);
      for (const [i, at] of given.slice(1).entries()) expect(at - given[i]!).toBeGreaterThan(10 - 1e-9);
      expect(given.at(-1)! - given[0]!).toBeLessThanOrEqual(350 + 1e-9);
    }
  });
});
