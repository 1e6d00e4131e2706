import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closureBaseline, louvainBaseline, reportClusters } from './plain-methods.ts';
import { ValuePairCollector, type ValuePairs } from './value-pairs.ts';

function collect(links: [seller: number, value: number][]): ValuePairs {
  const collector = new ValuePairCollector();
  for (const [seller, value] of links) collector.add(`s${seller}`, `v${value}`);
  return collector.finish();
}

const links = fc.array(fc.tuple(fc.nat(25), fc.nat(15)), { minLength: 1, maxLength: 60 });

/** Reachability by walking from seller to seller, values with too many users left out. */
function walk(pairs: [number, number][], cap: number): (a: number, b: number) => boolean {
  const usersOf = (value: number) => new Set(pairs.filter(([, v]) => v === value).map(([seller]) => seller));
  return (a, b) => {
    const seen = new Set([a]);
    for (const seller of seen) {
      for (const [, value] of pairs.filter(([user]) => user === seller)) {
        const users = usersOf(value);
        if (users.size <= cap) users.forEach((user) => seen.add(user));
      }
    }
    return seen.has(b);
  };
}

describe('closureBaseline', () => {
  it('puts two sellers in one cluster where one can be walked to from the other, with a cap and without', () => {
    fc.assert(
      fc.property(links, fc.constantFrom(2, 3, Infinity), (pairs, cap) => {
        const collected = collect(pairs);
        const clusters = closureBaseline(collected, cap);
        const reaches = walk(pairs, cap);
        const numbers = collected.sellers.map((seller) => Number(seller.slice(1)));
        numbers.forEach((a, i) =>
          numbers.forEach((b, j) => expect(clusters[i] === clusters[j], `${a} ${b}`).toBe(reaches(a, b))),
        );
      }),
      { seed: 31, numRuns: 1_000 },
    );
  });
});

describe('louvainBaseline', () => {
  it('keeps apart what shares nothing and together what shares everything, alike for a seed', () => {
    const clique = (from: number, value: number) =>
      [0, 1, 2, 3].flatMap((i) => [value, value + 1].map((v): [number, number] => [from + i, v]));
    const pairs = collect([...clique(0, 0), ...clique(10, 5), [20, 9]]);
    const clusters = louvainBaseline(pairs, 1);
    expect(new Set(clusters.slice(0, 4)).size).toBe(1);
    expect(new Set(clusters.slice(4, 8)).size).toBe(1);
    expect(new Set(clusters).size).toBe(3);
    expect(louvainBaseline(pairs, 1)).toEqual(clusters);
  });
});

describe('reportClusters', () => {
  it('reports clusters of three sellers and more', () => {
    const pairs = collect([
      [1, 1],
      [2, 1],
      [3, 1],
      [4, 2],
      [5, 2],
    ]);
    const { members } = reportClusters(pairs, closureBaseline(pairs));
    expect([...members].map(({ sellerId }) => sellerId)).toEqual(['s1', 's2', 's3']);
  });
});
