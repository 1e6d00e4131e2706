import type { Band } from '@ringbreaker/cypher/domain';
import type { Appearance } from '../../graph/appearance.ts';
import { FONT } from '../../graph/font.ts';
import { SPARKLE, SPARKLE_SIZE, sparkleAt } from './sparkle.ts';

/** A thing that bears a sign, in pixels of the canvas. */
interface Mark {
  x: number;
  y: number;
  size: number;
  band?: Band | null;
}

/** Draws the star of who came since a run. */
export function drawRecent(context: CanvasRenderingContext2D, mark: Mark, appearance: Appearance, scale: number): void {
  const { x, y } = sparkleAt(mark);
  const grid = (SPARKLE_SIZE.width * scale) / 24;
  const star = new Path2D(SPARKLE);
  context.save();
  context.translate(x, y);
  context.scale(grid, grid);
  context.translate(-12, -12);
  context.lineJoin = 'round';
  context.lineWidth = (SPARKLE_SIZE.edge * scale) / grid;
  context.strokeStyle = appearance.background;
  context.stroke(star);
  context.fillStyle = appearance.warning;
  context.fill(star);
  context.restore();
}

/** Where the plate of a band stands: upper right of a fold. */
export const bandBox = ({ x, y, size }: Mark, scale = 1) => ({
  left: x + size * 0.74 - 8 * scale,
  top: y - size * 0.74 - 8 * scale,
  side: 16 * scale,
});

/** Draws a band as a letter on a plate. */
export function drawBand(context: CanvasRenderingContext2D, mark: Mark, appearance: Appearance, scale: number): void {
  const { left, top, side } = bandBox(mark, scale);
  context.beginPath();
  context.roundRect(left, top, side, side, 4 * scale);
  context.fillStyle = appearance.ink;
  context.fill();
  context.strokeStyle = appearance.background;
  context.lineWidth = 1.5 * scale;
  context.stroke();
  context.font = `700 ${10.5 * scale}px ${FONT}`;
  context.fillStyle = appearance.background;
  context.textAlign = 'center';
  context.fillText(mark.band ?? '', left + side / 2, top + 11.7 * scale);
  context.textAlign = 'start';
}
