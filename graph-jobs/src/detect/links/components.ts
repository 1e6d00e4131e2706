import { DisjointSets } from './disjoint-sets.ts';
import { joinsAlone } from './link-weights.ts';
import { usersOf, type Projection } from './projection.ts';
import type { ValueWeights } from './weigh-values.ts';

/** Whether a value says something by itself: a name doesn't, and leads from nobody to anybody. */
export function joins({ values }: Projection, weights: ValueWeights, value: number): boolean {
  return (weights[value] as number) > 0 && joinsAlone(values.kinds[value] as string);
}

/** Sellers joined by values that say something by themselves: ascending indices, single sellers left out. */
export function findComponents(projection: Projection, weights: ValueWeights): number[][] {
  const sets = new DisjointSets(projection.sellers.length);
  for (let value = 0; value < projection.values.size; value++) {
    if (!joins(projection, weights, value)) continue;
    const users = usersOf(projection, value);
    for (const user of users) sets.union(users[0] as number, user);
  }
  return sets.sets().filter((component) => component.length > 1);
}
