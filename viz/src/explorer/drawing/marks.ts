import type { CanvasGraph } from '../../graph/build-graph.ts';
import type { Position } from '../../state/canvas.ts';
import { isVisible } from '../../state/canvas.ts';
import { canvasNow, useExplorer } from '../../state/explorer-store.ts';
import type { Mark } from './draw.ts';
import { badgeBox } from './draw.ts';
import type { Box } from './label-placer.ts';
import type { CanvasSigma } from '../sigma-context.ts';
import { roomOf } from '../sigma-context.ts';

/** Past this many things the counts of unseen neighbours would cover the picture: they stand on what is chosen alone. */
export const COUNTS_UP_TO = 120;

/** A picture on which things are marked. */
interface MarkedPicture {
  graph: CanvasGraph;
  /** There is room for the counts of unseen neighbours. */
  roomy: boolean;
  at: (place: Position) => Position;
  sizeOf: (size: number) => number;
}

/** What is marked on the picture at the moment, in pixels of the given canvas. */
export function marksOf(sigma: CanvasSigma, scale = 1): Mark[] {
  return marksIn({
    graph: sigma.getGraph() as CanvasGraph,
    roomy: roomOf(sigma) === 1,
    at: (place) => sigma.graphToViewport(place),
    sizeOf: (size) => sigma.scaleSize(size * scale),
  });
}

/** What is marked on a picture of the canvas at the moment. */
export function marksIn({ graph, roomy, at, sizeOf }: MarkedPicture): Mark[] {
  const canvas = canvasNow();
  const { fresh, newcomers, path, selection, hovered } = useExplorer.getState();
  const counting = canvas.nodes.size <= COUNTS_UP_TO && roomy;
  const marks: Mark[] = [];
  for (const node of canvas.nodes.values()) {
    if (!graph.hasNode(node.key) || !isVisible(canvas, node)) continue;
    if (path && !path.nodes.has(node.key) && !selection.has(node.key)) continue;
    if (hovered && graph.hasNode(hovered) && !graph.areNeighbors(hovered, node.key)) continue;
    const pinned = canvas.pinned.has(node.key);
    const counted = counting || selection.has(node.key) || hovered === node.key;
    const unseen = counted ? Math.max(0, node.degree - graph.degree(node.key)) : 0;
    const isNew = newcomers.has(node.key);
    if (!pinned && unseen === 0 && !isNew && !fresh.has(node.key)) continue;
    const { x, y, size } = graph.getNodeAttributes(node.key);
    marks.push({
      key: node.key,
      ...at({ x, y }),
      size: sizeOf(size),
      pinned,
      unseen,
      isNew,
      fresh: fresh.has(node.key),
    });
  }
  return marks;
}

/** What the counts on the picture take of it, for its labels to clear. */
export function badgesOf(sigma: CanvasSigma, scale = 1): Box[] {
  return marksOf(sigma, scale)
    .filter(({ unseen }) => unseen > 0)
    .map((mark) => badgeBox(mark, scale));
}
