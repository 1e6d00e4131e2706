import type { Draw } from '#jobs/generate/draw';
import type { Book } from '../book.ts';
import type { Evidence } from './evidence.ts';
import { BRANDS, FAKE_REASONS, OTHER_REASONS, PLAIN, usualPrice, type Goods } from './goods.ts';
import { dayText, lastDayOf } from './life.ts';
import type { Seller } from './model.ts';
import type { Settings, Span } from './settings.ts';

/** Listings of brands among those of honest people and of fakers. */
const BRANDED = { honest: 0.45, faker: 0.8 };
const SECOND_HAND = 0.07;
const ON_SALE = 0.16;
const GONE = 0.06;
const AUTHORISED = 0.05;
/** What is asked, as a part of the usual price. */
const ASKED: Readonly<Record<'used' | 'sale' | 'clearance' | 'fake', Span>> = {
  used: [0.25, 0.65],
  sale: [0.65, 0.92],
  clearance: [0.2, 0.5],
  fake: [0.1, 0.35],
};

/** What writing a seller's listings and parcels needs to know. */
export interface Offer {
  readonly seller: Seller;
  readonly evidence: Evidence;
  readonly settings: Settings;
  /** What its people sell most. */
  readonly favourite: Goods;
}

/** Writes down what a seller offers, and gives what kinds of goods these are. */
export function writeListings(book: Book, offer: Offer): Goods[] {
  const { seller, evidence } = offer;
  const draw = seller.draw.at('listings');
  const pictures = seller.uses.filter(({ value }) => value.kind === 'picture').map(({ value }) => value.text);
  const count = Math.max(draw.at('count').between(2, 5), pictures.length);
  const isFaker = seller.conduct === 'loud' || seller.conduct === 'quiet';
  const sold: Goods[] = [];
  for (let at = 0; at < count; at++) {
    const own = draw.at(at);
    const mustBeFake = at === 0 && (evidence.removed || evidence.cheap);
    const goods = mustBeFake ? offer.favourite : goodsOf(own, isFaker, offer.favourite);
    sold.push(goods);
    listing(book, { ...offer, own, goods, at, image: pictures[at] ?? own.at('image').hex(16) });
  }
  authorise(book, seller, sold, isFaker);
  return sold;
}

interface Item extends Offer {
  readonly own: Draw;
  readonly goods: Goods;
  readonly at: number;
  readonly image: string;
}

function goodsOf(draw: Draw, isFaker: boolean, favourite: Goods): Goods {
  if (!draw.at('branded').chance(isFaker ? BRANDED.faker : BRANDED.honest))
    return draw.at('plain').weighted(PLAIN, byWeight);
  if (draw.at('favourite').chance(isFaker ? 0.7 : 0.4)) return favourite;
  return draw.at('brand').weighted(BRANDS, byWeight);
}

const byWeight = ({ weight }: Goods) => weight;

function listing(book: Book, item: Item): void {
  const { seller, own, goods, image } = item;
  const [price, word] = asked(item);
  const posted = own.at('posted').between(seller.opened + 1, Math.max(seller.opened + 1, lastDayOf(seller) - 3));
  const reason = removalReason(item);
  const name = own.at('item').pick(goods.items);
  book.add('listings', {
    listing_id: `listing:${own.at('id').code(11)}`,
    seller_id: seller.id,
    title: [word, goods.brand, name].filter(Boolean).join(' '),
    brand: goods.brand,
    category: goods.category,
    price: Math.max(1, price).toFixed(2),
    currency: 'USD',
    posted_at: dayText(posted),
    removed_at: reason === null ? null : dayText(own.at('removed').between(posted + 1, lastDayOf(seller))),
    removal_reason: reason,
    image,
  });
}

function asked({ seller, own, goods, at, evidence, settings }: Item): [number, string | null] {
  const usual = usualPrice(own.at('price'), goods);
  const part = ([low, high]: Span) => usual * (low + own.at('part').uniform() * (high - low));
  const isFake = goods.brand !== null && (seller.conduct === 'loud' || seller.conduct === 'quiet');
  if (isFake && evidence.cheap && (at === 0 || own.at('cheap').chance(0.6))) return [part(ASKED.fake), null];
  if (isFake && own.at('below').chance(0.7)) return [part(settings.quietPrice), null];
  if (own.at('used').chance(SECOND_HAND)) return [part(ASKED.used), 'Used'];
  if (own.at('clearance').chance(settings.clearance))
    return [part(ASKED.clearance), own.at('says').chance(0.5) ? 'Clearance' : null];
  return own.at('sale').chance(ON_SALE) ? [part(ASKED.sale), 'Sale'] : [usual, null];
}

function removalReason({ own, at, evidence, goods }: Item): string | null {
  if (evidence.removed && goods.brand && (at === 0 || own.at('also').chance(0.3)))
    return own.at('reason').pick(FAKE_REASONS);
  return own.at('gone').chance(GONE) ? own.at('other').pick(OTHER_REASONS) : null;
}

function authorise(book: Book, { id, opened, draw }: Seller, sold: readonly Goods[], isFaker: boolean): void {
  const brand = sold.find((goods) => goods.brand)?.brand;
  if (isFaker || !brand || !draw.at('authorised').chance(AUTHORISED)) return;
  book.add('authorisations', { brand, seller_id: id, valid_from: dayText(opened), valid_to: null });
}
