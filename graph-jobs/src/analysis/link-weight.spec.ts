import { describe, expect, it } from 'vitest';
import { DERIVED_LINK_TYPES, linkTypes, VALUE_KINDS } from '@ringbreaker/cypher/domain';
import { linkWeight, stepCost } from './link-weight.ts';

describe('linkWeight', () => {
  it('of a link to a value is the rarity of the value; one that is used once says little, a generic one nothing', () => {
    const phone = (users: number) => linkWeight({ type: 'USES', toKind: 'Phone', users });
    expect(phone(2)).toBe(VALUE_KINDS.Phone.weight);
    expect(phone(1)).toBeLessThan(phone(10));
    expect(phone(VALUE_KINDS.Phone.cap + 1)).toBe(0);
  });

  it("of a derived link is the run's own confidence", () => {
    expect(linkWeight({ type: 'MEMBER_OF', toKind: 'Racket', users: 9, confidence: 0.42 })).toBe(0.42);
  });

  it.each([...linkTypes, ...Object.keys(DERIVED_LINK_TYPES), 'NO_SUCH'])('%s: between 0 and 1', (type) => {
    const weight = linkWeight({ type, toKind: 'Seller', users: 3 });
    expect(weight).toBeGreaterThan(0);
    expect(weight).toBeLessThanOrEqual(1);
  });
});

describe('stepCost', () => {
  it('is above zero for any weight, and lower for a link that says more', () => {
    expect(stepCost(1)).toBeGreaterThan(0);
    expect(stepCost(0.9)).toBeLessThan(stepCost(0.1));
    expect(stepCost(0)).toBe(stepCost(0.01));
  });
});
