import { Button } from '@mantine/core';
import type { NoteView } from '@ringbreaker/cypher/domain';
import { useState } from 'react';
import { minuteOf } from '../../graph/words.ts';
import { describeError } from '../../problem.ts';
import { useMay } from '../../state/me.ts';
import { tellFailed } from '../../state/said.ts';
import { NoteConflictDialog } from './NoteConflictDialog.tsx';
import { NoteForm } from './NoteForm.tsx';
import { NoteVersions } from './NoteVersions.tsx';
import { useDraftForm } from './use-draft.ts';
import { noteConflictIn, useChangeNote } from './use-notes.ts';
import { t, tx } from '../../words/words.ts';

/** One note: what it says, who wrote it, when and in which run; its author changes it, and removes it. */
export function NoteItem({ note }: { note: NoteView }) {
  const [versions, setVersions] = useState(false);
  const form = useDraftForm(`note ${note.id}`, note);
  const change = useChangeNote(note, form.sent);
  const conflict = noteConflictIn(change.error);
  const close = () => {
    change.reset();
    form.close();
  };
  const tell = (error: unknown) => !noteConflictIn(error) && tellFailed(describeError(error).detail);
  const remove = () => change.mutate({ removed: true }, { onError: tell });
  return (
    <li className="note-item">
      {form.isOpen && !conflict ? (
        <NoteForm
          label={t`Change the note`}
          text={note.text}
          action={t`Keep`}
          busy={change.isPending}
          error={change.error}
          draft={form.draft}
          send={(text) => change.mutate({ text, version: form.version })}
          onClose={close}
        />
      ) : (
        <p className="note-text">{note.text}</p>
      )}
      <Origin note={note} />
      {!form.isOpen && (
        <Actions
          note={note}
          edit={form.open}
          remove={remove}
          versions={versions}
          showVersions={() => setVersions(!versions)}
        />
      )}
      {versions && <NoteVersions id={note.id} />}
      {conflict && (
        <NoteConflictDialog
          conflict={conflict}
          useMine={() => change.mutate({ ...conflict.yours, version: conflict.theirs.version })}
          leaveTheirs={close}
        />
      )}
    </li>
  );
}

function Origin({ note: { author, at, runSeq, version, changedBy, changedAt, cameWith } }: { note: NoteView }) {
  return (
    <span className="note-origin">
      <b>{author}</b>, <time dateTime={at}>{minuteOf(at)}</time>
      {runSeq !== null && t`, run ${runSeq}`}
      {version > 1 && t`, changed ${changedBy === author ? '' : t`by ${changedBy} `}on ${changedAt.slice(0, 10)}`}
      {cameWith !== null && <>{tx`, about ${<span className="mono">{cameWith}</span>}, which merged into this one`}</>}
    </span>
  );
}

interface ActionsProps {
  note: NoteView;
  edit: () => void;
  remove: () => void;
  versions: boolean;
  showVersions: () => void;
}

function Actions({ note, edit, remove, versions, showVersions }: ActionsProps) {
  const may = useMay()('POST /notes/:id');
  const what = t`the note of ${note.author}, ${minuteOf(note.at)}`;
  return (
    <span className="note-actions">
      {may && note.mine && (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          onClick={edit}
          aria-label={t`Change ${what}`}
        >{t`Change`}</Button>
      )}
      {may && note.mayRemove && (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          onClick={remove}
          aria-label={t`Remove ${what}`}
        >{t`Remove`}</Button>
      )}
      {note.version > 1 && (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          aria-expanded={versions}
          aria-label={t`${note.version} versions of ${what}`}
          onClick={showVersions}
        >{tx`${note.version} versions`}</Button>
      )}
    </span>
  );
}
