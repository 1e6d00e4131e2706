import type { RacketSort } from '@ringbreaker/cypher/domain';
import { t } from '../../words/words.ts';
import { type ChosenColumns, isChosen } from '../chosen-columns.ts';

export type ColumnId =
  | 'rank'
  | 'band'
  | 'title'
  | 'score'
  | 'confidence'
  | 'capability'
  | 'harm'
  | 'sellers'
  | 'operators'
  | 'joined'
  | 'brands'
  | 'countries'
  | 'lifecycle'
  | 'triage'
  | 'stage'
  | 'assignee'
  | 'due'
  | 'born';

/** A column of the ranked list. */
export interface QueueColumn {
  id: ColumnId;
  name: string;
  /** What it can be ordered by; null where it can't. */
  sort: RacketSort | null;
  /** Its width in pixels; the title takes what is left, whatever stands here. */
  width: number;
  className: string;
  /** What it says, where its name does not tell. */
  title?: string;
}

/** The columns in their order. */
export const QUEUE_COLUMNS: readonly QueueColumn[] = [
  {
    id: 'rank',
    name: '#',
    sort: 'rank',
    width: 44,
    className: 'num rank',
    title: t`Ranked by band, then harm, then score`,
  },
  { id: 'band', name: t`Band`, sort: 'band', width: 54, className: 'center' },
  { id: 'title', name: t`Suspected racket`, sort: null, width: 0, className: 'wide' },
  { id: 'score', name: t`Score`, sort: 'score', width: 78, className: '' },
  {
    id: 'confidence',
    name: t`Confidence`,
    sort: 'confidence',
    width: 90,
    className: '',
    title: t`How sure the evidence is, apart from how bad the matter is`,
  },
  {
    id: 'capability',
    name: t`Capability`,
    sort: 'capability',
    width: 92,
    className: '',
    title: t`How able it is: production, reach, money (0 to 100)`,
  },
  { id: 'harm', name: t`Harm`, sort: 'harm', width: 80, className: '', title: t`How much it may harm (0 to 100)` },
  { id: 'sellers', name: t`Sellers`, sort: 'sellers', width: 68, className: 'num' },
  {
    id: 'operators',
    name: t`Operators`,
    sort: 'operators',
    width: 84,
    className: 'num',
    title: t`Those who run these sellers`,
  },
  {
    id: 'joined',
    name: t`New`,
    sort: 'joined',
    width: 50,
    className: 'num',
    title: t`Sellers that joined it on the day that the run speaks of. Who was closed by then is counted here, and raises no alert.`,
  },
  { id: 'brands', name: t`Brands`, sort: 'brands', width: 108, className: '' },
  { id: 'countries', name: t`Countries`, sort: 'countries', width: 82, className: '' },
  { id: 'lifecycle', name: t`Lifecycle`, sort: 'lifecycle', width: 92, className: '' },
  {
    id: 'triage',
    name: t`Triage`,
    sort: 'triage',
    width: 106,
    className: '',
    title: t`What people decided: open, confirmed or dismissed`,
  },
  {
    id: 'stage',
    name: t`Work`,
    sort: 'stage',
    width: 116,
    className: '',
    title: t`How far the work on it is, who does it and by which day`,
  },
  { id: 'assignee', name: t`Assignee`, sort: 'assignee', width: 112, className: '' },
  { id: 'due', name: t`Due`, sort: 'due', width: 100, className: '', title: t`The day by which it is to be done` },
  { id: 'born', name: t`Born`, sort: 'born', width: 106, className: '' },
];

/** The column that always stays: a row without its name is none. */
export const PINNED_COLUMN: ColumnId = 'title';

/** The width of the boxes before the rows, in pixels. */
export const TICK_WIDTH = 36;

/** The width that a title and its reason want, in pixels: a title is whole, a reason takes two lines. */
const TITLE_ROOM = 320;

/**
 * What stays out until somebody asks for it, so that a reason has the room to be read: a racket's title names its main
 * country, neither how able nor how old it is ranks it, and who works on it by when stands with the work.
 */
const OUT_AT_FIRST: readonly ColumnId[] = ['capability', 'countries', 'assignee', 'due', 'born'];

/** What steps back in a narrow window, the first one first: what the title or the ranking says already. */
const STEP_BACK: readonly ColumnId[] = ['confidence', 'brands', 'operators', 'joined', 'lifecycle', 'stage'];

/** What decides which columns there are. */
export interface ColumnsAsked {
  /** What somebody took out, and what they put in. */
  chosen: ChosenColumns;
  /** How wide the list may be, in pixels. */
  room: number;
  /** What the list is ordered by, which has to be seen. */
  sort: RacketSort;
  /** Columns that shall stay when the list is pushed sideways. */
  pinned?: readonly string[];
}

/** The columns that are shown, as a list draws them. */
export interface ColumnsShown {
  /** In their order: those that stay stand first. */
  shown: QueueColumn[];
  /** Those that only the window leaves no room for. */
  back: ColumnId[];
  /** Where those that stay begin, in pixels from the list's edge; the name always does. */
  left: ReadonlyMap<ColumnId, number>;
}

/** The columns that are shown, and which of them stay; what is pinned stays as long as the name has room beside it. */
export function columnsIn({ chosen, room, sort, pinned = [] }: ColumnsAsked): ColumnsShown {
  const wanted = QUEUE_COLUMNS.filter(({ id }) => id === PINNED_COLUMN || isChosen(chosen, id, OUT_AT_FIRST));
  const back: ColumnId[] = [];
  const shown = () => wanted.filter(({ id }) => !back.includes(id));
  for (const id of STEP_BACK) {
    if (widthOf(shown()) + TITLE_ROOM <= room) break;
    const column = wanted.find((one) => one.id === id);
    if (column && column.sort !== sort && !chosen.shown.includes(id)) back.push(id);
  }
  const first = shown().filter(({ id }) => id !== PINNED_COLUMN && pinned.includes(id));
  while (first.length > 0 && widthOf(first) + TITLE_ROOM > room) first.pop();
  const left = new Map<ColumnId, number>();
  let at = TICK_WIDTH;
  for (const { id, width } of first) {
    left.set(id, at);
    at += width;
  }
  left.set(PINNED_COLUMN, at);
  return { shown: [...first, ...shown().filter((column) => !first.includes(column))], back, left };
}

/** The width of all columns but the title, in pixels. */
export function widthOf(columns: readonly QueueColumn[]): number {
  return columns.filter(({ id }) => id !== PINNED_COLUMN).reduce((sum, { width }) => sum + width, TICK_WIDTH);
}

/** How a column is called where it doesn't stand over its figures. */
export function columnName({ id, name }: QueueColumn): string {
  return id === 'rank' ? t`Rank` : id === 'joined' ? t`New sellers` : name;
}

/** How an order is called, as in "Operators, most first". */
export function sayOrder(sort: RacketSort, direction: 'asc' | 'desc'): string {
  const column = QUEUE_COLUMNS.find((one) => one.sort === sort);
  return t`${column ? columnName(column) : sort}, ${ENDS[kindOf(sort)][direction]}`;
}

const ENDS = {
  place: { asc: t`first to last`, desc: t`last to first` },
  letter: { asc: t`A to Z`, desc: t`Z to A` },
  figure: { asc: t`least first`, desc: t`most first` },
  day: { asc: t`oldest first`, desc: t`newest first` },
} as const;

function kindOf(sort: RacketSort): keyof typeof ENDS {
  if (sort === 'born' || sort === 'due') return 'day';
  if (['assignee', 'brands', 'countries'].includes(sort)) return 'letter';
  return ['rank', 'band', 'lifecycle', 'triage', 'stage'].includes(sort) ? 'place' : 'figure';
}
