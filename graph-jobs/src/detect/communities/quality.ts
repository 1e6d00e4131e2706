import type { CommunityGraph, Quality } from './engine.ts';

/**
 * How good an assignment is, as a share of all weight. Modularity: the share of weight inside communities beyond what
 * chance would put there (Newman and Girvan 2004). CPM: the weight inside beyond `resolution` for each pair inside
 * (Traag, Van Dooren and Nesterov 2011). 0 for a graph without links.
 */
export function qualityOf(graph: CommunityGraph, assignment: ArrayLike<number>, quality: Quality): number {
  const { size, offsets, targets, weights } = graph;
  const { kind, resolution } = quality;
  const mass = new Map<number, number>();
  let [inside, twice, alone] = [0, 0, 0];
  for (let node = 0; node < size; node++) {
    let strength = 0;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
      const weight = weights ? weights[at]! : 1;
      strength += weight;
      if (assignment[targets[at]!] === assignment[node]) inside += weight;
    }
    twice += strength;
    const own = kind === 'cpm' ? 1 : strength;
    alone += own ** 2;
    mass.set(assignment[node]!, (mass.get(assignment[node]!) ?? 0) + own);
  }
  if (twice === 0) return 0;
  let together = 0;
  for (const sum of mass.values()) together += sum ** 2;
  const expected = kind === 'cpm' ? resolution * (together - alone) : (resolution * together) / twice;
  return (inside - expected) / twice;
}
