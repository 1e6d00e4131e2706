import { describe, expect, it } from 'vitest';
import { tellRows } from './status.ts';

const counts = (waiting: number, rejected: number) =>
  JSON.stringify({ sellers: { waiting, rejected: 0 }, contacts: { waiting: 0, rejected } });

describe('a delivery in the status', () => {
  // Seen red: of refused rows nothing was said.
  it('says which of its rows did not come in, and where the refused ones lie', () => {
    const id = '0123456789abcdef';
    expect(tellRows({ id, counts: counts(0, 0) })).toBe('');
    expect(tellRows({ id, counts: null })).toBe('');
    expect(tellRows({ id, counts: counts(1, 2) })).toBe(
      ', 1 row without a declared owner at its loading, 2 rows refused (rejects/01234567 beside the archive)',
    );
  });
});
