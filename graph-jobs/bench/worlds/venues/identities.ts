import type { Draw } from '#jobs/generate/draw';
import type { Book } from '../book.ts';
import { dayText, lastDayOf } from './life.ts';
import type { Kind, Seller, Use, Value } from './model.ts';
import { ownValue } from './settle.ts';
import { LAST, type Settings } from './settings.ts';
import { written, writtenPlace } from './writing.ts';

const CONTACTS: ReadonlySet<Kind> = new Set<Kind>(['phone', 'email', 'handle', 'device', 'ip']);

const ROLES: Partial<Record<Kind, string>> = {
  home: 'home',
  stall: 'business',
  office: 'business',
  registered: 'registered',
  depot: 'return',
  backroom: 'warehouse',
  wing: 'warehouse',
};

const ACCOUNTS: ReadonlySet<Kind> = new Set<Kind>(['bank', 'wallet', 'psp', 'collective']);

/** Writes down what a seller uses: contacts, addresses, accounts. */
export function writeIdentities(book: Book, seller: Seller, settings: Settings): void {
  for (const [at, one] of seller.uses.entries()) {
    const { kind } = one.value;
    const line = { seller, one, draw: seller.draw.at('written').at(at), settings };
    if (CONTACTS.has(kind)) writeContact(book, line);
    else if (ROLES[kind]) writeAddress(book, line);
    else if (ACCOUNTS.has(kind)) writeAccount(book, line);
  }
}

interface Line {
  readonly seller: Seller;
  readonly one: Use;
  readonly draw: Draw;
  readonly settings: Settings;
}

function writeContact(book: Book, line: Line): void {
  const { value } = line.one;
  const isAnywhere = value.kind === 'ip' || value.kind === 'device';
  book.add('contacts', {
    owner_kind: 'seller',
    owner_id: line.seller.id,
    kind: value.kind,
    value: written(value, line.draw, line.settings),
    country: isAnywhere ? null : countryOf(line),
    first_seen: dayText(firstDay(line)),
    last_seen: dayText(lastDay(line)),
  });
}

function writeAddress(book: Book, line: Line): void {
  const { value } = line.one;
  const place = writtenPlace(value, line.draw, line.settings);
  book.add('addresses', {
    owner_kind: 'seller',
    owner_id: line.seller.id,
    role: roleOf(value, line.draw),
    full: place.full,
    street: place.street,
    city: place.city,
    region: place.region,
    postcode: place.postcode,
    country: place.country,
    first_seen: dayText(firstDay(line)),
    last_seen: dayText(lastDay(line)),
  });
}

function writeAccount(book: Book, line: Line): void {
  const { value } = line.one;
  const isNamed = line.draw.at('holder').chance(0.6);
  book.add('payment_accounts', {
    owner_kind: 'seller',
    owner_id: line.seller.id,
    scheme: schemeOf(value),
    account: written(value, line.draw, line.settings),
    holder: isNamed ? (value.holder ?? null) : null,
    institution: value.label ?? null,
    country: countryOf(line),
    first_seen: dayText(firstDay(line)),
    last_seen: dayText(lastDay(line)),
  });
}

function countryOf({ draw, one }: Line): string | null {
  return draw.at('country').chance(0.85) ? one.value.city.country : null;
}

/** A depot stands as place of return or as warehouse. */
function roleOf({ kind }: Value, draw: Draw): string | null {
  return kind === 'depot' && draw.at('role').chance(0.4) ? 'warehouse' : (ROLES[kind] ?? null);
}

/** The scheme of an account, as the tables call it. */
export function schemeOf({ kind, city }: Value): string {
  if (kind === 'wallet' || kind === 'psp') return kind;
  return city.iban === null ? 'bank' : 'iban';
}

/** Seen from about the opening of the account on. */
function firstDay({ seller, draw }: Line): number {
  return Math.min(seller.opened + draw.at('late').between(0, 12), LAST);
}

/** Seen up to about the end of the account. */
function lastDay(line: Line): number {
  const { one, seller, draw } = line;
  return Math.max(firstDay(line), one.until ?? lastDayOf(seller) - draw.at('early').between(0, 20));
}

/** Gives an account to pay from to everybody who pays somebody. */
export function openAccounts(sellers: readonly Seller[]): void {
  for (const seller of sellers) {
    const pays = seller.uses.some(({ value }) => value.kind === 'payee');
    if (pays && !seller.uses.some(({ value }) => value.kind === 'bank')) ownValue(seller, 'bank');
  }
}
