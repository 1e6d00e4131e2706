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

/** Closer than this a path of two steps would fill the screen. */
const CLOSEST = 0.35;

/** Moves so that some things fill the view, and comes no closer than a picture bears; a single one stands in the middle. */
export function fitThings(sigma: CanvasSigma, keys: readonly string[], animate: boolean): void {
  const graph = sigma.getGraph();
  const places = keys.flatMap((key) =>
    graph.hasNode(key) ? [sigma.graphToViewport(graph.getNodeAttributes(key))] : [],
  );
  if (places.length === 0) return;
  const { width, height } = sigma.getDimensions();
  const [left, right] = [Math.min(...places.map(({ x }) => x)), Math.max(...places.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...places.map(({ y }) => y)), Math.max(...places.map(({ y }) => y))];
  const share = Math.max((right - left) / (width - 2 * MARGIN_PX), (bottom - top) / (height - 2 * MARGIN_PX));
  const camera = sigma.getCamera();
  const ratio = places.length === 1 ? camera.ratio : Math.max(CLOSEST, camera.ratio * share);
  const middle = sigma.viewportToFramedGraph({ x: (left + right) / 2, y: (top + bottom) / 2 });
  void camera.animate({ ...middle, ratio }, { duration: animate ? DURATION_MS : 0 });
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
