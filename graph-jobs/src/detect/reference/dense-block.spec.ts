import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { densestPart, type Block } from './dense-block.ts';

/** The densest part by trying all of them: what the greedy way is held against. */
function densestOfAll({ sellers, values, degrees }: Block): number {
  const size = sellers + values.length;
  let best = 0;
  for (let chosen = 1; chosen < 2 ** size; chosen++) {
    const has = (at: number) => (chosen >> at) & 1;
    const weights = values.map((users, value) => {
      const inside = users.filter((user) => has(user)).length;
      return has(sellers + value) ? inside / Math.log(5 + (degrees[value] as number)) : 0;
    });
    const count = Array.from({ length: size }, (_, at) => has(at)).reduce((sum, bit) => sum + bit, 0);
    best = Math.max(best, weights.reduce((sum, weight) => sum + weight, 0) / count);
  }
  return best;
}

const blocks = fc
  .array(fc.tuple(fc.uniqueArray(fc.nat(4), { maxLength: 5 }), fc.nat(20)), { minLength: 1, maxLength: 4 })
  .map((rows): Block => {
    return {
      sellers: 5,
      values: rows.map(([users]) => users),
      degrees: rows.map(([users, more]) => users.length + more),
    };
  });

describe('densestPart', () => {
  it('has no density where nothing is shared', () => {
    expect(densestPart({ sellers: 0, values: [], degrees: [] })).toBe(0);
    expect(densestPart({ sellers: 3, values: [[]], degrees: [9] })).toBe(0);
  });

  it('never passes the densest part of all and reaches half of it (FRAUDAR, theorem 1)', () => {
    fc.assert(
      fc.property(blocks, (block) => {
        const [found, best] = [densestPart(block), densestOfAll(block)];
        expect(found).toBeLessThanOrEqual(best + 1e-9);
        expect(found).toBeGreaterThanOrEqual(best / 2 - 1e-9);
      }),
      { numRuns: 1_000, seed: 29 },
    );
  });

  it('leaves out a seller that is loosely tied', () => {
    const tight = {
      sellers: 3,
      values: [
        [0, 1, 2],
        [0, 1, 2],
        [0, 1, 2],
      ],
      degrees: [3, 3, 3],
    };
    const loose = { ...tight, sellers: 4, values: [...tight.values, [2, 3]], degrees: [...tight.degrees, 90] };
    expect(densestPart(loose)).toBeCloseTo(densestPart(tight), 10);
  });
});
