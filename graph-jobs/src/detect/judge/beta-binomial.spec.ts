import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logBetaBinomial } from './beta-binomial.ts';

const parameter = fc.integer({ min: 1, max: 5_000 }).map((share) => share / 100);

/** The number of ways to choose some of all. */
function choose(all: number, some: number): number {
  let ways = 1;
  for (let at = 1; at <= some; at++) ways = (ways * (all - some + at)) / at;
  return ways;
}

describe('logBetaBinomial', () => {
  it('adds up to one over all counts, each as often as there are ways to choose it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), parameter, parameter, (all, a, b) => {
        let sum = 0;
        for (let shown = 0; shown <= all; shown++)
          sum += choose(all, shown) * Math.exp(logBetaBinomial(shown, all, { a, b }));
        expect(sum).toBeCloseTo(1, 9);
      }),
      { numRuns: 1_000, seed: 3 },
    );
  });

  it('is the mean of the distribution for one member, and the binomial where shares hardly differ', () => {
    expect(Math.exp(logBetaBinomial(1, 1, { a: 2, b: 6 }))).toBeCloseTo(0.25, 12);
    expect(Math.exp(logBetaBinomial(2, 5, { a: 3e6, b: 7e6 }))).toBeCloseTo(0.3 ** 2 * 0.7 ** 3, 6);
  });

  it('takes many of few for less of a wonder the more shares differ', () => {
    const ofAll = (unlike: number) => logBetaBinomial(6, 6, { a: 0.1 * unlike, b: 0.9 * unlike });
    expect(ofAll(1)).toBeGreaterThan(ofAll(10));
    expect(ofAll(10)).toBeGreaterThan(ofAll(100));
  });
});
