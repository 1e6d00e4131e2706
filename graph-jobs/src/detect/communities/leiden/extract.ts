import type { CommunityGraph } from '../engine.ts';
import type { Level } from './level.ts';

/** A part of a graph as a level of its own. */
export interface Extract {
  readonly level: Level;
  /** The old number of each node, ascending. */
  readonly nodes: Int32Array;
}

/** What an extract is made of: how each node of the graph weighs, and of which the level shall be. */
export interface Extraction {
  readonly mass: Float64Array;
  readonly pressure: number;
  /** Links of each node to nodes that are kept; 0 for a node that is not kept. */
  readonly degree: Int32Array;
}

/** The graph of the nodes that have links left. Its rows ascend, whatever the order of the rows it came from. */
export function extract(graph: CommunityGraph, { mass, pressure, degree }: Extraction): Extract {
  const { nodes, places, ends } = numberKept(degree);
  const size = nodes.length;
  const targets = new Int32Array(ends[size]!);
  const weights = new Float64Array(ends[size]!);
  // From the last node back, each into the back of its neighbours' rows.
  for (let place = size - 1; place >= 0; place--) {
    const node = nodes[place]!;
    for (let at = graph.offsets[node]!, end = graph.offsets[node + 1]!; at < end; at++) {
      const other = places[graph.targets[at]!]!;
      if (other < 0) continue;
      const link = --ends[other]!;
      targets[link] = place;
      weights[link] = graph.weights ? graph.weights[at]! : 1;
    }
  }
  const kept = new Float64Array(size);
  for (let place = 0; place < size; place++) kept[place] = mass[nodes[place]!]!;
  return { level: { size, offsets: ends, targets, weights, mass: kept, pressure }, nodes };
}

/** Which nodes are kept, where each goes (-1: nowhere), and where its row will end. */
function numberKept(degree: Int32Array): { nodes: Int32Array; places: Int32Array; ends: Int32Array } {
  let size = 0;
  for (const links of degree) if (links > 0) size++;
  const nodes = new Int32Array(size);
  const places = new Int32Array(degree.length).fill(-1);
  const ends = new Int32Array(size + 1);
  let [place, sum] = [0, 0];
  for (let node = 0; node < degree.length; node++) {
    if (degree[node] === 0) continue;
    nodes[place] = node;
    places[node] = place;
    ends[place++] = sum += degree[node]!;
  }
  ends[size] = sum;
  return { nodes, places, ends };
}
