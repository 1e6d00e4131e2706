import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrate } from './calibrate.ts';

describe('the chance that log-odds stand for', () => {
  it('rises with them, and is never certain either way', () => {
    const anyLogOdds = fc.double({ min: -40, max: 40, noNaN: true });
    fc.assert(
      fc.property(anyLogOdds, anyLogOdds, (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)].map((logOdds) => calibrate(logOdds));
        expect(less).toBeLessThanOrEqual(more as number);
        expect(less).toBeGreaterThan(0);
        expect(more).toBeLessThan(1);
      }),
      { numRuns: 500, seed: 3 },
    );
  });

  it('follows the line that it is given', () => {
    expect(calibrate(7, { slope: 0, shift: 0 })).toBe(0.5);
    expect(calibrate(0, { slope: 3, shift: Math.log(4) })).toBe(0.8);
  });
});
