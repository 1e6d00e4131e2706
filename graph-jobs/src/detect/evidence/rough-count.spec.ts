import { describe, expect, it } from 'vitest';
import { roughCount, tellRoughly } from './rough-count.ts';

describe('a rough count', () => {
  it('is the greatest mark that is reached, and exact below the first', () => {
    expect([2, 3, 4, 9, 10, 19, 20, 999, 1000, 1e6].map(roughCount)).toEqual([2, 3, 3, 5, 10, 10, 20, 500, 1000, 1000]);
    expect(tellRoughly(41)).toBe('20 or more');
  });
});
