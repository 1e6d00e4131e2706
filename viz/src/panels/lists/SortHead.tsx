import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';

interface SortHeadProps {
  name: string;
  /** How the list is ordered by it; null where it is not. */
  direction: 'asc' | 'desc' | null;
  onSort: () => void;
  className?: string | undefined;
  /** Where it stays when the list is pushed sideways, in pixels. */
  left?: number | undefined;
  /** What the column says, where its name does not tell. */
  title?: string | undefined;
}

/** The head of a column by which the list can be ordered: a press orders by it, the next press the other way. */
export function SortHead({ name, direction, onSort, className, left, title }: SortHeadProps) {
  const Arrow = direction === 'asc' ? IconArrowUp : IconArrowDown;
  const said = direction === 'asc' ? 'ascending' : 'descending';
  return (
    <th scope="col" className={className} style={{ left }} title={title} aria-sort={direction ? said : undefined}>
      <button type="button" className="head-sort" onClick={onSort}>
        {name}
        {direction && <Arrow size={13} aria-hidden="true" />}
      </button>
    </th>
  );
}
