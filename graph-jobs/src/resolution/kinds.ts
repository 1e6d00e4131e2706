import type { BlockingRule } from './blocking.ts';
import { addressNumbers, addressUnits, addressWords, country, phone, postcode } from './comparisons.ts';
import type { MatchKind } from './match-model.ts';
import { roughTerm, type Term } from './match-record.ts';
import { nameWords, otherWords, rarestWord } from './name-comparisons.ts';

/** The first number of the address with its n-th rarest word. */
function numberAndWord(nth: number): BlockingRule {
  return {
    id: `number and word ${nth + 1}`,
    keyOf({ numbers: [number], words }) {
      const word = roughTerm(words, nth);
      return word === undefined || number === undefined ? undefined : `${number.text} ${word}`;
    },
  };
}

const samePhone: BlockingRule = { id: 'phone', keyOf: (record) => record.phone[0]?.text };

const twoWords: BlockingRule = {
  id: 'two words of the name',
  keyOf({ name }) {
    const words = [roughTerm(name, 0), roughTerm(name, 1)].filter((word) => word !== undefined);
    return words.length === 0 ? undefined : words.sort().join(' ');
  },
};

const samePostcode: BlockingRule = {
  id: 'number and postcode',
  keyOf: ({ numbers: [number], postcode: [code] }) => number && code && `${number.text} ${code.text}`,
};

const sameStreet: BlockingRule = {
  id: 'two words of the address',
  keyOf({ words }) {
    const [one, other] = [roughTerm(words, 0), roughTerm(words, 1)];
    return one === undefined || other === undefined ? undefined : [one, other].sort().join(' ');
  },
};

/** One of the two rarest words of a name, with how the other one begins. */
function wordAndInitial(nth: 0 | 1): BlockingRule {
  const initial = (name: readonly Term[]) => roughTerm(name, 1 - nth)?.slice(0, 1);
  return {
    id: `word ${nth + 1} and an initial`,
    keyOf: ({ name }) => (name.length < 2 ? undefined : `${roughTerm(name, nth)} ${initial(name)}`),
  };
}

const rarestAlone: BlockingRule = { id: 'rarest word of the name', keyOf: ({ name }) => roughTerm(name, 0) };

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
  comparisons: [addressNumbers, addressUnits, addressWords, postcode, country],
  rules: [numberAndWord(0), numberAndWord(1), samePostcode, sameStreet],
  ruledOut: { 'address numbers': 2, unit: 2, country: 1 },
  heldBack: { 'address numbers': 1, unit: 1, 'address words': 2, postcode: 1 },
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
