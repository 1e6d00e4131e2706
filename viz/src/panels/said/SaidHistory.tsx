import { Button, Popover, type ButtonProps, type PopoverProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { minuteOf } from '../../graph/words.ts';
import { ListState } from '../lists/ListState.tsx';
import { LoadMore } from '../lists/LoadMore.tsx';
import { usePages } from '../lists/use-pages.ts';
import { t } from '../../words/words.ts';

/** What somebody said of a racket: the next version of what was said before. */
interface Said {
  id: string;
  version: number;
  author: string;
  at: string;
}

interface SaidPage<T> {
  items: T[];
  next: string | null;
  total: number;
}

interface EntriesProps<T> {
  queryKey: readonly string[];
  read: (cursor: string | null, signal: AbortSignal) => Promise<SaidPage<T>>;
  /** What an entry says. */
  says: (entry: T) => ReactNode;
  /** What stands behind its author. */
  by?: (entry: T) => ReactNode;
}

interface SaidHistoryProps<T> extends EntriesProps<T> {
  /** What the button says that opens it. */
  name: string;
  /** What it is called. */
  label: string;
  size?: ButtonProps['size'];
  width?: number;
  position?: PopoverProps['position'];
}

/** Everything that was said of a racket, on request: who and when, the latest first. */
export function SaidHistory<T extends Said>({
  name,
  label,
  size = 'xs',
  width = 420,
  position = 'bottom-end',
  ...entries
}: SaidHistoryProps<T>) {
  return (
    <Popover width={width} position={position} withArrow trapFocus returnFocus>
      <Popover.Target>
        <Button size={size} variant="subtle" color="gray">
          {name}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <Entries {...entries} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Entries<T extends Said>({ queryKey, read, says, by }: EntriesProps<T>) {
  const { list, items } = usePages(queryKey, read);
  return (
    <>
      <ListState list={list} height={60} />
      <ol className="decision-list" reversed tabIndex={0}>
        {items.map((entry) => (
          <li key={entry.id}>
            {says(entry)}
            <span className="under">
              {entry.version}. {entry.author}
              {by?.(entry)}, <time dateTime={entry.at}>{minuteOf(entry.at)}</time>
            </span>
          </li>
        ))}
      </ol>
      <LoadMore list={list} m="xs">{t`Load earlier ones`}</LoadMore>
    </>
  );
}
