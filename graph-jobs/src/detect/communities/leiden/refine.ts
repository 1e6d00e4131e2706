import { drawOrder } from './draw-order.ts';
import { singletons, type Level, type Partition, type Workspace } from './level.ts';

/**
 * Splits each community into parts that are surely connected: every node starts alone, and a node that is well tied to
 * the rest of its community joins the part there that gains most, if that part is well tied itself (Traag, Waltman and
 * van Eck 2019: refinement; the best part is taken where the paper draws among those that gain).
 * @returns the part of each node, named by one of its nodes
 */
export function refine(level: Level, partition: Partition, workspace: Workspace, seed: number): Int32Array {
  const { size, mass } = level;
  const parts: Parts = {
    part: singletons(size),
    partMass: mass.slice(),
    outward: new Float64Array(size).fill(UNKNOWN),
    joined: workspace.queued,
  };
  drawOrder(workspace.queue, size, seed);
  for (let at = 0; at < size; at++) {
    const node = workspace.queue[at]!;
    if (parts.joined[node] !== 0) continue;
    const to = choosePart(level, partition, { workspace, parts, node });
    if (to === node) continue;
    parts.part[node] = to;
    parts.partMass[to]! += mass[node]!;
    parts.joined[to] = parts.joined[node] = 1;
  }
  parts.joined.fill(0, 0, size);
  return parts.part;
}

interface Parts {
  readonly part: Int32Array;
  readonly partMass: Float64Array;
  /** Weight from each part to the rest of its community; looked up when first asked for. */
  readonly outward: Float64Array;
  /** 1 for a node that is no longer alone. */
  readonly joined: Uint8Array;
}

const UNKNOWN = -1;

interface Choice {
  readonly workspace: Workspace;
  readonly parts: Parts;
  readonly node: number;
}

/** The part that a lone node joins, and then what that part has outward; its own where it stays alone. */
function choosePart(level: Level, { community, communityMass }: Partition, { workspace, parts, node }: Choice): number {
  const { offsets, targets, weights, mass, pressure } = level;
  const { part, partMass, outward } = parts;
  const { linkWeight, touched } = workspace;
  const here = community[node]!;
  const whole = communityMass[here]!;
  let count = 0;
  let tied = 0;
  for (let at = offsets[node]!, end = offsets[node + 1]!; at < end; at++) {
    const other = targets[at]!;
    if (community[other] !== here) continue;
    const weight = weights ? weights[at]! : 1;
    const there = part[other]!;
    const sofar = linkWeight[there]!;
    if (sofar === 0) touched[count++] = there;
    linkWeight[there] = sofar + weight;
    tied += weight;
  }
  outward[node] = tied;
  const push = pressure * mass[node]!;
  // One that is badly tied itself stays alone.
  let best = node;
  let bestGain = tied < push * (whole - mass[node]!) ? Infinity : 0;
  for (let at = 0; at < count; at++) {
    const there = touched[at]!;
    const gain = linkWeight[there]! - push * partMass[there]!;
    if (gain <= bestGain) continue;
    if (outward[there] === UNKNOWN) outward[there] = weightInside(level, community, there);
    if (outward[there]! < pressure * partMass[there]! * (whole - partMass[there]!)) continue;
    best = there;
    bestGain = gain;
  }
  if (best !== node) outward[best]! += tied - 2 * linkWeight[best]!;
  for (let at = 0; at < count; at++) linkWeight[touched[at]!] = 0;
  return best;
}

/** Weight from a node to the others of its community. */
function weightInside({ offsets, targets, weights }: Level, community: Int32Array, node: number): number {
  const here = community[node]!;
  let sum = 0;
  for (let at = offsets[node]!, end = offsets[node + 1]!; at < end; at++) {
    if (community[targets[at]!] === here) sum += weights ? weights[at]! : 1;
  }
  return sum;
}
