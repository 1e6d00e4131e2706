import { dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Book, Row } from '../../book.ts';
import { LAST } from '../days.ts';
import { perhaps, type Plan, type Range, type Shop } from '../model.ts';
import { wordsOf } from '../words/countries.ts';
import { PRODUCTS, registrationNumber, titleOf, type Product, type Trade } from '../words/goods.ts';
import { hasPage } from './accounts.ts';

const CATEGORIES: Readonly<Record<Trade, readonly string[]>> = {
  injectable: ['Beauty > Skin care', 'Kecantikan', 'Beauty tools', 'Mỹ phẩm'],
  medicine: ['Health', 'Kesehatan > Obat', 'Others', 'สุขภาพ'],
  milk: ['Mom & Baby > Formula', 'Ibu & Bayi', 'Sữa bột'],
  supplement: ['Health > Supplements', 'Suplemen', 'Food & drinks'],
};

/** What each shop offers. */
export function writeOffers(book: Book, plan: Plan): void {
  for (const shop of plan.shops) {
    for (const product of shop.range.products) {
      const draw = shop.draw.at('offer').at(product.name);
      writeOffer(book, plan, shop, { product, draw, range: shop.range, from: shop.awake });
      if (draw.at('twice').chance(0.2)) {
        writeOffer(book, plan, shop, { product, draw: draw.at('second'), range: shop.range, from: shop.awake });
      }
    }
    // What a shop sold before it slept had nothing to do with what it sells now.
    const old = shop.draw.at('before it slept');
    if (shop.awake > shop.opened + 30 && old.chance(0.6)) {
      const range = { ...shop.range, album: shop.key, priceList: shop.key, factor: 1, wrongNumber: null };
      writeOffer(book, plan, shop, { product: old.at('which').pick(PRODUCTS), draw: old, range, from: shop.opened });
    }
  }
}

interface Offer {
  readonly product: Product;
  readonly draw: Draw;
  readonly range: Range;
  readonly from: number;
}

function writeOffer(book: Book, plan: Plan, shop: Shop, { product, draw, range, from }: Offer): void {
  const { currency } = wordsOf(shop.country);
  const end = shop.closed ?? LAST;
  const start = Math.min(from, end);
  const posted = start + Math.floor((end - start) * draw.at('posted').uniform() ** 1.6);
  const [removed, why] = endOf(shop, draw, posted);
  book.add('listings', {
    listing_id: `L${draw.at('id').digits(13)}`,
    ...ownerOf(shop, draw),
    title: titleText(plan, shop, { product, draw, range, from }),
    brand: perhaps(draw.at('branded').chance(0.62), brandText(draw.at('brand'), product.brand)),
    category: perhaps(draw.at('filed').chance(0.8), draw.at('category').pick(CATEGORIES[product.trade])),
    price: priceOf(plan, shop, draw, { product, range }),
    currency,
    posted_at: dateText(posted),
    removed_at: dateText(removed),
    removal_reason: perhaps(draw.at('reason').chance(0.6), why),
    image: imageOf(plan, shop, draw, { product, range }),
  });
}

/** When and why an offer ended: taken down by the platform, sold out, or with its shop. */
function endOf(shop: Shop, draw: Draw, posted: number): [number | null, string | null] {
  const taken = shop.findings.find(({ type, day }) => type === 'removal' && day >= posted);
  if (taken && draw.at('taken').chance(0.45))
    return [taken.day, draw.at('notice').pick(['policy', 'restricted item', null])];
  const runsOut = draw.at('runs out').chance(0.15) ? posted + draw.at('for').between(5, 200) : null;
  const end = shop.closed ?? LAST;
  if (runsOut !== null && runsOut < end) return [runsOut, draw.at('why').pick(['sold out', 'seller', null])];
  return [shop.closed, shop.reason];
}

function ownerOf(shop: Shop, draw: Draw): Row {
  const isOnPage = hasPage(shop) && draw.at('page').chance(0.4);
  return isOnPage ? { store_id: `${shop.id}-1` } : { seller_id: shop.id };
}

function titleText(plan: Plan, shop: Shop, { product, draw, range }: Offer): string {
  const manner = plan.root.at('titles').at(range.style).at(product.name);
  const own = draw.at('own words').chance(0.35) ? draw.at('title') : manner;
  const number = registrationNumber(product, shop.country, plan.root);
  const wrong = range.wrongNumber !== null && range.trade === product.trade ? range.wrongNumber : null;
  const shows = draw.at('number').chance(wrong ? 0.6 : shop.licence ? 0.5 : 0.2);
  return titleOf(product, shop.country, own, shows ? (wrong ?? number) : null);
}

/** Those who use one list ask the same; a promotion in one case of eight. */
function priceOf(
  { root }: Plan,
  { country }: Shop,
  draw: Draw,
  { product, range }: { product: Product; range: Range },
): number {
  const { rate, step } = wordsOf(country);
  const factor = range.priceList === 'pharmacy' ? 1 : range.factor;
  const listed = factor * (1 + 0.03 * root.at('prices').at(range.priceList).at(product.name).normal());
  const asked = draw.at('promotion').chance(0.12) ? listed * 0.94 : listed;
  const price = Math.max(step, Math.round((product.dollars * rate * asked) / step) * step);
  return Math.round(price * 100) / 100;
}

/** The fingerprint of a photograph; the same one is another when it was squeezed on the way. */
function imageOf(
  { root }: Plan,
  shop: Shop,
  draw: Draw,
  { product, range }: { product: Product; range: Range },
): string | null {
  if (draw.at('no picture').chance(0.08)) return null;
  const album = draw.at('own picture').chance(0.15) ? shop.key : range.album;
  const image = root.at('image').at(album).at(product.name).hex(16);
  if (!draw.at('squeezed').chance(0.12)) return image;
  const at = draw.at('where').between(0, 15);
  return image.slice(0, at) + draw.at('to').hex(1) + image.slice(at + 1);
}

function brandText(draw: Draw, brand: string): string {
  const kind = draw.uniform();
  if (kind < 0.72) return brand;
  if (kind < 0.84) return brand.toUpperCase();
  return kind < 0.92 ? 'No Brand' : brand.toLowerCase();
}
