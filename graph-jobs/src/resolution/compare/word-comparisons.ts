import { compareWords, WORD_LEVELS, type Agreement, type Comparison } from './comparisons.ts';
import type { Term } from '../records/prepare-record.ts';
import { likenessOf } from './word-match.ts';

/** Names, by their words. */
export const nameWords: Comparison = {
  id: 'name',
  levels: WORD_LEVELS,
  compare: (one, other) => compareWords(one.name, other.name),
};

const RAREST_LEVELS = ['same word', 'sounds alike', 'nearly the same', 'another word'];

/** The rarest word of two names beside what is likest to it in the other: for most names the family's. */
export const rarestWord: Comparison = {
  id: 'rarest word',
  levels: RAREST_LEVELS,
  compare: ({ name: one }, { name: other }) => compareRarest(rarerOf(one, other)),
};

/** What two names say beside the rarest word. */
export const otherWords: Comparison = {
  id: 'other words',
  levels: WORD_LEVELS,
  compare: ({ name: one }, { name: other }) => compareRest(rarerOf(one, other)),
};

/** The rarest word of the address that says less: of most the street, of some the town. */
export const addressWord: Comparison = {
  id: 'address word',
  levels: RAREST_LEVELS,
  compare: ({ words: one }, { words: other }) => compareRarest(shorterOf(one, other)),
};

/** What two addresses say beside it. */
export const otherAddressWords: Comparison = {
  id: 'other address words',
  levels: WORD_LEVELS,
  compare: ({ words: one }, { words: other }) => compareRest(shorterOf(one, other)),
};

type Terms = readonly Term[];

/** Two lists of words, the one to take the rarest word of first. */
type Sides = readonly [from: Terms, among: Terms] | undefined;

function rarerOf(one: Terms, other: Terms): Sides {
  const [a, b] = [one[0], other[0]];
  if (a === undefined || b === undefined) return undefined;
  return a.bits >= b.bits ? [one, other] : [other, one];
}

function shorterOf(one: Terms, other: Terms): Sides {
  if (one.length === 0 || other.length === 0) return undefined;
  return weightOf(one) <= weightOf(other) ? [one, other] : [other, one];
}

function weightOf(terms: Terms): number {
  return terms.reduce((sum, { bits }) => sum + bits, 0);
}

function compareRarest(sides: Sides): Agreement | undefined {
  if (sides === undefined) return undefined;
  const { rarest, likest, likeness } = pairOff(sides);
  const surprise = likeness * Math.min(rarest.bits, likest.bits);
  if (likeness === 1) return { level: 0, surprise };
  if (likeness >= 0.9) return { level: 1, surprise };
  return likeness > 0 ? { level: 2, surprise } : { level: 3 };
}

function compareRest(sides: Sides): Agreement | undefined {
  if (sides === undefined) return undefined;
  const { rarest, likest } = pairOff(sides);
  const [one, other] = sides.map((terms) => terms.filter((term) => term !== rarest && term !== likest));
  return compareWords(one ?? [], other ?? []);
}

function pairOff([from, among]: NonNullable<Sides>): { rarest: Term; likest: Term; likeness: number } {
  const rarest = from[0] as Term;
  let best = { rarest, likest: among[0] as Term, likeness: -1 };
  for (const likest of among) {
    const likeness = likenessOf(rarest, likest);
    if (likeness > best.likeness) best = { rarest, likest, likeness };
  }
  return best;
}
