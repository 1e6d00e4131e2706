import { dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import { LAST, type Account, type Offer, type Purse, type Supply } from '../model.ts';
import { listedBy } from '../plan/offers.ts';
import { newPerson, newPurse } from '../plan/values.ts';
import { COUNTRIES } from '../words/countries.ts';
import type { Desk } from './desk.ts';
import { money } from './goods.ts';

const CARRIERS = ['Yunda Line', 'Zhongtong', 'Shunda Express', 'Post', 'Jitu'] as const;
const SAID = ['daily goods', 'clothes', 'accessories', 'gift', 'samples', 'shoes', 'plastic goods'] as const;
const MOST_PARCELS = 4;
const SENDER_KNOWN = 0.6;
const BUYER_PAYS = 0.5;
/** Payments for goods are made for all stores at once, by the first of them. */
const PAYING = 3;

/** Parcels to buyers, what buyers pay, and what is paid for goods. */
export function writeTrade(desk: Desk, account: Account): void {
  const { draw, findings, operator } = account;
  const listed = listedBy(account);
  const seizures = findings.filter(({ type }) => type === 'seizure');
  const count =
    listed.length === 0 ? 0 : Math.floor(MOST_PARCELS * desk.plan.settings.known * draw.at('sold').uniform());
  for (let at = 0; at < count; at++) {
    const own = draw.at('parcel').at(at);
    const { offer, posted } = own.at('what').pick(listed);
    const end = account.closed ?? LAST;
    const day = posted + Math.floor((end - posted) * own.at('day').uniform());
    writeParcel(desk, account, { draw: own, offer, day, seized: false });
    if (own.at('paid').chance(BUYER_PAYS)) writeSale(desk, account, { draw: own.at('sale'), offer, day });
  }
  for (const { day } of seizures) {
    const copy = listed.find(({ offer }) => offer.isCopy);
    if (copy) writeParcel(desk, account, { draw: draw.at('seized'), offer: copy.offer, day, seized: true });
  }
  if (operator.accounts.indexOf(account) < PAYING)
    for (const supply of operator.supplies) if (supply.shows.pays) paysFor(desk, account, supply);
}

interface Sent {
  readonly draw: Draw;
  readonly offer: Offer;
  readonly day: number;
}

function writeParcel(desk: Desk, account: Account, sent: Sent & { readonly seized: boolean }): void {
  const { draw, offer, day, seized } = sent;
  const { country, city, name } = account.operator.person;
  const supply = supplyOn(account, draw, day);
  const buyer = newPerson(draw.at('buyer'), 'buyer');
  const items = draw.at('items').weighted([1, 2, 5, 20], (one) => 1 / one ** 1.3);
  const place = supply?.supplier.depot ?? account.operator.depot;
  const sender = supply ? supply.supplier.sender : desk.pen.name(draw.at('sender'), name);
  const { full, street } = desk.pen.address(draw.at('origin'), place);
  const worth = offer.good.price * offer.factor * items * (0.4 + 0.6 * draw.at('declared').uniform());
  desk.book.add('shipments', {
    shipment_id: `P${draw.at('id').digits(13)}`,
    seller_id: account.id,
    carrier: draw.at('carrier').pick(CARRIERS),
    tracking: `YT${draw.at('tracking').digits(12)}`,
    shipped_at: dateText(day),
    mode: draw.at('mode').weighted(['express', 'post', 'cargo'], (mode) => (mode === 'cargo' ? 1 : 8)),
    sender: draw.at('signed').chance(SENDER_KNOWN) ? sender : null,
    origin: draw.at('from').chance(0.5) ? (full ?? street ?? null) : city.usual,
    origin_country: country.code,
    recipient: draw.at('named').chance(0.3) ? buyer.name.usual : null,
    destination: buyer.city.usual,
    destination_country: buyer.country.code,
    items,
    weight_g: Math.round(offer.good.grams * items * (0.9 + 0.2 * draw.at('weight').uniform())),
    declared_value: money(worth),
    currency: 'USD',
    description: draw.at('said').pick([...SAID, offer.good.category]),
    seized,
  });
}

/** A supplier that sends for this account on that day, if one does. */
function supplyOn({ operator }: Account, draw: Draw, day: number): Supply | null {
  const sending = operator.supplies.filter(({ shows, from, until }) => {
    return shows.depot && from <= day && (until === null || day < until);
  });
  return sending.length > 0 && draw.at('by supplier').chance(0.6) ? draw.at('which').pick(sending) : null;
}

function writeSale(desk: Desk, { purses, operator }: Account, { draw, offer, day }: Sent): void {
  const [to] = purses;
  if (!to) return;
  const country = draw.at('country').weighted(COUNTRIES, ({ weight }) => weight);
  const from = newPurse(draw.at('from'), { country, name: operator.person.name });
  pay(desk, { from, to: to.what, draw, day, dollars: offer.good.price * offer.factor });
}

/** A few of the payments for goods are on file. */
function paysFor(desk: Desk, { purses, draw, opened, closed }: Account, { supplier, from, until }: Supply): void {
  const [payer] = purses;
  const start = Math.max(opened, from);
  const end = Math.min(closed ?? LAST, until ?? LAST);
  if (!payer || end <= start || payer.what.account === supplier.purse.account) return;
  const own = draw.at('pays').at(supplier.key);
  for (let at = 0; at < own.at('count').between(1, 3); at++) {
    const one = own.at(at);
    const dollars = 40 + 1_500 * one.at('amount').uniform() ** 2;
    pay(desk, { from: payer.what, to: supplier.purse, draw: one, day: one.at('day').between(start, end), dollars });
  }
}

interface Paid {
  readonly from: Purse;
  readonly to: Purse;
  readonly draw: Draw;
  readonly day: number;
  readonly dollars: number;
}

function pay({ book }: Desk, { from, to, draw, day, dollars }: Paid): void {
  const { currency, rate } = to.country;
  book.add('payments', {
    payment_id: `T${draw.at('payment').digits(13)}`,
    from_scheme: from.scheme,
    from_account: from.account,
    to_scheme: to.scheme,
    to_account: to.account,
    amount: money(dollars * rate),
    currency,
    paid_at: dateText(day),
    reference: draw.at('says').chance(0.5) ? draw.at('said').pick(['goods', 'order', '货款', 'stock']) : null,
  });
}
