import type { CanvasGraph } from '../../graph/build-graph.ts';
import type { Position } from '@ringbreaker/cypher/domain';
import { isVisible } from '../../state/canvas/canvas.ts';
import { unseenOf } from '../../state/canvas/expansion.ts';
import { canvasNow, useExplorer } from '../../state/canvas/explorer-store.ts';
import { highestBand } from '../../state/folds/fold-bands.ts';
import { shownOf } from '../../state/folds/folds-shown.ts';
import type { Mark } from './draw.ts';
import { badgeBox } from './draw.ts';
import type { Box } from './label-placer.ts';
import type { CanvasSigma } from '../canvas-sigma.ts';
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
export const marksOf = (sigma: CanvasSigma, scale = 1): Mark[] => marksIn(pictureFor(sigma, scale));

/** The picture on the screen. */
const pictureFor = (sigma: CanvasSigma, scale = 1): MarkedPicture => ({
  graph: sigma.getGraph() as CanvasGraph,
  roomy: roomOf(sigma) === 1,
  at: (place) => sigma.graphToViewport(place),
  sizeOf: (size) => sigma.scaleSize(size * scale),
});

/** What is marked on a picture of the canvas at the moment. */
export function marksIn({ graph, roomy, at, sizeOf }: MarkedPicture): Mark[] {
  const canvas = canvasNow();
  const { fresh, newcomers, recent, noted, path, selection, hovered } = useExplorer.getState();
  const counting = canvas.nodes.size <= COUNTS_UP_TO && roomy;
  const marks: Mark[] = [];
  // Asked in each frame: of many only those are looked at that may have a mark.
  for (const key of counting ? canvas.nodes.keys() : maybeMarked()) {
    const node = canvas.nodes.get(key);
    if (!node || !graph.hasNode(key) || !isVisible(canvas, node)) continue;
    if (path && !path.nodes.has(key) && !selection.has(key)) continue;
    if (hovered && graph.hasNode(hovered) && !graph.areNeighbors(hovered, key)) continue;
    const pinned = canvas.pinned.has(key);
    const counted = counting || selection.has(key) || hovered === key;
    const unseen = counted ? unseenOf(canvas, key) : 0;
    const isNew = newcomers.has(key);
    const hasNote = noted.has(key);
    const own = { pinned, unseen, isNew, noted: hasNote, fresh: fresh.has(key), recent: recent.has(key) };
    if (unseen === 0 && ![pinned, isNew, hasNote, own.fresh, own.recent].includes(true)) continue;
    const { x, y, size } = graph.getNodeAttributes(key);
    marks.push({ key, ...at({ x, y }), size: sizeOf(size), ...own });
  }
  return [...marks, ...notedLinks(graph, at)];
}

/** Things that may have a mark where not each has a count. */
function maybeMarked(): Set<string> {
  const { fresh, newcomers, recent, noted, selection, hovered } = useExplorer.getState();
  const { pinned } = canvasNow();
  const keys = new Set([...pinned.keys(), ...noted.keys(), ...newcomers, ...recent, ...fresh, ...selection]);
  return hovered ? keys.add(hovered) : keys;
}

const BARE = { size: 0, pinned: false, unseen: 0, isNew: false, noted: true, fresh: false, recent: false };

/** The middle of each link that somebody wrote about, as far as it is drawn. */
function notedLinks(graph: CanvasGraph, at: MarkedPicture['at']): Mark[] {
  const canvas = canvasNow();
  const { noted, path } = useExplorer.getState();
  return [...noted.keys()].flatMap((id): Mark[] => {
    const link = canvas.links.get(id);
    const ends = link ? [canvas.nodes.get(link.source), canvas.nodes.get(link.target)] : [];
    const drawn = ends.filter((end) => end && graph.hasNode(end.key) && isVisible(canvas, end));
    if (drawn.length < 2 || (path && !path.links.has(id))) return [];
    const [from, to] = drawn.map((end) => at(graph.getNodeAttributes(end!.key)));
    return [{ ...BARE, key: id, x: (from!.x + to!.x) / 2, y: (from!.y + to!.y) / 2 }];
  });
}

/** The counts of the folds on the screen, and their pins. */
export const foldMarks = (sigma: CanvasSigma, scale = 1): Mark[] => foldMarksIn(pictureFor(sigma, scale));

/** The counts of the folds of a picture, and their pins. */
export function foldMarksIn({ graph, at, sizeOf }: Omit<MarkedPicture, 'roomy'>): Mark[] {
  const canvas = canvasNow();
  const { recent: came, bands } = useExplorer.getState();
  return [...canvas.folds.values()].flatMap((fold): Mark[] => {
    const shown = graph.hasNode(fold.id) ? shownOf(canvas, fold) : [];
    const things = shown.length;
    if (things === 0) return [];
    const recent = came.size > 0 && shown.some((key) => came.has(key));
    const { x, y, size } = graph.getNodeAttributes(fold.id);
    const pinned = canvas.pinned.has(fold.id);
    const band = highestBand(canvas, fold, bands);
    return [{ ...BARE, key: fold.id, ...at({ x, y }), size: sizeOf(size), noted: false, pinned, recent, things, band }];
  });
}

/** What the counts on the picture take of it, for its labels to clear. */
export function badgesOf(sigma: CanvasSigma, scale = 1): Box[] {
  return marksOf(sigma, scale)
    .filter(({ unseen }) => unseen > 0)
    .map((mark) => badgeBox(mark, scale));
}
