import { dateText } from '#jobs/generate/days';
import type { Book } from '../../book.ts';
import { LAST } from '../days.ts';
import { perhaps, type Company, type Person, type Plan, type Shop } from '../model.ts';
import { slug } from '../plan/means.ts';
import { nameText } from '../words/writing.ts';

const PLATFORM = 'Lapakita';

/** Accounts, their shops' pages, who is declared to stand behind them, and who supplies whom. */
export function writeAccounts(book: Book, plan: Plan): void {
  const written = new Set<string>();
  const openedAt = new Map(plan.shops.map(({ id, opened }) => [id, opened]));
  for (const shop of plan.shops) {
    writeSeller(book, shop);
    if (isDeclared(plan, shop)) writeDeclared(book, plan, shop, written);
    const draw = shop.draw.at('papers');
    const since = openedAt.get(shop.suppliedBy ?? '');
    if (since !== undefined && draw.at('supplies').chance(plan.settings.known * 0.4)) {
      const first_seen = dateText(Math.max(since, shop.opened));
      const [from_id, to_id] = [shop.suppliedBy, shop.id];
      book.add('relations', { from_kind: 'seller', from_id, type: 'supplies', to_kind: 'seller', to_id, first_seen });
    }
    for (const brand of new Set(shop.brands.filter(Boolean))) {
      const from = shop.opened + draw.at('letter').at(brand).between(0, 60);
      const ends = draw.at('ends').at(brand).chance(0.3);
      const row = { brand, seller_id: shop.id, valid_from: dateText(Math.min(from, LAST)) };
      book.add('authorisations', { ...row, valid_to: ends ? dateText(from + 365) : null });
    }
  }
}

/** Whose each account is, with an operator only where one has several. */
export function writeTruth(book: Book, { shops }: Plan): void {
  const accounts = new Map<string, Set<string>>();
  for (const { id, roles } of shops) {
    for (const { operator } of roles) {
      if (operator) accounts.set(operator, (accounts.get(operator) ?? new Set()).add(id));
    }
  }
  for (const { id: seller, roles, opened } of shops) {
    const starts = roles.map(({ from }) => (from !== null && from > opened ? from : null));
    const spans = starts[0] === null ? roles : [{ operator: null, racket: null }, ...roles];
    const bounds = starts[0] === null ? starts.slice(1) : starts;
    for (const [at, { operator, racket }] of spans.entries()) {
      const [from, until] = [bounds[at - 1], bounds[at]];
      book.belongs({
        seller,
        operator: operator && (accounts.get(operator)?.size ?? 0) > 1 ? operator : null,
        racket,
        ...(at > 0 && from && { from: dateText(from) as string }),
        ...(until && { until: dateText(until) as string }),
      });
    }
  }
}

/** Whether the platform has papers of a shop, and gives them to those who investigate. */
export function isDeclared({ settings }: Plan, shop: Shop): boolean {
  return shop.draw.at('declared').chance(settings.known * (shop.licence ? 0.98 : 0.72));
}

/** The id under which somebody's papers are kept. */
export function partyId({ root }: Plan, { key }: Person | Company): string {
  return `kyc-${root.at('party').at(key).digits(12)}`;
}

function writeSeller(book: Book, shop: Shop): void {
  const { draw, closed, reason } = shop;
  const isTaken = reason !== null && !['owner request', 'inactive'].includes(reason);
  book.add('sellers', {
    seller_id: shop.id,
    platform: PLATFORM,
    name: shop.name,
    status: closed === null ? 'open' : isTaken && draw.at('status').chance(0.6) ? 'suspended' : 'closed',
    opened_at: dateText(shop.opened),
    closed_at: dateText(closed),
    closure_reason: closed === null ? null : perhaps(draw.at('said').chance(0.7), reason),
    country: perhaps(draw.at('land').chance(0.85), shop.country),
  });
  if (!hasPage(shop)) return;
  const pages = draw.at('pages').chance(0.06) ? 2 : 1;
  for (let at = 0; at < pages; at++) {
    const name = at === 0 && draw.at('same').chance(0.75) ? shop.name : nameText(draw.at('page').at(at), shop.name);
    const url = `https://lapakita.asia/${slug(shop.name)}${draw.at('url').at(at).digits(2)}`;
    const days = { opened_at: dateText(shop.opened), closed_at: dateText(closed) };
    const status = closed === null ? 'open' : 'closed';
    book.add('stores', {
      store_id: `${shop.id}-${at + 1}`,
      seller_id: shop.id,
      name,
      url,
      platform: PLATFORM,
      status,
      ...days,
    });
  }
}

/** Whether a shop has a page beside its account. */
export function hasPage(shop: Shop): boolean {
  return shop.draw.at('page').chance(0.55);
}

function writeDeclared(book: Book, plan: Plan, shop: Shop, written: Set<string>): void {
  const { company, holder, draw } = shop;
  const first_seen = dateText(shop.opened);
  writePerson(book, plan, holder, written);
  const operates = { from_kind: 'party', from_id: partyId(plan, holder), type: 'operates' };
  book.add('relations', { ...operates, to_kind: 'seller', to_id: shop.id, first_seen });
  if (!company) return;
  const from_id = partyId(plan, company);
  if (!written.has(company.key)) writeCompany(book, plan, shop, written);
  written.add(company.key);
  if (draw.at('owns').chance(0.85)) {
    book.add('relations', { from_kind: 'party', from_id, type: 'owns', to_kind: 'seller', to_id: shop.id, first_seen });
  }
}

function writePerson(book: Book, plan: Plan, person: Person, written: Set<string>): void {
  if (written.has(`person ${person.key}`)) return;
  written.add(`person ${person.key}`);
  const draw = plan.root.at('papers').at(person.key);
  const { identity, name } = person;
  const masked = `${identity.slice(0, 4)}${'*'.repeat(Math.max(3, identity.length - 7))}${identity.slice(-3)}`;
  book.add('parties', {
    party_id: partyId(plan, person),
    type: 'person',
    name: nameText(draw.at('name'), name),
    registration_number: draw.at('number').chance(0.55) ? identity : perhaps(draw.at('masked').chance(0.5), masked),
    country: perhaps(draw.at('land').chance(0.7), person.country),
  });
}

function writeCompany(book: Book, plan: Plan, shop: Shop, written: Set<string>): void {
  const company = shop.company as Company;
  const draw = plan.root.at('papers').at(company.key);
  const party_id = partyId(plan, company);
  const founded_at = dateText(company.founded);
  const number = draw.at('licence').chance(0.4) ? shop.licence : null;
  book.add('parties', {
    party_id,
    type: 'company',
    name: nameText(draw.at('name'), company.name),
    registration_number: number ?? perhaps(draw.at('number').chance(0.75), company.number),
    country: company.country,
    status: 'active',
    founded_at,
  });
  writePerson(book, plan, company.director, written);
  const directs = { from_kind: 'party', from_id: partyId(plan, company.director), type: 'directs' };
  book.add('relations', { ...directs, to_kind: 'party', to_id: party_id, first_seen: founded_at });
}
