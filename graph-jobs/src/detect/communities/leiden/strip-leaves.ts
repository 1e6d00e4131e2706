import type { CommunityGraph, Quality } from '../engine.ts';
import { orderRows } from '../order-rows.ts';
import type { Level } from './level.ts';

/** A graph without the nodes that go where their one neighbour goes. */
export interface Stripped {
  readonly level: Level;
  /** Where each node of the graph is in the level; -1 for a leaf and for a node without links. */
  readonly places: Int32Array;
}

/**
 * Says a quality in masses and pressure, and for modularity takes leaves off: a node with one link always gains by
 * going with its neighbour while the resolution is at most 1, since no community has all the mass (Arenas et al. 2007:
 * size reduction of complex networks preserving modularity). Its mass goes along.
 */
export function stripLeaves(given: CommunityGraph, { kind, resolution }: Quality): Stripped {
  // Without weights every sum is of whole numbers, and its order does not matter.
  const graph = given.weights ? orderRows(given) : given;
  const { places, size } = numberInner(graph, kind === 'modularity' && resolution <= 1);
  const { offsets, targets, weights } = size === graph.size ? graph : keepInner(graph, places, size);
  const measure =
    kind === 'modularity'
      ? { mass: strengths(graph, places, size), pressure: resolution / totalWeight(graph) }
      : { mass: nodeMasses(graph, places, size), pressure: resolution };
  return { level: { size, offsets, targets, weights, ...measure }, places };
}

/** Gives a leaf and a node without links no place; of two nodes that have but each other, the first is no leaf. */
function numberInner({ size, offsets, targets }: CommunityGraph, strip: boolean): { places: Int32Array; size: number } {
  const places = new Int32Array(size);
  let count = 0;
  for (let node = 0; node < size; node++) {
    const start = offsets[node]!;
    const links = offsets[node + 1]! - start;
    let stays = links > 0;
    if (strip && links === 1) {
      const other = targets[start]!;
      stays = other > node && offsets[other + 1]! - offsets[other]! === 1;
    }
    places[node] = stays ? count++ : -1;
  }
  return { places, size: count };
}

/** The rows of the nodes that stay, with links to such nodes alone. */
function keepInner(graph: CommunityGraph, places: Int32Array, size: number) {
  const offsets = new Int32Array(size + 1);
  const targets = new Int32Array(graph.targets.length);
  const weights = graph.weights && new Float64Array(graph.targets.length);
  let length = 0;
  for (let node = 0, place = 0; node < graph.size; node++) {
    if (places[node]! < 0) continue;
    for (let at = graph.offsets[node]!, end = graph.offsets[node + 1]!; at < end; at++) {
      const other = places[graph.targets[at]!]!;
      if (other < 0) continue;
      if (weights) weights[length] = graph.weights![at]!;
      targets[length++] = other;
    }
    offsets[++place] = length;
  }
  return { offsets, targets: targets.subarray(0, length), weights: weights?.subarray(0, length) };
}

/** The weight at each node that stays, once more for each leaf that it takes along. */
function strengths(graph: CommunityGraph, places: Int32Array, size: number): Float64Array {
  const mass = new Float64Array(size);
  const { offsets, targets, weights } = graph;
  for (let node = 0; node < graph.size; node++) {
    const place = places[node]!;
    const start = offsets[node]!;
    const end = offsets[node + 1]!;
    if (place < 0) {
      if (start < end) mass[places[targets[start]!]!]! += weights ? weights[start]! : 1;
    } else if (!weights) mass[place]! += end - start;
    else for (let at = start; at < end; at++) mass[place]! += weights[at]!;
  }
  return mass;
}

function totalWeight({ targets, weights }: CommunityGraph): number {
  if (!weights) return targets.length;
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += weights[at]!;
  return sum;
}

function nodeMasses({ nodeWeights }: CommunityGraph, places: Int32Array, size: number): Float64Array {
  const mass = new Float64Array(size).fill(1);
  if (!nodeWeights) return mass;
  for (let node = 0; node < places.length; node++) {
    if (places[node]! >= 0) mass[places[node]!] = nodeWeights[node]!;
  }
  return mass;
}

/**
 * The communities of all nodes from those of the ones that have a place, numbered from 0 by first appearance.
 * @param community of each place, in 0..number of places - 1
 * @param places turns into the answer
 */
export function giveBackLeaves(
  { offsets, targets }: CommunityGraph,
  places: Int32Array,
  community: Int32Array,
): Int32Array {
  const names = new Int32Array(community.length).fill(-1);
  let next = 0;
  for (let node = 0; node < places.length; node++) {
    let place = places[node]!;
    if (place < 0) {
      const link = offsets[node]!;
      if (link === offsets[node + 1]!) {
        places[node] = next++;
        continue;
      }
      const other = targets[link]!;
      // What came before has its answer in the stead of its place.
      if (other < node) {
        places[node] = places[other]!;
        continue;
      }
      place = places[other]!;
    }
    const old = community[place]!;
    if (names[old]! < 0) names[old] = next++;
    places[node] = names[old]!;
  }
  return places;
}
