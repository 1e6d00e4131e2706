import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DisjointSets } from './disjoint-sets.ts';

/** The oracle: components by walking. */
function walkComponents(size: number, pairs: readonly (readonly [number, number])[]): number[][] {
  const seen = new Set<number>();
  const found: number[][] = [];
  for (let start = 0; start < size; start++) {
    if (seen.has(start)) continue;
    const component: number[] = [];
    const waiting = [start];
    seen.add(start);
    for (let here = waiting.pop(); here !== undefined; here = waiting.pop()) {
      component.push(here);
      for (const [a, b] of pairs) {
        const next = a === here ? b : b === here ? a : undefined;
        if (next === undefined || seen.has(next)) continue;
        seen.add(next);
        waiting.push(next);
      }
    }
    found.push(component.sort((a, b) => a - b));
  }
  return found;
}

describe('DisjointSets', () => {
  it('finds the components of random graphs', () => {
    const graph = fc
      .integer({ min: 1, max: 40 })
      .chain((size) =>
        fc.tuple(fc.constant(size), fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 50 })),
      );
    fc.assert(
      fc.property(graph, ([size, pairs]) => {
        const sets = new DisjointSets(size);
        for (const [a, b] of pairs) sets.union(a, b);
        expect(sets.sets()).toEqual(walkComponents(size, pairs));
      }),
      { numRuns: 500, seed: 1_975 },
    );
  });
});
