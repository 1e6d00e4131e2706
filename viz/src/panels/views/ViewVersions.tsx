import { readViewVersions } from '../../api-views.ts';
import { openView } from '../../explorer/keep/view.ts';
import { counted, minuteOf } from '../../graph/words.ts';
import { ListState } from '../lists/ListState.tsx';
import { LoadMore } from '../lists/LoadMore.tsx';
import { usePages } from '../lists/use-pages.ts';
import { t, tx } from '../../words/words.ts';

/** Every version of a view, the latest first; a click opens it. */
export function ViewVersions({ id }: { id: string }) {
  const { list, items } = usePages(['views', id, 'versions'], (cursor, signal) => readViewVersions(id, cursor, signal));
  return (
    <div className="view-versions">
      <ListState list={list} height={40} />
      <ol reversed aria-label={t`Versions, the latest first`}>
        {items.map(({ version, name, author, at, things }) => (
          <li key={version}>
            <button type="button" onClick={() => void openView(id, version)}>
              <span>{tx`Version ${version}: ${name}, ${counted(things, 'thing')}`}</span>
              <span className="quiet">
                {author}, {minuteOf(at)}
              </span>
            </button>
          </li>
        ))}
      </ol>
      <LoadMore list={list}>{t`Earlier versions`}</LoadMore>
    </div>
  );
}
