import type { PreparedRecord, Term } from '../records/prepare-record.ts';
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
  compare(one: PreparedRecord, other: PreparedRecord): Agreement | undefined;
}

type Terms = readonly Term[];

/** Levels of every comparison of words. */
export const WORD_LEVELS = ['same words', 'one within the other', 'most words', 'some words', 'other words'];

/** Compares two lists of words by the weight of what they share. */
export function compareWords(one: Terms, other: Terms): Agreement | undefined {
  if (one.length === 0 || other.length === 0) return undefined;
  const { jaccard, contained, surprise } = overlapOf(one, other);
  if (jaccard >= 0.8) return { level: 0, surprise };
  if (contained >= 0.8) return { level: 1, surprise };
  if (jaccard >= 0.5) return { level: 2, surprise };
  return jaccard >= 0.2 ? { level: 3, surprise } : { level: 4 };
}

/** Words of the address: street, district, town. */
export const addressWords: Comparison = {
  id: 'address words',
  levels: WORD_LEVELS,
  compare: (one, other) => compareWords(one.words, other.words),
};

/** Numbers of the address, whatever they number. */
export const addressNumbers: Comparison = {
  id: 'address numbers',
  levels: ['same numbers', 'one within the other', 'other numbers'],
  compare(one, other) {
    const [few, many] = byLength(one.numbers, other.numbers);
    if (few.length === 0) return undefined;
    if (!few.every((number) => has(many, number))) return { level: 2 };
    return { level: few.length === many.length ? 0 : 1, surprise: bitsOfAll(few) };
  },
};

/** Unit, building, floor, stair. */
export const addressUnits: Comparison = {
  id: 'unit',
  levels: ['same unit', 'said by one alone', 'other unit'],
  compare(one, other) {
    const [few, many] = byLength(one.units, other.units);
    if (many.length === 0) return undefined;
    const own = few.filter((unit) => !has(many, unit));
    if (own.some((unit) => many.some(({ text }) => text[0] === unit.text[0]))) return { level: 2 };
    return few.length < many.length || own.length > 0 ? { level: 1 } : { level: 0, surprise: bitsOfAll(few) };
  },
};

/** Postcodes. */
export const postcode = compareWhole('postcode', ['same postcode', 'other postcode']);

/** Telephone numbers. */
export const phone = compareWhole('phone', ['same number', 'other number']);

/** Countries, where both are known. */
export const country = compareWhole('country', ['same country', 'other country']);

function compareWhole(field: 'postcode' | 'phone' | 'country', levels: readonly string[]): Comparison {
  return {
    id: field,
    levels,
    compare({ [field]: [one] }, { [field]: [other] }) {
      if (one === undefined || other === undefined) return undefined;
      return one.text === other.text ? { level: 0, surprise: one.bits } : { level: 1 };
    },
  };
}

function byLength(one: Terms, other: Terms): [shorter: Terms, longer: Terms] {
  return one.length <= other.length ? [one, other] : [other, one];
}

function has(terms: Terms, { text }: Term): boolean {
  return terms.some((term) => term.text === text);
}

function bitsOfAll(terms: Terms): number {
  return terms.reduce((sum, { bits }) => sum + bits, 0);
}
