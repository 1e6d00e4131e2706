import { dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Seller } from './model.ts';
import { BRANDS, PLAIN_GOODS, type Brand } from './brands.ts';
import type { Trade } from './goods-plan.ts';
import { writeParcels } from './parcels.ts';
import type { Scene } from './scene.ts';
import { LAST } from './settings.ts';
import { writeOutcomes } from './outcomes.ts';

type Sign = 'removal' | 'outcome' | 'price' | 'parcel';

const FOUND_OUT = [
  'counterfeit goods, reported by the brand owner',
  'trade mark infringement: notice of the rights holder',
  'Fälschung laut Markeninhaber',
  'fake logo on pictures, IPR complaint upheld',
  'podróbka - zgłoszenie właściciela marki',
  'replica / not authentic',
];
const ORDINARY = [
  'expired',
  'duplicate listing',
  'wrong category',
  'removed by seller',
  'pictures too small',
  'battery rules',
];

/** Writes the listings, parcels and outcomes of a seller. */
export function writeGoods(scene: Scene, seller: Seller, trade: Trade): void {
  const signs = signsOf(scene, seller.draw.at('signs'), trade.isCaught);
  for (const brand of trade.plan.authorised) {
    const from = dateText(seller.since);
    scene.book.add('authorisations', { brand: brand.name, seller_id: seller.id, valid_from: from });
  }
  const count = seller.draw.at('listings').between(2, 5);
  for (let at = 0; at < count; at++) {
    writeListing(scene, seller, { draw: seller.draw.at('listing').at(at), at, trade, signs });
  }
  writeParcels(scene, seller, { trade, isFake: signs.has('parcel') });
  writeOutcomes(scene, seller, signs.has('outcome'));
}

function signsOf({ settings }: Scene, draw: Draw, isCaught: boolean): ReadonlySet<Sign> {
  if (!isCaught) return new Set();
  const signs = new Set<Sign>([
    draw.at('first').weighted<Sign>(['removal', 'outcome', 'price'], (sign) => WEIGHT[sign]),
  ]);
  const more = draw.at('more').between(0, settings.mostSigns - 1);
  for (let at = 0; at < more; at++) signs.add(draw.at(at).pick(['removal', 'outcome', 'price', 'parcel']));
  return signs;
}

const WEIGHT: Readonly<Record<Sign, number>> = { removal: 40, outcome: 35, price: 25, parcel: 0 };

interface Offer {
  readonly draw: Draw;
  readonly at: number;
  readonly trade: Trade;
  readonly signs: ReadonlySet<Sign>;
}

function writeListing(scene: Scene, seller: Seller, { draw, at, trade, signs }: Offer): void {
  const { noise } = scene.settings;
  // The first two listings of one who is found out are of the brands it fakes.
  const isSigned = at < 2 && signs.size > 0;
  const brand = isSigned || draw.at('branded').chance(0.5) ? draw.at('brand').pick(trade.plan.brands) : plain(draw);
  const isWrong = at === 0 && !trade.isCaught && seller.draw.at('wrong').chance(noise.wrongRemoval);
  const isCheap = (isSigned && signs.has('price')) || (at === 1 && seller.draw.at('clearance').chance(noise.clearance));
  const posted = Math.min(LAST, seller.since + Math.floor(draw.at('posted').uniform() ** 2 * 700));
  const reason = isWrong || (isSigned && signs.has('removal')) ? draw.at('reason').pick(FOUND_OUT) : ordinary(draw);
  const { price, note } = priceOf(brand, draw.at('price'), isCheap);
  scene.book.add('listings', {
    listing_id: `li:${draw.at('id').code(11)}`,
    seller_id: seller.id,
    title: `${brand.name} ${draw.at('piece').pick(brand.pieces)}${note}`.trim(),
    brand: brand.name || null,
    category: brand.category,
    price: price.toFixed(2),
    currency: 'EUR',
    posted_at: dateText(Math.min(posted, seller.until ?? LAST)),
    removed_at: reason && dateText(Math.min(LAST, posted + draw.at('stood').between(3, 120))),
    removal_reason: reason,
  });
}

function plain(draw: Draw): Brand {
  return draw.at('plain').pick(draw.at('other-brand').chance(0.3) ? BRANDS : PLAIN_GOODS);
}

function ordinary(draw: Draw): string | null {
  return draw.at('ordinary').chance(0.05) ? draw.at('why').pick(ORDINARY) : null;
}

/** What is asked for a piece: a sale or second hand now and then. */
function priceOf(brand: Brand, draw: Draw, isCheap: boolean): { price: number; note: string } {
  const usual = brand.price * Math.exp(0.14 * draw.at('spread').normal());
  if (isCheap) return { price: usual * (0.15 + 0.25 * draw.at('cheap').uniform()), note: '' };
  if (draw.at('used').chance(0.08))
    return { price: usual * (0.4 + 0.3 * draw.at('worn').uniform()), note: ' pre-owned' };
  if (draw.at('sale').chance(0.15)) return { price: usual * (0.65 + 0.2 * draw.at('off').uniform()), note: ' SALE' };
  return { price: usual, note: '' };
}
