import { describe, expect, it } from 'vitest';
import { faultsOf } from './filter-faults.ts';

describe('what the list can’t be asked for', () => {
  it('is nothing of a filter that can be asked', () => {
    expect(faultsOf({})).toBeNull();
    expect(faultsOf({ q: 'x'.repeat(200), country: ['CN', 'ch'] })).toBeNull();
  });

  // Seen red: the screen said "What was asked does not fit: q. Correct what `errors` names".
  it('is said in words of the screen, and can be taken away by itself', () => {
    const faults = faultsOf({ q: 'x'.repeat(3_000), country: ['CN', 'China'], band: ['A'] });
    expect(faults).toEqual({
      says: [
        'The text has 3,000 letters; it may have 200.',
        '“China” is no country: one is written by its two letters, as CN.',
      ],
      without: { band: ['A'], country: ['CN'] },
    });
  });
});
