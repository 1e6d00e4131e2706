import { type CanvasNote, MOST_CANVAS_NOTES, notesOf } from './canvas-note.ts';

type Notes = ReadonlyMap<string, CanvasNote>;

/** The part of an address that holds what is written on the canvas. */
export const NOTES_PART = 'a';

const places = (x: number, y: number) => [x, y].map((along) => Math.round(along).toString(36)).join('~');

/** Writes the notes of a canvas: of each its place in whole units, and its text. */
export function writeNotes(notes: Notes): string {
  return [...notes.values()].map(({ text, x, y }) => `${places(x, y)}~${encodeURIComponent(text)}`).join(',');
}

/** Reads notes; what can't be read is none. */
export function readNotes(text = ''): Notes {
  const told = text.split(',', MOST_CANVAS_NOTES).flatMap((part) => {
    const [, x, y, written] = /^(-?[0-9a-z]{1,8})~(-?[0-9a-z]{1,8})~(.+)$/.exec(part) ?? [];
    return x === undefined || y === undefined
      ? []
      : [{ x: parseInt(x, 36), y: parseInt(y, 36), text: decoded(written) }];
  });
  return notesOf(told);
}

/** The notes of an address with other texts. */
export function mapNotes(text: string, change: (text: string) => string): string {
  const notes = [...readNotes(text)].map(([id, note]) => [id, { ...note, text: change(note.text) }] as const);
  return writeNotes(new Map(notes));
}

function decoded(text = ''): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
