import type { RacketSort, SortDirection } from '@ringbreaker/cypher/domain';
import { useEffect, useRef } from 'react';
import { PINNED_COLUMN, type QueueColumn } from '../../../state/queue/queue-columns.ts';
import { SortHead } from '../../lists/SortHead.tsx';
import { t } from '../../../words/words.ts';

interface HeadsProps {
  columns: readonly QueueColumn[];
  order: { sort: RacketSort; direction: SortDirection };
  onSort: (sort: RacketSort) => void;
  /** How many of the rows are picked. */
  picked: 'none' | 'some' | 'all';
  onPickAll: () => void;
}

/** The heads of the columns: a press orders the list by one, the next press the other way. */
export function Heads({ columns, order, onSort, picked, onPickAll }: HeadsProps) {
  return (
    <thead>
      <tr>
        <th scope="col" className="tick pinned">
          <PickAll picked={picked} onPickAll={onPickAll} />
        </th>
        {columns.map((column) => (
          <Head key={column.id} column={column} order={order} onSort={onSort} />
        ))}
      </tr>
    </thead>
  );
}

function PickAll({ picked, onPickAll }: Pick<HeadsProps, 'picked' | 'onPickAll'>) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = picked === 'some';
  }, [picked]);
  return (
    <label>
      <input
        ref={box}
        type="checkbox"
        checked={picked === 'all'}
        aria-label={t`Pick all that are shown`}
        onChange={onPickAll}
      />
    </label>
  );
}

function Head({ column, order, onSort }: { column: QueueColumn } & Pick<HeadsProps, 'order' | 'onSort'>) {
  const { id, name, sort, title } = column;
  const className = id === PINNED_COLUMN ? `${column.className} pinned` : column.className;
  if (sort === null) {
    return (
      <th scope="col" className={className} title={title}>
        {name}
      </th>
    );
  }
  const direction = sort === order.sort ? order.direction : null;
  return <SortHead name={name} className={className} title={title} direction={direction} onSort={() => onSort(sort)} />;
}
