import { Button, CloseButton, TextInput } from '@mantine/core';
import type { NodeKind } from '@ringbreaker/cypher/domain';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { lookOf } from '../../graph/kinds.ts';
import { count, counted } from '../../graph/words.ts';
import { look, select, useExplorer } from '../../state/explorer-store.ts';
import { useTwinLooks } from '../../state/preferences.ts';
import {
  countKinds,
  HIDDEN,
  lookAt,
  orderTwin,
  TWIN_COLUMNS,
  twinCsv,
  type TwinColumnId,
  type TwinLook,
  type TwinRow,
  twinRows,
  USUAL_TWIN,
} from '../../state/twin-rows.ts';
import { Facet } from '../lists/Facet.tsx';
import { Looks } from '../lists/Looks.tsx';
import { useNoted } from '../notes/use-notes.ts';
import { saveCsv, today } from '../lists/save-file.ts';
import { SortHead } from '../lists/SortHead.tsx';
import { KindIcon } from '../marks/KindIcon.tsx';
import { t, tx } from '../../words/words.ts';

const ROW_HEIGHT = { comfortable: 34, compact: 26 } as const;
const PINNED = 'name';

/** The canvas as a table, with the same selection: for those who think in lists, and where no picture can be drawn. */
export function TableTwin({ closable = true }: { closable?: boolean }) {
  const canvas = useExplorer((state) => state.history.present.canvas);
  const [wanted, setWanted] = useState(USUAL_TWIN);
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
        <TwinFilters rows={rows} wanted={wanted} setWanted={setWanted} />
        <span className="grow" />
        <Looks columns={TWIN_COLUMNS} pinned={PINNED} kept={useTwinLooks()} />
        <Button
          size="xs"
          variant="default"
          disabled={shown.length === 0}
          onClick={() => saveCsv(`canvas_${today()}.csv`, twinCsv(shown))}
        >
          CSV
        </Button>
        {closable && <CloseButton size="sm" aria-label={t`Close the table`} onClick={() => look({ table: false })} />}
      </header>
      <Rows rows={shown} wanted={wanted} onSort={(by) => setWanted(orderTwin(wanted, by))} />
      {rows.length > 0 && shown.length === 0 && (
        <p className="twin-none">{tx`Nothing on the canvas fits. ${(<button type="button" className="link-button" onClick={() => setWanted({ ...wanted, text: '', kinds: [] })}>{tx`Show all ${counted(rows.length, 'thing')}`}</button>)}`}</p>
      )}
    </section>
  );
}

interface TwinFiltersProps {
  rows: readonly TwinRow[];
  wanted: TwinLook;
  setWanted: (wanted: TwinLook) => void;
}

function TwinFilters({ rows, wanted, setWanted }: TwinFiltersProps) {
  const { text, kinds } = wanted;
  const options = countKinds(rows, text).map(({ kind, rows: many }) => ({
    value: kind,
    label: lookOf(kind).name,
    count: many,
  }));
  const toggle = (kind: string) =>
    kinds.includes(kind as NodeKind) ? kinds.filter((one) => one !== kind) : [...kinds, kind as NodeKind];
  return (
    <>
      <TextInput
        size="xs"
        w={150}
        value={text}
        aria-label={t`Filter the table by name, key or racket`}
        placeholder={t`Name, key, racket`}
        onChange={(event) => setWanted({ ...wanted, text: event.currentTarget.value })}
      />
      <Facet
        name={t`Kinds`}
        noun={t`things`}
        options={options}
        picked={kinds}
        onToggle={(kind) => setWanted({ ...wanted, kinds: toggle(kind) })}
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
  const { hidden, density } = useTwinLooks();
  const columns = TWIN_COLUMNS.filter(({ id }) => id === PINNED || !hidden.includes(id));
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
              <Row
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

interface RowProps {
  row: TwinRow;
  columns: readonly { id: TwinColumnId }[];
  selected: boolean;
  height: number;
}

function Row({ row, columns, selected, height }: RowProps) {
  const pick = (event: React.MouseEvent) => {
    const { key } = row.node;
    // What is hidden is not selected; its record says how to show it.
    if (row.shown === HIDDEN) look({ record: key, panel: 'details', link: null, selection: new Set() });
    else select([key], event.shiftKey || event.ctrlKey || event.metaKey ? 'toggle' : 'replace');
  };
  return (
    <tr className={selected ? 'selected' : ''} style={{ height }} onClick={pick}>
      {columns.map(({ id }) => (
        <td key={id} className={CLASSES[id]}>
          {CELLS[id](row, selected)}
        </td>
      ))}
    </tr>
  );
}

const CLASSES: Readonly<Partial<Record<TwinColumnId, string>>> = {
  kind: 'nowrap',
  key: 'mono quiet clip',
  links: 'num',
  on: 'num',
  notes: 'num',
  racket: 'mono quiet nowrap',
  shown: 'clip',
};

const CELLS: Readonly<Record<TwinColumnId, (row: TwinRow, selected: boolean) => React.ReactNode>> = {
  kind: ({ node }) => (
    <>
      <KindIcon kind={node.kind} size={16} /> {lookOf(node.kind).name}
    </>
  ),
  name: ({ node }, selected) => (
    <button type="button" className="link-button" aria-pressed={selected}>
      {node.label}
    </button>
  ),
  key: ({ node }) => node.key,
  links: ({ node }) => count(node.degree),
  on: ({ on }) => count(on),
  status: ({ node }) => node.status ?? '–',
  racket: ({ node }) => node.racketId ?? '–',
  notes: ({ notes }) => (notes === 0 ? '–' : count(notes)),
  shown: ({ shown }) => shown,
};
