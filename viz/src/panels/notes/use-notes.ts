import {
  type NoteAbout,
  type NoteChange,
  type NoteConflict,
  type NotedPlaces,
  type NoteView,
  writeAbout,
} from '@ringbreaker/cypher/domain';
import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { changeNote, readNotedPlaces, writeNote } from '../../api-notes.ts';
import { ApiError, describeError } from '../../problem.ts';
import { tellFailed, tellSaid } from '../../state/said.ts';
import { t } from '../../words/words.ts';

const readAnew = (queries: QueryClient) => queries.invalidateQueries({ queryKey: ['notes'] });
const NONE: ReadonlyMap<string, number> = new Map();

function countPlaces({ places }: NotedPlaces): ReadonlyMap<string, number> {
  return new Map(places.map(({ about, notes }) => [writeAbout(about), notes]));
}

/** How many notes there are about what, by key or by link. */
export function useNoted(): ReadonlyMap<string, number> {
  const { data } = useQuery({
    queryKey: ['notes', 'places'],
    queryFn: ({ signal }) => readNotedPlaces(signal),
    select: countPlaces,
  });
  return data ?? NONE;
}

/** The conflict that an answer tells of: somebody changed the note since it was read. */
export function noteConflictIn(error: unknown): NoteConflict | null {
  return (error instanceof ApiError && error.problem.noteConflict) || null;
}

/** Writes a note, and tells of it with a way back; `onSent` is called also where its form has gone meanwhile. */
export function useWriteNote(about: NoteAbout, onSent: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (text: string) => writeNote({ about, text }),
    onSuccess: ({ id, version }) => {
      onSent();
      tellSaid(t`Noted`, () => undo(queries, id, { version, removed: true }));
    },
    onSettled: () => readAnew(queries),
  });
}

type Wanted = Omit<NoteChange, 'version'>;

/** Changes a note in the version that was seen, or removes it, and tells of it with a way back; `onSent` as above. */
export function useChangeNote(note: NoteView, onSent: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ version = note.version, ...wanted }: Wanted & { version?: number }) =>
      changeNote(note.id, { ...wanted, version }),
    onSuccess: ({ id, version }, wanted) => {
      onSent();
      const before = wanted.removed ? { removed: false } : { text: note.text };
      tellSaid(wanted.removed ? t`The note was removed` : t`The note was changed`, () =>
        undo(queries, id, { ...before, version }),
      );
    },
    onSettled: () => readAnew(queries),
  });
}

/** Keeps one more version that says what the one before said. */
async function undo(queries: QueryClient, id: string, wanted: NoteChange): Promise<void> {
  try {
    await changeNote(id, wanted);
    tellSaid(t`Undone: the notes are as before`);
  } catch (error) {
    tellFailed(describeError(error).detail);
  } finally {
    await readAnew(queries);
  }
}
