import type { BlockingRule } from './candidates/blocking.ts';
import { addressNumbers, addressUnits, addressWords, country, phone, postcode } from './compare/comparisons.ts';
import type { MatchKind } from './model/match-model.ts';
import { addressWord, nameWords, otherAddressWords, otherWords, rarestWord } from './compare/word-comparisons.ts';

/** A number of the address (the first with the rarest word, the last with the next) and how a word of it sounds. */
function numberAndWord(nth: 0 | 1): BlockingRule {
  return {
    id: `number and word ${nth + 1}`,
    keyOf({ numbers, words }) {
      const [word, number] = [words[nth], numbers.at(-nth)];
      return word && number && `${number.text} ${word.rough}`;
    },
  };
}

const samePhone: BlockingRule = { id: 'phone', keyOf: (record) => record.phone[0]?.text };

const twoWords: BlockingRule = {
  id: 'two words of the name',
  keyOf: ({ name: [one, other] }) => one && [one.rough, other?.rough ?? ''].sort().join(' '),
};

const samePostcode: BlockingRule = {
  id: 'number and postcode',
  keyOf: ({ numbers: [number], postcode: [code] }) => number && code && `${number.text} ${code.text}`,
};

/** Addresses without a number have their words alone. */
const noNumber: BlockingRule = {
  id: 'two words, no number',
  keyOf({ numbers, words: [one, other] }) {
    return numbers.length > 0 || !one || !other ? undefined : [one.rough, other.rough].sort().join(' ');
  },
};

/** One of the two rarest words of a name, with how the other one begins. */
function wordAndInitial(nth: 0 | 1): BlockingRule {
  return {
    id: `word ${nth + 1} and an initial`,
    keyOf({ name }) {
      const [word, other] = [name[nth], name[1 - nth]];
      return word && other && `${word.rough} ${other.rough.slice(0, 1)}`;
    },
  };
}

const rarestAlone: BlockingRule = { id: 'rarest word of the name', keyOf: ({ name: [word] }) => word?.rough };

/**
 * A place of business: name, address and number, as a directory lists it. Two names without a word in common are two
 * tenants of one house until something else says otherwise.
 */
export const PLACE: MatchKind = {
  id: 'Place',
  distinct: true,
  comparisons: [nameWords, addressNumbers, addressUnits, addressWords, postcode, phone],
  rules: [samePhone, numberAndWord(0), numberAndWord(1), twoWords],
  ruledOut: {},
  heldBack: { name: 4 },
};

/**
 * An address, by its own words alone. What would merge two premises into one holds it back: a number, a unit, a postcode
 * or a country that the other does not have too.
 */
export const ADDRESS: MatchKind = {
  id: 'Address',
  distinct: false,
  comparisons: [addressNumbers, addressUnits, country, addressWord, postcode, otherAddressWords],
  rules: [numberAndWord(0), numberAndWord(1), samePostcode, noNumber],
  ruledOut: { 'address numbers': 2, unit: 2, country: 1, 'address word': 3 },
  heldBack: { 'address numbers': 1, unit: 1, 'other address words': 2, postcode: 1 },
};

/**
 * A name, by its own words alone. A word more or less, a letter that makes a daughter of a son, a number that tells two
 * shops apart: each may be another person, so none is called the same; only another spelling of the same sounds is.
 */
export const NAME: MatchKind = {
  id: 'Name',
  distinct: false,
  comparisons: [rarestWord, otherWords, addressUnits],
  rules: [twoWords, wordAndInitial(0), wordAndInitial(1), rarestAlone],
  ruledOut: { 'rarest word': 3, unit: 2 },
  heldBack: { 'rarest word': 2, 'other words': 1, unit: 1 },
};
