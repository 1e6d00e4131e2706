import type { Draw } from '#jobs/generate/draw';
import {
  LAST,
  type Account,
  type Agency,
  type Contact,
  type Kit,
  type Plan,
  type Site,
  type Style,
  type Supply,
  type Tool,
} from '../model.ts';
import { newKit, newPlace } from './values.ts';

const TOOLS: readonly Tool[] = ['phone', 'email', 'handle', 'device', 'ip'];
/** What is on file of an account, where everything is that usually is. */
const KNOWN: Readonly<Record<keyof Kit, number>> = {
  phone: 0.92,
  email: 0.8,
  handle: 0.45,
  device: 0.6,
  ip: 0.3,
  purse: 0.9,
};
/** How often the stores of one operator use the same one, honest or not. */
const SHARED: Readonly<Record<Style, Readonly<Record<keyof Kit | 'place', number>>>> = {
  'one set': { phone: 0.92, email: 0.78, handle: 0.72, device: 0.88, ip: 0.8, purse: 0.95, place: 0.75 },
  rotates: { phone: 0.88, email: 0.74, handle: 0.66, device: 0.84, ip: 0.75, purse: 0.95, place: 0.6 },
  careful: { phone: 0.12, email: 0.08, handle: 0.15, device: 0.25, ip: 0.35, purse: 0.62, place: 0.15 },
};
const TIGHT = 0.97;
/** How often a client shows the tools of the agency. */
const LENT: Readonly<Record<Agency['kind'], Readonly<Record<Tool, number>>>> = {
  operation: { phone: 0.85, email: 0.7, handle: 0.6, device: 0.85, ip: 0.75 },
  books: { phone: 0.6, email: 0.8, handle: 0.1, device: 0.2, ip: 0.2 },
};
const OWN_PHONE_TOO = 0.35;
const SUPPLIERS_PHONE = 0.3;
/** Stores whose money the supplier takes, where it takes that of some. */
const COLLECTED = 0.6;
const SENT_BY_SUPPLIER = 0.65;
const HUB_REGISTERED = 0.2;
const PLACES = { business: 0.5, home: 0.12, warehouse: 0.35, return: 0.42, registered: 0.8 } as const;

/** Gives each account what it is run with. */
export function dressAll(plan: Plan): void {
  for (const { accounts } of plan.operators) {
    for (const account of accounts) {
      dressContacts(plan, account);
      dressPurse(plan, account);
      dressSites(plan, account);
    }
  }
}

/** Whether this account uses what the operator's other ones use. */
function isShared({ operator, isTight, draw }: Account, what: keyof Kit | 'place', key: string = what): boolean {
  const { style, degree } = operator;
  return draw
    .at('shares')
    .at(key)
    .chance(isTight ? TIGHT : Math.min(1, SHARED[style][what] * degree));
}

function setOf({ operator, isTight, draw }: Account): Kit {
  const [first] = operator.kits;
  return isTight && first ? first : draw.at('set').pick(operator.kits);
}

function dressContacts({ settings }: Plan, account: Account): void {
  const { operator, draw, holder } = account;
  const own = newKit(draw.at('own kit'), holder);
  const set = setOf(account);
  for (const kind of TOOLS) {
    if (
      !draw
        .at('known')
        .at(kind)
        .chance(KNOWN[kind] * settings.known)
    )
      continue;
    const mine = isShared(account, kind) ? set[kind] : own[kind];
    const { agency } = operator;
    if (!agency || !draw.at('lent').at(kind).chance(LENT[agency.kind][kind])) holds(account, { kind, value: mine });
    else {
      holds(account, { kind, value: agency.kit[kind] });
      if (kind === 'phone' && draw.at('own too').chance(OWN_PHONE_TOO)) holds(account, { kind, value: mine });
    }
  }
  for (const supply of operator.supplies) {
    if (!supply.shows.phone || !draw.at('supplier').at(supply.supplier.key).chance(SUPPLIERS_PHONE)) continue;
    if (supply.supplier.phone !== set.phone) holds(account, { kind: 'phone', value: supply.supplier.phone }, supply);
  }
}

type Span = Pick<Supply, 'from' | 'until'>;

function holds(account: Account, what: Contact, span?: Span): void {
  const during = within(account, span);
  if (during) account.contacts.push({ what, ...during });
}

/** The days of an account in which something was so. */
function within({ opened, closed }: Account, span?: Span): Span | null {
  const from = Math.max(opened, span?.from ?? opened);
  const until = span?.until ?? null;
  return from > (closed ?? LAST) || (until !== null && until <= from) ? null : { from, until };
}

function dressPurse({ settings }: Plan, account: Account): void {
  if (
    !account.draw
      .at('known')
      .at('purse')
      .chance(KNOWN.purse * settings.known)
  )
    return;
  const own = newKit(account.draw.at('own kit'), account.holder).purse;
  const what = isShared(account, 'purse') ? setOf(account).purse : own;
  const collecting = account.operator.supplies.filter(({ shows, supplier }) => {
    return shows.collects && account.draw.at('collects').at(supplier.key).chance(COLLECTED);
  });
  for (const supply of collecting) {
    const during = within(account, supply);
    if (during) account.purses.push({ what: supply.supplier.purse, ...during });
  }
  if (collecting.length === 0) account.purses.push({ what, from: account.opened, until: null });
}

function dressSites({ settings, market }: Plan, account: Account): void {
  const { draw, operator, holder, company } = account;
  const isOnFile = (role: Site['role']) =>
    draw
      .at('site')
      .at(role)
      .chance(PLACES[role] * settings.known);
  const home = newPlace(draw.at('home'), holder);
  const office = isShared(account, 'place', 'office') ? operator.office : home;
  if (isOnFile('business')) stands(account, { role: 'business', place: office });
  if (isOnFile('home')) stands(account, { role: 'home', place: home });
  if (company && isOnFile('registered')) {
    const agency = operator.agency?.kind === 'books' && draw.at('at agency').chance(0.7) ? operator.agency : null;
    const hub = draw.at('hub').chance(HUB_REGISTERED) ? draw.at('which hub').pick(market.offices) : office;
    stands(account, { role: 'registered', place: agency?.office ?? hub });
  }
  if (isOnFile('warehouse')) sends(account, 'warehouse', draw.at('warehouse'));
  if (isOnFile('return')) sends(account, 'return', draw.at('return'));
}

/** From the shelves of the suppliers while they are bought from, or from the operator's own. */
function sends(account: Account, role: 'warehouse' | 'return', draw: Draw): void {
  const { operator } = account;
  const supplies = operator.supplies.filter(({ shows }) => (role === 'warehouse' ? shows.depot : shows.returns));
  if (supplies.length > 0 && draw.at('by supplier').chance(SENT_BY_SUPPLIER)) {
    for (const supply of supplies) {
      const place = role === 'warehouse' ? supply.supplier.depot : supply.supplier.returns;
      stands(account, { role, place }, supply);
    }
  } else if (isShared(account, 'place', 'depot')) stands(account, { role, place: operator.depot });
}

function stands(account: Account, what: Site, span?: Span): void {
  const during = within(account, span);
  if (during) account.sites.push({ what, ...during });
}
