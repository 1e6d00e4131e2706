import { Text } from '@mantine/core';
import { readViews } from '../../api-views.ts';
import { counted } from '../../graph/words.ts';
import { ListState } from '../lists/ListState.tsx';
import { LoadMore } from '../lists/LoadMore.tsx';
import { usePages } from '../lists/use-pages.ts';
import { KeepView } from './KeepView.tsx';
import { ViewRow } from './ViewRow.tsx';
import { t } from '../../words/words.ts';

/** Canvases that are kept: the open one may be kept, too; a click opens one. */
export function Views() {
  const { list, items, total } = usePages(['views'], readViews);
  return (
    <>
      <KeepView />
      <h2 className="panel-heading">{total > 0 ? counted(total, 'view') : t`Views`}</h2>
      <ListState list={list} height={96} />
      {list.isSuccess && items.length === 0 && (
        <Text
          size="sm"
          c="dimmed"
        >{t`Nothing is kept yet. A view keeps what is on the canvas, where it stands, and what is hidden, pinned and selected.`}</Text>
      )}
      <ul className="view-list" aria-label={t`Views`}>
        {items.map((view) => (
          <ViewRow key={view.id} view={view} />
        ))}
      </ul>
      <LoadMore list={list}>{t`More views`}</LoadMore>
    </>
  );
}
