import { useReducedMotion } from '@mantine/hooks';
import { useEffect } from 'react';
import type { CanvasGraph } from '../../graph/build-graph.ts';
import type { Canvas } from '../../state/canvas/canvas.ts';
import { canvasNow, look, useExplorer } from '../../state/canvas/explorer-store.ts';
import { fitThings } from '../camera.ts';
import type { CanvasSigma } from '../canvas-sigma.ts';
import { showView, viewOfPicture } from '../picture-view.ts';
import { useSigma } from '../sigma-context.ts';

/** The camera moves in many small steps: what is in view is told when it rests. */
const RESTS_AFTER_MS = 250;

/** The canvas whose picture was left, as for another page. */
let left: Canvas | null = null;

/** Moves the picture to what is sought, once that stands where it stays; tells what of the picture is in view. */
export function SeekController({ graph }: { graph: CanvasGraph }) {
  const sigma = useSigma();
  const still = useReducedMotion();
  const sought = useExplorer((state) => state.sought);
  const view = useExplorer((state) => state.viewSought);
  const things = useExplorer((state) => state.history.present.canvas.nodes.size);
  const layout = useExplorer((state) => state.layout);
  useEffect(() => {
    // What has just come may have started a layout in this very moment.
    const isMoving = useExplorer.getState().layout === 'running';
    if (view && graph.order > 0) {
      look({ viewSought: null, sought: [] });
      // A view of places says nothing of those that are only found now.
      if (!isMoving) showView(sigma, view);
      return;
    }
    if (sought.length === 0 || isMoving) return;
    look({ sought: [] });
    fitThings(sigma, sought, !still);
  }, [sigma, graph, sought, view, things, layout, still]);
  useTellView(sigma);
  return null;
}

function useTellView(sigma: CanvasSigma): void {
  useEffect(() => {
    const camera = sigma.getCamera();
    const { pictureView } = useExplorer.getState();
    // Who comes back to the canvas as they left it finds what was in view; of another one all is in view.
    if (pictureView) look(left === canvasNow() ? { viewSought: pictureView } : { pictureView: null });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const moved = () => {
      clearTimeout(timer);
      timer = setTimeout(() => look({ pictureView: viewOfPicture(sigma) }), RESTS_AFTER_MS);
    };
    camera.on('updated', moved);
    return () => {
      left = canvasNow();
      clearTimeout(timer);
      camera.off('updated', moved);
    };
  }, [sigma]);
}
