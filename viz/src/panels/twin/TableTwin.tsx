import { Button, CloseButton, SegmentedControl } from '@mantine/core';
import type { NodeKind } from '@ringbreaker/cypher/domain';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import { askFilter } from '../../explorer/actions/filter.ts';
import { saveTable } from '../../explorer/export/save-table.ts';
import { useCalledCanvas } from '../../explorer/use-called.ts';
import { lookOf } from '../../graph/kinds.ts';
import { count, counted } from '../../graph/words.ts';
import { look, useExplorer } from '../../state/canvas/explorer-store.ts';
import { NO_FILTER } from '../../state/filter/thing-filter.ts';
import { useTwinLooks } from '../../state/preferences.ts';
import {
  countFiltered,
  lookAt,
  orderTwin,
  PINNED_COLUMN,
  TWIN_COLUMNS,
  twinColumns,
  type TwinColumnId,
  type TwinLook,
  type TwinRow,
  twinRows,
} from '../../state/canvas/twin-rows.ts';
import { FilterText } from '../canvas/filters/FilterText.tsx';
import { Facet } from '../lists/Facet.tsx';
import { Looks } from '../lists/Looks.tsx';
import { useNoted } from '../notes/use-notes.ts';
import { SortHead } from '../lists/SortHead.tsx';
import { t, tx } from '../../words/words.ts';
import { RelationTree } from './RelationTree.tsx';
import { TwinLine } from './TwinLine.tsx';

const ROW_HEIGHT = { comfortable: 34, compact: 26 } as const;
const TWINS = [
  { value: 'table', label: t`Table` },
  { value: 'tree', label: t`Tree` },
];

/** The canvas as a table, with the same selection: for those who think in lists, and where no picture can be drawn. */
export function TableTwin({ closable = true }: { closable?: boolean }) {
  const canvas = useCalledCanvas();
  const wanted = useExplorer((state) => state.twin);
  const { isTree } = wanted;
  const want = (twin: Partial<typeof wanted>) => look({ twin: { ...wanted, ...twin } });
  const noted = useNoted();
  const rows = useMemo(() => twinRows(canvas, noted), [canvas, noted]);
  const shown = useMemo(() => lookAt(rows, wanted), [rows, wanted]);
  return (
    <section className="table-twin" aria-label={t`Table of the canvas`}>
      <header className="card-head">
        <b role="status">
          {shown.length < rows.length && t`${count(shown.length)} of `}
          {counted(rows.length, 'thing')}
          {canvas.folds.size > 0 && `, ${counted(canvas.folds.size, 'fold')}`}
        </b>
        <SegmentedControl
          size="xs"
          data={TWINS}
          value={isTree ? 'tree' : 'table'}
          onChange={(twin) => want({ isTree: twin === 'tree' })}
          aria-label={t`Twin of the canvas`}
        />
        {!isTree && <TwinFilters />}
        <span className="grow" />
        {!isTree && <TwinLooks />}
        <Button
          size="xs"
          variant="default"
          disabled={shown.length === 0}
          onClick={() => void saveTable('table', shown)}
        >
          CSV
        </Button>
        {closable && <CloseButton size="sm" aria-label={t`Close the table`} onClick={() => look({ table: false })} />}
      </header>
      {isTree ? <RelationTree /> : <Rows rows={shown} wanted={wanted} onSort={(by) => want(orderTwin(wanted, by))} />}
      {!isTree && rows.length > 0 && shown.length === 0 && (
        <NothingFits things={rows.length} onShowAll={() => askFilter(NO_FILTER)} />
      )}
    </section>
  );
}

function TwinLooks() {
  const looks = useTwinLooks();
  return <Looks columns={TWIN_COLUMNS} pinned={PINNED_COLUMN} kept={looks} shown={twinColumns(looks)} />;
}

function NothingFits({ things, onShowAll }: { things: number; onShowAll: () => void }) {
  return (
    <p className="twin-none">{tx`Nothing on the canvas fits. ${<button type="button" className="link-button" onClick={onShowAll}>{tx`Show all ${counted(things, 'thing')}`}</button>}`}</p>
  );
}

/** The filter of the canvas, as far as it is a text and kinds: the picture and the table agree. */
function TwinFilters() {
  const canvas = useExplorer((state) => state.history.present.canvas);
  const { kinds } = canvas.filter;
  const options = [...countFiltered(canvas)].map(([kind, many]) => ({
    value: kind,
    label: lookOf(kind).name,
    count: many,
  }));
  const toggle = (kind: string) =>
    kinds.includes(kind as NodeKind) ? kinds.filter((one) => one !== kind) : [...kinds, kind as NodeKind];
  return (
    <>
      <FilterText label={t`Filter the table by name, key or racket`} width={150} />
      <Facet
        name={t`Kinds`}
        noun={t`things`}
        options={options}
        picked={kinds}
        onToggle={(kind) => askFilter({ kinds: toggle(kind) })}
      />
    </>
  );
}

interface RowsProps {
  rows: readonly TwinRow[];
  wanted: TwinLook;
  onSort: (by: TwinColumnId) => void;
}

function Rows({ rows, wanted, onSort }: RowsProps) {
  const looks = useTwinLooks();
  const { density } = looks;
  const chosen = twinColumns(looks);
  const columns = TWIN_COLUMNS.filter(({ id }) => chosen.includes(id));
  const scroller = useRef<HTMLDivElement>(null);
  const selection = useExplorer((state) => state.selection);
  const height = ROW_HEIGHT[density];
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 10,
  });
  useEffect(() => virtual.measure(), [virtual, height]);
  const shown = virtual.getVirtualItems();
  const before = shown[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    <div ref={scroller} className={`table-scroll rows-${density}`} tabIndex={0} role="region" aria-label={t`Rows`}>
      <table className="table" aria-rowcount={rows.length}>
        <Heads columns={columns} wanted={wanted} onSort={onSort} />
        <tbody>
          {before > 0 && <tr aria-hidden="true" style={{ height: before }} />}
          {shown.map(({ index }) => {
            const row = rows[index]!;
            return (
              <TwinLine
                key={row.node.key}
                row={row}
                columns={columns}
                selected={selection.has(row.node.key)}
                height={height}
              />
            );
          })}
          {after > 0 && <tr aria-hidden="true" style={{ height: after }} />}
        </tbody>
      </table>
    </div>
  );
}

function Heads({ columns, wanted, onSort }: Omit<RowsProps, 'rows'> & { columns: typeof TWIN_COLUMNS }) {
  return (
    <thead>
      <tr>
        {columns.map(({ id, name, figure }) => (
          <SortHead
            key={id}
            name={name}
            className={figure ? 'num' : undefined}
            direction={wanted.by === id ? wanted.direction : null}
            onSort={() => onSort(id)}
          />
        ))}
      </tr>
    </thead>
  );
}
