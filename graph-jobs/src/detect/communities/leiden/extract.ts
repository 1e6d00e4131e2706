import { hasOrderedRows } from '../order-rows.ts';
import type { Level } from './level.ts';

/** A part of a level as a level of its own. */
export interface Extract {
  readonly level: Level;
  /** The old number of each node, ascending. */
  readonly nodes: Int32Array;
}

/**
 * The level of the nodes that have links left, rows in ascending order.
 * @param degree links of each node to nodes that stay; 0 for a node that doesn't
 */
export function extract(level: Level, degree: Int32Array): Extract {
  const { nodes, places, ends } = numberStaying(degree);
  const size = nodes.length;
  if (size === level.size && hasOrderedRows(level)) return { level, nodes };
  const targets = new Int32Array(ends[size]!);
  const weights = level.weights && new Float64Array(ends[size]!);
  // From the last node down, each into the back of its neighbours' rows, so that the ends become the offsets.
  for (let place = size - 1; place >= 0; place--) {
    const node = nodes[place]!;
    for (let at = level.offsets[node]!, end = level.offsets[node + 1]!; at < end; at++) {
      const other = places[level.targets[at]!]!;
      if (other < 0) continue;
      const link = --ends[other]!;
      targets[link] = place;
      if (weights) weights[link] = level.weights![at]!;
    }
  }
  const mass = new Float64Array(size);
  for (let place = 0; place < size; place++) mass[place] = level.mass[nodes[place]!]!;
  return { level: { size, offsets: ends, targets, weights, mass, pressure: level.pressure }, nodes };
}

/** Which nodes stay, where each goes (-1: nowhere), and where its row will end. */
function numberStaying(degree: Int32Array): { nodes: Int32Array; places: Int32Array; ends: Int32Array } {
  let size = 0;
  for (let node = 0; node < degree.length; node++) if (degree[node]! > 0) size++;
  const nodes = new Int32Array(size);
  const places = new Int32Array(degree.length).fill(-1);
  const ends = new Int32Array(size + 1);
  let place = 0;
  let sum = 0;
  for (let node = 0; node < degree.length; node++) {
    if (degree[node] === 0) continue;
    nodes[place] = node;
    places[node] = place;
    ends[place++] = sum += degree[node]!;
  }
  ends[size] = sum;
  return { nodes, places, ends };
}
