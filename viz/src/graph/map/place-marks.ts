import { nameOf, sayPlace } from '../../state/canvas/where.ts';
import type { Cluster } from './clusters.ts';
import { counted, lettersIn } from '../words.ts';
import { t } from '../../words/words.ts';

const LEAST_RADIUS = 13;
const MOST_RADIUS = 30;

/** How large a mark is drawn for so many things, in pixels. */
export function radiusOf(things: number): number {
  return Math.min(MOST_RADIUS, Math.round(LEAST_RADIUS + 2.2 * Math.log2(Math.max(1, things))));
}

/** A mark in words: its places, the shortest form of them, and how much is there. */
export function wordsOf({ spots, keys }: Cluster): { long: string; short: string; things: string } {
  const [first] = spots;
  const others = spots.length - 1;
  const name = nameOf(first!.place);
  return {
    long: first ? `${sayPlace(first.place)}${others > 0 ? t` and ${counted(others, 'other place')} nearby` : ''}` : '',
    short: others > 0 ? `${name} +${others}` : name,
    things: counted(keys.length, 'thing'),
  };
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const LETTER_PX = 7.2;
const LINE_PX = 17;

/** The marks whose names can be written beside them without hiding another mark or name; the larger ones first. */
export function labelledMarks(
  clusters: readonly Cluster[],
  project: (at: Cluster) => { x: number; y: number },
  { width, height }: { width: number; height: number },
): ReadonlySet<string> {
  const marks = clusters.map((cluster) => ({ cluster, at: project(cluster), radius: radiusOf(cluster.keys.length) }));
  const taken: (Box & { id: string })[] = marks.map(({ cluster: { id }, at: { x, y }, radius }) => {
    return { id, left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
  });
  const labelled = new Set<string>();
  for (const { cluster, at, radius } of marks) {
    const left = at.x + radius + 8;
    const right = left + lettersIn(wordsOf(cluster).short) * LETTER_PX;
    const box = { id: cluster.id, left, right, top: at.y - LINE_PX / 2, bottom: at.y + LINE_PX / 2 };
    const isFree = taken.every((other) => other.id === cluster.id || !overlap(other, box));
    if (!isFree || box.right > width || box.left < 0 || box.top < 0 || box.bottom > height) continue;
    taken.push({ ...box, id: `label ${cluster.id}` });
    labelled.add(cluster.id);
  }
  return labelled;
}

const overlap = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
