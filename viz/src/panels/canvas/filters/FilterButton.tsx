import { ActionIcon, Popover, Skeleton } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useExplorer } from '../../../state/canvas/explorer-store.ts';
import { partsAsked } from '../../../state/filter/thing-filter.ts';
import { t } from '../../../words/words.ts';

// What draws ranges comes when it is opened.
const FilterForm = lazy(async () => ({ default: (await import('./FilterForm.tsx')).FilterForm }));

/** Opens the filter of the canvas. */
export function FilterButton() {
  const isFiltered = useExplorer((state) => partsAsked(state.history.present.canvas.filter).length > 0);
  return (
    <Popover width={302} position="top-end" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <ActionIcon
          variant={isFiltered ? 'light' : 'subtle'}
          color={isFiltered ? undefined : 'gray'}
          title={t`Filter the canvas`}
          aria-label={t`Filter the canvas`}
        >
          <IconFilter size={17} stroke={1.7} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t`Filter the canvas`}>
        <Suspense fallback={<Skeleton height={360} />}>
          <FilterForm />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
