import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { chipsOf } from '../../../state/queue/queue-chips.ts';
import { isFiltered, orderOf, type QueueFilter } from '../../../state/queue/queue-filter.ts';
import { sayOrder } from '../../../state/queue/queue-columns.ts';
import { t } from '../../../words/words.ts';

interface FilterChipsProps {
  filter: QueueFilter;
  onChange: (filter: QueueFilter) => void;
}

/** All that narrows the list, each part to be taken away by itself, and what orders it. */
export function FilterChips({ filter, onChange }: FilterChipsProps) {
  const { sort, direction } = orderOf(filter);
  const usual = sort === 'rank' && direction === 'asc';
  const { sort: _, direction: __, ...unordered } = filter;
  return (
    <div className="filter-chips">
      {chipsOf(filter).map(({ says, without }) => (
        <Button
          key={says}
          size="compact-xs"
          variant="light"
          rightSection={<IconX size={13} aria-hidden="true" />}
          onClick={() => onChange(without)}
          aria-label={t`${says}, take away`}
        >
          {says}
        </Button>
      ))}
      {isFiltered(filter) && (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          onClick={() => onChange({ sort, direction })}
        >{t`Clear all`}</Button>
      )}
      <span role="status" className="filter-order">
        {usual ? '' : t`Ordered by ${sayOrder(sort, direction)}`}
      </span>
      {!usual && (
        <Button
          size="compact-xs"
          variant="subtle"
          color="gray"
          onClick={() => onChange(unordered)}
        >{t`Order by rank again`}</Button>
      )}
    </div>
  );
}
