import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkByAverage, type Link, type Linkage } from './average-linkage.ts';

type Cluster = readonly number[];

/** The oracle: every mean is worked out anew from all pairs at each step, ties as `linkByAverage` says. */
function linkNaively({ size, links, apart, together }: Linkage): number[][] {
  const weightOf = (a: number, b: number) =>
    links.find((link) => (link.a === a && link.b === b) || (link.a === b && link.b === a))?.weight ?? apart;
  let clusters: Cluster[] = Array.from({ length: size }, (_, at) => [at]);
  const merge = (some: readonly Cluster[]) => {
    clusters = [...clusters.filter((one) => !some.includes(one)), some.flat().sort((a, b) => a - b)];
  };
  for (const pair of together) {
    const both = clusters.filter((one) => pair.some((at) => one.includes(at)));
    if (both.length > 1) merge(both);
  }
  // What was refused at its level is not asked again while both of its clusters stand as they are.
  const refused = new Set<string>();
  const nameOf = (one: Cluster, other: Cluster) => [one.join(), other.join()].sort().join('|');
  for (;;) {
    const open = pairsOf(clusters)
      .map(([one, other]) => ({ one, other, mean: meanAcross([one, other], weightOf) }))
      .filter(({ one, other, mean }) => mean > 0 && !refused.has(nameOf(one, other)));
    if (open.length === 0)
      return clusters
        .filter(({ length }) => length > 1)
        .map((one) => [...one])
        .sort(byFirst);
    const best = Math.max(...open.map(({ mean }) => mean));
    const tied = open.filter(({ mean }) => mean === best);
    for (const group of connected(tied.map(({ one, other }) => [one, other] as const)))
      if (meanAcross(group, weightOf) > 0) merge(group);
    for (const { one, other } of tied) refused.add(nameOf(one, other));
  }
}

function pairsOf<T>(all: readonly T[]): (readonly [T, T])[] {
  return all.flatMap((one, at) => all.slice(at + 1).map((other) => [one, other] as const));
}

function meanAcross(clusters: readonly Cluster[], weightOf: (a: number, b: number) => number): number {
  const weights = pairsOf(clusters).flatMap(([one, other]) => one.flatMap((a) => other.map((b) => weightOf(a, b))));
  return weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
}

function connected(pairs: readonly (readonly [Cluster, Cluster])[]): Cluster[][] {
  let groups: Set<Cluster>[] = [];
  for (const pair of pairs) {
    const touched = groups.filter((group) => pair.some((one) => group.has(one)));
    groups = [
      ...groups.filter((group) => !touched.includes(group)),
      new Set([...touched.flatMap((one) => [...one]), ...pair]),
    ];
  }
  return groups.map((group) => [...group]);
}

function byFirst([a = 0]: number[], [b = 0]: number[]): number {
  return a - b;
}

/** Few weights, so that many are equal. */
const anyLinkage = fc.integer({ min: 2, max: 9 }).chain((size) =>
  fc.record({
    size: fc.constant(size),
    apart: fc.integer({ min: -3, max: -1 }),
    links: fc
      .uniqueArray(fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.integer({ min: -4, max: 4 })), {
        selector: ([a, b]) => Math.min(a, b) * size + Math.max(a, b),
        maxLength: 20,
      })
      .map((all) => all.filter(([a, b]) => a !== b).map(([a, b, weight]): Link => ({ a, b, weight }))),
    together: fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 2 }),
  }),
);

/** Links that count less than none count as none: who shares little is no further apart than who shares nothing. */
const clipped = (linkage: Linkage): Linkage => ({
  ...linkage,
  links: linkage.links.map((link) => ({ ...link, weight: Math.max(linkage.apart, link.weight) })),
});

describe('linkByAverage', () => {
  it('finds what working out every mean anew finds', () => {
    fc.assert(
      fc.property(anyLinkage, (linkage) => {
        expect(linkByAverage(linkage)).toEqual(linkNaively(clipped(linkage)));
      }),
      { numRuns: 1000, seed: 3 },
    );
  });

  it('depends neither on names nor on the order of pairs', () => {
    const renamed = anyLinkage.chain((linkage) =>
      fc.record({
        linkage: fc.constant(linkage),
        names: fc.shuffledSubarray([...Array(linkage.size).keys()], { minLength: linkage.size }),
        links: fc.shuffledSubarray([...linkage.links], { minLength: linkage.links.length }),
      }),
    );
    fc.assert(
      fc.property(renamed, ({ linkage, names, links }) => {
        const name = (at: number) => names[at] as number;
        const found = linkByAverage({
          size: linkage.size,
          apart: linkage.apart,
          links: links.map(({ a, b, weight }) => ({ a: name(b), b: name(a), weight })),
          together: linkage.together.map(([a, b]) => [name(b), name(a)] as const),
        });
        const expected = linkByAverage(linkage).map((cluster) => cluster.map(name).sort((a, b) => a - b));
        expect(found).toEqual(expected.sort(byFirst));
      }),
      { numRuns: 1000, seed: 4 },
    );
  });

  it.each([6, 12])('joins a chain of %i strangers nowhere, however it is named', (size) => {
    const links = Array.from({ length: size - 1 }, (_, at): Link => ({ a: at, b: at + 1, weight: 2 }));
    expect(linkByAverage({ size, links, apart: -1, together: [] })).toEqual([]);
  });

  it('joins three of a chain, of which two pairs speak for one and one pair does not', () => {
    const links = [
      { a: 0, b: 1, weight: 2 },
      { a: 1, b: 2, weight: 2 },
    ];
    expect(linkByAverage({ size: 3, links, apart: -1, together: [] })).toEqual([[0, 1, 2]]);
  });

  it('gives each pair in a long chain of ever weaker links to the surer side', () => {
    const links = [9, 8, 7].map((weight, at): Link => ({ a: at, b: at + 1, weight }));
    expect(linkByAverage({ size: 4, links, apart: -10, together: [] })).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });
});
