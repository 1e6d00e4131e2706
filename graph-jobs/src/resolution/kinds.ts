import { skeletonOf } from '@ringbreaker/cypher/values';
import type { BlockingRule } from './blocking.ts';
import { addressNumbers, addressUnits, addressWords, nameWords, phone, postcode } from './comparisons.ts';
import type { MatchKind } from './match-model.ts';
import type { MatchRecord, TermField } from './match-record.ts';
import { bitsOf, termsOf, type TermCounts } from './term-counts.ts';

/** The terms of a field from the rarest down, as they sound, so that a typing error in a vowel still finds its like. */
function rarest(record: MatchRecord, field: TermField, counts: TermCounts): string[] {
  return [...termsOf(record, field)]
    .map((term) => ({ term, bits: bitsOf(counts, field, term) }))
    .sort((a, b) => b.bits - a.bits || (a.term < b.term ? -1 : 1))
    .map(({ term }) => skeletonOf(term));
}

/** A number of the address with its n-th rarest word. */
function numberAndWord(nth: number): BlockingRule {
  return {
    id: `number and word ${nth + 1}`,
    settles: ['address numbers', 'address words'],
    keyOf(record, counts) {
      const word = rarest(record, 'words', counts)[nth];
      const number = record.numbers?.[0];
      return word === undefined || number === undefined ? undefined : `${number} ${word}`;
    },
  };
}

const samePhone: BlockingRule = { id: 'phone', settles: ['phone'], keyOf: ({ phone: number }) => number };

const nameWordsRule: BlockingRule = {
  id: 'two words of the name',
  settles: ['name'],
  keyOf(record, counts) {
    const words = rarest(record, 'name', counts).slice(0, 2);
    return words.length === 0 ? undefined : words.sort().join(' ');
  },
};

/** A place of business: name, address and number, as a directory lists it. */
export const PLACE: MatchKind = {
  id: 'Place',
  comparisons: [nameWords, addressNumbers, addressUnits, addressWords, postcode, phone],
  rules: [samePhone, numberAndWord(0), numberAndWord(1), nameWordsRule],
  vetoes: {},
};
