import { describe, expect, it } from 'vitest';
import { wordBack, wordBetween, wordOf } from './words.ts';

describe('how a link reads', () => {
  it('reads forth and back', () => {
    expect([wordOf('SUPPLIES'), wordBack('SUPPLIES')]).toEqual(['supplies', 'is supplied by']);
    expect([wordOf('SHARES_VALUES'), wordBack('SHARES_VALUES')]).toEqual(['shares values', 'shares values']);
  });

  it('follows the kinds where the direction is not told', () => {
    expect(wordBetween('USES', 'Seller', 'Phone')).toBe('uses');
    expect(wordBetween('USES', 'Phone', 'Seller')).toBe('is used by');
    expect(wordBetween('SUPPLIES', 'Party', 'Seller')).toBe('supplies or is supplied by');
  });
});
