import type { Position } from '@ringbreaker/cypher/domain';
import type { CanvasGraph } from '../../graph/build-graph.ts';

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

const VECTORS: Readonly<Record<Direction, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** The neighbour that lies most in a direction, or null when none does; y grows upwards, as on the canvas. */
export function neighbourTowards(graph: CanvasGraph, key: string, direction: Direction): string | null {
  const from = graph.getNodeAttributes(key);
  const [dx, dy] = VECTORS[direction];
  let best: string | null = null;
  let closest = 0.2;
  graph.forEachNeighbor(key, (other, { x, y }) => {
    const length = Math.hypot(x - from.x, y - from.y) || 1;
    const along = ((x - from.x) * dx + (y - from.y) * dy) / length;
    if (along > closest) [best, closest] = [other, along];
  });
  return best;
}

/** Places that lie so far in a direction from others. */
export function movedTowards(places: ReadonlyMap<string, Position>, direction: Direction, by: number) {
  const [dx, dy] = VECTORS[direction];
  return new Map([...places].map(([key, { x, y }]): [string, Position] => [key, { x: x + dx * by, y: y + dy * by }]));
}
