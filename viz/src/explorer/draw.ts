import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from 'sigma/rendering';
import type { Appearance } from '../graph/appearance.ts';
import type { LinkAttributes, NodeAttributes } from '../graph/build-graph.ts';

const LONGEST = 30;
const shorten = (label: string) => (label.length > LONGEST ? `${label.slice(0, LONGEST - 1)}…` : label);

/** Draws labels with a halo, so that they read over links and in print. */
export function labelDrawer(appearance: Appearance): NodeLabelDrawingFunction<NodeAttributes, LinkAttributes> {
  return (context, data, settings) => {
    if (!data.label) return;
    const size = settings.labelSize;
    const [x, y] = [data.x + data.size + size * 0.35, data.y + size * 0.34];
    context.font = `${settings.labelWeight} ${size}px ${settings.labelFont}`;
    context.lineJoin = 'round';
    context.lineWidth = size * 0.34;
    context.strokeStyle = appearance.background;
    context.strokeText(shorten(data.label), x, y);
    context.fillStyle = appearance.ink;
    context.fillText(shorten(data.label), x, y);
  };
}

/** Draws the hovered thing's whole label on a plate, and a ring of air around the thing. */
export function hoverDrawer(appearance: Appearance): NodeHoverDrawingFunction<NodeAttributes, LinkAttributes> {
  return (context, data, settings) => {
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
  fresh: boolean;
}

/** Draws pins as small squares, unseen neighbours as a count, and a halo around what has just come. */
export function drawMarks(context: CanvasRenderingContext2D, marks: readonly Mark[], appearance: Appearance, scale = 1): void {
  for (const mark of marks) {
    if (mark.fresh) drawHalo(context, mark, appearance);
    if (mark.pinned) drawPin(context, mark, appearance, scale);
    if (mark.unseen > 0) drawUnseen(context, mark, appearance, scale);
  }
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

function drawUnseen(context: CanvasRenderingContext2D, mark: Mark, appearance: Appearance, scale: number): void {
  const text = mark.unseen > 999 ? `+${Math.round(mark.unseen / 1000)}k` : `+${mark.unseen}`;
  context.font = `600 ${9 * scale}px system-ui, sans-serif`;
  const width = context.measureText(text).width + 6 * scale;
  const [left, top] = [mark.x + mark.size * 0.45, mark.y - mark.size - 5 * scale];
  context.beginPath();
  context.roundRect(left, top, width, 12 * scale, 6 * scale);
  context.fillStyle = appearance.background;
  context.fill();
  context.lineWidth = scale * 0.8;
  context.strokeStyle = appearance.line;
  context.stroke();
  context.fillStyle = appearance.quietInk;
  context.fillText(text, left + 3 * scale, top + 9.2 * scale);
}
