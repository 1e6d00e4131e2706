import type { CommunityGraph, Quality } from '../engine.ts';

/** A quality in the terms of `Level`. */
export interface Weighed {
  readonly mass: Float64Array;
  readonly pressure: number;
  readonly resolution: number;
}

/** The mass of each node and the pressure between masses that this quality means. */
export function weigh(graph: CommunityGraph, { kind, resolution }: Quality): Weighed {
  if (kind === 'cpm') {
    const mass = graph.nodeWeights?.slice() ?? new Float64Array(graph.size).fill(1);
    return { mass, pressure: resolution, resolution };
  }
  const mass = strengths(graph);
  let total = 0;
  for (const strength of mass) total += strength;
  return { mass, pressure: total > 0 ? resolution / total : 0, resolution };
}

/** The weight at each node, summed in the order of its neighbours' numbers, whatever the order of its row. */
function strengths({ size, offsets, targets, weights }: CommunityGraph): Float64Array {
  const mass = new Float64Array(size);
  for (let node = 0; node < size; node++) {
    const end = offsets[node + 1]!;
    if (!weights) mass[node] = end - offsets[node]!;
    else for (let at = offsets[node]!; at < end; at++) mass[targets[at]!]! += weights[at]!;
  }
  return mass;
}
