import { dateText } from '#jobs/generate/days';
import type { Book } from '../../book.ts';
import { shares } from '../plan/holdings.ts';
import { kitDomain } from '../plan/kit.ts';
import { endOf, isHonest, type Account, type Circle, type Marketplace } from '../plan/model.ts';
import { drawPerson, drawLogin } from '../words/names.ts';
import { BRANDS } from '../words/goods.ts';
import { writeFull, writeName } from '../words/spelling.ts';

const SITE = 'kledora';
/** The company forms of each country. */
const FORMS: Readonly<Record<Account['country'], string>> = {
  FR: 'SARL',
  DE: 'GmbH',
  IT: 'S.r.l.',
  PL: 'Sp. z o.o.',
  LT: 'UAB',
  ES: 'S.L.',
  GB: 'Ltd',
  NL: 'B.V.',
};
const TRADES = ['Dépôt-Vente', 'Second Love', 'Consignment', 'Vintage', 'Re-Mode', 'Outlet', 'Trading'];

/** The account, and of a dealer its shop page. */
export function writeSeller(book: Book, account: Account): void {
  const { id, draw, country, closed, isPro } = account;
  const isSuspended = closed !== null && account.closure !== 'user_request' && draw.at('suspended').chance(0.15);
  const status = closed === null ? 'open' : isSuspended ? 'suspended' : 'closed';
  const name = drawLogin(draw.at('login'), account.person);
  const [opened, ended] = [dateText(account.opened), dateText(closed)];
  book.add('sellers', {
    seller_id: id,
    platform: `${SITE}.${country === 'GB' ? 'co.uk' : country.toLowerCase()}`,
    name,
    status,
    opened_at: opened,
    closed_at: ended,
    closure_reason: draw.at('unsaid').chance(0.15) ? null : account.closure,
    country: draw.at('nowhere').chance(0.05) ? null : country,
  });
  if (!isPro) return;
  book.add('stores', {
    store_id: `shop-${draw.at('store').code(8)}`,
    seller_id: id,
    name,
    platform: SITE,
    status,
    url: `https://${SITE}.com/pro/${name}`,
    opened_at: opened,
    closed_at: ended,
  });
}

/** Whom the marketplace has verified: a passport once an account has sold enough, a register for dealers. */
export function writeIdentity(book: Book, market: Marketplace, account: Account, known: Set<string>): void {
  const { draw, person, home, isPro, stays } = account;
  const circle = stays[0]?.circle;
  if (isPro) {
    writeCompany(book, account, known);
    return;
  }
  if (!draw.at('verified').chance(market.settings.known.identity)) return;
  // Half of those with a second account were recognised as the same person.
  const isSame = circle?.kind === 'self' && circle.draw.at('recognised').chance(0.5);
  const party = `id-${(isSame ? circle.draw : draw).at('party').code(9)}`;
  if (!known.has(party)) {
    book.add('parties', {
      party_id: party,
      type: 'person',
      name: writeName(draw.at('passport'), person),
      country: home.country,
    });
    known.add(party);
  }
  const day = account.opened + draw.at('later').between(0, Math.min(200, endOf(account) - account.opened));
  book.add('relations', {
    from_kind: 'party',
    from_id: party,
    type: 'operates',
    to_kind: 'seller',
    to_id: account.id,
    first_seen: dateText(day),
  });
}

function writeCompany(book: Book, account: Account, known: Set<string>): void {
  const { stays, country, home, id, opened } = account;
  const draw = stays[0] && stays[0].circle.kind === 'dealer' ? stays[0].circle.draw : account.draw;
  const party = `co-${draw.at('company').code(8)}`;
  if (!known.has(party)) {
    known.add(party);
    const head = drawPerson(draw.at('head'), country);
    const name = `${head.last} ${draw.at('trade').pick(TRADES)} ${FORMS[country]}`;
    const number = draw.at('register').digits(9);
    book.add('parties', {
      party_id: party,
      type: 'company',
      name,
      registration_number: number,
      country,
      status: 'active',
    });
    book.add('parties', { party_id: `${party}-d`, type: 'person', name: writeName(draw.at('d'), head), country });
    book.add('relations', {
      from_kind: 'party',
      from_id: `${party}-d`,
      type: 'directs',
      to_kind: 'party',
      to_id: party,
    });
    const full = writeFull(draw.at('seat'), stays[0]?.circle.kind === 'dealer' ? stays[0].circle.home : home);
    book.add('addresses', { owner_kind: 'party', owner_id: party, role: 'registered', full, country });
  }
  book.add('relations', {
    from_kind: 'party',
    from_id: party,
    type: 'owns',
    to_kind: 'seller',
    to_id: id,
    first_seen: dateText(opened),
  });
  // A few shops belong to the resale programme of a brand.
  if (!account.draw.at('programme').chance(0.05)) return;
  const brand = account.draw.at('brand').pick(BRANDS);
  book.add('authorisations', { brand, seller_id: id, valid_from: dateText(opened) });
}

const INVITED = 0.05;

/** Who invited whom: the marketplace pays both a bonus, so friends, families and rackets all use it. */
export function writeInvitations(book: Book, accounts: readonly Account[]): void {
  const members = new Map<Circle, Account[]>();
  for (const account of accounts) {
    for (const { circle } of account.stays) members.set(circle, [...(members.get(circle) ?? []), account]);
  }
  // Strangers are honest: whom somebody honest knows does not depend on what rackets there are.
  const strangers = accounts.filter(isHonest);
  for (const account of accounts) {
    const stay = account.stays[0];
    const isOfCircle = stay !== undefined && shares(account, stay, 'referral');
    if (!isOfCircle && !account.draw.at('invited').chance(INVITED)) continue;
    const hosts = isOfCircle ? (members.get(stay.circle) ?? []) : strangers;
    const host = account.draw.at('host').pick(hosts);
    if (host.opened >= account.opened) continue;
    book.add('relations', {
      from_kind: 'seller',
      from_id: host.id,
      type: 'associate',
      to_kind: 'seller',
      to_id: account.id,
      first_seen: dateText(account.opened),
    });
  }
}

/** A dealer's or a racket's web address, where it has one. */
export function webDomain(account: Account): string | null {
  const circle = account.stays[0]?.circle;
  return account.isPro && circle && account.draw.at('web').chance(0.5) ? `www.${kitDomain(circle)}` : null;
}
