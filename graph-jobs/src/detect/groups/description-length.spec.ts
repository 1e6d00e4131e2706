import { describe, expect, it } from 'vitest';
import { descriptionLength } from './description-length.ts';

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
const whole = (size: number) => [Array.from({ length: size }, (_, node) => node)];

describe('the length by which a network is told', () => {
  it('is what one counts by hand', () => {
    // Two triangles and a link between them: 6!/(3! 3!) ways of who is where, C(5, 1) of sizes, all 6 pairs inside linked,
    // and one of 9 between.
    const { list, groups } = cliques(2, 3);
    expect(descriptionLength(list, groups)).toBeCloseTo(Math.log(20 * 5 * 9), 9);
    // Told as one: which 7 of 15 pairs.
    expect(descriptionLength(list, whole(6))).toBeCloseTo(Math.log(6435), 9);
  });

  it('is shortest by the groups that are there', () => {
    const { list, groups } = cliques(6, 8);
    const planted = descriptionLength(list, groups);
    const pairedUp = [0, 2, 4].map((at) => [...(groups[at] ?? []), ...(groups[at + 1] ?? [])]);
    const halved = groups.flatMap((group) => [group.slice(0, 4), group.slice(4)]);
    for (const other of [whole(48), pairedUp, halved]) expect(descriptionLength(list, other)).toBeGreaterThan(planted);
  });

  it('parts no chain, which has no groups', () => {
    const chain = listOf(
      40,
      Array.from({ length: 39 }, (_, at): [number, number] => [at, at + 1]),
    );
    const halves = [whole(40)[0]?.slice(0, 20) ?? [], whole(40)[0]?.slice(20) ?? []];
    expect(descriptionLength(chain, halves)).toBeGreaterThan(descriptionLength(chain, whole(40)));
  });
});
