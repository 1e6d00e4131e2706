import { describe, expect, it } from 'vitest';
import { DERIVED_LINK_TYPES, linkTypes } from '@ringbreaker/cypher/domain';
import { linkWeight, stepCost } from './link-weight.ts';

describe('linkWeight', () => {
  it('of a link to a value is what the run let the value say, and nothing where the run did not use it', () => {
    expect(linkWeight({ type: 'USES', toKind: 'Phone', weight: 0.8 })).toBe(0.8);
    expect(linkWeight({ type: 'USES', toKind: 'Phone', weight: null })).toBeNull();
  });

  it("of a derived link is the run's own confidence", () => {
    expect(linkWeight({ type: 'MEMBER_OF', toKind: 'Racket', weight: null, confidence: 0.42 })).toBe(0.42);
  });

  it.each([...linkTypes, ...Object.keys(DERIVED_LINK_TYPES), 'NO_SUCH'])('%s: between 0 and 1', (type) => {
    const weight = linkWeight({ type, toKind: 'Seller', weight: null });
    expect(weight).toBeGreaterThan(0);
    expect(weight).toBeLessThanOrEqual(1);
  });
});

describe('stepCost', () => {
  it('is above zero for any weight, and lower for a link that says more', () => {
    expect(stepCost(1, 2)).toBeGreaterThan(0);
    expect(stepCost(0.9, 2)).toBeLessThan(stepCost(0.1, 2));
    expect(stepCost(0, 2)).toBe(stepCost(0.01, 2));
  });

  it('over a value that the run did not use rises with its users', () => {
    expect(stepCost(null, 2)).toBeGreaterThan(stepCost(0.5, 40));
    expect(stepCost(null, 40)).toBeGreaterThan(stepCost(null, 2));
  });
});
