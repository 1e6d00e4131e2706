import type { GraphColumns } from '@ringbreaker/cypher/domain';
import { useComputedColorScheme } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { useEffect, useMemo, useState } from 'react';
import { appearanceOf } from '../graph/appearance.ts';
import type { CanvasGraph } from '../graph/build-graph.ts';
import { newGraph, syncGraph } from '../graph/build-graph.ts';
import type { StyleView } from '../graph/style.ts';
import { addRoots, EMPTY_CANVAS } from '../state/canvas.ts';
import { AppearanceController } from './controllers/AppearanceController.ts';
import { runLayout } from './controllers/layout-runner.ts';
import { useSigma } from './sigma-context.ts';
import { Stage } from './Stage.tsx';

interface RacketPictureProps {
  columns: GraphColumns;
  label: string;
  onPick: (key: string) => void;
  onLink: (id: string) => void;
}

/** A racket's picture to look at: it may be hovered and clicked, never changed. */
export function RacketPicture({ columns, label, onPick, onLink }: RacketPictureProps) {
  const graph = useMemo(() => {
    const made = newGraph();
    syncGraph(made, addRoots(EMPTY_CANVAS, columns), new Map());
    return made;
  }, [columns]);
  const [hovered, setHovered] = useState<string | null>(null);
  const view = useQuietView(graph, hovered);
  return (
    <Stage
      graph={graph}
      label={label}
      fallback={<p className="stage-fallback">This browser can’t draw the picture. The members are listed below.</p>}
    >
      <AppearanceController view={view} things={graph.order} links={graph.size} />
      <QuietLayout graph={graph} />
      <QuietEvents onHover={setHovered} onPick={onPick} onLink={onLink} />
    </Stage>
  );
}

function useQuietView(graph: CanvasGraph, hovered: string | null): StyleView {
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  return useMemo(
    () => ({
      appearance: appearanceOf(scheme),
      hidden: new Set<string>(),
      hiddenKinds: new Set<never>(),
      selection: new Set<string>(),
      link: null,
      hovered,
      near: hovered && graph.hasNode(hovered) ? new Set([hovered, ...graph.neighbors(hovered)]) : null,
      path: null,
      labels: 'auto',
    }),
    [graph, hovered, scheme],
  );
}

function QuietLayout({ graph }: { graph: CanvasGraph }) {
  const sigma = useSigma();
  const still = useReducedMotion();
  useEffect(() => {
    const { width, height } = sigma.getDimensions();
    return runLayout({
      graph,
      isVisible: () => true,
      isFixed: () => false,
      animate: !still,
      pixels: Math.min(width, height),
      onMove: () => sigma.scheduleRefresh(),
      onDone: () => undefined,
    });
  }, [graph, sigma, still]);
  return null;
}

interface QuietEventsProps {
  onHover: (key: string | null) => void;
  onPick: (key: string) => void;
  onLink: (id: string) => void;
}

function QuietEvents({ onHover, onPick, onLink }: QuietEventsProps) {
  const sigma = useSigma();
  useEffect(() => {
    const enter = ({ node }: { node: string }) => onHover(node);
    const leave = () => onHover(null);
    const click = ({ node }: { node: string }) => onPick(node);
    const clickLink = ({ edge }: { edge: string }) => onLink(edge);
    sigma.on('enterNode', enter).on('leaveNode', leave).on('clickNode', click).on('clickEdge', clickLink);
    return () => {
      sigma.off('enterNode', enter).off('leaveNode', leave).off('clickNode', click).off('clickEdge', clickLink);
    };
  }, [sigma, onHover, onPick, onLink]);
  return null;
}
