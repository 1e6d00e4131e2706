import type { WeightedLinks } from './community-graph.ts';
import type { CommunityGraph, Quality } from './engine.ts';

/**
 * How good an assignment is, as a share of all weight. Modularity: the share of weight inside communities beyond what
 * chance would put there (Newman and Girvan 2004). CPM: the weight inside beyond `resolution` for each pair inside
 * (Traag, Van Dooren and Nesterov 2011). 0 for a graph without links.
 */
export function qualityOf(graph: CommunityGraph, assignment: ArrayLike<number>, quality: Quality): number {
  const { size, offsets, targets, weights, nodeWeights } = graph;
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
    const own = kind === 'cpm' ? (nodeWeights?.[node] ?? 1) : strength;
    alone += own ** 2;
    mass.set(assignment[node]!, (mass.get(assignment[node]!) ?? 0) + own);
  }
  if (twice === 0) return 0;
  let together = 0;
  for (const sum of mass.values()) together += sum ** 2;
  const expected = kind === 'cpm' ? resolution * (together - alone) : (resolution * together) / twice;
  return (inside - expected) / twice;
}

/**
 * More modularity than this no division of the nodes has: an exact bound in one pass over the links. To part a pair of
 * strengths k and k' tied by w gains (k k' / 2m - w) / m over leaving all together, which has none; so no division
 * gains more than all pairs that gain by it (from the definition of Newman and Girvan 2004, pair by pair).
 * @returns 0 for a graph without links
 */
export function boundModularity({ size, sources, targets, weights }: WeightedLinks): number {
  const strengths = new Float64Array(size);
  let total = 0;
  for (let link = 0; link < weights.length; link++) {
    const weight = weights[link]!;
    strengths[sources[link]!]! += weight;
    strengths[targets[link]!]! += weight;
    total += weight;
  }
  if (total === 0) return 0;
  let squares = 0;
  for (const strength of strengths) squares += strength ** 2;
  let gain = ((2 * total) ** 2 - squares) / (4 * total);
  for (let link = 0; link < weights.length; link++) {
    const expected = (strengths[sources[link]!]! * strengths[targets[link]!]!) / (2 * total);
    gain -= Math.min(weights[link]!, expected);
  }
  return gain / total;
}
