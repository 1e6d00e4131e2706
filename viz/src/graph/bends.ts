import type { Canvas, CanvasLink } from '../state/canvas/canvas.ts';

/** How links are curved that do not join two things alone; the others are straight. */
export function bendsOf(links: Canvas['links']): Map<string, number> {
  const first = new Map<string, CanvasLink>();
  const parallel = new Map<string, CanvasLink[]>();
  for (const link of links.values()) {
    const { source, target } = link;
    const pair = source < target ? `${source}\u001f${target}` : `${target}\u001f${source}`;
    const before = first.get(pair);
    const among = parallel.get(pair);
    if (among) among.push(link);
    else if (before) parallel.set(pair, [before, link]);
    else first.set(pair, link);
  }
  const bends = new Map<string, number>();
  for (const among of parallel.values()) {
    among.sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const [i, { id, source, target }] of among.entries())
      bends.set(id, (source < target ? 0.3 : -0.3) * (i - (among.length - 1) / 2));
  }
  return bends;
}
