import type { Position } from '@ringbreaker/cypher/domain';
import type { Appearance } from '../../graph/appearance.ts';
import { badgeBox, badgeText, type Mark, thingsText } from '../drawing/draw.ts';
import { bandBox } from '../drawing/draw-signs.ts';
import { SPARKLE, SPARKLE_SIZE, sparkleAt } from '../drawing/sparkle.ts';
import { NOTE, type NoteBox } from './note-boxes.ts';
import { NUMBER_RADIUS } from './note-marks.ts';
import { around, type Draw, px, rounded } from './svg-draw.ts';
import { t } from '../../words/words.ts';

const BADGE = { 'font-size': 9, 'font-weight': 600, 'text-anchor': 'middle' };

const COUNT = { 'font-weight': 650, 'text-anchor': 'middle' };

/** Counts of folds, pins as small squares, and unseen neighbours as a count, as on the screen. */
export function drawMark(draw: Draw, mark: Mark, appearance: Appearance): void {
  const { x, y, size, pinned, unseen, isNew, recent, things } = mark;
  if (things !== undefined) {
    const told = thingsText(things, size);
    if (told)
      draw(
        'text',
        { ...rounded({ x, y: y + told.height * 0.36 }), ...COUNT, 'font-size': px(told.height), fill: appearance.ink },
        told.text,
      );
  }
  if (mark.band) {
    const { left, top, side } = bandBox(mark);
    const plate = { ...rounded({ x: left, y: top, width: side, height: side }), rx: 4, fill: appearance.ink };
    draw('rect', { ...plate, stroke: appearance.background, 'stroke-width': 1.5 });
    const place = rounded({ x: left + side / 2, y: top + 11.7 });
    draw('text', { ...place, ...BADGE, 'font-size': 10.5, fill: appearance.background }, mark.band);
  }
  if (pinned) {
    const place = rounded({ x: x - size * 0.72 - 3.5, y: y - size * 0.72 - 3.5 });
    draw('rect', { ...place, width: 7, height: 7, fill: appearance.ink, stroke: appearance.background });
  }
  if (recent) {
    const at = sparkleAt(mark);
    const grid = SPARKLE_SIZE.width / 24;
    const edge = {
      stroke: appearance.background,
      'stroke-width': px(SPARKLE_SIZE.edge / grid),
      'stroke-linejoin': 'round',
    };
    for (const look of [{ fill: 'none', ...edge }, { fill: appearance.warning }])
      draw('path', { d: SPARKLE, ...look, transform: around(at.x, at.y, grid) });
  }
  if (unseen > 0) {
    const { left, top, right, bottom } = badgeBox(mark);
    const box = rounded({ x: left, y: top, width: right - left, height: bottom - top });
    draw('rect', { ...box, rx: 6, fill: appearance.background, stroke: appearance.line, 'stroke-width': 0.8 });
    const place = rounded({ x: (left + right) / 2, y: top + 9.2 });
    draw('text', { ...place, ...BADGE, fill: appearance.quietInk }, badgeText(mark));
  }
  if (isNew) {
    const [left, top] = [x - size * 0.45 - 30, y - size - 5];
    draw('rect', { ...rounded({ x: left, y: top }), width: 30, height: 14, rx: 6.5, fill: appearance.warning });
    draw('text', { ...rounded({ x: left + 15, y: top + 10.3 }), ...BADGE, fill: appearance.background }, t`NEW`);
  }
}

/** Draws the number of notes on a disc. */
export function drawNumber(draw: Draw, number: number, { x, y }: Position, appearance: Appearance): void {
  const edge = { stroke: appearance.background, 'stroke-width': 1.5 };
  draw('circle', { ...rounded({ cx: x, cy: y, r: NUMBER_RADIUS }), fill: appearance.ink, ...edge });
  const digits = { 'font-size': 9.5, 'font-weight': 700, 'text-anchor': 'middle', fill: appearance.background };
  draw('text', { ...rounded({ x, y: y + 3.4 }), ...digits }, String(number));
}

/** Draws a text that is written on the canvas, on its plate. */
export function drawBox(draw: Draw, { x, y, width, height, lines }: NoteBox, appearance: Appearance): void {
  const plate = { ...rounded({ x, y, width, height }), rx: NOTE.radius };
  draw('rect', { ...plate, fill: appearance.background, stroke: appearance.line });
  const bar = { x, y: y + NOTE.radius, width: NOTE.bar, height: height - 2 * NOTE.radius };
  draw('rect', { ...rounded(bar), fill: appearance.ink });
  const letters = { 'font-size': NOTE.size, 'font-weight': NOTE.weight, fill: appearance.ink };
  for (const line of lines) draw('text', { ...rounded({ x: line.x, y: line.y }), ...letters }, line.text);
}
