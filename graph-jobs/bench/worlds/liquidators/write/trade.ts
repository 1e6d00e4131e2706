import type { Row } from '../../book.ts';
import { dated, dayBetween, within } from '../days.ts';
import type { Value } from '../values.ts';
import { endOf, type Account, type Circle, type Plan } from '../model.ts';
import { schemeOf, valueFrom } from '../kits.ts';
import { lotsOf, standingOn } from '../stock.ts';
import { anyLand } from '../words/lands.ts';
import { shelfOf } from '../words/goods.ts';
import { spelled } from '../words/spelling.ts';
import type { Desk } from './accounts.ts';

/** Used goods lack a part or come with more packing. */
const USED_WEIGHT = [0.82, 1.2] as const;
const DECLARED = [0.35, 1] as const;
/** How often an honest parcel comes from abroad, and how many months carriers keep what they know. */
const ABROAD = 0.16;
const KEPT = 500;
const PAYS_AUCTION = 0.18;

/** Writes what an account offers, sends, buys, pays, and what became known of it. */
export function writeTrade(desk: Desk, plan: Plan, account: Account): void {
  writeOffers(desk, account);
  const parcels = account.draw.at('parcels').between(0, 4);
  for (let at = 0; at < parcels; at++) writeParcel(desk, plan, account, at);
  for (const [at] of lotsOf(plan, account).entries()) writeLot(desk, plan, account, at);
  writeImports(desk, plan, account);
  writeMoney(desk, account);
  for (const [at, { type, day, finding }] of account.incidents.entries()) {
    const one = account.draw.at('known').at(at);
    const hasValue = (type === 'seizure' || type === 'raid') && one.at('valued').chance(0.5);
    const value: Row = hasValue ? { value: one.at('value').between(4, 400) * 50, currency: 'EUR' } : {};
    const outcome = { outcome_id: `${type}-${one.at('id').code(9)}`, owner_kind: 'seller', owner_id: account.id };
    const suspects = type === 'arrest' ? one.at('suspects').between(1, 3) : null;
    desk.book.add('outcomes', { ...outcome, type, occurred_at: dated(day), finding, suspects, ...value });
  }
}

function writeOffers({ book }: Desk, { id, draw, offers, person, opened, operator, ...account }: Account): void {
  const { currency, rate } = person.land;
  for (const [at, { product, title, price, image, posted, removed, reason }] of offers.entries()) {
    const one = draw.at('listed').at(at);
    const { category } = shelfOf(product.trade);
    const end = account.closed;
    if (end !== null && posted > end) continue;
    book.add('listings', {
      listing_id: `${id}/${one.at('id').code(6)}`,
      seller_id: id,
      title,
      currency,
      removal_reason: reason,
      brand: one.at('brand').chance(0.85) ? product.brand : null,
      category: one.at('category').chance(0.9) ? category : null,
      price: Math.round(100 * price * rate) / 100,
      posted_at: dated(posted),
      removed_at: removed === null ? null : dated(removed),
      image: one.at('image').chance(0.8) ? image : null,
    });
  }
  // Some repairers have the maker's licence, and whoever buys such an account has it too.
  const isLicensed = operator.circle.kind === 'house' && operator.circle.draw.at('licensed').chance(0.15);
  const brand = offers[0]?.product.brand;
  if (brand && (isLicensed || draw.at('licence').chance(0.008)))
    book.add('authorisations', { brand, seller_id: id, valid_from: dated(opened) });
}

/** For whom an account traded on a day. */
const circleOn = ({ sold, operator }: Account, day: number): Circle =>
  sold && day < sold.day ? sold.by.circle : operator.circle;

function writeParcel({ book }: Desk, plan: Plan, account: Account, at: number): void {
  const { draw, id, person, services } = account;
  const one = draw.at('parcel').at(at);
  const end = endOf(account);
  const day = dayBetween(one.at('day'), Math.max(account.opened, end - KEPT), end);
  const offer = one.at('offer').pick(standingOn(account, day));
  if (!offer) return;
  const { product, isFake, price } = offer;
  const { racket, draw: theirs } = circleOn(account, day);
  const items = one.at('items').weighted([1, 2, 4], (count) => 1 / count);
  const hidden = isFake ? racket?.hidden : undefined;
  // The cells of a copy weigh the same from one parcel to the next.
  const made = hidden ? theirs.at('made').at(product.key) : one.at('weight');
  const grams =
    product.grams * within(made, hidden?.weight ?? USED_WEIGHT) * (0.98 + 0.04 * one.at('packed').uniform());
  const isAbroad = one.at('abroad').chance(hidden ? 0.2 + 0.5 * hidden.senders : ABROAD);
  const firm = services.find(({ kind }) => kind === (isAbroad ? 'exporter' : 'prep'));
  const own = hidden && racket && one.at('own').chance(hidden.senders) ? one.at('sender').pick(racket.senders) : null;
  const exporter = firm?.name ?? one.at('exporter').pick(plan.market.exporter).name;
  const declared = within(one.at('declared'), isAbroad ? (hidden?.declared ?? DECLARED) : [0.8, 1]);
  book.add('shipments', {
    shipment_id: `p-${one.at('id').code(11)}`,
    seller_id: id,
    shipped_at: dated(day),
    items,
    mode: one.at('mode').chance(0.75) ? 'post' : 'express',
    currency: 'EUR',
    carrier: one.at('carrier').pick(isAbroad ? ['CN Post', 'Yunex', 'DPX'] : ['DPX', 'Hermod', 'InPak', 'Royal']),
    sender: isAbroad ? (own ?? exporter) : (firm?.name ?? account.company?.name ?? person.name),
    origin: isAbroad ? one.at('city').pick(['Shenzhen', 'Shenzhen', 'Yiwu', 'Hong Kong']) : cityOf(account),
    origin_country: isAbroad ? 'CN' : person.land.code,
    destination_country: anyLand(one.at('to')).code,
    weight_g: one.at('weighed').chance(0.8) ? Math.round(items * grams) + 25 : null,
    declared_value: one.at('valued').chance(0.7) ? Math.round(100 * items * price * declared) / 100 : null,
    tracking: one.at('tracked').chance(0.6) ? one.at('tracking').code(12).toUpperCase() : null,
    agent: isAbroad ? (services.find(({ kind }) => kind === 'forwarder')?.name ?? null) : null,
    hs_code: isAbroad && one.at('coded').chance(0.5) ? shelfOf(product.trade).hs : null,
    description: one.at('described').chance(0.5) ? product.name : null,
    seized: one.at('seized').chance(hidden && isAbroad ? 0.03 : 0.003),
  });
}

const cityOf = ({ person }: Account): string | null => person.home.place?.city ?? null;

/** A pallet of returned goods, one of many on a truck. */
function writeLot({ book }: Desk, plan: Plan, account: Account, at: number): void {
  const lot = lotsOf(plan, account)[at];
  if (!lot) return;
  const one = account.draw.at('pallet').at(at);
  book.add('shipments', {
    shipment_id: `l-${one.at('id').code(11)}`,
    seller_id: account.id,
    mode: 'cargo',
    seized: false,
    ...cargo(account, lot.firm.name, lot.day),
    items: one.at('items').between(30, 400),
    weight_g: one.at('kilos').between(90, 520) * 1000,
    tracking: lot.truck,
    origin_country: lot.firm.source.kit.land.code,
    description: 'customer returns, mixed',
    declared_value: one.at('value').between(4, 60) * 100,
    currency: 'EUR',
  });
  const payer = account.uses.find(({ value, from }) => value.channel === 'bank' && from <= lot.day)?.value;
  if (payer && one.at('paid').chance(PAYS_AUCTION))
    pay(book, one, {
      from: payer,
      to: valueFrom(lot.firm.source.kit, 'bank', one),
      day: lot.day,
      reference: lot.truck,
    });
}

function cargo(account: Account, sender: string, day: number): Row {
  const { company, person } = account;
  const recipient = company?.name ?? person.name;
  const destination = { destination: cityOf(account), destination_country: person.land.code };
  return { shipped_at: dated(day), sender, recipient, ...destination };
}

/** One account of a large circle gets cells, cartridges or jars from abroad for all of them. */
function writeImports({ book }: Desk, plan: Plan, account: Account): void {
  const { circle, accounts, cell } = account.operator;
  const isImporter = accounts[0] === account && cell === 0 && circle.operators[0] === account.operator;
  if (!isImporter || !['house', 'racket'].includes(circle.kind)) return;
  for (let at = 0; at < 3; at++) {
    const one = account.draw.at('import').at(at);
    const day = dayBetween(one.at('day'), account.opened, endOf(account));
    const known = one.at('exporter').pick(plan.market.exporter).name;
    const isOwn = circle.racket !== null && one.at('own').chance(circle.racket.hidden.senders);
    const sender = isOwn ? one.at('sender').pick(circle.racket?.senders ?? []) : known;
    book.add('shipments', {
      shipment_id: `i-${one.at('id').code(11)}`,
      seller_id: account.id,
      mode: 'cargo',
      seized: false,
      ...cargo(account, sender, day),
      items: one.at('items').between(200, 3000),
      weight_g: one.at('kilos').between(40, 900) * 1000,
      origin: 'Shenzhen',
      origin_country: 'CN',
      hs_code: shelfOf(circle.trade).hs,
      declared_value: one.at('value').between(5, 90) * 100,
      currency: 'USD',
    });
  }
}

interface Payment {
  readonly from: Value;
  readonly to: Value;
  readonly day: number;
  readonly reference: string | null;
}

function pay(book: Desk['book'], draw: Account['draw'], { from, to, day, reference }: Payment): void {
  book.add('payments', {
    payment_id: `t-${draw.at('payment').code(11)}`,
    paid_at: dated(day),
    reference,
    currency: 'EUR',
    from_scheme: schemeOf(from.text),
    from_account: spelled(draw.at('from'), from, 0),
    to_scheme: schemeOf(to.text),
    to_account: spelled(draw.at('to'), to, 0),
    amount: draw.at('amount').between(150, 6000),
  });
}

/** What an account took goes on to whoever collects for its circle. */
function writeMoney({ book }: Desk, account: Account): void {
  const { uses, draw, sold, opened } = account;
  const { circle } = account.operator;
  const from = uses.filter(({ value }) => value.channel === 'bank').at(-1);
  if (!from || !draw.at('collected').chance(circle.habit.collect)) return;
  for (let at = 0; at < draw.at('collections').between(1, 3); at++) {
    const one = draw.at('collection').at(at);
    const day = dayBetween(one.at('day'), Math.max(opened, sold?.day ?? 0, from.from), endOf(account));
    const reference = one.at('for').pick(['invoice', 'stock', 'loan', 'services', null]);
    if (day <= endOf(account))
      pay(book, one, { from: from.value, to: valueFrom(circle.hub.kit, 'bank', one.at('to')), day, reference });
  }
}
