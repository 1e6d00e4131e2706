import { DisjointSets } from '../links/disjoint-sets.ts';
import { buildGraph, startLinks, type LinkList, type WeightedLinks } from './community-graph.ts';
import { MODULARITY, type CommunityEngine } from './engine.ts';
import { boundModularity, qualityOf } from './quality.ts';

/** A split with next to no modularity is no split; every other one is judged by the evidence across it (rejoin.ts). */
const SPLIT_MODULARITY = 0.03;

/** What the nodes stand for, and how the groups found in one part are joined again where they belong together. */
export interface Mending {
  /** Ascending, one for each node. */
  readonly names: ArrayLike<number>;
  readonly rejoin: (groups: number[][]) => number[][];
}

/**
 * Communities of one component: the engine's split is taken only where it is clear, and each part is looked at again
 * by itself, so that small communities are not hidden by large ones (Fortunato and Barthélemy 2007). On the way back
 * what was split too far is mended part by part, from the smallest up: whether groups belong together is asked first
 * of those that were together longest.
 * @returns a partition of the names: ascending, each part connected, ordered by smallest
 */
export function partition(
  links: WeightedLinks,
  engine: CommunityEngine,
  seed: number,
  { names, rejoin }: Mending = { names: { length: links.size }, rejoin: (groups) => groups },
): number[][] {
  const nodes = Int32Array.from(names, (name: number | undefined, node) => name ?? node);
  return splitFurther({ nodes, links }, { engine, seed, rejoin }).sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

interface Splitting extends Pick<Mending, 'rejoin'> {
  readonly engine: CommunityEngine;
  readonly seed: number;
}

/** A part of the graph: its nodes, ascending, and the links among them by their places in it. */
interface Part {
  readonly nodes: Int32Array;
  readonly links: WeightedLinks;
}

function splitFurther(part: Part, splitting: Splitting): number[][] {
  const pieces = divide(part, labelConnected(part.links));
  if (pieces.length > 1) return splitting.rejoin(pieces.flatMap((piece) => splitFurther(piece, splitting)));
  if (part.nodes.length < 4 || boundModularity(part.links) < SPLIT_MODULARITY) return [[...part.nodes]];
  const graph = buildGraph(part.links);
  const assignment = splitting.engine.assign(graph, { seed: splitting.seed, quality: MODULARITY });
  const isSplit = assignment.some((community) => community !== assignment[0]);
  if (!isSplit || qualityOf(graph, assignment, MODULARITY) < SPLIT_MODULARITY) return [[...part.nodes]];
  return splitting.rejoin(divide(part, assignment).flatMap((community) => splitFurther(community, splitting)));
}

/** The parts of equal label, by first appearance, each with the links inside it: one pass over nodes, one over links. */
function divide(part: Part, labels: Int32Array): Part[] {
  const { nodes, links } = part;
  const order = new Map<number, number>();
  for (const label of labels) if (!order.has(label)) order.set(label, order.size);
  if (order.size === 1) return [part];
  const places = new Int32Array(nodes.length);
  const within = Array.from({ length: order.size }, () => ({ nodes: [] as number[], links: [] as number[] }));
  const pieceOf = (node: number) => within[order.get(labels[node] as number) as number] as (typeof within)[number];
  for (let node = 0; node < nodes.length; node++) {
    places[node] = pieceOf(node).nodes.push(nodes[node] as number) - 1;
  }
  for (let link = 0; link < links.sources.length; link++) {
    const source = links.sources[link] as number;
    if (labels[source] === labels[links.targets[link] as number]) pieceOf(source).links.push(link);
  }
  return within.map((piece) => ({
    nodes: Int32Array.from(piece.nodes),
    links: pickLinks(links, piece.links, { places, size: piece.nodes.length }),
  }));
}

function pickLinks(
  { sources, targets, weights }: WeightedLinks,
  picked: readonly number[],
  { places, size }: { places: Int32Array; size: number },
): WeightedLinks {
  const links = startLinks(size, picked.length);
  for (let at = 0; at < picked.length; at++) {
    const link = picked[at] as number;
    links.sources[at] = places[sources[link] as number] as number;
    links.targets[at] = places[targets[link] as number] as number;
    links.weights[at] = weights[link] as number;
  }
  return links;
}

function labelConnected({ size, sources, targets }: LinkList): Int32Array {
  const sets = new DisjointSets(size);
  for (let link = 0; link < sources.length; link++) sets.union(sources[link] as number, targets[link] as number);
  return new Int32Array(size).map((_, node) => sets.find(node));
}
