import { dateText } from '#jobs/generate/days';
import type { Book } from '../book.ts';
import type { Account, Person } from './model.ts';

/** Writes down whose the account was, from its first day to its last. */
export function writeTruth(book: Book, account: Account): void {
  for (const [at, { person, from }] of account.holders.entries()) {
    const end = account.holders[at + 1]?.from ?? Infinity;
    const stays = staysOf(person);
    for (const [which, stay] of stays.entries()) {
      const begins = Math.max(stay.from, at === 0 ? 0 : from);
      const ends = Math.min(end, stays[which + 1]?.from ?? Infinity);
      if (begins >= ends) continue;
      book.belongs({
        seller: account.id,
        operator: person.accounts.length > 1 ? person.key : null,
        racket: stay.racket,
        from: begins === 0 ? undefined : (dateText(begins) as string),
        until: ends === Infinity ? undefined : (dateText(ends) as string),
      });
    }
  }
}

function staysOf({ crook }: Person): readonly { readonly racket: string | null; readonly from: number }[] {
  return crook ? crook.stays.map(({ racket, from }) => ({ racket: racket.name, from })) : [{ racket: null, from: 0 }];
}
