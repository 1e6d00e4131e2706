import { describe, expect, it } from 'vitest';
import { tellRows } from './status.ts';

const counts = (waiting: number, rejected: number) =>
  JSON.stringify({ sellers: { waiting, rejected: 0 }, contacts: { waiting: 0, rejected } });

describe('a delivery in the status', () => {
  // Seen red: of refused rows nothing was said.
  it('says which of its rows did not come in, and how the refused ones are read', () => {
    expect(tellRows({ seq: 3, counts: counts(0, 0) })).toBe('');
    expect(tellRows({ seq: 3, counts: null })).toBe('');
    expect(tellRows({ seq: 3, counts: counts(1, 2) })).toBe(
      ', 1 row without a declared owner at its loading, 2 rows refused (ringbreaker rejects 3)',
    );
  });
});
