import type { CommunityGraph } from '../engine.ts';
import type { Weighed } from './weigh.ts';

/** Nodes that go where another goes, so that only the rest has to be decided. */
export interface Folding {
  /** The node that each one follows, or -1. */
  readonly follows: Int32Array;
  /** The folded nodes in the order of folding. */
  readonly folded: Int32Array;
  /** How many nodes that are left each node that is left is linked to. */
  readonly degree: Int32Array;
}

/** What has leaves of its own is folded only this far below the scale at which communities part. */
const FAR_BELOW = 1 / 64;

/** Nothing folded. */
export function foldNothing({ size, offsets }: CommunityGraph): Folding {
  const degree = new Int32Array(size);
  for (let node = 0; node < size; node++) degree[node] = offsets[node + 1]! - offsets[node]!;
  return { follows: new Int32Array(size).fill(-1), folded: new Int32Array(0), degree };
}

/**
 * Folds each node with one link into its neighbour, and what becomes such a node by it; the mass goes along. A leaf
 * always gains by going with its neighbour while the resolution is at most 1, since no community has all the mass
 * (Arenas et al. 2007: size reduction of complex networks preserving modularity). A node that has leaves itself is
 * folded only while its mass is far below √(weight / pressure), where two parts tied by one link would rather stand
 * apart; `unfold` makes sure of it.
 */
export function foldLeaves(graph: CommunityGraph, { mass, pressure, resolution }: Weighed): Folding {
  const { size, weights } = graph;
  const { follows, degree } = foldNothing(graph);
  const folded = new Int32Array(size);
  let count = 0;
  for (let start = 0; start < size; start++) {
    let node = start;
    while (degree[node] === 1) {
      const link = linkLeft(graph, follows, node);
      const weight = weights ? weights[link]! : 1;
      const isLeaf = mass[node] === weight && resolution <= 1;
      if (!isLeaf && mass[node]! > FAR_BELOW * Math.sqrt(weight / pressure)) break;
      const other = graph.targets[link]!;
      follows[node] = other;
      folded[count++] = node;
      degree[node] = 0;
      degree[other]!--;
      mass[other]! += mass[node]!;
      // A later one has its turn anyway.
      if (other > start) break;
      node = other;
    }
  }
  return { follows, folded: folded.subarray(0, count), degree };
}

/** The place of the one link to a node that is left. */
function linkLeft({ offsets, targets }: CommunityGraph, follows: Int32Array, node: number): number {
  let link = offsets[node]!;
  while (follows[targets[link]!]! >= 0) link++;
  return link;
}

/**
 * Gives the folded nodes the community of what they follow; one that is better off apart, with all that follows it,
 * stands apart.
 * @param community of each node, in 0..size-1; right for the nodes that are left, and changed in place
 */
export function unfold(
  graph: CommunityGraph,
  { follows, folded }: Folding,
  { mass, pressure }: Weighed,
  community: Int32Array,
): void {
  const { size, offsets, targets, weights } = graph;
  const total = new Float64Array(size);
  for (let node = 0; node < size; node++) if (follows[node]! < 0) total[community[node]!]! += mass[node]!;
  for (let at = folded.length - 1; at >= 0; at--) {
    const node = folded[at]!;
    const there = community[follows[node]!]!;
    community[node] = there;
    const push = pressure * mass[node]! * (total[there]! - mass[node]!);
    // Most links weigh more than this: only then it is worth to look the weight up.
    if (!weights && push <= 1) continue;
    let link = offsets[node]!;
    while (targets[link] !== follows[node]) link++;
    if (push <= (weights ? weights[link]! : 1)) continue;
    community[node] = node;
    total[there]! -= mass[node]!;
    total[node] = mass[node]!;
  }
}
