import type { Draw } from '#jobs/generate/draw';
import type { Book } from '../book.ts';
import type { Value } from './values.ts';

/** Puts the holder of a payee on file, as a person with that account. */
export function fileHolder(book: Book, payee: Value, draw: Draw): void {
  const party = `party:${draw.at('holder').hex(10)}`;
  const name = payee.holder?.latin ?? 'unknown';
  const country = payee.country;
  book.add('parties', { party_id: party, type: 'person', name, country, status: 'active' });
  const scheme = payee.scheme ?? 'bank';
  book.add('payment_accounts', {
    owner_kind: 'party',
    owner_id: party,
    scheme,
    account: payee.text,
    holder: name,
    country,
  });
}
