import type { Draw } from '#jobs/generate/draw';
import { dateText } from '#jobs/generate/days';
import type { Book, Row } from '../book.ts';
import { keyOf, type Shared, type Use } from './account.ts';
import type { Country } from './countries.ts';
import type { Kind } from './kinds.ts';
import { commonSender, personOf, shortName } from './names.ts';
import type { Settings } from './settings.ts';
import { addressCells, device, email, handle, iban, ip, phone } from './values.ts';
import { writeListing } from './write-listings.ts';
import { isOfParty, writeParty, writeRelation } from './write-parties.ts';
import { writeShipment } from './write-shipments.ts';

const ROLES = ['home', 'business', 'business', 'return'];
const REFERENCES = ['invoice', 'faktura', 'goods', 'rent', 'deposit', null];

/** One use to be written: of which value, and in which way if not the usual one. */
interface Writing {
  readonly kind: Kind;
  readonly value: Draw;
  /** Where the value is from; a user may live elsewhere. */
  readonly country: Country;
  readonly use: Use;
  readonly own: Draw;
  readonly odd: Draw | undefined;
}

/** Writes a value down for each of its users, and the company behind it where there is one. */
export function writeShared(book: Book, shared: Shared, settings: Settings): void {
  const { kind, draw, uses } = shared;
  const country = uses[0]?.account.country;
  if (!country) return;
  if (isOfParty(kind)) writeParty(book, shared, country);
  for (const use of uses) {
    const own = use.account.draw.at('writes').at(kind).at(keyOf(draw));
    const odd = own.chance(settings.odd) ? own.at('way') : undefined;
    writeUse(book, { kind, value: draw, country, use, own, odd });
  }
}

function writeUse(book: Book, writing: Writing): void {
  const { kind, value, country, use, own, odd } = writing;
  if (isOfParty(kind)) writeRelation(book, { kind, value, use });
  else if (kind === 'payee') writePayments(book, writing);
  else if (kind === 'sender') {
    writeShipment(book, use, { key: own.at('parcel'), sender: commonSender(value, country, odd) });
  } else if (kind === 'picture') writeListing(book, use, { key: own.at('offer'), image: value.hex(16) });
  else if (kind === 'home' || kind === 'warehouse') {
    const role = kind === 'home' ? own.at('role').pick(ROLES) : kind;
    book.add('addresses', { ...seen(use), role, ...addressCells(value, country, odd) });
  } else if (kind === 'bank' || kind === 'psp')
    book.add('payment_accounts', { ...seen(use), ...accountCells(writing) });
  else book.add('contacts', { ...seen(use), kind, value: contactText(writing), country: country.code });
}

function seen({ account, from, until }: Use): Row {
  return { owner_kind: 'seller', owner_id: account.id, first_seen: dateText(from), last_seen: dateText(until) };
}

function contactText({ kind, value, country, odd }: Writing): string {
  if (kind === 'phone') return phone(value, country, odd);
  if (kind === 'email') return email(value, country, odd);
  if (kind === 'handle') return handle(value, odd);
  return kind === 'device' ? device(value, odd) : ip(value);
}

function accountCells({ kind, value, country, odd }: Writing): Row {
  if (kind === 'psp')
    return { scheme: 'psp', account: `KP-${value.digits(9)}`, institution: 'KaravanPay', country: country.code };
  return {
    scheme: 'iban',
    account: iban(value, country, odd),
    holder: shortName(personOf(value, country)),
    country: country.code,
  };
}

/** Money from the user's own account to one that is nobody's in the tables: a supplier's, a landlord's. */
function writePayments(book: Book, { value, country, use, own, odd }: Writing): void {
  const { account, from, until } = use;
  for (let at = 0; at < own.at('count').between(1, 2); at++) {
    const one = own.at(at);
    book.add('payments', {
      payment_id: `pay-${one.hex(14)}`,
      from_scheme: 'iban',
      from_account: iban(account.draw.at('own').at('bank'), account.country),
      to_scheme: 'iban',
      to_account: iban(value, country, odd),
      amount: (30 * Math.exp(3 * one.at('amount').uniform())).toFixed(2),
      currency: 'EUR',
      paid_at: dateText(one.at('day').between(from, until)),
      reference: one.at('reference').pick(REFERENCES),
    });
  }
}
