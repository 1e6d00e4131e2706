import { RACKET_TEXT_CHARACTERS } from '@ringbreaker/cypher/domain';
import { count } from '../../graph/words.ts';
import { t } from '../../words/words.ts';
import { type QueueFilter, tidyFilter } from './queue-filter.ts';

/** What the list can't be asked for, in words, and what is left of the filter without it. */
export interface FilterFaults {
  says: string[];
  without: QueueFilter;
}

/** What of a filter no list can be asked for: an address may be typed, cut or pasted. Null where all of it can. */
export function faultsOf(filter: QueueFilter): FilterFaults | null {
  const { q = '', country = [] } = filter;
  const broken = country.filter((code) => !/^[a-z]{2}$/i.test(code));
  const isLong = q.length > RACKET_TEXT_CHARACTERS;
  const says = [
    ...(isLong ? [t`The text has ${count(q.length)} letters; it may have ${RACKET_TEXT_CHARACTERS}.`] : []),
    ...broken.map((code) => t`“${code.slice(0, LETTERS)}” is no country: one is written by its two letters, as CN.`),
  ];
  if (says.length === 0) return null;
  const whole = country.filter((code) => !broken.includes(code));
  return { says, without: tidyFilter({ ...filter, q: isLong ? undefined : filter.q, country: whole }) };
}

/** Who reads it knows by so many which one is meant. */
const LETTERS = 30;
