import type { Position } from '@ringbreaker/cypher/domain';
import { t } from '../../../words/words.ts';

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
export const tidyNote = (text: string): string =>
  text.replace(HALVES, '').trim().slice(0, NOTE_LETTERS).replace(HALVES, '').trimEnd();

export const NOTE_PREFIX = 'note-';

/** Notes in their order, each named anew by its place in it; what is no note, and what is too much, is left out. */
export function notesOf(told: Iterable<Omit<CanvasNote, 'id'>>): ReadonlyMap<string, CanvasNote> {
  const notes = [...told].filter(({ text }) => tidyNote(text) !== '').slice(0, MOST_CANVAS_NOTES);
  return new Map(
    notes.map(({ text, x, y }, at) => [
      `${NOTE_PREFIX}${at + 1}`,
      { id: `${NOTE_PREFIX}${at + 1}`, text: tidyNote(text), x, y },
    ]),
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
export const namesOfNotes = (canvases: Iterable<{ readonly notes: ReadonlyMap<string, CanvasNote> }>): string[] => [
  ...new Set([...canvases].flatMap(({ notes }) => [...notes.values()].map(({ text }) => `${NAMED}${text}`))),
];
