import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkKind, linkWeight } from './link-weights.ts';

const phone = linkKind('Phone');

describe('linkWeight', () => {
  it('says most between two or three, and less from the fourth on', () => {
    expect(linkWeight(phone, 2, 0)).toBe(phone.weight);
    expect(linkWeight(phone, 3, 0)).toBe(phone.weight);
    expect(linkWeight(phone, 4, 0)).toBeLessThan(phone.weight / 2);
  });

  it('says nothing past the cap, and nothing of a crowd that shares nothing else', () => {
    expect(linkWeight(phone, phone.cap + 1, phone.cap + 1)).toBe(0);
    expect(linkWeight(phone, 15, 3)).toBe(0);
  });

  it('comes back to its full weight where the users are found together elsewhere', () => {
    expect(linkWeight(phone, 15, 15)).toBeCloseTo(phone.weight);
  });

  it('never falls when more users are corroborated, and never leaves 0 to the weight of its kind', () => {
    const kinds = fc.constantFrom('Phone', 'Address', 'Supplier', 'Party', 'Name', 'Origin').map(linkKind);
    fc.assert(
      fc.property(kinds, fc.integer({ min: 2, max: 120 }), fc.nat(120), (kind, users, some) => {
        const corroborated = Math.min(some, users - 1);
        const [less, more] = [linkWeight(kind, users, corroborated), linkWeight(kind, users, corroborated + 1)];
        return less >= 0 && less <= more + 1e-12 && more <= kind.weight + 1e-12;
      }),
      { numRuns: 1_000, seed: 20_251 },
    );
  });

  it('refuses a kind that links nobody', () => {
    expect(() => linkKind('Brand')).toThrow(/Brand links nobody/);
  });
});
