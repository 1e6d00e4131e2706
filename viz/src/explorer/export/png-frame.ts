import type { NodeKind, Position } from '@ringbreaker/cypher/domain';
import type { Appearance } from '../../graph/appearance.ts';
import { FONT } from '../../graph/font.ts';
import { ICON_STROKES } from '../../graph/icons.ts';
import { lookOf, SHAPE_PATHS } from '../../graph/kinds.ts';
import { shorten } from '../../graph/words.ts';
import { SPARKLE } from '../drawing/sparkle.ts';
import { type LegendEntry, type LegendMark, paintOfMark } from './legend-entries.ts';
import { type CaptionLine, NUMBER_RADIUS } from './note-marks.ts';

const COLUMN = 172;
const ROW = 26;
/** Where the strip's text begins, and how far its last line stands above its end. */
export const LEFT = 20;
export const CAPTION_UP = 14;
const columnsIn = (width: number) => Math.max(1, Math.floor((width - 40) / COLUMN));

/** The strip above a picture with a title: how high it is, and its text. */
export const TITLE = { strip: 42, size: 16, weight: 640, foot: 27 };

/** Height of the strip above an exported picture, before scaling. */
export const headHeight = (title: string | null): number => (title === null ? 0 : TITLE.strip);

/** A title as far as a strip has room for it. */
export function fitTitle(title: string, width: number, measure: (text: string) => number): string {
  let fitted = title;
  for (let letters = title.length; measure(fitted) > width - 2 * LEFT && letters > 1; letters--)
    fitted = shorten(title, letters);
  return fitted;
}

/** Draws the strip above an exported picture: what it shows. */
export function drawHead(
  context: CanvasRenderingContext2D,
  { width, appearance, title }: Pick<Frame, 'width' | 'appearance'> & { title: string },
): void {
  context.fillStyle = appearance.background;
  context.fillRect(0, 0, width, TITLE.strip);
  context.font = `${TITLE.weight} ${TITLE.size}px ${FONT}`;
  context.fillStyle = appearance.ink;
  context.fillText(
    fitTitle(title, width, (text) => context.measureText(text).width),
    LEFT,
    TITLE.foot,
  );
}

/** How high a line of notes is, and how much farther its text begins than its number. */
const LINE = 17;
const INDENT = 24;

/** How wide the text of notes may be in a strip. */
export const roomForNotes = (width: number): number => width - 2 * LEFT - INDENT;

/** Where the line of notes of a place stands: the left end and the foot of its text. */
export function noteLineAt(width: number, kinds: number, place: number): { left: number; foot: number } {
  return { left: LEFT + INDENT, foot: 14 + Math.ceil(kinds / columnsIn(width)) * ROW + 16 + place * LINE };
}

/** Height of the strip below an exported picture, before scaling: rows of the legend, lines of notes, and the caption. */
export function frameHeight(width: number, kinds: number, lines = 0): number {
  return 14 + Math.ceil(kinds / columnsIn(width)) * ROW + 28 + (lines > 0 ? lines * LINE + 8 : 0);
}

/** Where each line of the legend stands in the strip, as the left upper corner of its mark. */
export function legendPlaces(width: number, legend: readonly LegendEntry[]) {
  return legend.map((entry, i) => ({
    ...entry,
    left: LEFT + (i % columnsIn(width)) * COLUMN,
    top: 12 + Math.floor(i / columnsIn(width)) * ROW,
  }));
}

interface Frame {
  width: number;
  appearance: Appearance;
  caption: string;
  legend: readonly LegendEntry[];
  lines: readonly CaptionLine[];
}

/** Draws the strip below an exported picture: the legend, and the caption that says which run it shows. */
export function drawFrame(context: CanvasRenderingContext2D, frame: Frame): void {
  const { width, appearance, caption, legend, lines } = frame;
  const height = frameHeight(width, legend.length, lines.length);
  context.fillStyle = appearance.background;
  context.fillRect(0, 0, width, height);
  context.fillStyle = appearance.faintLine;
  context.fillRect(0, 0, width, 1);
  context.font = TEXT;
  for (const { mark, text, left, top } of legendPlaces(width, legend)) {
    drawLegendMark(context, mark, [left, top], appearance);
    context.fillStyle = appearance.ink;
    context.fillText(text, left + 23, top + 13);
  }
  drawLines(context, frame);
  context.fillStyle = appearance.quietInk;
  context.fillText(caption, LEFT, height - CAPTION_UP);
}

const TEXT = `500 11px ${FONT}`;

/** How wide a text of the strip is, before scaling. */
export function measureIn(context: CanvasRenderingContext2D): (text: string) => number {
  return (text) => {
    context.font = TEXT;
    return context.measureText(text).width;
  };
}

function drawLines(context: CanvasRenderingContext2D, { width, appearance, legend, lines }: Frame): void {
  lines.forEach(({ number, text }, place) => {
    const { left, foot } = noteLineAt(width, legend.length, place);
    if (number !== null)
      drawNumber(context, number, { x: LEFT + NUMBER_RADIUS, y: foot - 4 }, { appearance, scale: 1 });
    context.font = TEXT;
    context.fillStyle = appearance.ink;
    context.fillText(text, left, foot);
  });
}

/** Draws the number of notes on a disc. */
export function drawNumber(
  context: CanvasRenderingContext2D,
  number: number,
  { x, y }: Position,
  { appearance, scale }: { appearance: Appearance; scale: number },
): void {
  context.beginPath();
  context.arc(x, y, NUMBER_RADIUS * scale, 0, Math.PI * 2);
  context.fillStyle = appearance.ink;
  context.fill();
  context.lineWidth = 1.5 * scale;
  context.strokeStyle = appearance.background;
  context.stroke();
  context.font = `700 ${9.5 * scale}px ${FONT}`;
  context.fillStyle = appearance.background;
  context.textAlign = 'center';
  context.fillText(String(number), x, y + 3.4 * scale);
  context.textAlign = 'start';
}

function drawLegendMark(
  context: CanvasRenderingContext2D,
  mark: LegendMark,
  [x, y]: [number, number],
  appearance: Appearance,
): void {
  context.save();
  context.translate(x, y);
  context.scale(0.75, 0.75);
  if (mark === 'recent') {
    context.fillStyle = appearance.warning;
    context.fill(new Path2D(SPARKLE));
  } else {
    const { fill, edge, ink } = paintOfMark(mark, appearance);
    const shape = new Path2D(SHAPE_PATHS['kind' in mark ? lookOf(mark.kind).shape : 'circle']);
    context.fillStyle = fill;
    if (!edge) context.fill(shape);
    context.strokeStyle = edge ?? fill;
    context.lineWidth = 1.6;
    if (edge) context.stroke(shape);
    if ('kind' in mark) drawKindIcon(context, mark.kind, ink);
  }
  context.restore();
}

function drawKindIcon(context: CanvasRenderingContext2D, kind: NodeKind, ink: string): void {
  context.translate(12, 12);
  context.scale(0.54, 0.54);
  context.translate(-12, -12);
  context.strokeStyle = ink;
  context.lineWidth = 2.6;
  context.lineCap = 'round';
  for (const stroke of ICON_STROKES[kind]) context.stroke(new Path2D(stroke));
}
