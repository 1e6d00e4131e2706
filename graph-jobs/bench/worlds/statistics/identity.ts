import { dateText } from '#jobs/generate/days';
import type { Book } from '../book.ts';
import type { Account, Use } from './account.ts';
import { zipfRank } from './laws.ts';
import { LAST_DAY } from './opening.ts';
import type { Spelling } from './spelling.ts';
import { companyName, personName, type Value } from './values.ts';

const CONTACTS: ReadonlySet<string> = new Set(['phone', 'email', 'handle', 'device', 'ip']);
/** Branches of banks; a few serve hundreds. */
const BRANCHES = { banks: ['Nordbank', 'Banca Dunarea', 'Karpat Bankasi', 'Balkan Savings'], count: 400 };
const STRAW = 0.15;

/** Writes down contacts, addresses and accounts of a seller. */
export function writeIdentity(book: Book, account: Account, spelling: Spelling): void {
  for (const use of account.uses) {
    const { kind } = use.value;
    if (CONTACTS.has(kind)) writeContact(book, account, use, spelling);
    else if (kind === 'address') writeAddress(book, account, use, spelling);
    else if (kind === 'bank' || kind === 'psp') writeAccount(book, account, use, spelling);
  }
}

function writeContact(book: Book, account: Account, use: Use, spelling: Spelling): void {
  const { value } = use;
  book.add('contacts', {
    owner_kind: 'seller',
    owner_id: account.id,
    kind: value.kind,
    value: spelling.written(account, value),
    country: value.kind === 'phone' ? value.country : null,
    first_seen: dateText(firstDay(account, use)),
    last_seen: dateText(lastDay(account, use)),
  });
}

function writeAddress(book: Book, account: Account, use: Use, spelling: Spelling): void {
  const { key, country } = use.value;
  const role = account.draw.at('role').at(key).pick(['business', 'return', 'warehouse']);
  const { full = null, street = null, city = null, postcode = null } = spelling.writtenPlace(account, use.value);
  book.add('addresses', {
    owner_kind: 'seller',
    owner_id: account.id,
    role: key.endsWith('-home') ? 'home' : role,
    full,
    street,
    city,
    postcode,
    country,
    first_seen: dateText(firstDay(account, use)),
    last_seen: dateText(lastDay(account, use)),
  });
}

function writeAccount(book: Book, account: Account, use: Use, spelling: Spelling): void {
  const { value } = use;
  const isBank = value.kind === 'bank';
  book.add('payment_accounts', {
    owner_kind: 'seller',
    owner_id: account.id,
    scheme: isBank ? 'iban' : 'psp',
    account: isBank ? spelling.written(account, value) : spelling.text(value),
    holder: isBank ? holderOf(account, value, spelling) : null,
    institution: isBank ? branchOf(spelling, value) : 'PayVistula',
    country: isBank ? value.country : null,
    first_seen: dateText(firstDay(account, use)),
    last_seen: dateText(lastDay(account, use)),
  });
}

function firstDay({ closed }: Account, { from, until }: Use): number {
  return Math.min(from, until ?? from, closed ?? from);
}

function lastDay(account: Account, use: Use): number {
  const { until, value } = use;
  const end = Math.min(until ?? LAST_DAY, account.closed ?? LAST_DAY);
  const unseen = account.draw
    .at('seen')
    .at(value.kind)
    .between(0, until === null ? 25 : 5);
  return Math.max(firstDay(account, use), end - unseen);
}

/** Who shares an account shares its holder, but for straw men, whose names stand beside it. */
function holderOf({ draw: own, country }: Account, value: Value, spelling: Spelling): string {
  if (own.at('straw').chance(STRAW)) return personName(own.at('holder'), country);
  const draw = spelling.drawOf(value).at('holder');
  return draw.at('is company').chance(0.3) ? companyName(draw) : personName(draw, value.country);
}

function branchOf(spelling: Spelling, value: Value): string {
  const draw = spelling.drawOf(value).at('branch');
  const rank = zipfRank(draw, BRANCHES.count);
  return `${BRANCHES.banks[rank % BRANCHES.banks.length]} ${String(rank).padStart(3, '0')}`;
}
