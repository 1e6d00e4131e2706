import { describe, expect, it } from 'vitest';
import { labelOfKey, LABEL_PREFIX, makeKey } from './key.ts';

describe('a key', () => {
  it('is hashed only beyond 512 bytes, and keeps its prefix', () => {
    expect(makeKey('name:', 'a'.repeat(507))).toBe('name:' + 'a'.repeat(507));
    expect(makeKey('name:', 'a'.repeat(508))).toMatch(/^name:[0-9a-f]{64}$/);
    expect(makeKey('name:', '字'.repeat(170))).toMatch(/^name:[0-9a-f]{64}$/);
    expect(makeKey('name:', 'a'.repeat(600))).not.toBe(makeKey('name:', 'a'.repeat(601)));
  });

  it('tells its label', () => {
    expect(labelOfKey('crypto:btc:1A1zP1')).toBe('PaymentAccount');
    expect(labelOfKey('tel:+8613800138000')).toBe('Phone');
    expect(labelOfKey('nothing')).toBeUndefined();
    const prefixes = Object.values(LABEL_PREFIX).flat();
    expect(new Set(prefixes).size).toBe(prefixes.length);
  });
});
