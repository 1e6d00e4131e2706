import type { NodeKind } from '@ringbreaker/cypher/domain';
import type { NeighbourQuery } from '../../questions.ts';
import { readTypedDay, windowOf } from '../time/time-window.ts';
import { EXPAND_CAP, EXPAND_MOST } from './expansion.ts';

/** Which of a thing's neighbours somebody wants to see. */
export interface ExpandChoice {
  kind: NodeKind | null;
  type: string | null;
  order: NonNullable<NeighbourQuery['order']>;
  /** Only what connects the thing to something that is on the canvas. */
  joining: boolean;
  /** The window of days as it was typed; an empty end is open. */
  from: string;
  to: string;
  /** How many, as it was typed. */
  atMost: number | string;
}

/** What is chosen before anybody chooses. */
export const USUAL_CHOICE: ExpandChoice = {
  kind: null,
  type: null,
  order: 'weight',
  joining: false,
  from: '',
  to: '',
  atMost: EXPAND_CAP,
};

/** So many others are named at once: an address has room for no more. */
const OTHERS = 500;

/** The question that a choice asks; null while one of its days is no date. `others` are on the canvas. */
export function queryOf(choice: ExpandChoice, others: readonly string[]): NeighbourQuery | null {
  if (!isDayOrOpen(choice.from) || !isDayOrOpen(choice.to)) return null;
  const { kind, type, order, joining } = choice;
  const query: NeighbourQuery = { kind, type, order, window: windowText(choice), limit: limitOf(choice) };
  return joining ? { ...query, connecting: others.slice(0, OTHERS) } : query;
}

/** Tells whether a text is a date, or none was typed. */
export function isDayOrOpen(text: string): boolean {
  return text.trim() === '' || readTypedDay(text) !== null;
}

/** How many a choice brings at most: what is no number is the usual one. */
export function limitOf({ atMost }: Pick<ExpandChoice, 'atMost'>): number {
  const wanted = atMost === '' ? Number.NaN : Math.round(Number(atMost));
  return Number.isFinite(wanted) ? Math.min(Math.max(wanted, 1), EXPAND_MOST) : EXPAND_CAP;
}

/** As the API wants it, in days since 1970-01-01; the earlier day is the first, whichever was typed first. */
function windowText({ from, to }: Pick<ExpandChoice, 'from' | 'to'>): string | null {
  const [first, last] = [readTypedDay(from), readTypedDay(to)];
  if (first === null && last === null) return null;
  if (first === null || last === null) return `${first ?? ''},${last ?? ''}`;
  const window = windowOf(first, last);
  return `${window.from},${window.to}`;
}

/** Tells whether a question leaves out some of a thing's neighbours. */
export function isNarrowed({ kind, type, window, connecting }: NeighbourQuery): boolean {
  return Boolean(kind ?? type ?? window ?? connecting);
}
