import { type PackedLink, packThings } from '@ringbreaker/cypher/domain';
import type { CanvasGraph } from './build-graph.ts';

/** The graph as ForceAtlas2 wants it, and the keys in their order. */
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
  const placeOf = new Map(keys.map((key, i) => [key, i]));
  const links: PackedLink[] = [];
  graph.forEachEdge((_, { link }, source, target) => {
    const [from, to] = [placeOf.get(source), placeOf.get(target)];
    if (from !== undefined && to !== undefined) links.push([from, to, link.weight]);
  });
  const things = keys.map((key) => {
    const { x, y, size } = graph.getNodeAttributes(key);
    return { x, y, size, fixed: isFixed(key) };
  });
  return { keys, ...packThings(things, links) };
}

/** Past so many things the forces would run for minutes: who is of one racket stands together from the first, and stays so. */
export const LAID_OUT_UP_TO = 20_000;
