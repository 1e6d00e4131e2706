import { eachPair } from './each-pair.ts';
import { DisjointSets } from './disjoint-sets.ts';
import type { Projection } from './projection.ts';
import type { ValueWeights } from './weigh-values.ts';
import { valuesOfAll } from './pair-links.ts';

/** Parts of a component belong together from this much independent evidence across them on. */
const TOGETHER = 0.45;

/**
 * Joins parts of one component again where independent values add up across them. Modularity cuts a chain of
 * operators behind one factory into pieces; what holds two rackets apart is not that few links cross, but that what
 * crosses says little. A single value between two single sellers is a bridge: alone it joins nothing.
 * @param parts a partition of seller indices
 */
export function rejoin(
  projection: Projection,
  weights: ValueWeights,
  parts: readonly (readonly number[])[],
): number[][] {
  const partOf = new Map(parts.flatMap((part, at) => part.map((seller) => [seller, at] as const)));
  const crossings = new Map<string, Crossing>();
  for (const value of valuesOfAll(projection, parts.flat())) {
    const sides = countByPart(projection.values[value]?.users ?? [], partOf);
    eachPair(
      [...sides.keys()].sort((a, b) => a - b),
      (a, b) => {
        const crossing = crossings.get(`${a} ${b}`) ?? { doubt: 1, sellers: 0, values: 0 };
        const weight = weights[value] ?? 0;
        if (weight === 0) return;
        crossing.doubt *= 1 - weight;
        crossing.values += 1;
        crossing.sellers = Math.max(crossing.sellers, (sides.get(a) ?? 0) + (sides.get(b) ?? 0));
        crossings.set(`${a} ${b}`, crossing);
      },
    );
  }
  const sets = new DisjointSets(parts.length);
  for (const [name, crossing] of crossings) {
    const [a = 0, b = 0] = name.split(' ').map(Number);
    if (holds(crossing)) sets.union(a, b);
  }
  return sets.sets().map((set) => set.flatMap((at) => parts[at] ?? []).sort((a, b) => a - b));
}

/** What crosses between two parts: the doubt it leaves, and how many values and sellers carry it. */
interface Crossing {
  doubt: number;
  values: number;
  sellers: number;
}

function holds({ doubt, values, sellers }: Crossing): boolean {
  const isBridge = values === 1 && sellers <= 2;
  return !isBridge && 1 - doubt >= TOGETHER;
}

function countByPart(users: readonly number[], partOf: ReadonlyMap<number, number>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const user of users) {
    const part = partOf.get(user);
    if (part !== undefined) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return counts;
}
