import type { Canvas } from './canvas.ts';
import { isVisible, remove } from './canvas.ts';
import { linksLeftOut } from '../filter/thing-filter.ts';
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
  const weak = linksLeftOut(canvas);
  if (!outside?.hide && weak.size === 0) return part;
  const isOut = (id: string) => weak.has(id) || (outside?.hide === true && outside.links.has(id));
  return { ...part, links: new Map([...part.links].filter(([id]) => !isOut(id))) };
}
