import { useReducedMotion } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { graphExtent } from 'sigma/utils';
import type { CanvasGraph } from '../../graph/build-graph.ts';
import { newGraph, syncGraph } from '../../graph/build-graph.ts';
import type { Position } from '@ringbreaker/cypher/domain';
import type { Canvas } from '../../state/canvas/canvas.ts';
import { look, markFresh, startLayout } from '../../state/canvas/explorer-store.ts';
import { pictureOf } from '../../state/folds/picture.ts';
import { useTabs } from '../actions/tabs.ts';
import { comeIntoView } from '../camera.ts';
import { keepLevels, readLevels } from '../keep/kept-levels.ts';
import { LevelPlaces, type Moving } from '../level-places.ts';
import type { CanvasSigma } from '../canvas-sigma.ts';
import { moveCamera, WHOLE } from '../move-camera.ts';
import { useSigma } from '../sigma-context.ts';
import { useCalledCanvas } from '../use-called.ts';

/** Of each canvas of several; as the graph, they outlive the page. */
const levelsOf = new Map<number, LevelPlaces>();
let shownLast: number | null = null;

/** What remembers the levels of a canvas; and whether another one was shown before. */
function levelsOfTab(tab: number, canvas: Canvas): { levels: LevelPlaces; isOther: boolean } {
  const levels = levelsOf.get(tab) ?? new LevelPlaces(readLevels(tab), (stood) => keepLevels(tab, stood));
  levelsOf.set(tab, levels);
  const isOther = shownLast !== null && shownLast !== tab;
  if (isOther) levels.comeBack(canvas);
  shownLast = tab;
  return { levels, isOther };
}

/** Past so many that come, Sigma is told of all at once: it draws anew for each one that it sees come. */
const ONE_BY_ONE_UP_TO = 50;
/** What a canvas shows while its graph is filled. */
const NOTHING = newGraph();

/** Makes the graph equal to the canvas, and lets Sigma have it. */
function draw(sigma: CanvasSigma, graph: CanvasGraph, news: number, sync: () => ReturnType<typeof syncGraph>) {
  if (news > ONE_BY_ONE_UP_TO && sigma.getGraph() === graph) {
    sigma.setGraph(NOTHING);
    // Sigma forgets what was pointed at, and will not say that it was left.
    look({ hovered: null });
  }
  const change = sync();
  sigma.setGraph(graph);
  return change;
}

/** Puts what is pinned where it is pinned. */
function placePinned(graph: CanvasGraph, { pinned }: Canvas): void {
  for (const [key, { x, y }] of pinned) {
    if (!graph.hasNode(key)) continue;
    const stands = graph.getNodeAttributes(key);
    if (stands.x !== x || stands.y !== y) graph.mergeNodeAttributes(key, { x, y });
  }
}

/** Keeps the drawn graph equal to the canvas of the present step, and lays out what came; what stood stays in its place. */
export function GraphController({ graph, places }: { graph: CanvasGraph; places: Map<string, Position> }) {
  const sigma = useSigma();
  const still = useReducedMotion();
  const canvas = useCalledCanvas();
  const tab = useTabs((state) => state.shown);
  const { nodes: drawn, links } = pictureOf(canvas);
  const last = useRef<readonly unknown[]>([]);
  useEffect(() => {
    // What is only hidden, or looked at through a window of time, is drawn by the same graph.
    const now = [sigma, tab, drawn, links, canvas.pinned];
    if (now.every((part, i) => part === last.current[i])) return;
    last.current = now;
    const standing = new Set(graph.filterNodes((key) => drawn.has(key)));
    const news = drawn.size - standing.size;
    // Sigma fits the picture to all that is in it: what comes would move what stands.
    if (news > 0) sigma.setCustomBBox(standing.size > 0 ? (sigma.getCustomBBox() ?? extentOf(graph)) : null);
    const { levels, isOther } = levelsOfTab(tab, canvas);
    const moving = levels.prepare(graph, canvas, places);
    const { added } = draw(sigma, graph, news, () => {
      const change = syncGraph(graph, canvas, places);
      placePinned(graph, canvas);
      return change;
    });
    const toLayOut = isToBeLaidOut(canvas, moving);
    if (moving.turned || isOther) {
      sigma.setCustomBBox(null);
      sigma.refresh();
      moveCamera(sigma, WHOLE, !still);
    } else if (added.length > 0 && standing.size > 0) markFresh(added);
    // Where it is laid out it is fitted after that.
    else if (added.length > 0 && !toLayOut) moveCamera(sigma, WHOLE, false);
    if (added.length === 0 && !moving.turned) return;
    if (moving.anew) startLayout();
    else if (toLayOut) startLayout(new Set([...drawn.keys()].filter((key) => !moving.unknown.has(key))));
    else if (moving.opened) comeIntoView(sigma, !still);
  }, [canvas, drawn, links, graph, places, sigma, still, tab]);
  return null;
}

/** How far what stands reaches; null where it is one point: beside that all that comes would be far out of view. */
function extentOf(graph: CanvasGraph): ReturnType<typeof graphExtent> | null {
  const extent = graphExtent(graph);
  const [wide, high] = [extent.x, extent.y].map(([from, to]) => to - from);
  return wide! > 0 || high! > 0 ? extent : null;
}

/** A fold stands amid what is in it; all else that never stood anywhere is laid out. */
function isToBeLaidOut(canvas: Canvas, { unknown }: Moving): boolean {
  return [...unknown].some((key) => !canvas.folds.has(key));
}
