import { showThing } from '../../explorer/actions/actions.ts';
import { lookOf } from '../../graph/kinds.ts';
import { count } from '../../graph/words.ts';
import { look, select } from '../../state/canvas/explorer-store.ts';
import type { TwinColumnId, TwinRow } from '../../state/canvas/twin-rows.ts';
import { KindIcon } from '../marks/KindIcon.tsx';
import { inWords, t } from '../../words/words.ts';

interface RowProps {
  row: TwinRow;
  columns: readonly { id: TwinColumnId }[];
  selected: boolean;
  height: number;
}

/** A thing as a row of the table; a click selects it. */
export function TwinLine({ row, columns, selected, height }: RowProps) {
  const pick = (event: React.MouseEvent) => {
    const { key } = row.node;
    // What is hidden is not selected; its record says how to show it.
    if (row.hiddenBy.length > 0) look({ record: key, panel: 'details', link: null, selection: new Set() });
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
  name: 'clip',
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
    <button type="button" className="link-button clip" title={node.label} aria-pressed={selected}>
      {node.label}
    </button>
  ),
  key: ({ node }) => node.key,
  links: ({ node }) => count(node.degree),
  on: ({ on }) => count(on),
  status: ({ node }) => inWords(node.status ?? '–', 'of a seller'),
  racket: ({ node }) => node.racketId ?? '–',
  notes: ({ notes }) => (notes === 0 ? '–' : count(notes)),
  shown: (row) => (row.hiddenBy.length === 0 ? row.shown : <HiddenCell row={row} />),
};

/** Why a thing is not drawn, and the way to see it again. */
function HiddenCell({ row: { node, shown } }: { row: TwinRow }) {
  return (
    <span className="twin-hidden">
      <button
        type="button"
        className="link-button"
        aria-label={t`Show it: ${node.label}`}
        onClick={(event) => {
          event.stopPropagation();
          showThing(node.key);
        }}
      >
        {t`Show it`}
      </button>
      <span className="clip" title={shown}>
        {shown}
      </span>
    </span>
  );
}
