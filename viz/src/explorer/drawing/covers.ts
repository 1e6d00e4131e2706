import type { CanvasSigma } from '../canvas-sigma.ts';
import type { Box } from './label-placer.ts';
import { badgesOf } from './marks.ts';

/** What stands over the foot of the picture, as the control of its levels does. */
const OVER = '.canvas-foot > *';

/** What is written and what stands over the explorer's picture, for its labels to clear. */
export function coversOf(sigma: CanvasSigma): Box[] {
  const container = sigma.getContainer();
  const here = container.getBoundingClientRect();
  const over = [...(container.closest('.stage')?.querySelectorAll(OVER) ?? [])].map((part) => {
    const { left, right, top, bottom } = part.getBoundingClientRect();
    return { left: left - here.left, right: right - here.left, top: top - here.top, bottom: bottom - here.top };
  });
  return [...badgesOf(sigma), ...over];
}
