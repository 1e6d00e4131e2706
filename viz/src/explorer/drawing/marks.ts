import { isVisible } from '../../state/canvas.ts';
import { unseenOf } from '../../state/expansion.ts';
import { canvasNow, useExplorer } from '../../state/explorer-store.ts';
import { shownOf } from '../../state/folds/folds-shown.ts';
import type { Mark } from './draw.ts';
import { badgeBox } from './draw.ts';
import type { Box } from './label-placer.ts';
import type { CanvasSigma } from '../sigma-context.ts';
import { roomOf } from '../sigma-context.ts';

/** Past this many things the counts of unseen neighbours would cover the picture: they stand on what is chosen alone. */
export const COUNTS_UP_TO = 120;

/** What is marked on the picture at the moment, in pixels of the given canvas. */
export function marksOf(sigma: CanvasSigma, scale = 1): Mark[] {
  const canvas = canvasNow();
  const { fresh, newcomers, path, selection, hovered } = useExplorer.getState();
  const graph = sigma.getGraph();
  const counting = canvas.nodes.size <= COUNTS_UP_TO && roomOf(sigma) === 1;
  const marks: Mark[] = [];
  for (const node of canvas.nodes.values()) {
    if (!graph.hasNode(node.key) || !isVisible(canvas, node)) continue;
    if (path && !path.nodes.has(node.key) && !selection.has(node.key)) continue;
    if (hovered && graph.hasNode(hovered) && !graph.areNeighbors(hovered, node.key)) continue;
    const pinned = canvas.pinned.has(node.key);
    const counted = counting || selection.has(node.key) || hovered === node.key;
    const unseen = counted ? unseenOf(canvas, node.key) : 0;
    const isNew = newcomers.has(node.key);
    if (!pinned && unseen === 0 && !isNew && !fresh.has(node.key)) continue;
    const { x, y, size } = graph.getNodeAttributes(node.key);
    const at = sigma.graphToViewport({ x, y });
    marks.push({ ...at, size: sigma.scaleSize(size * scale), pinned, unseen, isNew, fresh: fresh.has(node.key) });
  }
  return marks;
}

/** The counts of the folds, and their pins. */
export function foldMarks(sigma: CanvasSigma, scale = 1): Mark[] {
  const canvas = canvasNow();
  const graph = sigma.getGraph();
  return [...canvas.folds.values()].flatMap((fold): Mark[] => {
    const things = graph.hasNode(fold.id) ? shownOf(canvas, fold).length : 0;
    if (things === 0) return [];
    const { x, y, size } = graph.getNodeAttributes(fold.id);
    const at = { ...sigma.graphToViewport({ x, y }), size: sigma.scaleSize(size * scale) };
    return [{ ...at, pinned: canvas.pinned.has(fold.id), unseen: 0, isNew: false, fresh: false, things }];
  });
}

/** What the counts on the picture take of it, for its labels to clear. */
export function badgesOf(sigma: CanvasSigma, scale = 1): Box[] {
  return marksOf(sigma, scale)
    .filter(({ unseen }) => unseen > 0)
    .map((mark) => badgeBox(mark, scale));
}
