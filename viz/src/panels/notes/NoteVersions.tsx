import { readNoteVersions } from '../../api-notes.ts';
import { minuteOf } from '../../graph/words.ts';
import { ListState } from '../lists/ListState.tsx';
import { LoadMore } from '../lists/LoadMore.tsx';
import { usePages } from '../lists/use-pages.ts';
import { t } from '../../words/words.ts';

/** Every version of a note, the latest first. */
export function NoteVersions({ id }: { id: string }) {
  const { list, items } = usePages(['notes', id, 'versions'], (cursor, signal) => readNoteVersions(id, cursor, signal));
  return (
    <>
      <ListState list={list} height={40} />
      <ol className="note-versions" reversed aria-label={t`Versions, the latest first`}>
        {items.map(({ version, text, removed, author, at }) => (
          <li key={version}>
            <span className="quiet">
              {version}. {author}, {minuteOf(at)}
            </span>
            {removed ? <p className="quiet">{t`Removed`}</p> : <p className="note-text">{text}</p>}
          </li>
        ))}
      </ol>
      <LoadMore list={list}>{t`Earlier versions`}</LoadMore>
    </>
  );
}
