import type { Position } from '@ringbreaker/cypher/domain';
import type { Appearance } from '../../graph/appearance.ts';
import { FONT } from '../../graph/font.ts';
import type { CanvasNote } from '../../state/canvas/notes/canvas-note.ts';
import { wrap } from './note-marks.ts';

/** A text that stands on a picture, at a place of the canvas. */
export type WrittenNote = Omit<CanvasNote, 'id'>;

/** A text as it is drawn, in pixels: its place is that of its upper left corner. */
export interface NoteBox extends Position {
  width: number;
  height: number;
  lines: readonly { text: string; x: number; y: number }[];
}

/** How a note is drawn, as on the screen. */
export const NOTE = { size: 12, weight: 500, line: 16, bar: 3, radius: 6 };
const ROOM = 204;
const PADDING = { x: 9, y: 7 };
/** The foot of a line's letters, from its top. */
const FOOT = 12;

interface Lying {
  width: number;
  height: number;
  at: (place: Position) => Position;
  measure: (text: string) => number;
}

/** Notes as they stand on a picture: whole, where their corner is on it. */
export function boxesOf(notes: readonly WrittenNote[], { width, height, at, measure }: Lying): NoteBox[] {
  return notes.flatMap(({ text, ...place }) => {
    const corner = at(place);
    if (corner.x < 0 || corner.y < 0 || corner.x > width || corner.y > height) return [];
    const lines = text.split('\n').flatMap((part) => wrap(part, ROOM, measure));
    const size = {
      width: Math.max(...lines.map(measure)) + 2 * PADDING.x,
      height: lines.length * NOTE.line + 2 * PADDING.y,
    };
    const [x, y] = [
      Math.max(0, Math.min(corner.x, width - size.width)),
      Math.max(0, Math.min(corner.y, height - size.height)),
    ];
    const places = lines.map((line, row) => ({
      text: line,
      x: x + PADDING.x,
      y: y + PADDING.y + row * NOTE.line + FOOT,
    }));
    return [{ x, y, ...size, lines: places }];
  });
}

const LETTERS = `${NOTE.weight} ${NOTE.size}px ${FONT}`;

/** How wide a text of a note is. */
export function measureNotes(context: CanvasRenderingContext2D): (text: string) => number {
  return (text) => {
    context.font = LETTERS;
    return context.measureText(text).width;
  };
}

/** Draws notes over a picture. */
export function drawBoxes(context: CanvasRenderingContext2D, boxes: readonly NoteBox[], appearance: Appearance): void {
  for (const { x, y, width, height, lines } of boxes) {
    context.beginPath();
    context.roundRect(x, y, width, height, NOTE.radius);
    context.fillStyle = appearance.background;
    context.fill();
    context.lineWidth = 1;
    context.strokeStyle = appearance.line;
    context.stroke();
    context.fillStyle = appearance.ink;
    context.fillRect(x, y + NOTE.radius, NOTE.bar, height - 2 * NOTE.radius);
    context.font = LETTERS;
    for (const line of lines) context.fillText(line.text, line.x, line.y);
  }
}
