import { DisjointSets } from './disjoint-sets.ts';
import type { Projection } from './projection.ts';
import type { ValueWeights } from './weigh-values.ts';

/** Sellers joined by values that say something: ascending indices, single sellers left out. */
export function findComponents(projection: Projection, weights: ValueWeights): number[][] {
  const sets = new DisjointSets(projection.sellers.length);
  projection.values.forEach((value, at) => {
    const [first] = value.users;
    if (!weights[at] || first === undefined) return;
    for (const user of value.users) sets.union(first, user);
  });
  return sets.sets().filter((component) => component.length > 1);
}
