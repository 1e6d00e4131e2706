import type { CanvasSigma } from './canvas-sigma.ts';

type View = ReturnType<ReturnType<CanvasSigma['getCamera']>['getState']>;

/** All of the picture, as it is fitted. */
export const WHOLE: View = { x: 0.5, y: 0.5, ratio: 1, angle: 0 };

const MOVE_MS = 250;

/**
 * Moves the camera; at once for whom motion is reduced. Sigma divides by the length of an animation: one of no length has
 * the camera nowhere until the next frame, and whoever moved it on from there would leave it there.
 */
export function moveCamera(sigma: CanvasSigma, to: Partial<View>, animate: boolean): void {
  const camera = sigma.getCamera();
  if (animate) void camera.animate(to, { duration: MOVE_MS });
  else camera.setState(to);
}
