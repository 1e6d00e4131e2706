import { Button } from '@mantine/core';
import { type NoteAbout, writeAbout } from '@ringbreaker/cypher/domain';
import { IconNote } from '@tabler/icons-react';
import { readNotes } from '../../api-notes.ts';
import { useMay } from '../../state/me.ts';
import { ListState } from '../lists/ListState.tsx';
import { LoadMore } from '../lists/LoadMore.tsx';
import { usePages } from '../lists/use-pages.ts';
import { NoteForm } from './NoteForm.tsx';
import { NoteItem } from './NoteItem.tsx';
import { useDraftForm } from './use-draft.ts';
import { useWriteNote } from './use-notes.ts';
import { t, tx } from '../../words/words.ts';

interface NotesProps {
  about: NoteAbout;
  /** What it is called, as in "this racket". */
  what: string;
}

/** What people wrote about a thing, a racket or a link, the latest first, and where one writes. */
export function Notes({ about, what }: NotesProps) {
  const place = writeAbout(about);
  return <NotesOf key={place} about={about} what={what} place={place} />;
}

function NotesOf({ about, what, place }: NotesProps & { place: string }) {
  const may = useMay()('POST /notes');
  const form = useDraftForm(place);
  const { list, items, total } = usePages(['notes', 'about', place], (cursor, signal) =>
    readNotes(about, cursor, signal),
  );
  const write = useWriteNote(about, form.sent);
  const close = () => {
    write.reset();
    form.close();
  };
  if (!may && total === 0) return null;
  return (
    <section className="notes" aria-label={t`Notes on ${what}`}>
      <div className="notes-head">
        <h4 className="panel-heading">
          <IconNote size={14} stroke={1.8} aria-hidden="true" /> {tx`Notes${total > 0 && ` (${total})`}`}
        </h4>
        <span className="grow" />
        {may && !form.isOpen && (
          <Button size="compact-xs" variant="subtle" onClick={form.open}>{t`Write a note`}</Button>
        )}
      </div>
      {may && form.isOpen && (
        <NoteForm
          label={t`A note on ${what}`}
          action={t`Keep`}
          busy={write.isPending}
          error={write.error}
          draft={form.draft}
          send={(text) => write.mutate(text)}
          onClose={close}
        />
      )}
      <ListState list={list} height={32} />
      {list.isSuccess && total === 0 && !form.isOpen && (
        <p className="quiet">{tx`Nobody has written about ${what}. A note stays, whatever later runs find.`}</p>
      )}
      <ul className="note-items">
        {items.map((note) => (
          <NoteItem key={note.id} note={note} />
        ))}
      </ul>
      <LoadMore list={list}>{t`Earlier notes`}</LoadMore>
    </section>
  );
}
