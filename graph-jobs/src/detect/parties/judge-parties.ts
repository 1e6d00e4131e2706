import { saying } from '@ringbreaker/cypher/domain';
import { isPlaceholder } from '@ringbreaker/cypher/values';
import { isOneEdit } from '../../resolution/compare/word-match.ts';
import type { NameLikeness } from './party-name.ts';
import type { PartyPair, TellingKind } from './party.ts';

/** What two parties have in common and what parts them. */
export interface PartyEvidence {
  readonly areOtherTypes: boolean;
  readonly number: NumberLikeness;
  readonly name: NameLikeness;
  /** The rarest value that both use; undefined where they share none. */
  readonly shared?: SharedValue | undefined;
}

/** A value that two parties share. */
export interface SharedValue {
  readonly kind: TellingKind;
  /** Its key as the one and as the other has it written. */
  readonly written: readonly [one: string, other: string];
  /** Whether it is written in two ways that are likely one. */
  readonly isNearly: boolean;
  /** How many parties use it. */
  readonly users: number;
  /** How many users with a name like these two the value would have, were its users strangers. */
  readonly byChance: number;
}

/** How two registration numbers compare: equal, one sign apart, others of one register, or not to be compared. */
export type NumberLikeness = 'same' | 'nearly' | 'other' | 'unknown';

/** Above so many expected namesakes among its users, a value does not tell that two namesakes are one. */
const MOST_BY_CHANCE = 0.02;
/** Chance of a pair that nothing may join, by whatever chain; other differences rest on how names are written. */
export const RULED_OUT = 0;
const UNLIKELY = 0.1;
/** So many parties use at most what is taken for one person's own. */
const OWN_USERS = 2;

type Judged = Pick<PartyPair, 'judgement' | 'reason' | 'p'>;

const WORDS: Record<TellingKind, string> = {
  Email: saying`mailbox`,
  Phone: saying`telephone number`,
  PaymentAccount: saying`account`,
  Address: saying`address`,
  Handle: saying`handle`,
};

/** Judges two parties by what they have in common: a number of a register first, then a name beside a rare value. */
export function judgeParties({ areOtherTypes, number, name, shared }: PartyEvidence): Judged {
  if (areOtherTypes) return different('one is a person, the other a company', RULED_OUT);
  if (number === 'same') return { judgement: 'same', reason: saying`same registration number and country`, p: 1 };
  if (number === 'other') return different('other registration numbers of one country', RULED_OUT);
  if (shared === undefined) return different('nothing in common but a name');
  const what = saying`${shared.isNearly ? 'nearly ' : ''}one ${WORDS[shared.kind]}`;
  const isOneName = name === 'same' || (name === 'nearly' && number !== 'nearly');
  if (isOneName && shared.byChance <= MOST_BY_CHANCE) {
    return {
      judgement: 'same',
      reason: saying`${name === 'same' ? 'same' : 'nearly'} name and ${what} that few use`,
      p: 1 - shared.byChance,
    };
  }
  if (name === 'other' && (shared.users > OWN_USERS || shared.kind === 'Address'))
    return different(`${what}, other names`);
  return { judgement: 'possible', reason: possibleReason(name, what), p: 0.5 };
}

/** Whether two are certainly not one, by whatever chain: others by type, or by their numbers in one register. */
export function isRuledOut({ areOtherTypes, number }: Pick<PartyEvidence, 'areOtherTypes' | 'number'>): boolean {
  return areOtherTypes || number === 'other';
}

/** Compares two registration numbers of one country, in whatever groups they are written. */
export function compareNumbers(one: string | undefined, other: string | undefined): NumberLikeness {
  if (one === undefined || other === undefined) return 'unknown';
  if (one === other) return 'same';
  // Other lengths are numbers of other registers.
  if (one.length !== other.length) return 'unknown';
  return isOneEdit(one, other) ? 'nearly' : 'other';
}

/** A registration number without what stands between its signs; undefined where nothing is said (`n/a`, `0000`), or too little. */
export function plainNumber(number: string | null): string | undefined {
  const plain = (number ?? '')
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return plain.length >= 4 && !isPlaceholder(plain) ? plain : undefined;
}

function different(reason: string, p = UNLIKELY): Judged {
  return { judgement: 'different', reason, p };
}

function possibleReason(name: NameLikeness, what: string): string {
  if (name === 'other') return `${what} that none else uses, another name`;
  if (name === 'unknown') return `${what}, a name not told`;
  return name === 'within' ? `${what}, a word more in one name` : `${name} name and ${what}, which namesakes may share`;
}
