import type { Position } from '@ringbreaker/cypher/domain';
import { t } from '../../words/words.ts';
import type { Canvas } from './canvas.ts';

/** A text that stands on the canvas itself; its place is that of its upper left corner. */
export interface CanvasNote extends Position {
  id: string;
  text: string;
}

/** A longer text is one for the notes about a thing; more of them would cover the picture. */
export const NOTE_LETTERS = 500;
export const MOST_CANVAS_NOTES = 30;

const HALVES = /\p{Surrogate}/gu;

/** A text as a note keeps it: half a sign has no place in an address. */
const tidy = (text: string): string =>
  text.replace(HALVES, '').trim().slice(0, NOTE_LETTERS).replace(HALVES, '').trimEnd();

/** Puts a new note on the canvas; without a text, or past as many as there may be, it stays as it is. */
export function putNote(canvas: Canvas, { text, x, y }: Omit<CanvasNote, 'id'>): Canvas {
  if (tidy(text) === '' || canvas.notes.size >= MOST_CANVAS_NOTES) return canvas;
  const last = Math.max(0, ...[...canvas.notes.keys()].map((id) => Number(id.slice(PREFIX.length))));
  const id = `${PREFIX}${last + 1}`;
  return { ...canvas, notes: new Map(canvas.notes).set(id, { id, text: tidy(text), x, y }) };
}

const PREFIX = 'note-';

/** Gives a note another text, or another place. */
export function changeNote(canvas: Canvas, id: string, change: Partial<Omit<CanvasNote, 'id'>>): Canvas {
  const note = canvas.notes.get(id);
  if (!note) return canvas;
  const changed = { ...note, ...change };
  const text = tidy(changed.text);
  if (text === '' || (text === note.text && changed.x === note.x && changed.y === note.y)) return canvas;
  return { ...canvas, notes: new Map(canvas.notes).set(id, { ...changed, text }) };
}

/** Takes a note off the canvas. */
export function takeNote(canvas: Canvas, id: string): Canvas {
  const notes = new Map(canvas.notes);
  return notes.delete(id) ? { ...canvas, notes } : canvas;
}

/** Notes in their order, each named anew by its place in it; what is no note, and what is too much, is left out. */
export function notesOf(told: Iterable<Omit<CanvasNote, 'id'>>): Canvas['notes'] {
  const notes = [...told].filter(({ text }) => tidy(text) !== '').slice(0, MOST_CANVAS_NOTES);
  return new Map(
    notes.map(({ text, x, y }, at) => [`${PREFIX}${at + 1}`, { id: `${PREFIX}${at + 1}`, text: tidy(text), x, y }]),
  );
}

/** What stands in for a text is made as it is for a key, and told back as it is. */
const NAMED = 'note:';

/** A note's text, told or concealed as a key is. */
export const renameText = (text: string, rename: (key: string) => string): string =>
  rename(`${NAMED}${text}`).replace(NAMED, '');

/** A note's text as it is read: where names are hidden it may name somebody, and has a name of its own instead. */
export const sayNote = (text: string): string => {
  const code = /^~([0-9A-Z]{6})[0-9A-Z]{10}$/.exec(text)?.[1];
  return code === undefined ? text : t`Note ${code}`;
};

/** Under which names the texts of notes are remembered where names are hidden. */
export const namesOfNotes = (canvases: Iterable<Pick<Canvas, 'notes'>>): string[] => [
  ...new Set([...canvases].flatMap(({ notes }) => [...notes.values()].map(({ text }) => `${NAMED}${text}`))),
];
