import {
  type NewNote,
  type NoteAbout,
  type NoteChange,
  NotedPlaces,
  NotePage,
  NoteVersionPage,
  NoteView,
} from '@ringbreaker/cypher/domain';
import { changeAndRead, read } from './requests.ts';

/** One page of the notes about a thing, a racket or a link, the latest first. */
export const readNotes = (about: NoteAbout, cursor: string | null, signal?: AbortSignal) =>
  read(NotePage, 'notes', { ...about, cursor, limit: 20 }, signal);

/** What there are notes about, and how many. */
export const readNotedPlaces = (signal?: AbortSignal) => read(NotedPlaces, 'notes/places', {}, signal);

/** Every version of a note, the latest first. */
export const readNoteVersions = (id: string, cursor: string | null, signal?: AbortSignal) =>
  read(NoteVersionPage, `notes/${encodeURIComponent(id)}/versions`, { cursor, limit: 50 }, signal);

/** Writes a note. */
export const writeNote = (wanted: NewNote) => changeAndRead(NoteView, 'notes', wanted);

/** Changes a note, removes it or brings it back; refused where somebody changed it since the version that was seen. */
export const changeNote = (id: string, wanted: NoteChange) =>
  changeAndRead(NoteView, `notes/${encodeURIComponent(id)}`, wanted);
