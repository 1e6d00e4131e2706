import type { GraphColumns, GraphPositions } from '@ringbreaker/cypher/domain';
import { useComputedColorScheme } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { appearanceOf } from '../graph/appearance.ts';
import type { CanvasGraph } from '../graph/build-graph.ts';
import { newGraph, syncGraph } from '../graph/build-graph.ts';
import { placesIn } from '../graph/positions.ts';
import { REBUILT, type StyleView } from '../graph/style.ts';
import { addRoots, EMPTY_CANVAS, linkId } from '../state/canvas/canvas.ts';
import { AppearanceController } from './controllers/AppearanceController.ts';
import { QuietEvents } from './controllers/QuietEvents.ts';
import { runLayout } from './controllers/layout-runner.ts';
import { PictureTools } from './PictureTools.tsx';
import { useSigma } from './sigma-context.ts';
import { Stage } from './Stage.tsx';
import { t } from '../words/words.ts';

interface RacketPictureProps {
  columns: GraphColumns;
  /** Where a job laid its things out; what has no place there is laid out around the others. */
  positions?: GraphPositions | null;
  label: string;
  onPick: (key: string) => void;
  onLink: (id: string) => void;
  /** Things that are not drawn, though they keep their places. */
  hidden?: ReadonlySet<string>;
  /** Things that stand out. */
  marked?: ReadonlySet<string>;
  /** Things that step back. */
  apart?: ReadonlySet<string>;
  /** Ties that may come: drawn once the picture is laid out, so that they move nothing. */
  rebuilt?: readonly { member: string; to: string }[];
  /** Told when its first frame is drawn, or when it can't be drawn at all. */
  onDrawn?: () => void;
}

const NONE: ReadonlySet<string> = new Set();
const nothing = () => undefined;

/** A racket's picture to look at: it may be hovered and clicked, never changed. */
export function RacketPicture({ columns, label, onPick, onLink, ...shown }: RacketPictureProps) {
  const { hidden = NONE, marked = NONE, apart = NONE, rebuilt, positions = null, onDrawn = nothing } = shown;
  const { graph, placed } = useMemo(() => {
    const made = newGraph();
    const places = placesIn({ graph: columns, positions });
    syncGraph(made, addRoots(EMPTY_CANVAS, columns), places);
    return { graph: made, placed: new Set(places.keys()) };
  }, [columns, positions]);
  const [hovered, setHovered] = useState<string | null>(null);
  const view = useQuietView({ graph, hovered, hidden, marked, apart });
  const [laidOut, setLaidOut] = useState(false);
  const done = useCallback(() => {
    setLaidOut(true);
    // Things have moved away from under the pointer.
    setHovered(null);
  }, []);
  useRebuilt(graph, laidOut, rebuilt);
  return (
    <Stage graph={graph} label={label} fallback={<CannotDraw onShown={onDrawn} />}>
      <AppearanceController view={view} things={graph.order} links={graph.size} />
      <ShownGraph graph={graph} onDrawn={onDrawn} />
      <QuietLayout graph={graph} placed={placed} onDone={done} />
      <QuietEvents onHover={setHovered} onPick={onPick} onLink={onLink} />
      <PictureTools />
    </Stage>
  );
}

/** Draws ties that may come, and takes away those that were drawn before. */
function useRebuilt(graph: CanvasGraph, laidOut: boolean, rebuilt: RacketPictureProps['rebuilt']): void {
  useEffect(() => {
    if (!laidOut || !rebuilt) return;
    const ids = rebuilt.flatMap(({ member, to }) => {
      const id = linkId(member, REBUILT, to);
      if (!graph.hasNode(member) || !graph.hasNode(to) || graph.hasEdge(id)) return [];
      const link = { id, source: member, target: to, type: REBUILT, firstSeen: null, lastSeen: null, weight: 1 };
      graph.addEdgeWithKey(id, member, to, { link, size: 3.5, type: 'curved', curvature: 0.25 });
      return [id];
    });
    return () => ids.forEach((id) => graph.hasEdge(id) && graph.dropEdge(id));
  }, [graph, laidOut, rebuilt]);
}

interface QuietLook {
  graph: CanvasGraph;
  hovered: string | null;
  hidden: ReadonlySet<string>;
  marked: ReadonlySet<string>;
  apart: ReadonlySet<string>;
}

function useQuietView({ graph, hovered, hidden, marked, apart }: QuietLook): StyleView {
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  return useMemo(
    () => ({
      appearance: appearanceOf(scheme),
      hidden,
      hiddenKinds: new Set<never>(),
      selection: marked,
      apart,
      link: null,
      hovered,
      near: hovered && graph.hasNode(hovered) ? new Set([hovered, ...graph.neighbors(hovered)]) : null,
      path: null,
      labels: 'auto',
    }),
    [graph, hovered, hidden, marked, apart, scheme],
  );
}

/** Gives the canvas its graph; all that asks for it stands below. */
function ShownGraph({ graph, onDrawn }: { graph: CanvasGraph; onDrawn: () => void }) {
  const sigma = useSigma();
  useEffect(() => {
    sigma.once('afterRender', onDrawn);
    sigma.setGraph(graph);
    return () => void sigma.off('afterRender', onDrawn);
  }, [sigma, graph, onDrawn]);
  return null;
}

function CannotDraw({ onShown }: { onShown: () => void }) {
  useEffect(onShown, [onShown]);
  return <p className="stage-fallback">{t`This browser can’t draw the picture. The members are listed below.`}</p>;
}

interface QuietLayoutProps {
  graph: CanvasGraph;
  /** What stands already, and stays there. */
  placed: ReadonlySet<string>;
  onDone: () => void;
}

function QuietLayout({ graph, placed, onDone }: QuietLayoutProps) {
  const sigma = useSigma();
  const still = useReducedMotion();
  useEffect(() => {
    if (graph.everyNode((key) => placed.has(key))) return onDone();
    const { width, height } = sigma.getDimensions();
    return runLayout({
      graph,
      isVisible: () => true,
      isFixed: (key) => placed.has(key),
      animate: !still,
      pixels: Math.min(width, height),
      onMove: () => sigma.scheduleRefresh(),
      onDone,
    });
  }, [graph, placed, sigma, still, onDone]);
  return null;
}
