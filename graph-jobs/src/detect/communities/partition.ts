import { DisjointSets } from '../disjoint-sets.ts';
import { groupBy } from '../group-by.ts';
import { toCommunityGraph, type WeightedGraph } from './community-graph.ts';
import { MODULARITY, type CommunityEngine } from './engine.ts';
import { qualityOf } from './quality.ts';

/** A split with next to no modularity is no split; every other one is judged by the evidence across it (rejoin.ts). */
const SPLIT_MODULARITY = 0.03;

/**
 * Communities of one component: the engine's split is taken only where it is clear, and each part is looked at again
 * by itself, so that small communities are not hidden by large ones (Fortunato and Barthélemy 2007).
 * @returns a partition of the nodes: ascending indices, each part connected, ordered by smallest
 */
export function partition(graph: WeightedGraph, engine: CommunityEngine, seed: number): number[][] {
  const whole = Array.from({ length: graph.size }, (_, node) => node);
  return splitFurther(graph, whole, { engine, seed }).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

interface Splitting {
  readonly engine: CommunityEngine;
  readonly seed: number;
}

function splitFurther(graph: WeightedGraph, nodes: readonly number[], splitting: Splitting): number[][] {
  const parts = connectedParts(nodes, graph);
  if (parts.length > 1) return parts.flatMap((part) => splitFurther(graph, part, splitting));
  if (nodes.length < 4) return [[...nodes]];
  const inner = toCommunityGraph(induce(graph, nodes));
  const assignment = splitting.engine.assign(inner, { seed: splitting.seed, quality: MODULARITY });
  const communities = [...groupBy(nodes.keys(), (at) => assignment[at] ?? at).values()].map((places) =>
    places.map((at) => nodes[at] ?? 0),
  );
  if (communities.length < 2 || qualityOf(inner, assignment, MODULARITY) < SPLIT_MODULARITY) return [[...nodes]];
  return communities.flatMap((community) => splitFurther(induceKeeping(graph, community), community, splitting));
}

/** The graph on the given nodes, numbered anew in their order. */
function induce(graph: WeightedGraph, nodes: readonly number[]): WeightedGraph {
  const place = new Map(nodes.map((node, at) => [node, at]));
  const links = graph.links.flatMap(([a, b, weight]) => {
    const [from, to] = [place.get(a), place.get(b)];
    return from === undefined || to === undefined ? [] : [[from, to, weight] as const];
  });
  return { size: nodes.length, links };
}

/** The links among the given nodes, under their old numbers: what a deeper look needs to read. */
function induceKeeping(graph: WeightedGraph, nodes: readonly number[]): WeightedGraph {
  const inside = new Set(nodes);
  return { size: graph.size, links: graph.links.filter(([a, b]) => inside.has(a) && inside.has(b)) };
}

/** The connected parts among the given nodes: no community may be in two pieces. */
export function connectedParts(nodes: readonly number[], graph: WeightedGraph): number[][] {
  const place = new Map(nodes.map((node, at) => [node, at]));
  const sets = new DisjointSets(nodes.length);
  for (const [a, b] of graph.links) {
    const [from, to] = [place.get(a), place.get(b)];
    if (from !== undefined && to !== undefined) sets.union(from, to);
  }
  return sets.sets().map((set) => set.map((at) => nodes[at] ?? 0));
}
