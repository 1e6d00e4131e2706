import { describe, expect, it } from 'vitest';
import { draw } from '../candidates/candidates.ts';
import { estimateMatches, type ObservedPair } from './expectation-maximisation.ts';

const LEVELS = 3;
const M = [
  [0.85, 0.1, 0.05],
  [0.7, 0.2, 0.1],
  [0.9, 0.06, 0.04],
  [0.8, 0.15, 0.05],
];
const U = [0.01, 0.04, 0.95];
const PAIRS = 10_000;
const MATCHES = 600;

/** Pairs drawn from known shares: the first so many are matches, the others strangers. */
function drawPairs(): ObservedPair[] {
  return Array.from({ length: PAIRS }, (_, pair) =>
    M.map((m, c) => {
      const shares = pair < MATCHES ? m : U;
      let rest = draw(`${pair}|${c}`);
      const level = shares.findIndex((share) => (rest -= share) < 0);
      return { level: level < 0 ? LEVELS - 1 : level };
    }),
  );
}

const observed = (pairs: readonly ObservedPair[]) => ({
  pairs,
  share: 1,
  allPairs: PAIRS,
  mayBeSame: () => true,
  u: M.map(() => Float64Array.from(U)),
});

describe('expectation–maximisation', () => {
  it('finds the shares that the pairs were drawn from, without a label', () => {
    const { m, prior } = estimateMatches(observed(drawPairs()));
    expect(prior * PAIRS).toBeGreaterThan(0.9 * MATCHES);
    expect(prior * PAIRS).toBeLessThan(1.1 * MATCHES);
    m.forEach((levels, c) =>
      levels.forEach((share, level) => expect(Math.abs(share - (M[c]?.[level] ?? 0))).toBeLessThan(0.08)),
    );
  });

  it('says next to nothing where there are no matches', () => {
    const { prior } = estimateMatches(observed(drawPairs().slice(MATCHES)));
    expect(prior * PAIRS).toBeLessThan(MATCHES / 10);
  });

  it('never lets more agreement speak less for a match than less does', () => {
    const { m } = estimateMatches(observed(drawPairs().slice(0, MATCHES + 200)));
    for (const levels of m) {
      const ratios = [...levels].map((share, level) => share / (U[level] ?? 1));
      expect(ratios).toEqual([...ratios].sort((a, b) => b - a));
    }
  });

  it('knows nothing of nothing', () => {
    expect(estimateMatches({ ...observed([]), allPairs: 0 }).prior).toBeLessThanOrEqual(0.5);
  });
});
