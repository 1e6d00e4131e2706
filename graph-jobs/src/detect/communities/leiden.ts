import { requireQuality, type CommunityEngine, type CommunityGraph, type CommunityRequest } from './engine.ts';
import { connectedParts } from './leiden/connected.ts';
import { extract } from './leiden/extract.ts';
import { foldLeaves, foldNothing, unfold } from './leiden/fold-leaves.ts';
import type { Level } from './leiden/level.ts';
import { optimise } from './leiden/optimise.ts';
import { findOpen } from './leiden/settle.ts';
import { weigh } from './leiden/weigh.ts';
import { numberByAppearance } from './number-communities.ts';

/** Our own Leiden on typed arrays: what needs no search is settled first, and every community is connected. */
export const leiden: CommunityEngine = {
  id: 'leiden',
  title: 'Leiden',
  paper: 'Traag, Waltman, van Eck: From Louvain to Leiden: guaranteeing well-connected communities, 2019',
  qualities: ['modularity', 'cpm'],
  assign(graph, request) {
    requireQuality(leiden, request.quality);
    return numberByAppearance(findCommunities(graph, request));
  },
};

function findCommunities(graph: CommunityGraph, { seed, quality }: CommunityRequest): Int32Array {
  // 1. Say the quality in masses and pressure.
  const weighed = weigh(graph, quality);
  // 2. Fold what surely goes with its neighbour.
  const folding = quality.kind === 'modularity' ? foldLeaves(graph, weighed) : foldNothing(graph);
  // 3. Look for communities among what is left.
  const { level, nodes } = extract(graph, { ...weighed, degree: folding.degree });
  const found = settle(level, seed);
  // 4. Let what was folded follow.
  const community = new Int32Array(graph.size);
  for (let node = 0; node < graph.size; node++) community[node] = node;
  for (let at = 0; at < nodes.length; at++) community[nodes[at]!] = nodes[found[at]!]!;
  unfold(graph, folding, weighed, community);
  return community;
}

/** Components that are surely one community are; the method runs on the others. */
function settle(level: Level, seed: number): Int32Array {
  const community = connectedParts(level);
  const open = findOpen(level, community);
  if (open.nodes === 0) return community;
  if (open.nodes === level.size) return search(level, seed);
  const rest = extract(level, { ...level, degree: open.degree });
  const found = search(rest.level, seed);
  for (let at = 0; at < found.length; at++) community[rest.nodes[at]!] = rest.nodes[found[at]!]!;
  return community;
}

/** Runs the method; each connected part of a community is named by its smallest node. */
function search(level: Level, seed: number): Int32Array {
  return connectedParts(level, optimise(level, seed));
}
