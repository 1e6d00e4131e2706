import type { Canvas } from './canvas.ts';
import { outsideTime, type TimeWindow } from './time-window.ts';

/** Keys of things and ids of links that were there in one window, the other, or both. */
export interface Compared {
  onlyFirst: Share;
  both: Share;
  onlySecond: Share;
}

interface Share {
  things: string[];
  links: string[];
}

/** Who was there in a window, and who in another one: the earlier of the two comes first. */
export function compareWindows(canvas: Pick<Canvas, 'nodes' | 'links'>, one: TimeWindow, other: TimeWindow): Compared {
  const [first, second] = one.from <= other.from ? [one, other] : [other, one];
  const [before, after] = [outsideTime(canvas, first), outsideTime(canvas, second)];
  const part = (keys: Iterable<string>, outside: 'nodes' | 'links', inFirst: boolean, inSecond: boolean) =>
    [...keys].filter((key) => before[outside].has(key) !== inFirst && after[outside].has(key) !== inSecond);
  const share = (inFirst: boolean, inSecond: boolean): Share => ({
    things: part(canvas.nodes.keys(), 'nodes', inFirst, inSecond),
    links: part(canvas.links.keys(), 'links', inFirst, inSecond),
  });
  return { onlyFirst: share(true, false), both: share(true, true), onlySecond: share(false, true) };
}
