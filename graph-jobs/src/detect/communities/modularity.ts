import type { WeightedGraph } from './community-graph.ts';

/** Newman's modularity of an assignment (2004): the share of weight inside communities beyond what chance would put there. */
export function modularity(graph: WeightedGraph, assignment: ArrayLike<number>): number {
  const total = graph.links.reduce((sum, [, , weight]) => sum + weight, 0);
  if (total === 0) return 0;
  const inside = new Map<number, number>();
  const strength = new Map<number, number>();
  const add = (map: Map<number, number>, community: number, amount: number) =>
    map.set(community, (map.get(community) ?? 0) + amount);
  for (const [a, b, weight] of graph.links) {
    const [from = -1, to = -1] = [assignment[a], assignment[b]];
    add(strength, from, weight);
    add(strength, to, weight);
    if (from === to) add(inside, from, weight);
  }
  let sum = 0;
  for (const [community, degree] of strength) sum += (inside.get(community) ?? 0) / total - (degree / (2 * total)) ** 2;
  return sum;
}
