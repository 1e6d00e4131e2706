import type { CanvasSigma } from '../canvas-sigma.ts';
import type { Box } from './label-placer.ts';
import { badgesOf } from './marks.ts';

/** What stands over the foot of the picture, as the control of its levels does; and over its left side. */
const OVER = '.canvas-foot > *';
const TOOLS = '.tools';

/** What is written and what stands over the explorer's picture, for its labels to clear. */
export function coversOf(sigma: CanvasSigma): Box[] {
  return [...badgesOf(sigma), ...partsOver(sigma, OVER)];
}

/** What of the picture nothing stands over, in pixels from its upper left corner. */
export function clearPart(sigma: CanvasSigma): Box {
  const { width, height } = sigma.getDimensions();
  const left = Math.max(0, ...partsOver(sigma, TOOLS).map(({ right }) => right));
  const bottom = Math.min(height, ...partsOver(sigma, OVER).map(({ top }) => top));
  return { left, right: width, top: 0, bottom };
}

function partsOver(sigma: CanvasSigma, parts: string): Box[] {
  const container = sigma.getContainer();
  const here = container.getBoundingClientRect();
  return [...(container.closest('.stage')?.querySelectorAll(parts) ?? [])].map((part) => {
    const { left, right, top, bottom } = part.getBoundingClientRect();
    return { left: left - here.left, right: right - here.left, top: top - here.top, bottom: bottom - here.top };
  });
}
