import { Button, Popover, Text } from '@mantine/core';
import type { SavedViewSummary } from '@ringbreaker/cypher/domain';
import { IconBookmark } from '@tabler/icons-react';
import { useState } from 'react';
import { readKeptFilters, readView } from '../../../api-views.ts';
import { describeError } from '../../../problem.ts';
import { type QueueFilter, readFilter } from '../../../state/queue/queue-filter.ts';
import { tellFailed } from '../../../state/said.ts';
import { ListState } from '../../lists/ListState.tsx';
import { LoadMore } from '../../lists/LoadMore.tsx';
import { usePages } from '../../lists/use-pages.ts';
import { later } from '../../later.tsx';
import { ViewMenu } from '../../views/ViewMenu.tsx';
import { inContext, t } from '../../../words/words.ts';

const KeepFilter = later(() => import('./KeepFilter.tsx').then((part) => part.KeepFilter));
const RenameView = later(() => import('../../views/RenameView.tsx').then((part) => part.RenameView));

interface KeptFiltersProps {
  filter: QueueFilter;
  onPick: (filter: QueueFilter) => void;
}

/** Filters that were kept under a name, with their order: a click sets one, and the present one may be kept. */
export function KeptFilters({ filter, onPick }: KeptFiltersProps) {
  const [opened, setOpened] = useState(false);
  const [keeping, setKeeping] = useState(false);
  const [renamed, setRenamed] = useState<SavedViewSummary | null>(null);
  // A dialog takes the focus: the list would stand over it.
  const leave = (then: () => void) => {
    setOpened(false);
    then();
  };
  return (
    <>
      <Popover width={320} position="bottom-end" trapFocus returnFocus opened={opened} onChange={setOpened}>
        <Popover.Target>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconBookmark size={14} />}
            onClick={() => setOpened((before) => !before)}
          >{t`Saved`}</Button>
        </Popover.Target>
        <Popover.Dropdown aria-label={t`Saved filters`} className="kept-filters">
          <Kept onPick={(next) => leave(() => onPick(next))} onRename={(view) => leave(() => setRenamed(view))} />
          <Button
            size="xs"
            fullWidth
            variant="light"
            onClick={() => leave(() => setKeeping(true))}
          >{t`Keep the present filter…`}</Button>
        </Popover.Dropdown>
      </Popover>
      {keeping && <KeepFilter filter={filter} onDone={() => setKeeping(false)} />}
      {renamed && <RenameView view={renamed} onClose={() => setRenamed(null)} />}
    </>
  );
}

interface KeptProps {
  onPick: (filter: QueueFilter) => void;
  onRename: (view: SavedViewSummary) => void;
}

function Kept({ onPick, onRename }: KeptProps) {
  const { list, items } = usePages(['views', 'rackets'], readKeptFilters);
  const open = async (id: string) => {
    try {
      onPick(readFilter((await readView(id)).state));
    } catch (error) {
      tellFailed(describeError(error).detail);
    }
  };
  return (
    <>
      <ListState list={list} height={40} />
      {list.isSuccess && items.length === 0 && (
        <Text
          size="sm"
          c="dimmed"
        >{t`No filter is kept yet. Set one that you need each day, and give it a name.`}</Text>
      )}
      <ul aria-label={t`Saved filters`}>
        {items.map((view) => (
          <li key={view.id}>
            <button type="button" className="kept-filter" onClick={() => void open(view.id)}>
              <span className="clip">{view.name}</span>
              {view.shared && (
                <span className="quiet nowrap">{view.mine ? t`shared` : inContext('owner')`of ${view.owner}`}</span>
              )}
            </button>
            <ViewMenu view={view} onRename={() => onRename(view)} withinPortal={false} />
          </li>
        ))}
      </ul>
      <LoadMore list={list}>{t`More filters`}</LoadMore>
    </>
  );
}
