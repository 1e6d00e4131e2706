import type { RacketSort } from '@ringbreaker/cypher/domain';
import { t } from '../../words/words.ts';

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
  { id: 'band', name: t`Band`, sort: 'band', width: 58, className: 'center' },
  { id: 'title', name: t`Suspected racket`, sort: null, width: 0, className: 'wide' },
  { id: 'score', name: t`Score`, sort: 'score', width: 84, className: '' },
  {
    id: 'confidence',
    name: t`Confidence`,
    sort: 'confidence',
    width: 94,
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
  { id: 'harm', name: t`Harm`, sort: 'harm', width: 84, className: '', title: t`How much it may harm (0 to 100)` },
  { id: 'sellers', name: t`Sellers`, sort: 'sellers', width: 72, className: 'num' },
  {
    id: 'operators',
    name: t`Operators`,
    sort: 'operators',
    width: 88,
    className: 'num',
    title: t`Those who run these sellers`,
  },
  {
    id: 'joined',
    name: t`New`,
    sort: 'joined',
    width: 56,
    className: 'num',
    title: t`Sellers that joined it on the day that the run speaks of`,
  },
  { id: 'brands', name: t`Brands`, sort: null, width: 108, className: '' },
  { id: 'countries', name: t`Countries`, sort: null, width: 82, className: '' },
  { id: 'lifecycle', name: t`Lifecycle`, sort: 'lifecycle', width: 92, className: '' },
  {
    id: 'triage',
    name: t`Triage`,
    sort: 'triage',
    width: 96,
    className: '',
    title: t`What people decided: open, confirmed or dismissed`,
  },
  { id: 'born', name: t`Born`, sort: 'born', width: 106, className: '' },
];

/** The column that always stays: a row without its name is none. */
export const PINNED_COLUMN: ColumnId = 'title';

/**
 * What stays out until somebody asks for it, so that a reason has the room to be read: a racket's title names its main
 * country, and neither how able nor how old it is ranks it.
 */
export const HIDDEN_AT_FIRST: readonly ColumnId[] = ['capability', 'countries', 'born'];

/** The columns that are shown, in their order. */
export function shownColumns(hidden: readonly string[]): QueueColumn[] {
  return QUEUE_COLUMNS.filter(({ id }) => id === PINNED_COLUMN || !hidden.includes(id));
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
  figure: { asc: t`least first`, desc: t`most first` },
  day: { asc: t`oldest first`, desc: t`newest first` },
} as const;

function kindOf(sort: RacketSort): keyof typeof ENDS {
  if (sort === 'born') return 'day';
  return ['rank', 'band', 'lifecycle', 'triage'].includes(sort) ? 'place' : 'figure';
}
