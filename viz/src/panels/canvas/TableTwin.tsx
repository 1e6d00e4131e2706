import { Button, CloseButton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { legendOrder, lookOf } from '../../graph/kinds.ts';
import { count, counted } from '../../graph/words.ts';
import type { Canvas, CanvasNode } from '../../state/canvas.ts';
import { isVisible } from '../../state/canvas.ts';
import { look, select, useExplorer } from '../../state/explorer-store.ts';
import { drawnAsOf } from '../../state/folds/folds.ts';
import { KindIcon } from '../marks/KindIcon.tsx';
import { degreesOn, exportNodes } from './export-nodes.ts';
import { TableHead } from '../lists/TableHead.tsx';

const ROW_HEIGHT = 34;
const COLUMNS = ['Kind', 'Name', 'Key', 'Links', 'On canvas', 'Status', 'Racket', 'Shown'];

/** The canvas as a table, with the same selection: for those who think in lists, and where no picture can be drawn. */
export function TableTwin({ closable = true }: { closable?: boolean }) {
  const canvas = useExplorer((state) => state.history.present.canvas);
  const degrees = useMemo(() => degreesOn(canvas), [canvas]);
  const nodes = useMemo(() => [...canvas.nodes.values()].sort(byKindAndName), [canvas.nodes]);
  return (
    <section className="table-twin" aria-label="Table of the canvas">
      <header className="card-head">
        <b>
          {counted(nodes.length, 'thing')}
          {canvas.folds.size > 0 && `, ${counted(canvas.folds.size, 'fold')}`}
        </b>
        <span className="grow" />
        <Button
          size="compact-xs"
          variant="default"
          disabled={nodes.length === 0}
          onClick={() => exportNodes(canvas, nodes, 'canvas')}
        >
          CSV
        </Button>
        {closable && <CloseButton size="sm" aria-label="Close the table" onClick={() => look({ table: false })} />}
      </header>
      <Rows nodes={nodes} degrees={degrees} canvas={canvas} />
    </section>
  );
}

interface RowsProps {
  nodes: readonly CanvasNode[];
  degrees: ReadonlyMap<string, number>;
  canvas: Canvas;
}

function Rows({ nodes, degrees, canvas }: RowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const selection = useExplorer((state) => state.selection);
  const rows = useVirtualizer({
    count: nodes.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
  });
  const shown = rows.getVirtualItems();
  const before = shown[0]?.start ?? 0;
  const after = rows.getTotalSize() - (shown.at(-1)?.end ?? 0);
  return (
    <div ref={scroller} className="table-scroll" tabIndex={0} role="region" aria-label="Rows">
      <table className="table" aria-rowcount={nodes.length}>
        <TableHead columns={COLUMNS} />
        <tbody>
          {before > 0 && <tr aria-hidden="true" style={{ height: before }} />}
          {shown.map(({ index }) => {
            const node = nodes[index]!;
            return (
              <Row
                key={node.key}
                node={node}
                on={degrees.get(node.key) ?? 0}
                selected={selection.has(node.key)}
                shown={shownAs(canvas, node)}
              />
            );
          })}
          {after > 0 && <tr aria-hidden="true" style={{ height: after }} />}
        </tbody>
      </table>
    </div>
  );
}

/** Whether a thing is drawn, and in which fold. */
function shownAs(canvas: Canvas, node: CanvasNode): string {
  if (!isVisible(canvas, node)) return HIDDEN;
  const fold = canvas.folds.get(drawnAsOf(canvas, node.key));
  return fold ? `in ${fold.name}` : 'yes';
}

const HIDDEN = 'hidden';

interface RowProps {
  node: CanvasNode;
  on: number;
  selected: boolean;
  shown: string;
}

function Row({ node, on, selected, shown }: RowProps) {
  const pick = (event: React.MouseEvent) => {
    // What is hidden is not selected; its record says how to show it.
    if (shown === HIDDEN) look({ record: node.key, panel: 'details', link: null, selection: new Set() });
    else select([node.key], event.shiftKey || event.ctrlKey || event.metaKey ? 'toggle' : 'replace');
  };
  return (
    <tr className={selected ? 'selected' : ''} style={{ height: ROW_HEIGHT }} onClick={pick}>
      <td className="nowrap">
        <KindIcon kind={node.kind} size={16} /> {lookOf(node.kind).name}
      </td>
      <td>
        <button type="button" className="link-button" aria-pressed={selected}>
          {node.label}
        </button>
      </td>
      <td className="mono quiet clip">{node.key}</td>
      <td className="num">{count(node.degree)}</td>
      <td className="num">{count(on)}</td>
      <td>{node.status ?? '–'}</td>
      <td className="mono quiet nowrap">{node.racketId ?? '–'}</td>
      <td className="clip">{shown}</td>
    </tr>
  );
}

function byKindAndName(a: CanvasNode, b: CanvasNode): number {
  return legendOrder.indexOf(a.kind) - legendOrder.indexOf(b.kind) || a.label.localeCompare(b.label);
}
