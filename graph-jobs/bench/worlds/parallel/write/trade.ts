import type { Draw } from '#jobs/generate/draw';
import type { Row } from '../../book.ts';
import { dated, dayBetween, endOf, within, type Account, type Desk, type Offer, type Operator } from '../model.ts';
import { standingOn } from '../plan/offers.ts';
import type { Range } from '../settings.ts';
import { anyCountry } from '../plan/market.ts';
import { countryOf, inCurrency } from '../words/countries.ts';
import { shelfOf } from '../words/goods.ts';

/** Genuine goods weigh what the maker says and a little packing. */
const GENUINE_WEIGHT: Range = [0.97, 1.14];
/** How honest people declare, and how those few who save duty do. */
const DECLARED: Range = [0.5, 1];
const UNDERVALUED: Range = [0.08, 0.4];
const UNDERVALUES = 0.12;
/** How often an honest parcel comes straight from abroad. */
const DIRECT = 0.25;
const SEIZED = 0.004;
const SEIZED_FROM_WORKSHOP = 0.03;
/** Days of which carriers still have the parcels. */
const KEPT_DAYS = 540;

/** How often a brand has the papers of a dealer's shop in order. */
const ON_PAPER = 0.8;

interface Sending {
  readonly desk: Desk;
  readonly operator: Operator;
  readonly account: Account;
  readonly draw: Draw;
  readonly day: number;
}

/** Writes the parcels of an account, and the pallets its company gets. */
export function writeTrade(desk: Desk, operator: Operator, account: Account): void {
  const { draw, opened, company } = account;
  const end = endOf(account);
  const start = Math.max(opened + 3, end - KEPT_DAYS);
  const each = (key: string, count: number, write: (sending: Sending) => void) => {
    for (let at = 0; at < count && start < end; at++) {
      const one = draw.at(key).at(at);
      write({ desk, operator, account, draw: one, day: dayBetween(one.at('day'), start, end) });
    }
  };
  each('parcel', draw.at('parcels').between(0, 5), writeParcel);
  if (company && operator.kind !== 'dealer') each('pallet', draw.at('pallets').between(0, 2), writePallet);
}

function writeParcel(sending: Sending): void {
  const { desk, operator, account, draw, day } = sending;
  const standing = standingOn(account, day);
  if (standing.length === 0) return;
  const offer = draw.at('offer').pick(standing);
  const items = draw.at('items').weighted([1, 2, 3, 6], (count) => 1 / count ** 2);
  const isFromWorkshop =
    operator.racket !== null && offer.isCopy && draw.at('workshop').chance(desk.plan.settings.fromWorkshop);
  const isDirect = !isFromWorkshop && operator.kind !== 'dealer' && draw.at('direct').chance(DIRECT);
  const { hsCode, declared } = shelfOf(operator.trade);
  desk.book.add('shipments', {
    shipment_id: `p-${draw.at('id').code(12)}`,
    seller_id: account.id,
    shipped_at: dated(day),
    items,
    ...(isFromWorkshop ? fromWorkshop(sending, offer) : isDirect ? fromAbroad(sending, offer) : fromWarehouse(sending)),
    weight_g: draw.at('weighed').chance(0.85) ? Math.round(items * weightOf(sending, offer)) + 30 : null,
    tracking: draw.at('tracked').chance(0.7) ? draw.at('tracking').code(13).toUpperCase() : null,
    destination_country: anyCountry(draw.at('to')).code,
    description: draw.at('described').chance(0.7) ? draw.at('words').pick(declared) : null,
    hs_code: draw.at('coded').chance(0.35) ? hsCode : null,
    seized: draw.at('seized').chance(isFromWorkshop ? SEIZED_FROM_WORKSHOP : SEIZED),
  });
}

/** What one piece weighs; the glass and the steel of a copy are the same from one parcel to the next. */
function weightOf({ desk, operator, draw }: Sending, { product, isCopy }: Offer): number {
  const packed = product.weightG * within(draw.at('weight'), GENUINE_WEIGHT);
  if (!isCopy) return packed;
  const racket = operator.racket ?? operator.pool?.tainted?.racket;
  const made = racket?.draw.at('weight').at(product.key) ?? draw;
  return packed * within(made, desk.plan.settings.weight);
}

function fromWorkshop({ operator, desk, draw }: Sending, { price }: Offer): Row {
  const { senders = [], origins = [] } = operator.racket?.workshop ?? {};
  const origin = draw.at('origin').pick(origins);
  return {
    ...{
      mode: draw.at('mode').chance(0.8) ? 'post' : 'express',
      carrier: draw.at('carrier').pick(['EMS', 'Yanwu', 'Aramix']),
    },
    sender: draw.at('named').chance(0.8) ? draw.at('sender').pick(senders) : null,
    origin: origin.city,
    origin_country: origin.country,
    ...{
      declared_value: inCurrency(price * within(draw.at('value'), desk.plan.settings.declared), 'USD'),
      currency: 'USD',
    },
  };
}

function fromAbroad({ operator, desk, draw }: Sending, { price }: Offer): Row {
  const from = supplierOf(operator, desk);
  const range = operator.draw.at('saves').chance(UNDERVALUES) ? UNDERVALUED : DECLARED;
  return {
    ...{
      mode: draw.at('mode').chance(0.5) ? 'post' : 'express',
      carrier: draw.at('carrier').pick(['EMS', 'DPX', 'Aramix', 'Yanwu']),
    },
    sender: draw.at('named').chance(0.7) ? from.name : null,
    origin: from.city,
    origin_country: from.country,
    declared_value: inCurrency(price * within(draw.at('value'), range), 'USD'),
    currency: 'USD',
  };
}

function fromWarehouse({ account, draw }: Sending): Row {
  const { company, person } = account;
  const logistics = company?.logistics;
  const place = logistics?.warehouse ?? company?.registered ?? person.home;
  const own = company?.name ?? person.name;
  return {
    mode: draw.at('mode').chance(0.7) ? 'post' : 'express',
    carrier: logistics?.carrier ?? draw.at('carrier').pick(['DPX', 'Parcelhaus', 'RoyalPost', 'Colisgo']),
    sender: logistics && draw.at('byHall').chance(0.5) ? logistics.name : own,
    origin: place.city,
    origin_country: place.country,
  };
}

/** Whom an operator buys from abroad, the same one for years. */
function supplierOf({ draw, pool }: Operator, { plan }: Desk) {
  return pool?.supplier ?? draw.at('supplier').pick(plan.market.wholesalers);
}

function writePallet({ desk, operator, account, draw, day }: Sending): void {
  const { racket, trade } = operator;
  const { market, settings } = desk.plan;
  const isCopies = racket !== null && draw.at('copies').chance(settings.fromWorkshop);
  const origin = isCopies ? draw.at('origin').pick(racket.workshop.origins) : supplierOf(operator, desk);
  const warehouse = account.company?.logistics?.warehouse ?? account.company?.registered;
  const items = draw.at('items').between(40, 700);
  const saves = operator.draw.at('saves').chance(UNDERVALUES);
  const part = within(draw.at('part'), isCopies ? settings.declared : saves ? UNDERVALUED : DECLARED);
  const { hsCode } = shelfOf(trade);
  desk.book.add('shipments', {
    ...{
      shipment_id: `c-${draw.at('id').code(12)}`,
      seller_id: account.id,
      shipped_at: dated(day),
      mode: 'cargo',
      items,
    },
    sender: isCopies ? draw.at('sender').pick(racket.workshop.senders) : supplierOf(operator, desk).name,
    origin: origin.city,
    origin_country: origin.country,
    hs_code: hsCode,
    agent: (racket?.draw ?? operator.draw).at('broker').pick(market.brokers),
    recipient: account.company?.name ?? null,
    destination: warehouse?.city ?? null,
    destination_country: warehouse?.country ?? null,
    weight_g: items * draw.at('weight').between(250, 900),
    declared_value: Math.round(items * draw.at('value').between(8, 60) * part),
    currency: 'USD',
    seized: draw.at('seized').chance(SEIZED),
  });
}

/** Writes what an account offers, and which brands let it. */
export function writeGoods({ book, firstDay }: Desk, operator: Operator, account: Account): void {
  const { draw, id } = account;
  const { currency } = countryOf(account.country);
  const { category } = shelfOf(operator.trade);
  const offers = account.offers.filter(({ posted }) => posted <= endOf(account));
  for (const [at, offer] of offers.entries()) {
    const one = draw.at('listing').at(at);
    book.add('listings', {
      listing_id: `${id}/${one.at('id').code(6)}`,
      seller_id: id,
      title: offer.title,
      brand: one.at('brand').chance(0.9) ? offer.product.brand : null,
      category: one.at('category').chance(0.85) ? category : null,
      price: inCurrency(offer.price, currency),
      currency,
      posted_at: dated(offer.posted),
      removed_at: dated(offer.removed),
      removal_reason: offer.reason,
      image: one.at('image').chance(0.75) ? offer.image : null,
    });
  }
  for (const brand of operator.authorised) {
    const one = draw.at('authorised').at(brand);
    if (!one.at('told').chance(ON_PAPER)) continue;
    const from = account.opened + one.at('from').between(0, 60);
    const isWithdrawn = from + 400 < firstDay && one.at('withdrawn').chance(0.15);
    const valid_to = isWithdrawn ? dated(one.at('to').between(from + 365, firstDay)) : null;
    book.add('authorisations', { brand, seller_id: id, valid_from: dated(from) ?? dated(account.opened), valid_to });
  }
}
