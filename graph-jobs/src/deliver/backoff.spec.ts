import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WAITS_MS, waitAfter } from './backoff.ts';

// Red when the jitter is 0.3.
describe('the wait after a failed attempt', () => {
  it('stays within a fifth of its step, and ends after the last', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: WAITS_MS.length }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (attempts, random) => {
          const step = WAITS_MS[attempts - 1] ?? 0;
          const wait = waitAfter(attempts, random) ?? 0;
          expect(wait).toBeGreaterThanOrEqual(Math.round(step * 0.8));
          expect(wait).toBeLessThanOrEqual(Math.round(step * 1.2));
        },
      ),
      { seed: 11 },
    );
    expect(waitAfter(WAITS_MS.length + 1, 0.5)).toBeNull();
  });

  it('grows from step to step, whatever is drawn', () => {
    for (let attempts = 1; attempts < WAITS_MS.length; attempts++) {
      if (attempts >= 5) continue; // The last steps lie closer together than the jitter is wide.
      expect(waitAfter(attempts, 0.999)).toBeLessThan(waitAfter(attempts + 1, 0) ?? 0);
    }
  });
});
