import { useReducedMotion } from '@mantine/hooks';
import { useEffect } from 'react';
import type { CanvasGraph } from '../../graph/build-graph.ts';
import { canvasNow, endLayout, useExplorer } from '../../state/explorer-store.ts';
import { isDrawn } from '../../state/folds-shown.ts';
import { comeIntoView } from '../camera.ts';
import { runLayout } from './layout-runner.ts';
import { useSigma } from '../sigma-context.ts';

/** Runs the layout whenever one is asked for, and stops it when it is called off. */
export function LayoutController({ graph }: { graph: CanvasGraph }) {
  const sigma = useSigma();
  const run = useExplorer((state) => state.layoutRun);
  const running = useExplorer((state) => state.layout === 'running');
  const still = useReducedMotion();
  useEffect(() => {
    if (!running) return undefined;
    const { standing } = useExplorer.getState();
    if (standing.size === 0) sigma.setCustomBBox(null);
    const { width, height } = sigma.getDimensions();
    return runLayout({
      graph,
      isVisible: (key) => isDrawn(canvasNow(), key),
      isFixed: (key) => standing.has(key) || canvasNow().pinned.has(key),
      animate: !still,
      pixels: Math.min(width, height),
      onMove: () => sigma.scheduleRefresh(),
      onDone: () => {
        endLayout();
        if (standing.size > 0) comeIntoView(sigma, !still);
      },
    });
  }, [graph, run, running, sigma, still]);
  return null;
}
