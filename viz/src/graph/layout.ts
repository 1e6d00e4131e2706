import type { CanvasGraph } from './build-graph.ts';

const PER_NODE = 10;

/** Screens are wider than high: pictures are drawn that much wider than the forces would have it. */
const STRETCH = 1.35;

/** The graph as ForceAtlas2 wants it (Jacomy et al. 2014): 10 floats a thing, 3 a link, and the keys in their order. */
export interface LayoutMatrices {
  keys: string[];
  nodes: Float32Array;
  links: Float32Array;
}

/** Packs what is visible and linked, and folds also alone; `fixed` things hold their place and still push others. */
export function packGraph(
  graph: CanvasGraph,
  isVisible: (key: string) => boolean,
  isFixed: (key: string) => boolean,
): LayoutMatrices {
  // A fold stands where its things stood, which says more than a place in a row.
  const isPacked = (key: string, type: string) => graph.degree(key) > 0 || type === 'fold' || isFixed(key);
  const keys = graph.filterNodes((key, { type }) => isVisible(key) && isPacked(key, type));
  const nodes = new Float32Array(keys.length * PER_NODE);
  const offsets = new Map(keys.map((key, i) => [key, i * PER_NODE]));
  for (const [key, at] of offsets) {
    const { x, y, size } = graph.getNodeAttributes(key);
    nodes.set([x / STRETCH, y, 0, 0, 0, 0, 1, 1, size, isFixed(key) ? 1 : 0], at);
  }
  const triples: number[] = [];
  graph.forEachEdge((_, { link }, source, target) => {
    const [from, to] = [offsets.get(source), offsets.get(target)];
    if (from === undefined || to === undefined) return;
    const weight = 0.4 + link.weight;
    triples.push(from, to, weight);
    nodes[from + 6]! += weight;
    nodes[to + 6]! += weight;
  });
  return { keys, nodes, links: Float32Array.from(triples) };
}

/** The place of the i-th thing in a matrix. */
export function placeIn(nodes: Float32Array, i: number): { x: number; y: number } {
  return { x: nodes[i * PER_NODE]! * STRETCH, y: nodes[i * PER_NODE + 1]! };
}

/** Settings by size: strong gravity keeps scattered parts in view, Barnes-Hut pays off past a thousand things. */
export function layoutSettings(things: number) {
  return {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    scalingRatio: 12,
    strongGravityMode: true,
    // Thousands would be pressed to a disc: with less of it rackets stand apart.
    gravity: things > 1_000 ? 0.02 : 0.06,
    slowDown: 1 + Math.log(Math.max(things, 1)),
    barnesHutOptimize: things > 1_000,
    barnesHutTheta: 0.6,
  };
}

/** Past so many things the forces would run for minutes: who is of one racket stands together from the first, and stays so. */
export const LAID_OUT_UP_TO = 20_000;

/** How many rounds settle a graph of a size: fewer for large ones, whose rounds cost more. */
export function roundsFor(things: number): number {
  if (things <= 200) return 600;
  return things <= 2_000 ? 400 : 200;
}

interface Place {
  x: number;
  y: number;
}

/** Places for things without links: rows below the rest, where the forces would drive them far away. */
export function placeLoose(keys: readonly string[], linked: Iterable<Place>): Map<string, Place> {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of linked) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
  }
  if (left > right) [left, right, bottom, top] = [-100, 100, 0, 0];
  const width = Math.max(right - left, 60);
  // Many stand closer: they must not take more of the picture than what is linked.
  const room = Math.max(12, Math.ceil(Math.sqrt(6 * keys.length)));
  const columns = Math.max(1, Math.min(keys.length, room));
  const gap = width / room;
  const middle = (left + right) / 2 - ((columns - 1) * gap) / 2;
  const first = bottom - Math.max((top - bottom) * 0.12, gap);
  return new Map(
    [...keys]
      .sort()
      .map((key, i) => [key, { x: middle + (i % columns) * gap, y: first - Math.floor(i / columns) * gap }]),
  );
}
