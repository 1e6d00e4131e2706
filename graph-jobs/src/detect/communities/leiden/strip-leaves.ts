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
  const isModularity = kind === 'modularity';
  const { places, size } = numberInner(graph, isModularity && resolution <= 1);
  const { strengths, ...rows } = size === graph.size ? addStrengths(graph) : keepInner(graph, places, size);
  const measure = isModularity
    ? { mass: strengths, pressure: resolution / totalWeight(graph) }
    : { mass: new Float64Array(size).fill(1), pressure: resolution };
  return { level: { size, ...rows, ...measure }, places };
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

/** The rows of the nodes that stay, with links to such nodes alone; a leaf adds to the strength at both its ends. */
function keepInner(graph: CommunityGraph, places: Int32Array, size: number) {
  const { offsets, targets, weights } = graph;
  const inner = {
    offsets: new Int32Array(size + 1),
    targets: new Int32Array(targets.length),
    weights: weights && new Float64Array(targets.length),
    strengths: new Float64Array(size),
  };
  const { offsets: innerOffsets, targets: innerTargets, weights: innerWeights, strengths } = inner;
  let length = 0;
  let place = 0;
  for (let node = 0; node < graph.size; node++) {
    if (places[node]! < 0) continue;
    let strength = 0;
    for (let at = offsets[node]!, end = offsets[node + 1]!; at < end; at++) {
      const other = places[targets[at]!]!;
      const weight = weights ? weights[at]! : 1;
      strength += weight;
      if (other < 0) strength += weight;
      else {
        if (innerWeights) innerWeights[length] = weight;
        innerTargets[length++] = other;
      }
    }
    strengths[place++] = strength;
    innerOffsets[place] = length;
  }
  return { ...inner, targets: innerTargets.subarray(0, length), weights: innerWeights?.subarray(0, length) };
}

/** The rows as they are, and the weight of each. */
function addStrengths({ size, offsets, targets, weights }: CommunityGraph) {
  const strengths = new Float64Array(size);
  for (let node = 0; node < size; node++) {
    if (!weights) strengths[node] = offsets[node + 1]! - offsets[node]!;
    else for (let at = offsets[node]!; at < offsets[node + 1]!; at++) strengths[node]! += weights[at]!;
  }
  return { offsets, targets, weights, strengths };
}

function totalWeight({ targets, weights }: CommunityGraph): number {
  if (!weights) return targets.length;
  let sum = 0;
  for (let at = 0; at < weights.length; at++) sum += weights[at]!;
  return sum;
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
