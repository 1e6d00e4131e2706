import { lookOf } from '../../graph/kinds.ts';
import { count } from '../../graph/words.ts';
import { look, select } from '../../state/canvas/explorer-store.ts';
import { HIDDEN, type TwinColumnId, type TwinRow } from '../../state/canvas/twin-rows.ts';
import { KindIcon } from '../marks/KindIcon.tsx';
import { inWords } from '../../words/words.ts';

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
  status: ({ node }) => inWords(node.status ?? '–', 'of a seller'),
  racket: ({ node }) => node.racketId ?? '–',
  notes: ({ notes }) => (notes === 0 ? '–' : count(notes)),
  shown: ({ shown }) => shown,
};
