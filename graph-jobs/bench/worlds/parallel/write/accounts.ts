import { dated, endOf, type Account, type Desk, type Operator } from '../model.ts';
import type { Place } from '../people.ts';
import { newPlace } from '../plan/market.ts';
import { countryOf, inCurrency } from '../words/countries.ts';
import { slug, spellAccount, spellName, spellPhone, spellPlace } from '../words/spelling.ts';
import { partyOf, writeOwner, writeSupplier } from './companies.ts';

/** How often an account has a shop of its own on the web, a place that goods come back to, the seat it gave. */
const STORE = 0.3;
const RETURNS = 0.55;
const SEAT = 0.5;

/** Reasons that are the marketplace's own. */
const SUSPENDED = ['account review', 'policy violation', 'intellectual property'];

/** Writes an account, who is behind it, what it is reached by, and what became known of it. */
export function writeAccount(desk: Desk, operator: Operator, account: Account): void {
  const { book } = desk;
  const { id, draw, closed } = account;
  book.add('sellers', {
    seller_id: id,
    platform: account.platform,
    name: account.name,
    opened_at: dated(account.opened),
    closed_at: dated(closed),
    closure_reason: closed === null ? null : account.closure,
    status: closed === null ? 'open' : SUSPENDED.includes(account.closure ?? '') ? 'suspended' : 'closed',
    country: draw.at('country').chance(0.93) ? account.country : null,
  });
  for (const { racket, from, until } of spansOf(operator)) {
    const name = operator.accounts.length > 1 ? `operator-${operator.key}` : null;
    book.belongs({ seller: id, operator: name, racket, ...(from && { from }), ...(until && { until }) });
  }
  if (draw.at('store').chance(STORE)) writeStore(desk, account);
  writeContacts(desk, account);
  writePlaces(desk, operator, account);
  writeOwner(desk, account);
  writeSupplier(desk, operator, account);
  for (const at of account.incidents.keys()) writeOutcome(desk, account, at);
}

function spansOf({ spans }: Operator): { racket: string | null; from: string | null; until: string | null }[] {
  if (spans.length === 0) return [{ racket: null, from: null, until: null }];
  return spans.map(({ racket, from }, at) => ({
    racket,
    from: dated(from),
    until: dated(spans[at + 1]?.from ?? null),
  }));
}

function writeStore({ book }: Desk, { id, draw, name, platform, opened, closed }: Account): void {
  book.add('stores', {
    store_id: `${id}/s`,
    seller_id: id,
    name,
    platform,
    opened_at: dated(opened),
    closed_at: dated(closed),
    url: `https://www.${slug(name)}${draw.at('domain').between(1, 999)}.${draw.at('tld').pick(['com', 'eu', 'shop'])}/`,
    status: closed === null ? 'open' : 'closed',
  });
}

function writeContacts({ book }: Desk, account: Account): void {
  const { id, draw, country, contacts, purses } = account;
  const end = endOf(account);
  const owner = { owner_kind: 'seller', owner_id: id };
  for (const [at, { kind, value, from, until = null }] of contacts.entries()) {
    if (from > end) continue;
    const one = draw.at('contact').at(at);
    book.add('contacts', {
      ...owner,
      kind,
      first_seen: dated(from),
      value: kind === 'phone' ? spellPhone(one, value, country) : value,
      country: kind === 'phone' ? country : null,
      last_seen: until !== null || one.at('last').chance(0.6) ? dated(Math.min(until ?? end, end)) : null,
    });
  }
  for (const [at, { purse, from }] of purses.entries()) {
    if (from > end) continue;
    const one = draw.at('purse').at(at);
    book.add('payment_accounts', {
      ...owner,
      scheme: purse.scheme,
      account: spellAccount(one, purse.account),
      first_seen: dated(from),
      holder: one.at('holder').chance(0.6) ? spellName(one.at('name'), purse.holder) : null,
      institution: purse.institution,
      country: purse.country,
    });
  }
}

function writePlaces({ book }: Desk, operator: Operator, account: Account): void {
  const { draw, id, company, opened } = account;
  const add = (role: 'return' | 'business', place: Place) =>
    book.add('addresses', {
      owner_kind: 'seller',
      owner_id: id,
      role,
      first_seen: dated(opened),
      ...spellPlace(draw.at('spell').at(role), place),
    });
  if (draw.at('returns').chance(RETURNS)) add('return', returnsTo(operator, account));
  if (company && draw.at('seat').chance(SEAT)) add('business', company.registered);
}

/** Goods come back to the warehouse of a logistics firm, to where the operator works, or to the seat. */
function returnsTo({ draw: theirs, country, sharing, pool }: Operator, { draw, company, person }: Account): Place {
  const one = draw.at('back');
  const logistics = pool && one.at('pool').chance(0.5) ? pool.logistics : company?.logistics;
  if (logistics && one.at('hall').chance(0.7)) return logistics.warehouse;
  if (one.at('shared').chance(sharing.phone)) return newPlace(theirs.at('back'), countryOf(country));
  return company && !company.agent ? company.registered : person.home;
}

function writeOutcome({ book }: Desk, { id, draw, company, incidents, country }: Account, at: number): void {
  const incident = incidents[at];
  if (!incident) return;
  const { type, day, finding } = incident;
  const one = draw.at('outcome').at(at);
  const isOfCompany = company && type === 'lawsuit';
  const hasValue = ['seizure', 'lawsuit', 'raid'].includes(type) && one.at('valued').chance(0.6);
  const { currency } = countryOf(country);
  book.add('outcomes', {
    outcome_id: `${type}:${one.at('id').code(10)}`,
    owner_kind: isOfCompany ? 'party' : 'seller',
    owner_id: isOfCompany ? partyOf(company) : id,
    type,
    occurred_at: dated(day),
    finding,
    ...(hasValue && { value: inCurrency(one.at('value').between(5, 900) * 100, currency), currency }),
    suspects: type === 'arrest' ? one.at('suspects').between(1, 4) : null,
  });
}
