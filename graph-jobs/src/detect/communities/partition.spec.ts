import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DisjointSets } from '../links/disjoint-sets.ts';
import { MODULARITY } from './engine.ts';
import { engines } from './index.ts';
import { partition } from './partition.ts';
import { boundModularity, qualityOf } from './quality.ts';
import { chainOfCliques, toCommunityGraph, toLinkList, type WeightedGraph } from './test-graphs.ts';

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

describe.each(engines)('partition by $id', (engine) => {
  it('finds thirty cliques in a chain, which one pass of modularity would melt together', () => {
    const parts = partition(toLinkList(chainOfCliques(30, 5)), engine, 1);
    expect(parts).toEqual(Array.from({ length: 30 }, (_, at) => [0, 1, 2, 3, 4].map((node) => at * 5 + node)));
  });

  it('leaves one clique whole', () => {
    expect(partition(toLinkList(chainOfCliques(1, 12)), engine, 1)).toHaveLength(1);
  });

  it('covers every node once, each part connected, the same for the same seed', () => {
    fc.assert(
      fc.property(randomGraph, fc.nat(1_000), (graph, seed) => {
        const parts = partition(toLinkList(graph), engine, seed);
        expect(parts.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: graph.size }, (_, node) => node));
        for (const part of parts) expect(connectedParts(part, graph)).toHaveLength(1);
        expect(partition(toLinkList(graph), engine, seed)).toEqual(parts);
      }),
      { numRuns: 200, seed: 2_008 },
    );
  });
});

describe('modularity', () => {
  it('agrees with its definition over pairs of nodes', () => {
    fc.assert(
      fc.property(randomGraph, fc.array(fc.nat(3), { minLength: 30, maxLength: 30 }), (graph, assignment) => {
        expect(qualityOf(toCommunityGraph(graph), assignment, MODULARITY)).toBeCloseTo(
          modularityByPairs(graph, assignment),
          9,
        );
      }),
      { numRuns: 200, seed: 2_004 },
    );
  });
});

describe('boundModularity', () => {
  it('is passed by no division of the nodes, whichever it is', () => {
    fc.assert(
      fc.property(randomGraph, fc.array(fc.nat(3), { minLength: 30, maxLength: 30 }), (graph, assignment) => {
        const quality = qualityOf(toCommunityGraph(graph), assignment, MODULARITY);
        expect(quality).toBeLessThanOrEqual(boundModularity(toLinkList(graph)) + 1e-12);
      }),
      { numRuns: 500, seed: 2_006 },
    );
  });

  it('is reached where the best division parts exactly the pairs that gain by it', () => {
    const twoPairs = toLinkList({
      size: 4,
      links: [
        [0, 1, 1],
        [2, 3, 1],
      ],
    });
    expect(boundModularity(twoPairs)).toBeCloseTo(0.5, 12);
  });

  it('is next to nothing for a clique, which so is never divided', () => {
    expect(boundModularity(toLinkList(chainOfCliques(1, 12)))).toBeLessThan(1e-12);
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

/** The connected parts among the given nodes. */
function connectedParts(nodes: readonly number[], graph: WeightedGraph): number[][] {
  const place = new Map(nodes.map((node, at) => [node, at]));
  const sets = new DisjointSets(nodes.length);
  for (const [a, b] of graph.links) {
    const [from, to] = [place.get(a), place.get(b)];
    if (from !== undefined && to !== undefined) sets.union(from, to);
  }
  return sets.sets().map((set) => set.map((at) => nodes[at] ?? 0));
}
