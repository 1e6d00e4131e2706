import { requireQuality, type CommunityEngine, type CommunityGraph, type CommunityRequest } from './engine.ts';
import { connectedParts } from './leiden/connected-parts.ts';
import { extract } from './leiden/extract.ts';
import { findOpen } from './leiden/find-open.ts';
import { foldBranches, unfold } from './leiden/fold-branches.ts';
import { singletons, type Level } from './leiden/level.ts';
import { optimise } from './leiden/optimise.ts';
import { giveBackLeaves, stripLeaves } from './leiden/strip-leaves.ts';

/**
 * Our own Leiden (Traag, Waltman and van Eck 2019) on typed arrays: what needs no search is settled first, and every
 * community is connected.
 */
export const leiden: CommunityEngine = {
  id: 'leiden',
  qualities: ['modularity', 'cpm'],
  assign(graph, request) {
    requireQuality(leiden, request.quality);
    return findCommunities(graph, request);
  },
};

function findCommunities(graph: CommunityGraph, { seed, quality }: CommunityRequest): Int32Array {
  // 1. Leaves go with their neighbours.
  const { level, places } = stripLeaves(graph, quality);
  // 2. What is left is searched.
  const community = quality.kind === 'modularity' ? searchFolded(level, seed) : searchComponents(level, seed);
  // 3. Leaves follow, and communities are numbered.
  return giveBackLeaves(graph, places, community);
}

/** Small branches go with what they hang on; the others are searched for. */
function searchFolded(level: Level, seed: number): Int32Array {
  const folding = foldBranches(level);
  const trunk = extract(level, folding.degree);
  const community = place(singletons(level.size), trunk.nodes, searchComponents(trunk.level, seed));
  unfold(level, folding, community);
  return community;
}

/** Components that are surely one community are; the method runs on the others. */
function searchComponents(level: Level, seed: number): Int32Array {
  const component = connectedParts(level);
  const open = extract(level, findOpen(level, component));
  if (open.nodes.length === 0) return component;
  return place(component, open.nodes, optimise(open.level, seed));
}

/** Writes the communities of some nodes among those of all, each named by one of these nodes. */
function place(all: Int32Array, nodes: Int32Array, found: Int32Array): Int32Array {
  for (let at = 0; at < nodes.length; at++) all[nodes[at]!] = nodes[found[at]!]!;
  return all;
}
