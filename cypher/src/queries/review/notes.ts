import { z } from 'zod';
import { NoteVersion, NoteView } from '../../domain/said/note.ts';
import { defineQuery } from '../../query.ts';

const id = z.string();
const about = z.string().describe('as `writeAbout` writes it');

/** Notes about some places, or one by its id, as they stand; one that was removed only by its id. */
export const notesAbout = defineQuery(
  'notes/notes-about',
  'read',
  z.object({ abouts: z.array(about), id: id.nullable() }),
  NoteView.omit({ about: true, mine: true, mayRemove: true }).extend({ about, sees: NoteVersion.shape.sees }),
);

/** What there are notes about, once for each of the latest notes. */
export const notedPlaces = defineQuery(
  'notes/noted-places',
  'read',
  z.object({ limit: z.number().int() }),
  z.object({ about, sees: NoteVersion.shape.sees }),
);

/** Every version of a note, the latest first. */
export const noteVersions = defineQuery('notes/note-versions', 'read', z.object({ id }), NoteVersion);

/** Keeps one more version; no row where another one came in between. */
export const saveNoteVersion = defineQuery(
  'notes/save-note-version',
  'write',
  NoteVersion.omit({ id: true, at: true, runSeq: true }).extend({ about }),
  z.object({ version: z.number().int() }),
);
