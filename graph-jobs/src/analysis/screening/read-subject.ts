import {
  entityKey,
  wordOfKind,
  type ScreenedKind,
  type ScreenedListing,
  type ScreenedValue,
  type ScreeningSubject,
  saying,
} from '@ringbreaker/cypher/domain';
import {
  cleanAccount,
  cleanAddress,
  cleanContact,
  cleanName,
  findCardNumber,
  type CleanOutcome,
} from '@ringbreaker/cypher/values';

/** One value of a subject as it was read: without a key it is none, and `reason` says why. */
export interface ReadValue {
  readonly kind: ScreenedKind;
  readonly key: string | null;
  readonly label: string;
  readonly reason: string | null;
  /** What was odd about it, though it was read. */
  readonly note: string | null;
  /** Why it says nothing where the graph does not have it as it was read. */
  readonly lacks?: string | undefined;
}

/** A subject whose values are read as ingest reads them. */
export interface ReadSubject {
  readonly id: string | null;
  readonly values: readonly ReadValue[];
  readonly listing: ScreenedListing | null;
}

/** Whether a kind names an account that the graph may know, and no value. */
function isAccount(kind: ScreenedKind): kind is 'seller' | 'store' {
  return kind === 'seller' || kind === 'store';
}

/** The key of the account that a value names; null where it names none. */
export function accountNamed({ kind, value }: Pick<ScreenedValue, 'kind' | 'value'>): string | null {
  return isAccount(kind) ? entityKey(kind === 'seller' ? 'Seller' : 'Store', value) : null;
}

const WORDS: Partial<Record<ScreenedKind, string>> = {
  email: saying`e-mail`,
  ip: saying`IP address`,
  iban: saying`IBAN`,
  bank: saying`bank account`,
  card: saying`card`,
  wallet: saying`wallet`,
  psp: saying`account at a payment provider`,
  crypto: saying`crypto address`,
  seller: saying`seller`,
  store: saying`store`,
};

/** A kind as it stands in a sentence. */
export function wordOf(kind: ScreenedKind): string {
  return WORDS[kind] ?? wordOfKind(kind);
}

/**
 * Reads every value of a subject as ingest would.
 * @param cardSecret the secret of the keyed hash that stands for a card number; null where there is none
 */
export function readSubject(subject: ScreeningSubject, cardSecret: string | null): ReadSubject {
  const values = subject.values.map((value) => readOne(value, subject.country, cardSecret));
  return { id: subject.id ?? null, values, listing: subject.listing ?? null };
}

function readOne(asked: ScreenedValue, home: string | undefined, cardSecret: string | null): ReadValue {
  const { kind, value } = asked;
  const account = accountNamed(asked);
  if (account !== null) return { kind, key: account, label: value, reason: null, note: null };
  const unread = (reason: string) => ({ kind, key: null, label: wordOf(kind), reason, note: null });
  if (kind === 'card' && cardSecret === null && findCardNumber(value) !== undefined) {
    return unread(saying`cards are known by a keyed hash, and its secret is not here`);
  }
  const outcome = clean(asked, home, cardSecret ?? undefined);
  if (!outcome.ok) return unread(outcome.reason);
  const lacks = kind === 'phone' ? phoneLacks(asked, home, outcome.key) : undefined;
  return { kind, key: outcome.key, label: outcome.display, reason: null, note: outcome.note ?? null, lacks };
}

const NO_COUNTRY = saying`it says no country: write it with + and the country's code, or name the country`;
const NO_NUMBER = saying`it is no whole phone number: write it with + and the country's code`;
const DIGITS_ALONE = /^[\d\s().\-/~‐-―]{5,}$/;

/**
 * Why a phone is no number: it was written as at home and nobody said where that is, or it is a word or a piece of one.
 * It is read as a name then, which the graph may have, and else nobody bears.
 */
function phoneLacks({ value, country }: ScreenedValue, home: string | undefined, key: string): string | undefined {
  if (key.startsWith('tel:')) return undefined;
  return (country ?? home) === undefined && DIGITS_ALONE.test(value) ? NO_COUNTRY : NO_NUMBER;
}

/** The country of its owner helps to read a phone alone, as at ingest. */
function clean(
  { kind, value, country, institution }: ScreenedValue,
  home: string | undefined,
  cardSecret: string | undefined,
): CleanOutcome {
  switch (kind) {
    case 'seller':
    case 'store':
      throw new TypeError('An account is no value.');
    case 'phone':
      return cleanContact({ kind, value, country: country ?? home });
    case 'email':
    case 'handle':
    case 'device':
    case 'ip':
    case 'domain':
    case 'image':
      return cleanContact({ kind, value });
    case 'address':
      return cleanAddress({ full: value, country });
    case 'name':
      return cleanName(value);
    default:
      return cleanAccount({ scheme: kind, account: value, institution, country, cardSecret });
  }
}

/** The keys that subjects are looked up by, each once. */
export function keysOf(subjects: readonly ReadSubject[]): { values: string[]; accounts: string[] } {
  const [values, accounts] = [new Set<string>(), new Set<string>()];
  for (const { kind, key } of subjects.flatMap((subject) => subject.values)) {
    if (key !== null) (isAccount(kind) ? accounts : values).add(key);
  }
  return { values: [...values], accounts: [...accounts] };
}
