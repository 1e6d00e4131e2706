import type { CanvasGraph } from '../graph/build-graph.ts';
import { newGraph } from '../graph/build-graph.ts';
import type { Position } from '@ringbreaker/cypher/domain';
import type { Canvas } from '../state/canvas/canvas.ts';
import type { History } from '../state/canvas/history/history.ts';

/** The one graph of the explorer; it outlives the page, so that leaving and coming back finds the same picture. */
export const canvasGraph: CanvasGraph = newGraph();

/** Where things stood that are not drawn now: undo and reload put them back there. */
export const places = new Map<string, Position>();

/** Where everything on a canvas stands; what is in a fold, where it stood before. */
export function allPlaces({ folds }: Canvas): Map<string, Position> {
  const all = new Map<string, Position>();
  for (const { members } of folds.values()) {
    for (const key of members) if (places.has(key)) all.set(key, places.get(key)!);
  }
  canvasGraph.forEachNode((key, { x, y }) => all.set(key, { x, y }));
  return all;
}

/** Where everything of a history stands, or stood last: what undo brings back goes there. */
export function allPlacesOf({ past, present, future }: History): Map<string, Position> {
  const all = allPlaces(present.canvas);
  for (const { canvas } of [...past, ...future])
    for (const key of canvas.nodes.keys()) if (!all.has(key) && places.has(key)) all.set(key, places.get(key)!);
  return all;
}

/** Clears the picture for another one whose things stand where they are said to; undo finds where all stood. */
export function standAt(positions: ReadonlyMap<string, Position>): void {
  if (positions.size === 0) return;
  canvasGraph.forEachNode((key, { x, y }) => places.set(key, { x, y }));
  canvasGraph.clear();
  for (const [key, { x, y }] of positions) places.set(key, { x, y });
}
