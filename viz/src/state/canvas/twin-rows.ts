import { type NodeKind, writeCsv } from '@ringbreaker/cypher/domain';
import { legendOrder } from '../../graph/kinds.ts';
import type { Canvas, CanvasNode } from './canvas.ts';
import { isVisible } from './canvas.ts';
import { drawnAsOf } from '../folds/folds.ts';
import { countKinds } from '../folds/kinds-in-words.ts';
import { isLeftOut, narrow } from '../filter/thing-filter.ts';
import { type Cause, causesOf, nameCauses } from './why-hidden.ts';
import { type ChosenColumns, isChosen } from '../chosen-columns.ts';
import { tally } from '../tally.ts';
import { compareTexts, t } from '../../words/words.ts';

export type TwinColumnId = 'kind' | 'name' | 'key' | 'links' | 'on' | 'status' | 'racket' | 'notes' | 'shown';

/** The columns of the canvas as a table, in their order. */
export const TWIN_COLUMNS: readonly { id: TwinColumnId; name: string; figure?: boolean }[] = [
  { id: 'kind', name: t`Kind` },
  { id: 'name', name: t`Name` },
  { id: 'key', name: t`Key` },
  { id: 'links', name: t`Links`, figure: true },
  { id: 'on', name: t`On canvas`, figure: true },
  { id: 'status', name: t`Status` },
  { id: 'racket', name: t`Racket` },
  { id: 'notes', name: t`Notes`, figure: true },
  { id: 'shown', name: t`Shown` },
];

/** A row without it is none. */
export const PINNED_COLUMN: TwinColumnId = 'name';

/** The columns that somebody chose, in their order. */
export const twinColumns = (chosen: ChosenColumns): TwinColumnId[] =>
  TWIN_COLUMNS.map(({ id }) => id).filter((id) => id === PINNED_COLUMN || isChosen(chosen, id));

/** A thing of the canvas as a row: how many of its links are on the canvas, its notes, and whether it is shown there. */
export interface TwinRow {
  readonly node: CanvasNode;
  readonly on: number;
  readonly notes: number;
  /** Whether it is drawn, and in which fold; else what hides it. */
  readonly shown: string;
  readonly hiddenBy: readonly Cause[];
}

/** What orders the rows. */
export interface TwinLook {
  readonly by: TwinColumnId;
  readonly direction: 'asc' | 'desc';
}

export const USUAL_TWIN: TwinLook = { by: 'kind', direction: 'asc' };

/** Every thing of a canvas as a row; `noted` says how many notes a thing has. */
export function twinRows(canvas: Canvas, noted: ReadonlyMap<string, number>): TwinRow[] {
  const degrees = tally([...canvas.links.values()].flatMap(({ source, target }) => [source, target]));
  return [...canvas.nodes.values()].map((node) => {
    const hiddenBy = isVisible(canvas, node) ? [] : causesOf(canvas, node);
    const shown = shownAs(canvas, node, hiddenBy);
    return { node, on: degrees.get(node.key) ?? 0, notes: noted.get(node.key) ?? 0, shown, hiddenBy };
  });
}

function shownAs(canvas: Canvas, node: CanvasNode, hiddenBy: readonly Cause[]): string {
  if (hiddenBy.length > 0) return t`hidden: ${nameCauses(hiddenBy)}`;
  const fold = canvas.folds.get(drawnAsOf(canvas, node.key));
  return fold ? t`in ${fold.name}` : t`yes`;
}

/**
 * The rows in the order that is asked for; kind and name decide where two are equal. What the canvas's filter leaves out
 * has no row, as it has no place in the picture; what is hidden in another way has one, which says so.
 */
export function lookAt(rows: readonly TwinRow[], { by, direction }: TwinLook): TwinRow[] {
  const sign = direction === 'asc' ? 1 : -1;
  return rows
    .filter(({ hiddenBy }) => !hiddenBy.includes('filter'))
    .sort((a, b) => sign * compare(VALUES[by](a), VALUES[by](b)) || byKindAndName(a, b));
}

/** How many things of each kind the rest of the filter lets through, in the order of the legend. */
export function countFiltered({ nodes, filter }: Pick<Canvas, 'nodes' | 'filter'>): Map<NodeKind, number> {
  const ofAnyKind = narrow(filter, { kinds: [] });
  return countKinds([...nodes.values()].filter((node) => !isLeftOut(ofAnyKind, node)));
}

/** The look once a head is pressed: figures from the most on, all else from the first; once more, the other way. */
export function orderTwin(look: TwinLook, by: TwinColumnId): TwinLook {
  if (look.by === by) return { ...look, direction: look.direction === 'asc' ? 'desc' : 'asc' };
  const isFigure = TWIN_COLUMNS.some(({ id, figure }) => id === by && figure);
  return { ...look, by, direction: isFigure ? 'desc' : 'asc' };
}

const VALUES: Readonly<Record<TwinColumnId, (row: TwinRow) => string | number>> = {
  kind: ({ node }) => legendOrder.indexOf(node.kind),
  name: ({ node }) => node.label,
  key: ({ node }) => node.key,
  links: ({ node }) => node.degree,
  on: ({ on }) => on,
  // What has none comes last.
  status: ({ node }) => node.status ?? '\uffff',
  racket: ({ node }) => node.racketId ?? '\uffff',
  notes: ({ notes }) => notes,
  shown: ({ shown, hiddenBy }) => (hiddenBy.length > 0 ? `\uffff${shown}` : shown),
};

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : compareTexts(String(a), String(b));
}

function byKindAndName(a: TwinRow, b: TwinRow): number {
  return compare(VALUES.kind(a), VALUES.kind(b)) || compareTexts(a.node.label, b.node.label);
}

/** Rows as a table for other tools: all columns, whichever the screen shows, in the order of the screen. */
export function twinCsv(rows: readonly TwinRow[]): string {
  const header = ['kind', 'name', 'key', 'links', t`on canvas`, 'status', 'racket', 'notes', 'shown'];
  const cells = rows.map(({ node, on, notes, shown }) => {
    const { kind, label, key, degree, status, racketId } = node;
    return [kind, label, key, degree, on, status, racketId, notes, shown];
  });
  return writeCsv([header, ...cells]);
}
