import type { RacketSort, SortDirection } from '@ringbreaker/cypher/domain';
import { useEffect, useRef } from 'react';
import type { ColumnsShown, QueueColumn } from '../../../state/queue/queue-columns.ts';
import { SortHead } from '../../lists/SortHead.tsx';
import { t } from '../../../words/words.ts';

interface HeadsProps {
  columns: readonly QueueColumn[];
  left: ColumnsShown['left'];
  order: { sort: RacketSort; direction: SortDirection };
  onSort: (sort: RacketSort) => void;
  /** How many of the rows are picked. */
  picked: 'none' | 'some' | 'all';
  onPickAll: () => void;
}

/** The heads of the columns: a press orders the list by one, the next press the other way. */
export function Heads({ columns, left, order, onSort, picked, onPickAll }: HeadsProps) {
  return (
    <thead>
      <tr>
        <th scope="col" className="tick pinned">
          <PickAll picked={picked} onPickAll={onPickAll} />
        </th>
        {columns.map((column) => (
          <Head key={column.id} column={column} left={left.get(column.id)} order={order} onSort={onSort} />
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

interface HeadProps extends Pick<HeadsProps, 'order' | 'onSort'> {
  column: QueueColumn;
  /** Where it stays, in pixels; undefined where it goes along. */
  left: number | undefined;
}

function Head({ column, left, order, onSort }: HeadProps) {
  const { name, sort, title } = column;
  const className = left === undefined ? column.className : `${column.className} pinned`;
  if (sort === null) {
    return (
      <th scope="col" className={className} style={{ left }} title={title}>
        {name}
      </th>
    );
  }
  const direction = sort === order.sort ? order.direction : null;
  return (
    <SortHead
      name={name}
      left={left}
      className={className}
      title={title}
      direction={direction}
      onSort={() => onSort(sort)}
    />
  );
}
