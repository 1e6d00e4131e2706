import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from 'sigma/rendering';
import type { Appearance } from '../../graph/appearance.ts';
import type { LinkAttributes, NodeAttributes } from '../../graph/build-graph.ts';
import type { Box, LabelPlacer } from './label-placer.ts';

const LONGEST = 30;
const shorten = (label: string) => (label.length > LONGEST ? `${label.slice(0, LONGEST - 1)}…` : label);

/**
 * Draws labels with a halo, so that they read over links and in print. A label stands right of its thing, else lower
 * right, left, below or above; where all are taken it is left out. That of what a person chose
 * moves further off instead, with a thin line to its thing.
 */
export function labelDrawer(
  appearance: Appearance,
  placer: LabelPlacer,
): NodeLabelDrawingFunction<NodeAttributes, LinkAttributes> {
  return (context, data, settings) => {
    // The hovered thing's name stands on its plate.
    if (!data.label || (data as { hovered?: boolean }).hovered) return;
    const size = settings.labelSize;
    const label = shorten(data.label);
    context.font = `${settings.labelWeight} ${size}px ${settings.labelFont}`;
    const { forceLabel: forced, zIndex = 0 } = data as { forceLabel?: boolean; zIndex?: number };
    const width = context.measureText(label).width;
    const near = boxesAround(data, width, size);
    const boxes = forced && zIndex >= CHOSEN ? [...near, ...boxesFurther(data, width, size)] : near;
    const free = placer.takeFirstFree(boxes);
    // What is chosen is named whatever it covers; all others only where there is room, also where all labels are asked for.
    if (free < 0 && !(forced && zIndex >= CHOSEN)) return;
    const box = boxes[free < 0 ? LOWER_RIGHT : free]!;
    if (free >= near.length) drawLeader(context, data, box, appearance);
    const [x, y] = [box.left, box.bottom - size * 0.24];
    context.lineJoin = 'round';
    context.lineWidth = size * 0.34;
    context.strokeStyle = appearance.background;
    context.strokeText(label, x, y);
    context.fillStyle = appearance.ink;
    context.fillText(label, x, y);
  };
}

const LOWER_RIGHT = 1;
/** What is selected, hovered or on a path is drawn on top. */
const CHOSEN = 2;

function boxesAround({ x, y, size }: { x: number; y: number; size: number }, width: number, text: number): Box[] {
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
function boxesFurther({ x, y, size }: { x: number; y: number; size: number }, width: number, text: number): Box[] {
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

function drawLeader(
  context: CanvasRenderingContext2D,
  { x, y, size }: { x: number; y: number; size: number },
  { left, right, top, bottom }: Box,
  appearance: Appearance,
): void {
  const [toX, toY] = [left > x ? left - 2 : right + 2, (top + bottom) / 2];
  const share = size / Math.max(size, Math.hypot(toX - x, toY - y));
  context.beginPath();
  context.moveTo(x + (toX - x) * share, y + (toY - y) * share);
  context.lineTo(toX, toY);
  context.lineWidth = 1;
  context.strokeStyle = appearance.quietInk;
  context.stroke();
}

/** Draws the hovered thing's whole label on a plate, and a ring of air around the thing. */
export function hoverDrawer(appearance: Appearance): NodeHoverDrawingFunction<NodeAttributes, LinkAttributes> {
  return (context, data, settings) => {
    if (!(data as { hovered?: boolean }).hovered) return;
    const size = settings.labelSize;
    context.beginPath();
    context.arc(data.x, data.y, data.size + 4, 0, Math.PI * 2);
    context.strokeStyle = appearance.accent;
    context.lineWidth = 1.5;
    context.stroke();
    if (!data.label) return;
    context.font = `600 ${size}px ${settings.labelFont}`;
    const width = context.measureText(data.label).width;
    const left = data.x + data.size + 7;
    context.beginPath();
    context.roundRect(left, data.y - size, width + 14, size * 2, 6);
    context.fillStyle = appearance.accent;
    context.fill();
    context.fillStyle = appearance.background;
    context.fillText(data.label, left + 7, data.y + size * 0.34);
  };
}

/** A thing's place on the screen with what is marked on it. */
export interface Mark {
  x: number;
  y: number;
  size: number;
  pinned: boolean;
  /** Neighbours that are not on the canvas. */
  unseen: number;
  /** An alert says that it is new. */
  isNew: boolean;
  fresh: boolean;
  /** Of a fold: how much is in it. */
  things?: number;
}

/** Draws pins as small squares, unseen neighbours as a count, and a halo around what has just come. */
export function drawMarks(
  context: CanvasRenderingContext2D,
  marks: readonly Mark[],
  appearance: Appearance,
  scale = 1,
): void {
  for (const mark of marks) {
    if (mark.fresh) drawHalo(context, mark, appearance);
    if (mark.things !== undefined) drawThings(context, mark, appearance);
    if (mark.pinned) drawPin(context, mark, appearance, scale);
    if (mark.unseen > 0) drawUnseen(context, mark, appearance, scale);
    if (mark.isNew) drawNew(context, mark, appearance, scale);
  }
}

const badgeText = ({ unseen }: Mark) => (unseen > 999 ? `+${Math.round(unseen / 1000)}k` : `+${unseen}`);

/** Where the count of unseen neighbours stands; by the number of its signs, so that labels can clear it undrawn. */
export function badgeBox(mark: Mark, scale = 1): Box {
  const [left, top] = [mark.x + mark.size * 0.45, mark.y - mark.size - 5 * scale];
  return { left, top, right: left + (badgeText(mark).length * 6 + 6) * scale, bottom: top + 12 * scale };
}

function drawHalo(context: CanvasRenderingContext2D, { x, y, size }: Mark, appearance: Appearance): void {
  context.beginPath();
  context.arc(x, y, size + 5, 0, Math.PI * 2);
  context.globalAlpha = 0.45;
  context.lineWidth = 3;
  context.strokeStyle = appearance.hues.orange;
  context.stroke();
  context.globalAlpha = 1;
}

function drawPin(context: CanvasRenderingContext2D, { x, y, size }: Mark, appearance: Appearance, scale: number): void {
  const side = 7 * scale;
  context.fillStyle = appearance.ink;
  context.strokeStyle = appearance.background;
  context.lineWidth = 1.5 * scale;
  context.beginPath();
  context.rect(x - size * 0.72 - side / 2, y - size * 0.72 - side / 2, side, side);
  context.fill();
  context.stroke();
}

/** Smaller than this nobody reads the count of a fold. */
const LEAST_TEXT = 7;

/** Writes in the middle of a fold how much is in it. */
function drawThings(context: CanvasRenderingContext2D, { x, y, size, things = 0 }: Mark, appearance: Appearance): void {
  const text = things > 9_999 ? `${Math.round(things / 1000)}k` : String(things);
  const height = Math.min(size * 0.62, (size * 1.5) / text.length);
  if (height < LEAST_TEXT) return;
  context.font = `650 ${height}px system-ui, sans-serif`;
  context.fillStyle = appearance.ink;
  context.textAlign = 'center';
  context.fillText(text, x, y + height * 0.36);
  context.textAlign = 'start';
}

function drawNew(context: CanvasRenderingContext2D, { x, y, size }: Mark, appearance: Appearance, scale: number): void {
  const [width, height] = [30 * scale, 14 * scale];
  const [left, top] = [x - size * 0.45 - width, y - size - 5 * scale];
  context.font = `700 ${9.5 * scale}px system-ui, sans-serif`;
  context.beginPath();
  context.roundRect(left, top, width, height, 6.5 * scale);
  context.fillStyle = appearance.warning;
  context.fill();
  context.fillStyle = appearance.background;
  context.textAlign = 'center';
  context.fillText('NEW', left + width / 2, top + 10.3 * scale);
  context.textAlign = 'start';
}

function drawUnseen(context: CanvasRenderingContext2D, mark: Mark, appearance: Appearance, scale: number): void {
  const { left, top, right, bottom } = badgeBox(mark, scale);
  context.font = `600 ${9 * scale}px system-ui, sans-serif`;
  context.beginPath();
  context.roundRect(left, top, right - left, bottom - top, 6 * scale);
  context.fillStyle = appearance.background;
  context.fill();
  context.lineWidth = scale * 0.8;
  context.strokeStyle = appearance.line;
  context.stroke();
  context.fillStyle = appearance.quietInk;
  context.textAlign = 'center';
  context.fillText(badgeText(mark), (left + right) / 2, top + 9.2 * scale);
  context.textAlign = 'start';
}
