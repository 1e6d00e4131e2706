import type { RacketSort, RacketSummary, SortDirection } from '@ringbreaker/cypher/domain';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { pickAll, pickRange, type Picks, togglePick } from '../../../state/queue/picks.ts';
import { useListLooks } from '../../../state/preferences.ts';
import { PINNED_COLUMN, type QueueColumn, TICK_WIDTH, widthOf } from '../../../state/queue/queue-columns.ts';
import { whatTellsApart } from './cells.tsx';
import { Heads } from './Heads.tsx';
import { RacketRow } from './RacketRow.tsx';
import { useMeasuredRoom, useQueueColumns } from './use-queue-columns.ts';
import { useRowKeys } from './use-row-keys.ts';
import { t } from '../../../words/words.ts';

const ROW_HEIGHT = { comfortable: 54, compact: 42 } as const;
const HEAD_HEIGHT = 36;

interface RacketTableProps {
  rackets: readonly RacketSummary[];
  order: { sort: RacketSort; direction: SortDirection };
  onSort: (sort: RacketSort) => void;
  picks: Picks;
  onPicks: (picks: Picks) => void;
  footer: React.ReactNode;
  /** Whether these are the rows of what was asked before. */
  stale: boolean;
}

/** The ranked list; only the rows in view are drawn. A figure that tells no row from another steps back. */
export function RacketTable({ rackets, order, onSort, picks, onPicks, footer, stale }: RacketTableProps) {
  const { density } = useListLooks();
  const { shown: columns, left } = useQueueColumns(order.sort);
  const apart = useMemo(() => whatTellsApart(rackets), [rackets]);
  const { pick, all, picked } = usePicking(rackets, picks, onPicks);
  const { scroller, rows, shown, before, after } = useRows(rackets.length, ROW_HEIGHT[density]);
  useMeasuredRoom(scroller);
  const bring = useCallback((index: number) => rows.scrollToIndex(index), [rows]);
  const pickAt = useCallback((index: number, range: boolean) => pick(rackets[index]!.id, range), [pick, rackets]);
  useRowKeys({ scroller, rows: rackets.length, bring, pick: pickAt });
  return (
    <div
      ref={scroller}
      className={`racket-table-scroll rows-${density}${stale ? ' is-stale' : ''}`}
      aria-busy={stale}
      tabIndex={0}
      role="region"
      aria-label={t`Ranked list of suspected rackets`}
    >
      <table
        className="table racket-table"
        aria-rowcount={rackets.length + 1}
        /* Of the title as much as the window leaves it. */
        style={{ minWidth: `calc(${widthOf(columns)}px + var(--title-width))` }}
      >
        <Widths columns={columns} />
        <Heads columns={columns} left={left} order={order} onSort={onSort} picked={picked} onPickAll={all} />
        {/* Rows of another density are others: what was measured of them is no more. */}
        <tbody key={density}>
          <Spacer height={before} columns={columns.length + 1} />
          {shown.map(({ index }) => (
            <RacketRow
              key={rackets[index]!.id}
              racket={rackets[index]!}
              index={index}
              height={ROW_HEIGHT[density]}
              measure={rows.measureElement}
              columns={columns}
              left={left}
              apart={apart}
              picked={picks.ids.has(rackets[index]!.id)}
              onPick={pick}
            />
          ))}
          <Spacer height={after} columns={columns.length + 1} />
        </tbody>
      </table>
      {footer}
    </div>
  );
}

/** The rows that are in view, and how much stands above and below them. */
function useRows(count: number, height: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
    scrollPaddingEnd: HEAD_HEIGHT,
  });
  useEffect(() => rows.measure(), [rows, height]);
  const shown = rows.getVirtualItems();
  const before = shown[0]?.start ?? 0;
  const after = rows.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return { scroller, rows, shown, before, after };
}

function usePicking(rackets: readonly RacketSummary[], picks: Picks, onPicks: (picks: Picks) => void) {
  const ids = useMemo(() => rackets.map(({ id }) => id), [rackets]);
  const pick = useCallback(
    (id: string, range: boolean) => onPicks(range ? pickRange(picks, id, ids) : togglePick(picks, id)),
    [picks, onPicks, ids],
  );
  const many = ids.filter((id) => picks.ids.has(id)).length;
  const picked = many === 0 ? ('none' as const) : many === ids.length ? ('all' as const) : ('some' as const);
  return { pick, picked, all: () => onPicks(pickAll(picks, ids)) };
}

function Widths({ columns }: { columns: readonly QueueColumn[] }) {
  return (
    <colgroup>
      <col style={{ width: TICK_WIDTH }} />
      {columns.map(({ id, width }) => (
        <col key={id} style={id === PINNED_COLUMN ? undefined : { width }} />
      ))}
    </colgroup>
  );
}

function Spacer({ height, columns }: { height: number; columns: number }) {
  return height > 0 ? (
    <tr aria-hidden="true">
      <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
    </tr>
  ) : null;
}
