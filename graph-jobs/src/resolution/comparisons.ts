import type { MatchRecord } from './match-record.ts';
import { bitsOf, type TermCounts } from './term-counts.ts';
import { overlapOf } from './word-match.ts';

/** How two records agree on one part. */
export interface Agreement {
  /** Index into the comparison's levels: 0 agrees most. */
  readonly level: number;
  /** How surprising this agreement is between strangers, in bits, where the terms say so (term frequency). */
  readonly surprise?: number;
}

/** One part on which records are compared. */
export interface Comparison {
  readonly id: string;
  /** Names of the levels, the most agreeing first; the last one disagrees. */
  readonly levels: readonly string[];
  /** Undefined when one of the two does not say. */
  compare(one: MatchRecord, other: MatchRecord, counts: TermCounts): Agreement | undefined;
}

/** Words stand together (Los Angeles): behind the rarest shared word each counts half of the one before. */
const NEXT_WORD = 0.5;

function surpriseOf(shared: readonly number[]): number {
  let part = 1;
  let total = 0;
  for (const bits of shared) {
    total += bits * part;
    part *= NEXT_WORD;
  }
  return total;
}

function compareWords(
  one: readonly string[] | undefined,
  other: readonly string[] | undefined,
  weigh: (word: string) => number,
): Agreement | undefined {
  if (!one?.length || !other?.length) return undefined;
  const { jaccard, contained, shared } = overlapOf(one, other, weigh);
  if (jaccard >= 0.85) return { level: 0, surprise: surpriseOf(shared) };
  if (contained >= 0.85) return { level: 1, surprise: surpriseOf(shared) };
  if (jaccard >= 0.5) return { level: 2, surprise: surpriseOf(shared) };
  return jaccard >= 0.2 ? { level: 3, surprise: surpriseOf(shared) } : { level: 4 };
}

type Terms = readonly string[];

function byLength(one: Terms = [], other: Terms = []): [shorter: Terms, longer: Terms] {
  return one.length <= other.length ? [one, other] : [other, one];
}

const WORD_LEVELS = ['same words', 'one within the other', 'most words', 'some words', 'other words'];

/** Names, by their words. */
export const nameWords: Comparison = {
  id: 'name',
  levels: WORD_LEVELS,
  compare: (one, other, counts) => compareWords(one.name, other.name, (word) => bitsOf(counts, 'name', word)),
};

/** Words of the address: street, district, town. */
export const addressWords: Comparison = {
  id: 'address words',
  levels: WORD_LEVELS,
  compare: (one, other, counts) => compareWords(one.words, other.words, (word) => bitsOf(counts, 'words', word)),
};

/** Numbers of the address, whatever they number. */
export const addressNumbers: Comparison = {
  id: 'address numbers',
  levels: ['same numbers', 'one within the other', 'other numbers'],
  compare(one, other, counts) {
    const [few, many] = byLength(one.numbers, other.numbers);
    if (few.length === 0) return undefined;
    const shared = few.filter((number) => many.includes(number));
    if (shared.length < few.length) return { level: 2 };
    const surprise = shared.reduce((sum, number) => sum + bitsOf(counts, 'numbers', number), 0);
    return { level: few.length === many.length ? 0 : 1, surprise };
  },
};

/** Unit, building, floor, stair. */
export const addressUnits: Comparison = {
  id: 'unit',
  levels: ['same unit', 'said by one alone', 'other unit'],
  compare(one, other, counts) {
    const [few, many] = byLength(one.units, other.units);
    if (many.length === 0) return undefined;
    const kinds = new Map(many.map((unit) => [unit[0], unit]));
    if (few.some((unit) => kinds.has(unit[0]) && !many.includes(unit))) return { level: 2 };
    if (few.length < many.length || few.some((unit) => !many.includes(unit))) return { level: 1 };
    return { level: 0, surprise: few.reduce((sum, unit) => sum + bitsOf(counts, 'units', unit), 0) };
  },
};

/** Postcodes. */
export const postcode: Comparison = {
  id: 'postcode',
  levels: ['same postcode', 'other postcode'],
  compare(one, other, counts) {
    if (one.postcode === undefined || other.postcode === undefined) return undefined;
    return one.postcode === other.postcode
      ? { level: 0, surprise: bitsOf(counts, 'postcode', one.postcode) }
      : { level: 1 };
  },
};

/** Telephone numbers. */
export const phone: Comparison = {
  id: 'phone',
  levels: ['same number', 'other number'],
  compare(one, other, counts) {
    if (one.phone === undefined || other.phone === undefined) return undefined;
    return one.phone === other.phone ? { level: 0, surprise: bitsOf(counts, 'phone', one.phone) } : { level: 1 };
  },
};
