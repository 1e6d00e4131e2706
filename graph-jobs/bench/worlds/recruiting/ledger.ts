import { dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Book, Row } from '../book.ts';
import { SHOP_WORDS } from './names.ts';
import { aliasOf, nameOf } from './person.ts';
import { closureReason } from './reasons.ts';
import type { Fee, Party, Relation, Scene, Shop, Use } from './scene.ts';
import { toLatin } from './script.ts';
import { typed, typedPlace } from './writing.ts';

/** Writes down an account, whose it is, and the values it shows. */
export function writeShop(book: Book, scene: Scene, shop: Shop): void {
  const { id, draw, opened, closed, operator, racket } = shop;
  const isBanned = closed !== null && shop.trade.isCaught;
  book.add('sellers', {
    seller_id: id,
    platform: 'pazaro',
    name: shopName(shop),
    status: closed === null ? 'open' : isBanned && draw.at('suspended').chance(0.3) ? 'suspended' : 'closed',
    opened_at: dateText(opened),
    closed_at: dateText(closed),
    closure_reason: closed === null ? null : closureReason(draw.at('closure'), isBanned && draw.at('said').chance(0.6)),
    country: shop.person.city.country,
  });
  book.belongs({ seller: id, operator, racket });
  const owner = { kind: 'seller', id, draw: draw.at('writes'), end: closed ?? scene.last };
  for (const [at, use] of shop.uses.entries()) writeUse(book, scene, { owner, at, use });
}

function shopName({ draw, person }: Shop): string {
  const own = draw.at('name');
  const alias = aliasOf(person, own.at('alias').between(0, 3));
  if (own.at('own').chance(0.3)) return own.at('script').chance(0.5) ? nameOf(alias) : toLatin(nameOf(alias));
  return [own.at('a').pick(SHOP_WORDS), own.at('b').pick(SHOP_WORDS), own.at('n').chance(0.5) ? own.digits(2) : '']
    .join(' ')
    .trim();
}

interface Owner {
  readonly kind: string;
  readonly id: string;
  readonly draw: Draw;
  readonly end: number;
}

function writeUse(book: Book, scene: Scene, { owner, at, use }: { owner: Owner; at: number; use: Use }): void {
  const draw = owner.draw.at(at);
  const { value } = use;
  const end = use.until ?? owner.end - draw.at('unseen').between(0, 40);
  const seen = {
    owner_kind: owner.kind,
    owner_id: owner.id,
    first_seen: dateText(use.from),
    last_seen: dateText(Math.min(Math.max(end, use.from), Math.max(owner.end, use.from))),
  };
  if (value.place) {
    const place = typedPlace(value.place, draw, scene.settings);
    book.add('addresses', Object.assign(place, seen, { role: use.role ?? 'home' }));
  } else if (value.account) book.add('payment_accounts', Object.assign(accountRow(scene, draw, use), seen));
  else {
    const told = { kind: value.kind, value: typed(value, draw, scene.settings), country: value.country };
    book.add('contacts', Object.assign(told, seen));
  }
}

function accountRow({ settings }: Scene, draw: Draw, { value }: Use): Row {
  const { scheme, holder, institution } = value.account ?? { scheme: 'bank', holder: '', institution: '' };
  const isLoud = draw.at('loud').chance(settings.varied / 2);
  return {
    scheme,
    account: typed(value, draw, settings),
    holder: draw.at('holder').chance(0.7) ? (isLoud ? holder.toUpperCase() : holder) : null,
    institution,
    country: value.country,
  };
}

/** Writes down a person or a company, and what is known of it. */
export function writeParty(book: Book, scene: Scene, party: Party): void {
  const { id, type, name, country, founded, draw } = party;
  const isCompany = type === 'company';
  book.add('parties', {
    party_id: id,
    type,
    name,
    registration_number: isCompany ? draw.at('registered').digits(9) : null,
    country,
    status: isCompany ? 'active' : null,
    founded_at: isCompany ? dateText(founded) : null,
  });
  const owner = { kind: 'party', id, draw: draw.at('writes'), end: scene.last };
  for (const [at, use] of party.uses.entries()) writeUse(book, scene, { owner, at, use });
}

/** Writes down who deals with, runs, directs or owns whom. */
export function writeRelation(book: Book, { from, type, to, since, until }: Relation): void {
  book.add('relations', {
    from_kind: from.kind,
    from_id: from.id,
    type,
    to_kind: to.kind,
    to_id: to.id,
    first_seen: dateText(since),
    last_seen: dateText(until ?? null),
  });
}

/** Writes down a payment between accounts, if it has been made by now. */
export function writeFee(book: Book, scene: Scene, { draw, from, to, paid, amount, reference }: Fee): void {
  if (paid > scene.last) return;
  book.add('payments', {
    payment_id: `y${draw.at('payment').code(11)}`,
    from_scheme: from.account?.scheme ?? null,
    from_account: from.text,
    to_scheme: to.account?.scheme ?? null,
    to_account: to.text,
    amount: amount.toFixed(2),
    currency: 'EUR',
    paid_at: dateText(paid),
    reference: reference || null,
  });
}
