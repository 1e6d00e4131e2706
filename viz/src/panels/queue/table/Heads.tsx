import type { RacketSort, SortDirection } from '@ringbreaker/cypher/domain';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { PINNED_COLUMN, type QueueColumn } from '../../../state/queue-columns.ts';

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
        aria-label="Pick all that are shown"
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
  const isOrder = sort === order.sort;
  const Arrow = order.direction === 'asc' ? IconArrowUp : IconArrowDown;
  const said = order.direction === 'asc' ? 'ascending' : 'descending';
  return (
    <th scope="col" className={className} title={title} aria-sort={isOrder ? said : undefined}>
      <button type="button" className="head-sort" onClick={() => onSort(sort)}>
        {name}
        {isOrder && <Arrow size={13} aria-hidden="true" />}
      </button>
    </th>
  );
}
