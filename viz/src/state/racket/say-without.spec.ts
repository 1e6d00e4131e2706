import { describe, expect, it } from 'vitest';
import { sayWithout } from './say-without.ts';

// Seen red: with the sentence as it is stored.
describe('what would be without', () => {
  it('an account, by its name', () => {
    const one = { without: 'seller:a:1', label: 'Without the account a:1, 3 more sellers are cut off.' };
    expect(sayWithout(one, 'Velmidan Gallery')).toBe(
      'Without the account Velmidan Gallery, 3 more sellers are cut off.',
    );
    expect(sayWithout(one, undefined)).toBe(one.label);
  });

  it('a value, as it was', () => {
    const one = { without: 'tel:+491', label: 'Without the phone that 3 members share, what is left is no racket.' };
    expect(sayWithout(one, '+49 1')).toBe(one.label);
  });

  it('an account whose name is hidden, as that was said', () => {
    const one = { without: 'seller:~0123456789ABCDEF', label: 'Without Seller 4F2A9K' };
    expect(sayWithout(one, 'Seller 4F2A9K')).toBe(one.label);
  });
});
