import { countLinks, type Level } from './level.ts';

/** Nodes that go where another goes, so that only the rest has to be decided. */
export interface Folding {
  /** The node that each one follows, or -1. */
  readonly follows: Int32Array;
  /** The folded nodes in the order of folding. */
  readonly folded: Int32Array;
  /** For each node that is left, how many links it has to others that are; 0 for a folded one. */
  readonly degree: Int32Array;
}

/** Branches are folded only this far below the scale at which communities part. */
const FAR_BELOW = 1 / 64;

/**
 * Folds each node with one link, and what becomes such a node by it, into its neighbour; the mass goes along. Two
 * parts tied by one link would rather stand apart when both have a mass near √(weight / pressure): a branch is folded
 * only while its own is far below that, and `unfold` makes sure of it.
 */
export function foldBranches(level: Level): Folding {
  const { size, targets, weights, mass, pressure } = level;
  const degree = countLinks(level);
  const follows = new Int32Array(size).fill(-1);
  const folded = new Int32Array(size);
  let count = 0;
  for (let start = 0; start < size; start++) {
    let node = start;
    while (degree[node] === 1) {
      const link = findLinkLeft(level, follows, node);
      const weight = weights ? weights[link]! : 1;
      if (mass[node]! > FAR_BELOW * Math.sqrt(weight / pressure)) break;
      const other = targets[link]!;
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
function findLinkLeft({ offsets, targets }: Level, follows: Int32Array, node: number): number {
  let link = offsets[node]!;
  while (follows[targets[link]!]! >= 0) link++;
  return link;
}

/**
 * Gives the folded nodes the community of what they follow; a branch that is better off apart stands apart.
 * @param community of each node, in 0..size-1 and named by one of its nodes; right for the nodes that are left
 */
export function unfold(level: Level, { follows, folded }: Folding, community: Int32Array): void {
  const { size, offsets, targets, weights, mass, pressure } = level;
  const total = new Float64Array(size);
  for (let node = 0; node < size; node++) if (follows[node]! < 0) total[community[node]!]! += mass[node]!;
  for (let at = folded.length - 1; at >= 0; at--) {
    const node = folded[at]!;
    const there = community[follows[node]!]!;
    community[node] = there;
    const push = pressure * mass[node]! * (total[there]! - mass[node]!);
    let link = offsets[node]!;
    if (weights) while (targets[link] !== follows[node]) link++;
    if (push <= (weights ? weights[link]! : 1)) continue;
    community[node] = node;
    total[there]! -= mass[node]!;
    total[node] = mass[node]!;
  }
}
