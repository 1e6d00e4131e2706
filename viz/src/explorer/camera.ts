import { useReducedMotion } from '@mantine/hooks';
import { useMemo } from 'react';
import type { CanvasSigma } from './canvas-sigma.ts';
import { useSigma } from './sigma-context.ts';

const DURATION_MS = 250;
const MARGIN_PX = 44;

/** Goes back until everything is in view; where everything is, nothing moves. */
export function comeIntoView(sigma: CanvasSigma, animate: boolean): void {
  const { width, height } = sigma.getDimensions();
  let [left, right, top, bottom] = [MARGIN_PX, width - MARGIN_PX, MARGIN_PX, height - MARGIN_PX];
  const inner = { width: right - left, height: bottom - top };
  sigma.getGraph().forEachNode((_, place) => {
    const { x, y } = sigma.graphToViewport(place);
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
  });
  const further = Math.max((right - left) / inner.width, (bottom - top) / inner.height);
  if (further <= 1) return;
  const camera = sigma.getCamera();
  const middle = sigma.viewportToFramedGraph({ x: (left + right) / 2, y: (top + bottom) / 2 });
  void camera.animate({ ...middle, ratio: camera.ratio * further }, { duration: animate ? DURATION_MS : 0 });
}

/** Ways to look at the canvas: fit it, come closer, go back. */
export function useCamera() {
  const sigma = useSigma();
  const still = useReducedMotion();
  return useMemo(() => {
    const options = { duration: still ? 0 : DURATION_MS };
    return {
      fit: () => {
        sigma.setCustomBBox(null);
        sigma.refresh();
        void sigma.getCamera().animatedReset(options);
      },
      closer: () => void sigma.getCamera().animatedZoom(options),
      further: () => void sigma.getCamera().animatedUnzoom(options),
    };
  }, [sigma, still]);
}
