import { useReducedMotion } from '@mantine/hooks';
import { useEffect } from 'react';
import type { CanvasGraph } from '../../graph/build-graph.ts';
import { LAID_OUT_UP_TO } from '../../graph/layout.ts';
import { count } from '../../graph/words.ts';
import { canvasNow, endLayout, look, useExplorer } from '../../state/canvas/explorer-store.ts';
import { isDrawn } from '../../state/folds/folds-shown.ts';
import { t } from '../../words/words.ts';
import { comeIntoView } from '../camera.ts';
import { runLayout } from './layout-runner.ts';
import type { CanvasSigma } from '../canvas-sigma.ts';
import { moveCamera, WHOLE } from '../move-camera.ts';
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
    if (graph.order > LAID_OUT_UP_TO) look({ notice: TOO_MANY });
    const { width, height } = sigma.getDimensions();
    return runLayout({
      graph,
      isVisible: (key) => isDrawn(canvasNow(), key),
      isFixed: (key) => standing.has(key) || canvasNow().pinned.has(key),
      animate: !still,
      pixels: Math.min(width, height),
      onMove: () => sigma.scheduleRefresh(),
      onProgress: (layoutDone) => look({ layoutDone }),
      onDone: () => {
        endLayout();
        // Who looks from afar looked at what stood before.
        if (standing.size > 0 || sigma.getCamera().ratio > 1)
          showAll(sigma, { fit: standing.size === 0, animate: !still });
      },
    });
  }, [graph, run, running, sigma, still]);
  return null;
}

const TOO_MANY = t`More than ${count(LAID_OUT_UP_TO)} things are not laid out: who is of one racket stands together. Fold them, or hide some, to see how they hang together.`;

/** Shows all of a picture: one that was laid out anew is fitted, one that something came to is gone back from. */
function showAll(sigma: CanvasSigma, { fit, animate }: { fit: boolean; animate: boolean }): void {
  if (fit) moveCamera(sigma, WHOLE, animate);
  else comeIntoView(sigma, animate);
}
