import type { Canvas } from '../canvas/canvas.ts';
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
  const compared = { onlyFirst: none(), both: none(), onlySecond: none() };
  const sort = (keys: Iterable<string>, of: 'nodes' | 'links', part: keyof Share) => {
    for (const key of keys) {
      const [inFirst, inSecond] = [!before[of].has(key), !after[of].has(key)];
      if (inFirst) compared[inSecond ? 'both' : 'onlyFirst'][part].push(key);
      else if (inSecond) compared.onlySecond[part].push(key);
    }
  };
  sort(canvas.nodes.keys(), 'nodes', 'things');
  sort(canvas.links.keys(), 'links', 'links');
  return compared;
}

const none = (): Share => ({ things: [], links: [] });
