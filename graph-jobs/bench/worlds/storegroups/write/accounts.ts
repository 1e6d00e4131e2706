import { dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Book, Row } from '../../book.ts';
import { LAST, type Account, type Held } from '../model.ts';
import type { Desk } from './desk.ts';
import { writeOwners } from './parties.ts';

/** Where somebody's page is, of those who have one. */
const PAGES = 0.35;
const BY_COMPANY = 0.12;

/** What accounts leave on file beside their trade, and whose they are. */
export function writeAccount(desk: Desk, account: Account): void {
  const { book } = desk;
  writeSeller(book, account);
  writeTruth(book, account);
  const declares = writeOwners(desk, account);
  writeMeans(desk, account, declares);
  for (const [at, { type, day, finding }] of account.findings.entries()) {
    book.add('outcomes', {
      outcome_id: `O${account.draw.at('outcome').at(at).digits(12)}`,
      owner_kind: 'seller',
      owner_id: account.id,
      type,
      occurred_at: dateText(day),
      finding,
    });
  }
  const allowed = account.operator.brandsAllowed;
  for (const brand of allowed)
    book.add('authorisations', { brand, seller_id: account.id, valid_from: dateText(account.opened) });
}

export const pageOf = ({ draw, id }: Account): string | null => (draw.at('page').chance(PAGES) ? `${id}-1` : null);

function writeSeller(book: Book, account: Account): void {
  const { id, name, opened, closed, reason, operator } = account;
  const dates = { opened_at: dateText(opened), closed_at: dateText(closed) };
  const status = closed === null ? 'open' : 'closed';
  const { code } = operator.person.country;
  book.add('sellers', {
    seller_id: id,
    platform: 'wanpu',
    name,
    status,
    ...dates,
    closure_reason: reason,
    country: code,
  });
  const page = pageOf(account);
  if (page === null) return;
  const url = `https://wanpu.example/${page.toLowerCase()}`;
  book.add('stores', { store_id: page, seller_id: id, name, url, platform: 'wanpu', status, ...dates });
}

function writeTruth(book: Book, { id, operator }: Account): void {
  const { sides, accounts, key } = operator;
  if (sides.length === 0) book.belongs({ seller: id, operator: accounts.length > 1 ? key : null });
  for (const [at, { racket, from }] of sides.entries()) {
    const until = sides[at + 1]?.from ?? null;
    book.belongs({
      seller: id,
      operator: key,
      racket,
      ...(from !== null && { from: dateText(from) as string }),
      ...(until !== null && { until: dateText(until) as string }),
    });
  }
}

function writeMeans({ book, pen }: Desk, account: Account, company: string | null): void {
  const { contacts, purses, sites, draw, id } = account;
  const ownerOf = (own: Draw): Row =>
    company !== null && own.at('by company').chance(BY_COMPANY)
      ? { owner_kind: 'party', owner_id: company }
      : { owner_kind: 'seller', owner_id: id };
  for (const [at, held] of contacts.entries()) {
    const own = draw.at('contact').at(at);
    const { country } = account.operator.person;
    const { kind, value } = held.what;
    const text = pen.contact(own, kind, value, country);
    book.add('contacts', { ...ownerOf(own), kind, value: text, country: country.code, ...seen(account, held, own) });
  }
  for (const [at, held] of purses.entries()) {
    const own = draw.at('purse row').at(at);
    const { scheme, holder, institution, country } = held.what;
    book.add('payment_accounts', {
      ...ownerOf(own),
      scheme,
      account: pen.account(own.at('account'), held.what),
      holder: own.at('named').chance(0.7) ? pen.name(own.at('holder'), holder) : null,
      institution: own.at('where').chance(0.8) ? institution : null,
      country: country.code,
      ...seen(account, held, own),
    });
  }
  for (const [at, held] of sites.entries()) {
    const own = draw.at('site row').at(at);
    const { role, place } = held.what;
    book.add('addresses', { ...ownerOf(own), role, ...pen.address(own, place), ...seen(account, held, own) });
  }
}

/** First and last day on which something was seen with an account; the last one is often not kept. */
function seen({ closed }: Account, { from, until }: Held<unknown>, draw: Draw): Row {
  const end = Math.max(from, Math.min(until ?? LAST, closed ?? LAST));
  const first = draw.at('lag').chance(0.5) ? from : Math.min(end, from + draw.at('days').between(0, 12));
  const keeps = until !== null || draw.at('keeps').chance(0.5);
  const last = keeps ? Math.max(first, end - (until === null ? draw.at('last').between(0, 25) : 0)) : null;
  return { first_seen: dateText(first), last_seen: dateText(last) };
}
