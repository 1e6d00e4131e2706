import { describe, expect, it } from 'vitest';
import { descriptionLength, partitionCost, significance } from './partition-cost.ts';

/** Cliques of so many nodes, each linked to the next by one link. */
function cliques(count: number, size: number) {
  const links: [number, number][] = [];
  for (let clique = 0; clique < count; clique++) {
    const first = clique * size;
    for (let a = first; a < first + size; a++) for (let b = a + 1; b < first + size; b++) links.push([a, b]);
    if (clique > 0) links.push([first - 1, first]);
  }
  const groups = Array.from({ length: count }, (_, clique) =>
    Array.from({ length: size }, (_node, at) => clique * size + at),
  );
  return { list: listOf(count * size, links), groups };
}

const listOf = (size: number, links: readonly [number, number][]) => ({
  size,
  sources: Int32Array.from(links, ([a]) => a),
  targets: Int32Array.from(links, ([, b]) => b),
});
const chain = listOf(
  40,
  Array.from({ length: 39 }, (_, at): [number, number] => [at, at + 1]),
);
const halves = (groups: readonly number[][]) =>
  groups.flatMap((group) => [group.slice(0, group.length / 2), group.slice(group.length / 2)]);
const whole = (size: number) => [Array.from({ length: size }, (_, node) => node)];

describe('the length by which a network is told', () => {
  it('is what one counts by hand', () => {
    // Two triangles and a link between them: 6!/(3! 3!) ways of who is where, C(5, 1) of sizes, two orders of the groups
    // that are one partition, all 6 pairs inside linked, and one of 9 between.
    const { list, groups } = cliques(2, 3);
    expect(descriptionLength(list, groups)).toBeCloseTo(Math.log((20 * 5 * 9) / 2), 9);
    // Told as one: which 7 of 15 pairs.
    expect(descriptionLength(list, whole(6))).toBeCloseTo(Math.log(6435), 9);
  });

  it('parts no chain, which has no groups', () => {
    expect(descriptionLength(chain, halves(whole(40)))).toBeGreaterThan(descriptionLength(chain, whole(40)));
  });
});

describe('the significance of a partition', () => {
  it('is what one counts by hand', () => {
    // Two triangles, of whose pairs all are linked, where 7 of 15 pairs are: 3 log(15/7) nats each.
    const { list, groups } = cliques(2, 3);
    expect(significance(list, groups)).toBeCloseTo(6 * Math.log(15 / 7), 9);
    expect(significance(list, whole(6))).toBe(0);
  });
});

describe('how badly a partition tells a network', () => {
  it('is least by the groups that are there', () => {
    const { list, groups } = cliques(6, 8);
    const pairedUp = [0, 2, 4].map((at) => [...(groups[at] ?? []), ...(groups[at + 1] ?? [])]);
    const planted = partitionCost(list, groups);
    for (const other of [whole(48), pairedUp, halves(groups)]) {
      expect(partitionCost(list, other)).toBeGreaterThan(planted);
    }
  });

  it('parts no chain, which has no groups', () => {
    expect(partitionCost(chain, halves(whole(40)))).toBeGreaterThan(partitionCost(chain, whole(40)));
  });
});
