import { dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Book, Row } from '../../book.ts';
import { LAST } from '../days.ts';
import { perhaps, type Cargo, type Plan, type Purse, type Shop } from '../model.ts';
import { phoneOf, placeOf, slug } from '../plan/means.ts';
import { wordsOf } from '../words/countries.ts';
import { PRODUCTS, type Trade } from '../words/goods.ts';
import { personName } from '../words/names.ts';
import { addressCells, nameText, slipped } from '../words/writing.ts';
import { cashAccount, collectsAtCounter } from './means.ts';

const SAID: Readonly<Record<Trade, readonly string[]>> = {
  injectable: ['skincare', 'kosmetik', 'serum', 'beauty item', 'pakaian'],
  medicine: ['vitamin', 'obat', 'health product', 'permen', 'documents'],
  milk: ['susu', 'milk powder', 'baby needs', 'sữa'],
  supplement: ['supplement', 'suplemen', 'kopi', 'food', 'อาหารเสริม'],
};
const CODES: Readonly<Record<Trade, readonly string[]>> = {
  injectable: ['3304.99', '330499', '3304'],
  medicine: ['3004.90', '300490', '2106'],
  milk: ['1901.10', '190110'],
  supplement: ['2106.90', '210690', '2106'],
};
const MAKERS = [
  ['Baiyun, Guangzhou', 'Guangzhou Yuelan Bio-Tech', 'CN'],
  ['Longhua, Shenzhen', 'Shenzhen Hengtai Packaging', 'CN'],
  ['Yiwu, Zhejiang', 'Yiwu Qiaofeng Trade', 'CN'],
  ['Ankleshwar, Gujarat', 'Sarvani Remedies', 'IN'],
  ['Vapi, Gujarat', 'Nilgiri Lifecare Exports', 'IN'],
] as const;

/** Parcels to buyers, cargo from makers, and who paid whom. */
export function writeTrade(book: Book, plan: Plan): void {
  for (const shop of plan.shops) {
    const until = Math.max(shop.awake, shop.closed ?? LAST);
    const count = Math.round(6 * plan.settings.known * shop.draw.at('busy').uniform() ** 1.5);
    for (let at = 0; at < count; at++) {
      const draw = shop.draw.at('parcel').at(at);
      const day = until - Math.floor(Math.min(400, until - shop.awake) * draw.at('day').uniform());
      writeParcel(book, plan, shop, { draw, day });
      writeSale(book, plan, shop, { draw: draw.at('sale'), day });
    }
    for (let at = 0; at < (shop.supplier?.often ?? 0); at++) {
      const draw = shop.draw.at('supply').at(at);
      const day = until - Math.floor(Math.min(300, until - shop.awake) * draw.at('day').uniform());
      if (draw.at('known').chance(0.6 * plan.settings.known)) writeSupply(book, shop, { draw, day });
    }
  }
  for (const cargo of plan.cargos) writeCargo(book, plan, cargo);
}

interface Moment {
  readonly draw: Draw;
  readonly day: number;
}

function writeParcel(book: Book, plan: Plan, shop: Shop, { draw, day }: Moment): void {
  const { counter, carrier, sender, origin } = shop.parcels;
  const product = draw.at('product').pick(shop.range.products);
  const items = draw.at('items').weighted([1, 2, 3, 10], (one) => 1 / one ** 1.3);
  const { full, street } = addressCells(draw.at('origin'), origin, plan.settings.slip);
  const worth = product.dollars * wordsOf(shop.country).rate * items;
  const goes = { currency: wordsOf(shop.country).currency, declared_value: Math.round(worth * 0.8) };
  const buyer = placeOf(draw.at('buyer'), shop.country);
  book.add('shipments', {
    shipment_id: `P${draw.at('id').digits(13)}`,
    seller_id: shop.id,
    carrier,
    agent: perhaps(draw.at('counted').chance(0.75), slipped(draw.at('agent'), counter, plan.settings.slip)),
    tracking: `${slug(carrier).slice(0, 2).toUpperCase()}${draw.at('tracking').digits(11)}`,
    shipped_at: dateText(day),
    mode: draw.at('mode').pick(['express', 'express', 'post']),
    sender: perhaps(
      draw.at('sent').chance(0.8),
      slipped(draw.at('slip'), nameText(draw.at('sender'), sender), plan.settings.slip),
    ),
    origin: draw.at('from').chance(0.4) ? (full ?? street ?? null) : origin.city,
    origin_country: perhaps(draw.at('land').chance(0.6), shop.country),
    recipient: perhaps(draw.at('to').chance(0.35), personName(draw.at('recipient'), shop.country)),
    destination: buyer.city,
    destination_country: shop.country,
    items,
    weight_g: Math.round(product.grams * items * (1 + 0.1 * draw.at('weight').uniform())),
    ...(draw.at('declares').chance(0.5) && goes),
    description: perhaps(draw.at('says').chance(0.7), draw.at('said').pick(SAID[product.trade])),
    seized: false,
  });
}

function writeSale(book: Book, plan: Plan, shop: Shop, { draw, day }: Moment): void {
  const purse = purseOn(shop, day);
  if (!purse || !draw.at('known').chance(0.45)) return;
  const { currency, rate } = wordsOf(shop.country);
  const isCash = collectsAtCounter(shop) && draw.at('cash').chance(0.6);
  const buyer = `0${phoneOf(draw.at('buyer'), shop.country)}`;
  book.add('payments', {
    payment_id: `T${draw.at('id').digits(13)}`,
    from_scheme: isCash ? 'psp' : 'wallet',
    from_account: isCash ? cashAccount(plan, shop) : buyer,
    to_scheme: purse.scheme,
    to_account: purse.account,
    amount: Math.round(rate * (8 + 90 * draw.at('amount').uniform() ** 2)),
    currency,
    paid_at: dateText(day),
    reference: perhaps(
      draw.at('says').chance(0.5),
      draw.at('said').pick(['order', 'bayar', 'COD', 'ck', 'live', 'thanks sis']),
    ),
  });
}

function writeSupply(book: Book, shop: Shop, { draw, day }: Moment): void {
  const [from, to] = [purseOn(shop, day), shop.supplier?.purse];
  if (!from || !to) return;
  const { currency, rate } = wordsOf(shop.country);
  book.add('payments', {
    payment_id: `T${draw.at('id').digits(13)}`,
    from_scheme: from.scheme,
    from_account: from.account,
    to_scheme: to.scheme,
    to_account: to.account,
    amount: Math.round(rate * (60 + 900 * draw.at('amount').uniform() ** 2)),
    currency,
    paid_at: dateText(day),
    reference: perhaps(
      draw.at('says').chance(0.6),
      draw.at('said').pick(['stok', 'restock', 'DP barang', 'tiền hàng', 'po', 'setoran']),
    ),
  });
}

function purseOn(shop: Shop, day: number): Purse | undefined {
  return shop.purses.findLast(({ from }) => from <= day)?.what;
}

function writeCargo(book: Book, plan: Plan, { key, shop, day, recipient, destination, trade, seized }: Cargo): void {
  const draw = plan.root.at('cargo').at(key);
  const [origin, sender, origin_country] = draw.at('maker').pick(MAKERS);
  const { full, street, city } = addressCells(draw.at('to'), destination, plan.settings.slip);
  const { dollars } = draw.at('product').pick(PRODUCTS.filter((product) => product.trade === trade));
  const items = draw.at('items').between(2, 60) * 10;
  book.add('shipments', {
    shipment_id: `P${draw.at('id').digits(13)}`,
    seller_id: shop?.id ?? null,
    carrier: draw.at('carrier').pick(['Haitong Forwarding', 'Malacca Sea-Air', 'Lajur Express']),
    agent: perhaps(
      draw.at('agent').chance(0.4),
      draw.at('forwarder').pick(['SZX consol 7', 'GZ Baiyun depot', 'Port Klang desk']),
    ),
    tracking: `SEA${draw.at('tracking').digits(9)}`,
    shipped_at: dateText(day),
    mode: 'cargo',
    sender: perhaps(draw.at('sent').chance(0.7), sender),
    origin,
    origin_country,
    transit_countries: perhaps(draw.at('over').chance(0.4), draw.at('transit').pick(['SG', 'MY', 'HK', 'HK;SG'])),
    recipient: slipped(draw.at('slip'), nameText(draw.at('recipient'), recipient), plan.settings.slip),
    destination: full ?? [street, city].filter(Boolean).join(', '),
    destination_country: destination.country,
    items,
    weight_g: items * draw.at('weight').between(20, 400),
    declared_value: Math.round(items * dollars * 0.1),
    currency: 'USD',
    description: draw.at('said').pick(SAID[trade]),
    hs_code: perhaps(draw.at('coded').chance(0.7), draw.at('code').pick(CODES[trade])),
    seized,
  });
  if (!seized) return;
  const owner: Row = shop ? { owner_kind: 'seller', owner_id: shop.id } : {};
  const finding = draw.at('finding').pick(['counterfeit', 'unclear', 'no import permit', null]);
  const value = Math.round(items * dollars);
  const case_ = {
    outcome_id: `C${draw.at('case').digits(11)}`,
    type: 'seizure',
    occurred_at: dateText(day),
    value,
    currency: 'USD',
  };
  book.add('outcomes', { ...case_, ...owner, finding });
}
