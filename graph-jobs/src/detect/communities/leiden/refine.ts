import type { Level, Partition, Workspace } from './level.ts';
import { fillShuffled } from './shuffle.ts';

/**
 * Splits each community into parts that are surely connected: every node starts alone, and a node that is well tied to
 * the rest of its community joins the part there that gains most, if that part is well tied itself (Traag, Waltman and
 * van Eck 2019: refinement, with the best part taken where the paper draws one).
 * @returns the part of each node, numbered in 0..size-1 by one of its nodes
 */
export function refine(level: Level, partition: Partition, workspace: Workspace, seed: number): Int32Array {
  const { size } = level;
  const parts: Parts = {
    part: new Int32Array(size),
    partMass: level.mass.slice(),
    outward: new Float64Array(size),
    joined: workspace.queued,
  };
  for (let node = 0; node < size; node++) {
    parts.part[node] = node;
    parts.outward[node] = weightInside(level, partition.community, node);
  }
  fillShuffled(workspace.queue, size, seed);
  for (let at = 0; at < size; at++) {
    const node = workspace.queue[at]!;
    if (parts.joined[node] === 0) join(level, partition, { workspace, parts, node });
  }
  parts.joined.fill(0, 0, size);
  return parts.part;
}

interface Parts {
  readonly part: Int32Array;
  readonly partMass: Float64Array;
  /** Weight from each part to the rest of its community. */
  readonly outward: Float64Array;
  /** 1 for a part that is no longer a single node. */
  readonly joined: Uint8Array;
}

function weightInside({ offsets, targets, weights }: Level, community: Int32Array, node: number): number {
  const here = community[node]!;
  let sum = 0;
  for (let at = offsets[node]!, end = offsets[node + 1]!; at < end; at++) {
    if (community[targets[at]!] === here) sum += weights[at]!;
  }
  return sum;
}

function join(
  level: Level,
  { community, communityMass }: Partition,
  { workspace, parts, node }: { workspace: Workspace; parts: Parts; node: number },
): void {
  const { offsets, targets, weights, pressure } = level;
  const { part, partMass, outward, joined } = parts;
  const { linkWeight, touched } = workspace;
  const here = community[node]!;
  const whole = communityMass[here]!;
  const mass = partMass[node]!;
  if (outward[node]! < pressure * mass * (whole - mass)) return;
  let count = 0;
  for (let at = offsets[node]!, end = offsets[node + 1]!; at < end; at++) {
    const other = targets[at]!;
    if (community[other] !== here) continue;
    const there = part[other]!;
    const sofar = linkWeight[there]!;
    if (sofar === 0) touched[count++] = there;
    linkWeight[there] = sofar + weights[at]!;
  }
  let best = node;
  let bestGain = 0;
  for (let at = 0; at < count; at++) {
    const there = touched[at]!;
    const gain = linkWeight[there]! - pressure * mass * partMass[there]!;
    if (gain > bestGain && outward[there]! >= pressure * partMass[there]! * (whole - partMass[there]!)) {
      best = there;
      bestGain = gain;
    }
  }
  if (best !== node) {
    part[node] = best;
    partMass[best]! += mass;
    outward[best]! += outward[node]! - 2 * linkWeight[best]!;
    joined[best] = joined[node] = 1;
  }
  for (let at = 0; at < count; at++) linkWeight[touched[at]!] = 0;
}
