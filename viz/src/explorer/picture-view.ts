import type { PictureView } from '../state/looks/url-looks.ts';
import type { CanvasSigma } from './canvas-sigma.ts';
import { asSet } from './camera.ts';
import { moveCamera, WHOLE } from './move-camera.ts';

/** What of the picture is in view; null: all of it, as it is fitted. */
export function viewOfPicture(sigma: CanvasSigma): PictureView | null {
  const { x, y, ratio } = sigma.getCamera().getState();
  if (x === WHOLE.x && y === WHOLE.y && ratio === WHOLE.ratio) return null;
  const { middle, across } = seen(sigma);
  return { ...middle, across };
}

/** Shows a part of the picture at once: the shorter side of the window spans it. */
export function showView(sigma: CanvasSigma, { x, y, across }: PictureView): void {
  // What has just come changes how Sigma fits the picture, which it does not do before it draws.
  sigma.refresh();
  const now = asSet(sigma);
  const middle = sigma.viewportToFramedGraph(sigma.graphToViewport({ x, y }, now), now);
  moveCamera(sigma, { ...middle, ratio: now.cameraState.ratio * (across / seen(sigma).across) }, false);
}

function seen(sigma: CanvasSigma) {
  const { width, height } = sigma.getDimensions();
  const now = asSet(sigma);
  const at = (x: number) => sigma.viewportToGraph({ x, y: height / 2 }, now);
  const side = Math.min(width, height);
  return { middle: at(width / 2), across: at(side).x - at(0).x };
}
