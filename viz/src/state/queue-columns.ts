import type { RacketSort } from '@ringbreaker/cypher/domain';

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
    width: 52,
    className: 'num rank',
    title: 'Ranked by band, then harm, then score',
  },
  { id: 'band', name: 'Band', sort: 'band', width: 64, className: 'center' },
  { id: 'title', name: 'Suspected racket', sort: null, width: 0, className: 'wide' },
  { id: 'score', name: 'Score', sort: 'score', width: 98, className: '' },
  {
    id: 'confidence',
    name: 'Confidence',
    sort: 'confidence',
    width: 100,
    className: '',
    title: 'How sure the evidence is, apart from how bad the matter is',
  },
  {
    id: 'capability',
    name: 'Capability',
    sort: 'capability',
    width: 96,
    className: '',
    title: 'How able it is: production, reach, money (0 to 100)',
  },
  { id: 'harm', name: 'Harm', sort: 'harm', width: 84, className: '', title: 'How much it may harm (0 to 100)' },
  { id: 'sellers', name: 'Sellers', sort: 'sellers', width: 78, className: 'num' },
  {
    id: 'operators',
    name: 'Operators',
    sort: 'operators',
    width: 94,
    className: 'num',
    title: 'Those who run these sellers',
  },
  {
    id: 'joined',
    name: 'New',
    sort: 'joined',
    width: 62,
    className: 'num',
    title: 'Sellers that joined it on the day that the run speaks of',
  },
  { id: 'brands', name: 'Brands', sort: null, width: 124, className: '' },
  { id: 'countries', name: 'Countries', sort: null, width: 84, className: '' },
  { id: 'lifecycle', name: 'Lifecycle', sort: 'lifecycle', width: 98, className: '' },
  {
    id: 'triage',
    name: 'Triage',
    sort: 'triage',
    width: 104,
    className: '',
    title: 'What people decided: open, confirmed or dismissed',
  },
  { id: 'born', name: 'Born', sort: 'born', width: 100, className: '' },
];

/** The column that always stays: a row without its name is none. */
export const PINNED_COLUMN: ColumnId = 'title';

/** The columns that are shown, in their order. */
export function shownColumns(hidden: readonly string[]): QueueColumn[] {
  return QUEUE_COLUMNS.filter(({ id }) => id === PINNED_COLUMN || !hidden.includes(id));
}

/** How an order is called, as in "Operators, most first". */
export function sayOrder(sort: RacketSort, direction: 'asc' | 'desc'): string {
  const column = QUEUE_COLUMNS.find((one) => one.sort === sort);
  const name = sort === 'rank' ? 'Rank' : sort === 'joined' ? 'New sellers' : (column?.name ?? sort);
  return `${name}, ${ENDS[kindOf(sort)][direction]}`;
}

const ENDS = {
  place: { asc: 'first to last', desc: 'last to first' },
  figure: { asc: 'least first', desc: 'most first' },
  day: { asc: 'oldest first', desc: 'newest first' },
} as const;

function kindOf(sort: RacketSort): keyof typeof ENDS {
  if (sort === 'born') return 'day';
  return ['rank', 'band', 'lifecycle', 'triage'].includes(sort) ? 'place' : 'figure';
}
