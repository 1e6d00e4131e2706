import type { CanvasGraph } from '../graph/build-graph.ts';
import { newGraph } from '../graph/build-graph.ts';
import type { Position } from '../state/canvas.ts';

/** The one graph of the explorer; it outlives the page, so that leaving and coming back finds the same picture. */
export const canvasGraph: CanvasGraph = newGraph();

/** Where things stood that are not drawn now: undo and reload put them back there. */
export const places = new Map<string, Position>();

/** Where everything stands. */
export function allPlaces(): Map<string, Position> {
  const all = new Map<string, Position>();
  canvasGraph.forEachNode((key, { x, y }) => all.set(key, { x, y }));
  return all;
}
