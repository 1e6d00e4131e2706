import { dateText } from '#jobs/generate/days';
import type { Book } from '../book.ts';
import { LAST, type Account, type Country } from './cast.ts';
import type { Scribe } from './scribe.ts';

/** All there is to write with: the book, the clerks, the country, and who the parties are. */
export interface Ledger {
  readonly book: Book;
  readonly scribe: Scribe;
  readonly country: Country;
  /** Party to person. */
  readonly persons: Map<string, string>;
}

/** The one country; its code is needed to read phone numbers that have no country code. */
export const COUNTRY = 'CN';
export const CURRENCY = 'CNY';

/** The last day that anything happens with an account. */
export function endOf({ closed }: Account): number {
  return closed ?? LAST;
}

/** A day in the life of an account. */
export function dayIn(account: Account, share: number): string | null {
  return dateText(account.opened + Math.floor(share * (endOf(account) - account.opened + 1)));
}

/** First and last day of a use: from about the opening on, to the end or to the last time anybody looked. */
export function seen(account: Account, key: string, until: number | null = null) {
  const draw = account.draw.at('seen').at(key);
  const end = until ?? endOf(account);
  const first = Math.min(end, account.opened + draw.at('first').between(0, 9));
  const last = Math.max(first, end - draw.at('last').between(0, 25));
  return { first_seen: dateText(first), last_seen: dateText(last) };
}
