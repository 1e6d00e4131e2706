import type { Draw } from '#jobs/generate/draw';
import type { Book, Row } from '../../book.ts';
import { LAST, dated } from '../days.ts';
import type { Person } from '../values.ts';
import { endOf, type Account, type Company, type Use } from '../model.ts';
import { schemeOf } from '../kits.ts';
import { slug } from '../words/lands.ts';
import { spelled, spelledName, spelledPlace } from '../words/spelling.ts';

export interface Desk {
  readonly root: Draw;
  readonly book: Book;
  /** Parties that are written already. */
  readonly parties: Set<string>;
}

const SUSPENDED = ['intellectual property', 'policy violation', 'account review'];
const STORE = 0.25;
const SEEN_TOGETHER = 0.05;

/** Writes an account, what it shows and who is known to be behind it. */
export function writeAccount(desk: Desk, account: Account): void {
  const { book } = desk;
  const { id, draw, name, platform, person, closed, closure } = account;
  const opened_at = dated(account.opened);
  const closed_at = closed === null ? null : dated(closed);
  const isSuspended = SUSPENDED.includes(closure ?? '');
  book.add('sellers', {
    seller_id: id,
    platform: platform.name,
    name,
    opened_at,
    closed_at,
    closure_reason: closed === null ? null : closure,
    status: closed === null ? 'open' : isSuspended ? 'suspended' : 'closed',
    country: draw.at('country').chance(0.92) ? person.land.code : null,
  });
  if (draw.at('store').chance(STORE)) {
    const url = `https://${slug(name)}${draw.at('store').at('number').between(1, 999)}.example-shops.com`;
    const status = closed === null ? 'open' : 'closed';
    const store = { store_id: `${id}/store`, seller_id: id, name, platform: platform.name };
    book.add('stores', { ...store, url, status, opened_at, closed_at });
  }
  for (const [at, use] of account.uses.entries()) writeUse(desk, account, use, at);
  belongs(book, account);
  writeSigner(desk, account);
  writeTies(desk, account);
}

function writeUse({ book }: Desk, account: Account, { value, from, until }: Use, at: number): void {
  const { id, draw, operator } = account;
  const end = Math.min(until ?? LAST, endOf(account));
  if (from > end) return;
  const one = draw.at('written').at(at);
  const disguise = operator.circle.habit.disguise;
  const isLast = until !== null || one.at('last').chance(0.5);
  const seen = { first_seen: dated(from), last_seen: isLast ? dated(end) : null };
  const owner = { owner_kind: 'seller', owner_id: id };
  if (value.channel === 'address') {
    const role = one.at('role').pick(['return', 'return', 'warehouse', 'business']);
    book.add('addresses', { ...owner, role, ...spelledPlace(one, value, disguise), ...seen });
  } else if (value.channel === 'bank') {
    const scheme = schemeOf(value.text);
    const holder = one.at('holder').chance(0.55) ? spelledName(one.at('name'), value.holder) : null;
    const account_ = spelled(one, value, disguise);
    book.add('payment_accounts', { ...owner, scheme, account: account_, holder, country: value.land.code, ...seen });
  } else {
    const country = value.channel === 'phone' ? value.land.code : null;
    book.add('contacts', { ...owner, kind: value.channel, value: spelled(one, value, disguise), country, ...seen });
  }
}

/** Whose the account is, from one day to the next. */
function belongs(book: Book, { id, operator, sold }: Account): void {
  const { move, circle, accounts, name } = operator;
  const who = { seller: id, operator: accounts.length > 1 ? name : null };
  if (sold) book.belongs({ seller: id, operator: null, racket: null, until: dated(sold.day) as string });
  const from = sold ? { from: dated(sold.day) as string } : {};
  const racket = circle.racket?.name ?? null;
  if (!move) return book.belongs({ ...who, racket, ...from });
  const day = dated(Math.max(move.day, sold?.day ?? 0)) as string;
  if (day !== from.from) book.belongs({ ...who, racket, ...from, until: day });
  book.belongs({ ...who, racket: move.racket, from: day });
}

/** Registers and papers tell who signed for an account. */
function writeSigner(desk: Desk, { id, draw, person, company, opened, sold }: Account): void {
  const first_seen = dated(opened);
  const last_seen = sold ? dated(sold.day) : null;
  const to = { to_kind: 'seller', to_id: id, first_seen, last_seen };
  if (company) {
    writeCompany(desk, company);
    if (draw.at('firmTold').chance(0.75))
      desk.book.add('relations', { from_kind: 'party', from_id: company.id, type: 'operates', ...to });
  }
  if (draw.at('signerTold').chance(company ? 0.15 : 0.5))
    desk.book.add('relations', { from_kind: 'party', from_id: writePerson(desk, person), type: 'operates', ...to });
}

/** Who supplies an account of its circle, and who is seen with whom. */
function writeTies(desk: Desk, { id, draw, person, operator, opened }: Account): void {
  const { kind, operators, habit, nominees } = operator.circle;
  const importer = operators[0]?.accounts[0];
  const first_seen = dated(opened);
  const isKnown = draw.at('supplied').chance(habit.collect / 2);
  if (isKnown && importer?.company && importer.opened <= opened && importer.id !== id) {
    writeCompany(desk, importer.company);
    const from = { from_kind: 'party', from_id: importer.company.id, type: 'supplies' };
    desk.book.add('relations', { ...from, to_kind: 'seller', to_id: id, first_seen });
  }
  const other = draw.at('seenWith').pick(nominees);
  if (kind === 'lone' || other === person || !draw.at('seen').chance(SEEN_TOGETHER)) return;
  const from = { from_kind: 'party', from_id: writePerson(desk, person), type: 'associate' };
  desk.book.add('relations', { ...from, to_kind: 'party', to_id: writePerson(desk, other), first_seen });
}

function writeCompany(desk: Desk, company: Company): void {
  const { book, parties, root } = desk;
  const { id, name, land, founded, seat, director, bookkeeper } = company;
  if (parties.has(id)) return;
  parties.add(id);
  const draw = root.at('firm').at(id);
  const owner = { owner_kind: 'party', owner_id: id };
  const first_seen = dated(founded);
  const row: Row = {
    party_id: id,
    type: 'company',
    name: draw.at('loud').chance(0.15) ? name.toUpperCase() : name,
    country: land.code,
    status: 'active',
  };
  book.add('parties', {
    ...row,
    registration_number: `${land.code}${draw.at('number').digits(8)}`,
    founded_at: first_seen,
  });
  book.add('addresses', { ...owner, role: 'registered', ...spelledPlace(draw.at('seat'), seat, 0.03), first_seen });
  const office = bookkeeper?.source.kit;
  if (office && draw.at('reached').chance(0.3)) {
    const value = `office@${slug(office.name)}.example.com`;
    book.add('contacts', { ...owner, kind: 'email', value, first_seen });
  }
  if (!draw.at('directed').chance(0.85)) return;
  const from_id = writePerson(desk, director);
  book.add('relations', { from_kind: 'party', from_id, type: 'directs', to_kind: 'party', to_id: id, first_seen });
  if (draw.at('owned').chance(0.3))
    book.add('relations', { from_kind: 'party', from_id, type: 'owns', to_kind: 'party', to_id: id, first_seen });
}

function writePerson({ book, parties }: Desk, { id, name, land }: Person): string {
  if (!parties.has(id)) book.add('parties', { party_id: id, type: 'person', name, country: land.code });
  parties.add(id);
  return id;
}
