import { describe, expect, it } from 'vitest';
import { combineWeights } from './combine-weights.ts';

describe('combineWeights', () => {
  it('says nothing from nothing, and never less than its strongest hint', () => {
    expect(combineWeights([])).toBe(0);
    expect(combineWeights([0.5, 0.5])).toBe(0.75);
    expect(combineWeights([0.3, 0, 0.9])).toBeCloseTo(0.93);
  });
});
