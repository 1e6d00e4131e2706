import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MODULARITY } from './engine.ts';
import { qualityOf } from './quality.ts';
import { toCommunityGraph, type WeightedGraph } from './test-graphs.ts';

const randomGraph = fc.integer({ min: 2, max: 30 }).chain((size) =>
  fc
    .uniqueArray(fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.integer({ min: 1, max: 100 })), {
      maxLength: 60,
      selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
    })
    .map((raw): WeightedGraph => ({
      size,
      links: raw
        .filter(([a, b]) => a !== b)
        .map(([a, b, weight]) => [Math.min(a, b), Math.max(a, b), weight / 100] as const),
    })),
);

describe('modularity', () => {
  it('agrees with its definition over pairs of nodes', () => {
    fc.assert(
      fc.property(randomGraph, fc.array(fc.nat(3), { minLength: 30, maxLength: 30 }), (graph, assignment) => {
        expect(qualityOf(toCommunityGraph(graph), assignment, MODULARITY)).toBeCloseTo(
          modularityByPairs(graph, assignment),
          9,
        );
      }),
      { numRuns: 1_000, seed: 2_004 },
    );
  });
});

/** Newman 2004, as written: 1/2m sum over ij of (Aij - kikj/2m) where i and j are together. */
function modularityByPairs({ size, links }: WeightedGraph, assignment: ArrayLike<number>): number {
  const total = 2 * links.reduce((sum, [, , weight]) => sum + weight, 0);
  if (total === 0) return 0;
  const weights = new Map(
    links.flatMap(
      ([a, b, weight]) =>
        [
          [`${a} ${b}`, weight],
          [`${b} ${a}`, weight],
        ] as const,
    ),
  );
  const strength = (node: number) =>
    links.reduce((sum, [a, b, weight]) => sum + (a === node || b === node ? weight : 0), 0);
  let sum = 0;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      if (assignment[i] === assignment[j]) sum += (weights.get(`${i} ${j}`) ?? 0) - (strength(i) * strength(j)) / total;
    }
  }
  return sum / total;
}
