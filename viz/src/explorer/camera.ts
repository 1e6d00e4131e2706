import { useReducedMotion } from '@mantine/hooks';
import { useMemo } from 'react';
import type { CanvasSigma } from './canvas-sigma.ts';
import { boxWithNotes } from './written/box-with-notes.ts';
import { clearPart } from './drawing/covers.ts';
import { moveCamera, WHOLE } from './move-camera.ts';
import { canvasNow } from '../state/canvas/explorer-store.ts';
import { useSigma } from './sigma-context.ts';

const MARGIN_PX = 44;

/** Who went further back than this would see things too small to be told apart. */
const FURTHEST = 4;

/** By the camera as it is set: Sigma's own figures are those of the last frame, and who moves it twice in one is misled. */
export const asSet = (sigma: CanvasSigma) => ({ cameraState: sigma.getCamera().getState() });

/** Goes back until everything is in view; where everything is, nothing moves. */
export function comeIntoView(sigma: CanvasSigma, animate: boolean): void {
  const { width, height } = sigma.getDimensions();
  let [left, right, top, bottom] = [MARGIN_PX, width - MARGIN_PX, MARGIN_PX, height - MARGIN_PX];
  const inner = { width: right - left, height: bottom - top };
  const now = asSet(sigma);
  sigma.getGraph().forEachNode((_, place) => {
    const { x, y } = sigma.graphToViewport(place, now);
    [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
  });
  const further = Math.max((right - left) / inner.width, (bottom - top) / inner.height);
  if (further <= 1) return;
  const camera = sigma.getCamera();
  // What stood close together before is no measure for what came around it.
  if (camera.ratio * further > FURTHEST) return fitAll(sigma, animate);
  const middle = sigma.viewportToFramedGraph({ x: (left + right) / 2, y: (top + bottom) / 2 }, now);
  moveCamera(sigma, { ...middle, ratio: camera.ratio * further }, animate);
}

/** Fits the picture to all that is in it, notes included. */
function fitAll(sigma: CanvasSigma, animate: boolean): void {
  sigma.setCustomBBox(boxWithNotes(sigma, canvasNow().notes.values()));
  sigma.refresh();
  moveCamera(sigma, WHOLE, animate);
}

/** Closer than this a path of two steps would fill the screen. */
const CLOSEST = 0.35;

/**
 * Moves so that some things fill what of the picture nothing stands over, and comes no closer than a picture bears; a
 * single one stands in the middle of it.
 */
export function fitThings(sigma: CanvasSigma, keys: readonly string[], animate: boolean): void {
  const graph = sigma.getGraph();
  const now = asSet(sigma);
  const places = keys.flatMap((key) =>
    graph.hasNode(key) ? [sigma.graphToViewport(graph.getNodeAttributes(key), now)] : [],
  );
  if (places.length === 0) return;
  const clear = clearPart(sigma);
  const [x, y] = [spanOf(places.map((place) => place.x)), spanOf(places.map((place) => place.y))];
  const share = Math.max(
    x.length / Math.max(1, clear.right - clear.left - 2 * MARGIN_PX),
    y.length / Math.max(1, clear.bottom - clear.top - 2 * MARGIN_PX),
  );
  const camera = sigma.getCamera();
  const ratio = places.length === 1 ? camera.ratio : Math.max(CLOSEST, camera.ratio * share);
  const { width, height } = sigma.getDimensions();
  // The camera looks at the middle of all, the things are to stand in the middle of what is clear.
  const zoom = ratio / camera.ratio;
  const middle = sigma.viewportToFramedGraph(
    {
      x: x.middle - zoom * ((clear.left + clear.right) / 2 - width / 2),
      y: y.middle - zoom * ((clear.top + clear.bottom) / 2 - height / 2),
    },
    now,
  );
  moveCamera(sigma, { ...middle, ratio }, animate);
}

function spanOf(places: readonly number[]): { middle: number; length: number } {
  const [least, most] = [Math.min(...places), Math.max(...places)];
  return { middle: (least + most) / 2, length: most - least };
}

/** One step further shows so many times as much. */
const STEP = 1.5;

/** Ways to look at the canvas: fit it, come closer, go back. */
export function useCamera() {
  const sigma = useSigma();
  const still = useReducedMotion();
  return useMemo(() => {
    const zoom = (by: number) => moveCamera(sigma, { ratio: sigma.getCamera().ratio * by }, !still);
    return {
      fit: () => fitAll(sigma, !still),
      closer: () => zoom(1 / STEP),
      further: () => zoom(STEP),
    };
  }, [sigma, still]);
}
