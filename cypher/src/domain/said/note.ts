import { z } from 'zod';
import { pageOf } from '../views.ts';
import { plainText } from './plain-text.ts';

/** So long is a note at most. */
export const NOTE_CHARACTERS = 4_000;

const key = z.string().min(1).max(1_000);
const written = plainText(NOTE_CHARACTERS);

/** What a note is about: a thing or a racket by its key, or a declared link by its ends. */
export const NoteAbout = z.union([
  z.strictObject({ key }),
  z.strictObject({ from: key, type: z.string().regex(/^[A-Z_]{1,40}$/), to: key }),
]);
export type NoteAbout = z.infer<typeof NoteAbout>;

const SEPARATOR = '\u001f';

/** What a note is about as one text: a key, or the parts of a link. */
export function writeAbout(about: NoteAbout): string {
  return 'key' in about ? about.key : [about.from, about.type, about.to].join(SEPARATOR);
}

/** Reads what `writeAbout` wrote. */
export function readAbout(written: string): NoteAbout {
  const [from = '', type, to] = written.split(SEPARATOR);
  return type === undefined || to === undefined ? { key: written } : { from, type, to };
}

/** One version of a note. Versions are added and never changed. */
export const NoteVersion = z.object({
  id: z.string().describe('the note’s id and the version'),
  noteId: z.string(),
  version: z.number().int().min(1),
  text: z.string(),
  removed: z.boolean(),
  author: z.string(),
  sees: z.string().describe('JSON: whose facts its author saw, a list of contributors or null for everybody’s'),
  runSeq: z.number().int().nullable().describe('the run that readers saw when it was written; null before the first'),
  at: z.string().describe('ISO 8601 in UTC, by the clock of the database'),
});
export type NoteVersion = z.infer<typeof NoteVersion>;

/** A note as it stands. */
export const NoteView = z.object({
  id: z.string(),
  about: NoteAbout,
  cameWith: z.string().nullable().describe('the racket that it was written about, where that merged into this one'),
  version: z.number().int(),
  text: z.string(),
  removed: z.boolean(),
  author: z.string().describe('who wrote it first'),
  at: z.string(),
  runSeq: NoteVersion.shape.runSeq,
  changedBy: z.string(),
  changedAt: z.string(),
  mine: z.boolean().describe('whether who asks wrote it, and may change its text'),
  mayRemove: z.boolean(),
});
export type NoteView = z.infer<typeof NoteView>;
export const NotePage = pageOf(NoteView);
export type NotePage = z.infer<typeof NotePage>;
export const NoteVersionPage = pageOf(NoteVersion.omit({ sees: true }));
export type NoteVersionPage = z.infer<typeof NoteVersionPage>;

/** Where there are notes, as far as the reader may see them. */
export const NotedPlaces = z.object({
  places: z.array(z.object({ about: NoteAbout, notes: z.number().int() })),
  partial: z.boolean().describe('there are more notes than are counted: the latest are'),
});
export type NotedPlaces = z.infer<typeof NotedPlaces>;

/** What a person writes; who, when and in which run is not theirs to say. */
export const NewNote = z.strictObject({ about: NoteAbout, text: written });
export type NewNote = z.infer<typeof NewNote>;

/** What is to be changed of a note; what is left out stays. Removing one is a change, too, and can be taken back. */
export const NoteChange = z.strictObject({
  version: z.number().int().min(1).describe('the version that was seen; any other one refuses the change'),
  text: written.optional(),
  removed: z.boolean().optional(),
});
export type NoteChange = z.infer<typeof NoteChange>;

/** Somebody changed the note meanwhile: what one of them would have, and how it stands. */
export const NoteConflict = z.object({ id: z.string(), yours: NoteChange, theirs: NoteView });
export type NoteConflict = z.infer<typeof NoteConflict>;
