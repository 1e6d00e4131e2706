import type { NodeKind } from '@ringbreaker/cypher/domain';
import type { Appearance } from '../../graph/appearance.ts';
import { ICON_STROKES } from '../../graph/icons.ts';
import { inkOn, lookOf, SHAPE_PATHS } from '../../graph/kinds.ts';
import { count } from '../../graph/words.ts';

const COLUMN = 172;
const ROW = 26;
/** Where the strip's text begins, and how far its last line stands above its end. */
export const LEFT = 20;
export const CAPTION_UP = 14;
const columnsIn = (width: number) => Math.max(1, Math.floor((width - 40) / COLUMN));

/** Height of the strip below an exported picture, before scaling: rows of the legend, and the caption. */
export function frameHeight(width: number, kinds: number): number {
  return 14 + Math.ceil(kinds / columnsIn(width)) * ROW + 28;
}

/** Where each kind of the legend stands in the strip, as the left upper corner of its mark. */
export function legendPlaces(width: number, kinds: readonly [NodeKind, number][]) {
  return kinds.map(([kind, things], i) => ({
    kind,
    text: `${lookOf(kind).plural} ${count(things)}`,
    left: LEFT + (i % columnsIn(width)) * COLUMN,
    top: 12 + Math.floor(i / columnsIn(width)) * ROW,
  }));
}

interface Frame {
  width: number;
  appearance: Appearance;
  caption: string;
  kinds: readonly [NodeKind, number][];
}

/** Draws the strip below an exported picture: the legend, and the caption that says which run it shows. */
export function drawFrame(context: CanvasRenderingContext2D, { width, appearance, caption, kinds }: Frame): void {
  const height = frameHeight(width, kinds.length);
  context.fillStyle = appearance.background;
  context.fillRect(0, 0, width, height);
  context.fillStyle = appearance.faintLine;
  context.fillRect(0, 0, width, 1);
  context.font = '500 11px Inter, system-ui, sans-serif';
  for (const { kind, text, left, top } of legendPlaces(width, kinds)) {
    drawKind(context, kind, [left, top], appearance);
    context.fillStyle = appearance.ink;
    context.fillText(text, left + 23, top + 13);
  }
  context.fillStyle = appearance.quietInk;
  context.fillText(caption, LEFT, height - CAPTION_UP);
}

function drawKind(
  context: CanvasRenderingContext2D,
  kind: NodeKind,
  [x, y]: [number, number],
  appearance: Appearance,
): void {
  const { shape, hue } = lookOf(kind);
  context.save();
  context.translate(x, y);
  context.scale(0.75, 0.75);
  context.fillStyle = appearance.hues[hue];
  context.fill(new Path2D(SHAPE_PATHS[shape]));
  context.translate(12, 12);
  context.scale(0.54, 0.54);
  context.translate(-12, -12);
  context.strokeStyle = inkOn(hue);
  context.lineWidth = 2.6;
  context.lineCap = 'round';
  for (const stroke of ICON_STROKES[kind]) context.stroke(new Path2D(stroke));
  context.restore();
}
