import type { Band } from '@ringbreaker/cypher/domain';
import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from 'sigma/rendering';
import type { Appearance } from '../../graph/appearance.ts';
import { FONT } from '../../graph/font.ts';
import type { LinkAttributes, NodeAttributes } from '../../graph/build-graph.ts';
import { baselineOf, leaderOf, placeLabel, shortLabel } from './label-place.ts';
import type { Box, LabelPlacer } from './label-placer.ts';
import { drawBand, drawRecent } from './draw-signs.ts';
import { t } from '../../words/words.ts';

/** How wide the halo of a label is, as a share of the height of its text. */
export const HALO = 0.34;

/** Draws labels with a halo, so that they read over links and in print. */
export function labelDrawer(
  appearance: Appearance,
  placer: LabelPlacer,
): NodeLabelDrawingFunction<NodeAttributes, LinkAttributes> {
  return (context, data, settings) => {
    // The hovered thing's name stands on its plate.
    if (!data.label || (data as { hovered?: boolean }).hovered) return;
    const text = settings.labelSize;
    const label = shortLabel(data.label);
    context.font = `${settings.labelWeight} ${text}px ${settings.labelFont}`;
    const placed = placeLabel(data, { width: context.measureText(label).width, text }, placer);
    if (!placed) return;
    if (placed.leader) drawLeader(context, leaderOf(data, placed.box), appearance);
    const [x, y] = [placed.box.left, baselineOf(placed.box, text)];
    context.lineJoin = 'round';
    context.lineWidth = text * HALO;
    context.strokeStyle = appearance.background;
    context.strokeText(label, x, y);
    context.fillStyle = appearance.ink;
    context.fillText(label, x, y);
  };
}

function drawLeader(
  context: CanvasRenderingContext2D,
  { x1, y1, x2, y2 }: ReturnType<typeof leaderOf>,
  appearance: Appearance,
): void {
  context.beginPath();
  context.moveTo(x1, y1);
  context.lineTo(x2, y2);
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
  key: string;
  x: number;
  y: number;
  size: number;
  pinned: boolean;
  /** Neighbours that are not on the canvas. */
  unseen: number;
  /** An alert says that it is new. */
  isNew: boolean;
  /** Somebody wrote a note about it. */
  noted: boolean;
  fresh: boolean;
  /** It came to its racket since a run, or something in the fold did. */
  recent: boolean;
  /** Of a fold: how much is in it. */
  things?: number;
  /** Of a fold: the highest band of the rackets in it. */
  band?: Band | null;
}

/** Draws pins as small squares, notes as sheets, who came since a run as stars, unseen neighbours as a count, and a halo around what has just come. */
export function drawMarks(
  context: CanvasRenderingContext2D,
  marks: readonly Mark[],
  appearance: Appearance,
  scale = 1,
): void {
  for (const mark of marks) {
    if (mark.fresh) drawHalo(context, mark, appearance);
    if (mark.things !== undefined) drawThings(context, mark, appearance);
    if (mark.band) drawBand(context, mark, appearance, scale);
    if (mark.pinned) drawPin(context, mark, appearance, scale);
    if (mark.noted) drawNote(context, mark, appearance, scale);
    if (mark.recent) drawRecent(context, mark, appearance, scale);
    if (mark.unseen > 0) drawUnseen(context, mark, appearance, scale);
    if (mark.isNew) drawNew(context, mark, appearance, scale);
  }
}

/** What the count of unseen neighbours says. */
export const badgeText = ({ unseen }: Mark): string => (unseen > 999 ? `+${Math.round(unseen / 1000)}k` : `+${unseen}`);

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

/** A sheet with lines, lower left of a thing; in the middle of a link. */
function drawNote(context: CanvasRenderingContext2D, { x, y, size }: Mark, appearance: Appearance, scale: number) {
  const [width, height] = [10 * scale, 12 * scale];
  const [left, top] = [x - size * 0.72 - width / 2, y + size * 0.72 - height / 2];
  context.beginPath();
  context.roundRect(left, top, width, height, 2 * scale);
  context.fillStyle = appearance.background;
  context.fill();
  context.strokeStyle = appearance.ink;
  context.lineWidth = 1.2 * scale;
  context.stroke();
  context.beginPath();
  for (const line of [3.5, 6, 8.5]) {
    context.moveTo(left + 2.4 * scale, top + line * scale);
    context.lineTo(left + width - (line === 8.5 ? 4.6 : 2.4) * scale, top + line * scale);
  }
  context.lineWidth = scale;
  context.stroke();
}

/** Smaller than this nobody reads the count of a fold. */
const LEAST_TEXT = 7;

/** How much is in a fold, as it is written in its middle, and how high; null where it would be too small to read. */
export function thingsText(things: number, size: number): { text: string; height: number } | null {
  const text = things > 9_999 ? `${Math.round(things / 1000)}k` : String(things);
  const height = Math.min(size * 0.62, (size * 1.5) / text.length);
  return height < LEAST_TEXT ? null : { text, height };
}

function drawThings(context: CanvasRenderingContext2D, { x, y, size, things = 0 }: Mark, appearance: Appearance): void {
  const told = thingsText(things, size);
  if (!told) return;
  context.font = `650 ${told.height}px ${FONT}`;
  context.fillStyle = appearance.ink;
  context.textAlign = 'center';
  context.fillText(told.text, x, y + told.height * 0.36);
  context.textAlign = 'start';
}

function drawNew(context: CanvasRenderingContext2D, { x, y, size }: Mark, appearance: Appearance, scale: number): void {
  const [width, height] = [30 * scale, 14 * scale];
  const [left, top] = [x - size * 0.45 - width, y - size - 5 * scale];
  context.font = `700 ${9.5 * scale}px ${FONT}`;
  context.beginPath();
  context.roundRect(left, top, width, height, 6.5 * scale);
  context.fillStyle = appearance.warning;
  context.fill();
  context.fillStyle = appearance.background;
  context.textAlign = 'center';
  context.fillText(t`NEW`, left + width / 2, top + 10.3 * scale);
  context.textAlign = 'start';
}

function drawUnseen(context: CanvasRenderingContext2D, mark: Mark, appearance: Appearance, scale: number): void {
  const { left, top, right, bottom } = badgeBox(mark, scale);
  context.font = `600 ${9 * scale}px ${FONT}`;
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
