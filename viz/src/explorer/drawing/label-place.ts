import { shorten } from '../../graph/words.ts';
import type { Box, LabelPlacer } from './label-placer.ts';

const LONGEST = 30;
/** What is written of a label; the plate of what is hovered shows all of it. */
export const shortLabel = (label: string): string => shorten(label, LONGEST);

const LOWER_RIGHT = 1;
/** What is selected, hovered or on a path is drawn on top. */
const CHOSEN = 2;

/** A thing in pixels, as its label needs to know it. */
export interface LabelledThing {
  x: number;
  y: number;
  size: number;
  forceLabel?: boolean;
  zIndex?: number;
}

/** What a label takes: its width, and the height of its text. */
export interface LabelSize {
  width: number;
  text: number;
}

/**
 * Where a label stands: right of its thing, else lower right, left, below or above; null where all are taken. That of
 * what a person chose moves further off instead, and `leader` asks for a thin line to its thing.
 */
export function placeLabel(
  thing: LabelledThing,
  label: LabelSize,
  placer: LabelPlacer,
): { box: Box; leader: boolean } | null {
  const { forceLabel: forced = false, zIndex = 0 } = thing;
  const near = boxesAround(thing, label);
  const boxes = forced && zIndex >= CHOSEN ? [...near, ...boxesFurther(thing, label)] : near;
  const free = placer.takeFirstFree(boxes);
  // What is chosen is named whatever it covers; all others only where there is room, also where all labels are asked for.
  if (free < 0 && !(forced && zIndex >= CHOSEN)) return null;
  const box = boxes[free < 0 ? LOWER_RIGHT : free]!;
  // What comes after is not written over it.
  if (free < 0) placer.take(box);
  return { box, leader: free >= near.length };
}

function boxesAround({ x, y, size }: LabelledThing, { width, text }: LabelSize): Box[] {
  const [half, air] = [text * 0.6, text * 0.35];
  const at = (left: number, middle: number): Box => ({
    left,
    right: left + width,
    top: middle - half,
    bottom: middle + half,
  });
  return [
    at(x + size + air, y),
    // Where a count stands above, a little lower.
    at(x + size * 0.9 + air, y + half),
    at(x - size - air - width, y),
    at(x - width / 2, y + size + air + half),
    at(x - width / 2, y - size - air - half),
  ];
}

/** Places one line after the other away from the thing, above and below, to its right and its left. */
function boxesFurther({ x, y, size }: LabelledThing, { width, text }: LabelSize): Box[] {
  const [half, air] = [text * 0.6, text * 1.2];
  return [2, 3, 4, 5, 6, 7].flatMap((lines) =>
    [y - lines * 2 * half, y + lines * 2 * half].flatMap((middle) =>
      [x + size + air, x - size - air - width].map((left) => ({
        left,
        right: left + width,
        top: middle - half,
        bottom: middle + half,
      })),
    ),
  );
}

/** The line between a label and its thing, from rim to text. */
export function leaderOf({ x, y, size }: LabelledThing, { left, right, top, bottom }: Box) {
  const [toX, toY] = [left > x ? left - 2 : right + 2, (top + bottom) / 2];
  const share = size / Math.max(size, Math.hypot(toX - x, toY - y));
  return { x1: x + (toX - x) * share, y1: y + (toY - y) * share, x2: toX, y2: toY };
}

/** Where the line of text stands in the box that its label takes. */
export const baselineOf = ({ bottom }: Box, text: number): number => bottom - text * 0.24;
