import type { Canvas } from './canvas.ts';
import { isVisible, remove } from './canvas.ts';
import { leftOut } from '../time/time-window.ts';

/** What of a canvas goes out of it: what is shown, or of that the chosen things and the links among them. */
export function shownPart(canvas: Canvas, chosen: ReadonlySet<string> | null = null): Canvas {
  const left = [...canvas.nodes.values()].filter(
    (node) => !isVisible(canvas, node) || (chosen !== null && !chosen.has(node.key)),
  );
  const part = remove(
    canvas,
    left.map(({ key }) => key),
  );
  const outside = leftOut(canvas);
  if (!outside?.hide) return part;
  return { ...part, links: new Map([...part.links].filter(([id]) => !outside.links.has(id))) };
}
