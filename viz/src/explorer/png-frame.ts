import type { NodeKind } from '@ringbreaker/cypher/domain';
import type { Appearance } from '../graph/appearance.ts';
import { ICON_STROKES } from '../graph/icons.ts';
import { inkOn, lookOf, SHAPE_PATHS } from '../graph/kinds.ts';
import { count } from '../graph/words.ts';

/** Height of the strip below an exported picture, before scaling. */
export const FRAME_HEIGHT = 64;

interface Frame {
  width: number;
  appearance: Appearance;
  caption: string;
  kinds: readonly [NodeKind, number][];
}

/** Draws the strip below an exported picture: the legend, and the caption that says which run it shows. */
export function drawFrame(context: CanvasRenderingContext2D, { width, appearance, caption, kinds }: Frame): void {
  context.fillStyle = appearance.background;
  context.fillRect(0, 0, width, FRAME_HEIGHT);
  context.fillStyle = appearance.faintLine;
  context.fillRect(0, 0, width, 1);
  context.font = '500 11px Inter, system-ui, sans-serif';
  let left = 20;
  for (const [kind, things] of kinds) {
    const text = `${lookOf(kind).plural} ${count(things)}`;
    const needed = 24 + context.measureText(text).width + 18;
    if (left + needed > width - 20) break;
    drawKind(context, kind, [left, 13], appearance);
    context.fillStyle = appearance.ink;
    context.fillText(text, left + 22, 26);
    left += needed;
  }
  context.fillStyle = appearance.quietInk;
  context.fillText(caption, 20, 50);
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
