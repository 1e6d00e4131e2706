import { dateText } from '#jobs/generate/days';
import { heavyTail, type Draw } from '#jobs/generate/draw';
import type { Book } from '../book.ts';
import { BRANDS, PLAIN } from './brands.ts';
import { benignReason, counterfeitReason } from './reasons.ts';
import type { Brand, Scene, Shop } from './scene.ts';

/** Writes what a seller offers, and which of it was taken down and why. */
export function writeListings(book: Book, scene: Scene, shop: Shop): void {
  const draw = shop.draw.at('listings');
  const isMistaken = shop.racket === null && draw.at('mistaken').chance(scene.settings.mistaken);
  const count = Math.floor(heavyTail(draw.at('count').uniform(), { low: 2, high: 9, alpha: 1.1 }));
  for (let at = 0; at < count; at++) {
    const own = draw.at(at);
    const end = Math.min(shop.closed ?? scene.last, scene.last) - 1;
    const posted = shop.opened + Math.floor((end - shop.opened) * own.at('posted').uniform() ** 1.3);
    const offer = offerOf(scene, shop, own);
    const image = own.at('shared').chance(0.75) ? own.at('image').pick([...shop.trade.pictures, '']) : '';
    const takenDown = removalOf(shop, own, {
      posted,
      isFirst: at === 0,
      isMistaken: isMistaken && at === 0,
      isCopy: offer.isCopy,
    });
    book.add('listings', {
      listing_id: `o${own.at('id').code(11)}`,
      seller_id: shop.id,
      title: offer.title,
      brand: offer.brand.name || null,
      category: offer.brand.category,
      price: offer.price.toFixed(2),
      currency: 'EUR',
      posted_at: dateText(posted),
      removed_at: takenDown && dateText(takenDown.day),
      removal_reason: takenDown && takenDown.reason,
      image: image === '' ? own.at('photo').hex(16) : image,
    });
  }
}

function removalOf(
  shop: Shop,
  draw: Draw,
  { posted, isFirst, isMistaken, isCopy }: { posted: number; isFirst: boolean; isMistaken: boolean; isCopy: boolean },
): { day: number; reason: string } | null {
  const day = posted + Math.floor(heavyTail(draw.at('after').uniform(), { low: 2, high: 120, alpha: 0.6 }));
  const isWrong = isMistaken || (shop.trade.isCaught && isCopy && draw.at('removed').chance(isFirst ? 0.85 : 0.55));
  if (isWrong) return { day, reason: counterfeitReason(draw.at('reason')) };
  return draw.at('benign').chance(0.02) ? { day, reason: benignReason(draw.at('reason')) } : null;
}

interface Offer {
  readonly brand: Brand;
  readonly price: number;
  readonly title: string;
  readonly isCopy: boolean;
}

const ADJECTIVES = 'original new classic season premium light sport set mini XL'.split(' ');

function offerOf(scene: Scene, shop: Shop, draw: Draw): Offer {
  const brand = brandOf(shop, draw.at('brand'));
  const words = [brand.name, draw.at('adjective').pick(ADJECTIVES), brand.category, draw.at('model').between(1, 99)];
  const isCopy = shop.trade.isCaught && brand.name !== '';
  if (isCopy && draw.at('cheap').chance(0.8)) {
    const [low, high] = scene.settings.copyPrice;
    const price = brand.price * (low + (high - low) * draw.at('price').uniform());
    return { brand, price, title: words.join(' ').trim(), isCopy };
  }
  const { factor, note } = honestPrice(scene, draw.at('price'));
  return { brand, price: Math.max(0.5, brand.price * factor), title: [...words, note].join(' ').trim(), isCopy };
}

function brandOf({ trade }: Shop, draw: Draw): Brand {
  if (trade.isOdd) return draw.at('odd').chance(0.93) ? draw.pick(PLAIN) : draw.pick(BRANDS);
  if (trade.brands.length > 0 && draw.at('own').chance(0.8)) return draw.pick(trade.brands);
  return draw.at('plain').chance(0.45) ? draw.pick(PLAIN) : draw.pick(BRANDS);
}

/** A price over the list price: new, on sale, second hand, cleared out. */
function honestPrice({ settings }: Scene, draw: Draw): { factor: number; note: string } {
  const usual = Math.exp(0.17 * draw.at('spread').normal());
  const way = draw.at('way').uniform();
  const clearance = settings.clearance;
  if (way < clearance)
    return { factor: 0.2 + 0.25 * draw.uniform(), note: draw.at('note').pick(['clearance', '', 'last piece']) };
  if (way < clearance + 0.1)
    return {
      factor: usual * (0.25 + 0.35 * draw.uniform()),
      note: draw.at('note').pick(['second hand', 'used', 'употребяван', '']),
    };
  if (way < clearance + 0.26)
    return { factor: usual * (0.6 + 0.25 * draw.uniform()), note: draw.at('note').pick(['-30%', 'sale', '']) };
  return { factor: usual, note: '' };
}
