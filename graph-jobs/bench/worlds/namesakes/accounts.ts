import { dateText } from '#jobs/generate/days';
import type { Row } from '../book.ts';
import type { Account, Use } from './cast.ts';
import { COUNTRY, seen, type Ledger } from './ledger.ts';
import { withoutMarks } from './words.ts';

const SCHEMES: ReadonlySet<string> = new Set(['bank', 'wallet', 'psp']);

/** Writes down an account, its store, whose it is, and every value it uses. */
export function writeAccount(ledger: Ledger, member: Account): void {
  const { book } = ledger;
  const { id, group, draw, conduct, closed, opened } = member;
  const isSuspended = closed !== null && conduct === 'fakes' && draw.at('suspended').chance(0.5);
  book.add('sellers', {
    seller_id: id,
    platform: draw.at('platform').weighted(PLATFORMS, ({ weight }) => weight).name,
    name: shopName(member),
    status: closed === null ? 'open' : isSuspended ? 'suspended' : 'closed',
    opened_at: dateText(opened),
    closed_at: dateText(closed),
    closure_reason: closed === null ? null : reasonFor(member),
    country: COUNTRY,
  });
  if (hasStore(member)) writeStore(ledger, member);
  const isOperated = group.kind === 'operator';
  if (isOperated) book.belongs({ seller: id, operator: group.key, racket: group.racket });
  for (const [slot, thing] of member.kit) {
    writeUse(ledger, member, {
      use: { thing, role: 'home' },
      key: slot,
      until: slot === 'phone' ? member.phoneUntil : null,
    });
  }
  for (const [at, use] of member.extras.entries())
    writeUse(ledger, member, { use, key: `extra-${String(at)}`, until: null });
  writePlaceholder(ledger, member);
}

const PLATFORMS = [
  { name: 'bazar', weight: 6 },
  { name: 'jishi', weight: 3 },
  { name: 'pijaca', weight: 1 },
];

function shopName({ person, draw }: Account): string {
  const name = withoutMarks(
    draw.at('named').chance(0.5) ? (person.family.latin[0] ?? '') : (person.given.latin[0] ?? ''),
  );
  return `${name} ${draw.at('sort').pick(['Store', 'Shop', 'Trading', 'Outlet', 'Market', 'Boutique', 'Online'])}`;
}

function reasonFor({ conduct, draw }: Account): string {
  if (conduct === 'fakes') return draw.at('reason').pick(['counterfeit goods', 'repeated infringement', 'inactive']);
  return draw.at('reason').pick(['seller request', 'inactive', 'unpaid fees', 'papers out of date']);
}

function hasStore({ draw }: Account): boolean {
  return draw.at('has store').chance(0.2);
}

function storeId({ id }: Account): string {
  return `st-${id}`;
}

function writeStore({ book }: Ledger, member: Account): void {
  const { id, draw, opened, closed } = member;
  book.add('stores', {
    store_id: storeId(member),
    seller_id: id,
    name: shopName(member),
    url: `https://${draw.at('url').code(8)}.zz/shop`,
    status: closed === null ? 'open' : 'closed',
    opened_at: dateText(opened),
    closed_at: dateText(closed),
  });
}

interface Used {
  readonly use: Use;
  readonly key: string;
  readonly until: number | null;
}

function writeUse({ book, scribe }: Ledger, member: Account, { use, key, until }: Used): void {
  const draw = member.draw.at('writes').at(key);
  const isOfStore = hasStore(member) && draw.at('of store').chance(0.25);
  const owner: Row = {
    owner_kind: isOfStore ? 'store' : 'seller',
    owner_id: isOfStore ? storeId(member) : member.id,
    ...seen(member, key, until),
  };
  const { thing } = use;
  if (thing.place) {
    const role = use.role ?? 'business';
    book.add('addresses', { ...owner, role, ...scribe.place(thing.place, draw), country: COUNTRY });
  } else if (SCHEMES.has(thing.kind)) {
    const holder = draw.at('has holder').chance(0.6)
      ? scribe.name(use.holder ?? member.person, draw.at('holder'))
      : null;
    book.add('payment_accounts', {
      ...owner,
      scheme: thing.kind,
      account: scribe.text(thing, draw),
      holder,
      country: COUNTRY,
    });
  } else {
    book.add('contacts', {
      ...owner,
      kind: thing.kind,
      value: scribe.text(thing, draw),
      country: phoneCountry(thing.kind),
    });
  }
}

function phoneCountry(kind: string): string | null {
  return kind === 'phone' ? COUNTRY : null;
}

/** A few clerks put something down for the sake of the form. */
function writePlaceholder({ book }: Ledger, { id, draw, opened }: Account): void {
  const own = draw.at('placeholder');
  if (!own.chance(0.02)) return;
  const [kind, value] = own.at('which').pick(PLACEHOLDERS);
  book.add('contacts', { owner_kind: 'seller', owner_id: id, kind, value, first_seen: dateText(opened) });
}

const PLACEHOLDERS = [
  ['phone', '0000000'],
  ['phone', 'n/a'],
  ['email', 'none'],
  ['email', 'test@test.com'],
] as const;
