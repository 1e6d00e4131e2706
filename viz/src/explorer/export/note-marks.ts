import type { Position } from '@ringbreaker/cypher/domain';
import type { CanvasGraph } from '../../graph/build-graph.ts';
import type { Canvas } from '../../state/canvas/canvas.ts';
import { drawnAsOf } from '../../state/folds/folds.ts';

/** A note as a picture tells it: what it says, who wrote it, and on which day. */
export interface PictureNote {
  text: string;
  author: string;
  day: string;
}

/** The notes about things and links, by key or by the link's id. */
export type NotesAbout = ReadonlyMap<string, readonly PictureNote[]>;

/** A place on the picture that bears a number, and the notes that stand under it in the caption. */
export interface NumberedNotes extends Position {
  number: number;
  /** How large the thing is that the number stands on; 0 in the middle of a link. */
  size: number;
  notes: readonly PictureNote[];
}

/** How a picture of a canvas lies, in pixels. */
interface Lying {
  graph: CanvasGraph;
  part: Canvas;
  width: number;
  height: number;
  at: (place: Position) => Position;
  sizeOf: (size: number) => number;
}

/**
 * Numbers what has notes in the order in which a picture is read: from the top down, and from left to right. A thing in a
 * fold bears its number there; what is not on the picture bears none.
 */
export function numberNotes(notes: NotesAbout, { width, height, ...lying }: Lying): NumberedNotes[] {
  const places = new Map<string, Omit<NumberedNotes, 'number'>>();
  for (const [about, told] of notes) {
    const ends = endsOf(about, lying);
    const place = ends && placeOf(ends, lying);
    if (!place || place.x < 0 || place.y < 0 || place.x > width || place.y > height) continue;
    const id = ends.join('\n');
    places.set(id, { ...place, notes: [...(places.get(id)?.notes ?? []), ...told] });
  }
  return [...places]
    .sort(([one, a], [other, b]) => a.y - b.y || a.x - b.x || (one < other ? -1 : 1))
    .map(([, place], index) => ({ ...place, number: index + 1 }));
}

/** What a note about a thing, or about a link, stands on as it is drawn; null where that is not on the picture. */
function endsOf(about: string, { graph, part }: Pick<Lying, 'graph' | 'part'>): string[] | null {
  const link = part.links.get(about);
  const keys = link ? [link.source, link.target] : part.nodes.has(about) ? [about] : [];
  const drawn = [...new Set(keys.map((key) => drawnAsOf(part, key)))].sort();
  return drawn.length > 0 && drawn.every((key) => graph.hasNode(key)) ? drawn : null;
}

function placeOf(ends: readonly string[], { graph, at, sizeOf }: Omit<Lying, 'part' | 'width' | 'height'>) {
  const drawn = ends.map((key) => graph.getNodeAttributes(key));
  const spots = drawn.map(({ x, y }) => at({ x, y }));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    x: mean(spots.map(({ x }) => x)),
    y: mean(spots.map(({ y }) => y)),
    size: drawn.length === 1 ? sizeOf(drawn[0]!.size) : 0,
  };
}

/** How far the number reaches around its middle. */
export const NUMBER_RADIUS = 8;

/** Where the number stands: lower left of a thing, where the sheet stands on the screen; in the middle of a link. */
export function numberAt({ x, y, size }: NumberedNotes): Position {
  return { x: x - size * 0.72, y: y + size * 0.72 };
}

/** A line of the caption; the first of a note bears its number. */
export interface CaptionLine {
  number: number | null;
  text: string;
}

/** A long note is cut off behind so many lines: the explorer has all of it. */
const MOST_LINES = 8;

/** The notes of a picture as lines that are not wider than there is room. */
export function captionLines(
  numbered: readonly NumberedNotes[],
  room: number,
  measure: (text: string) => number,
): CaptionLine[] {
  return numbered.flatMap(({ number, notes }) =>
    notes.flatMap(({ text, author, day }) => {
      const lines = wrap(text, room, measure);
      const kept = lines.slice(0, MOST_LINES);
      if (kept.length < lines.length) kept[MOST_LINES - 1] += ' …';
      const from = ` — ${author}, ${day}`;
      const last = kept.pop() ?? '';
      const end = measure(last + from) <= room ? [last + from] : [last, from.trimStart()];
      return [...kept, ...end].map((line, place): CaptionLine => ({ number: place === 0 ? number : null, text: line }));
    }),
  );
}

const words = new Intl.Segmenter(undefined, { granularity: 'word' });
const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Breaks a text between words, and within a word that is longer than a line. */
export function wrap(text: string, room: number, measure: (text: string) => number): string[] {
  const lines = [''];
  const put = (piece: string): boolean => {
    const line = lines.at(-1)! + piece;
    if (measure(line.trimEnd()) > room) return false;
    lines[lines.length - 1] = line;
    return true;
  };
  for (const { segment } of words.segment(text.replace(/\s+/g, ' ').trim())) {
    if (put(segment)) continue;
    if (lines.at(-1) !== '') lines.push('');
    if (put(segment.trimStart())) continue;
    for (const { segment: letter } of letters.segment(segment)) {
      if (!put(letter)) lines.push(letter);
    }
  }
  return lines.map((line) => line.trim());
}
