import { describe, expect, it } from 'vitest';
import { VALUE_KINDS, valueKinds } from '@ringbreaker/cypher/domain';
import { combineWeights, valueWeight } from './value-weight.ts';

describe('valueWeight', () => {
  it.each(valueKinds)('%s: full weight for two users, less for each more, nothing past the cap', (kind) => {
    const { weight, cap } = VALUE_KINDS[kind];
    expect(valueWeight(kind, 2)).toBe(weight);
    for (let users = 3; users <= cap; users++) {
      expect(valueWeight(kind, users)).toBeLessThan(valueWeight(kind, users - 1));
      expect(valueWeight(kind, users)).toBeGreaterThan(0);
    }
    expect(valueWeight(kind, cap + 1)).toBe(0);
  });
});

describe('combineWeights', () => {
  it('says nothing from nothing, and never less than its strongest hint', () => {
    expect(combineWeights([])).toBe(0);
    expect(combineWeights([0.5, 0.5])).toBe(0.75);
    expect(combineWeights([0.3, 0, 0.9])).toBeCloseTo(0.93);
  });
});
