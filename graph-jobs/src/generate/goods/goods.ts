import { CATEGORIES, listPrice, type Brand, type Category } from './brands.ts';
import type { Draw } from '../draw.ts';
import type { Trade } from './trades.ts';

/** One kind of piece that a seller offers or sends, and what it asks for it in US dollars. */
export interface Goods {
  brand: Brand | null;
  category: Category;
  price: number;
}

// Even those who deal in fakes have other things in the window.
const FAKES_SHARE = 0.88;
const UNBRANDED_LEVEL = 0.3;

/**
 * The piece at a place of a seller's window; prices scatter by about a fifth around what the trade asks. Who deals in
 * many brands shows another one at each place.
 */
export function drawGoods(draw: Draw, trade: Trade, place: number): Goods {
  const scatter = Math.exp(draw.at('scatter').normal() * (trade.kind === 'fakes' ? 0.1 : 0.2));
  const branded = trade.brands.length > 0 && (trade.kind !== 'fakes' || draw.at('fake').chance(FAKES_SHARE));
  if (!branded) {
    const category = draw.at('category').pick(CATEGORIES);
    return { brand: null, category, price: category.price * UNBRANDED_LEVEL * scatter };
  }
  const brand = trade.brands[(trade.firstBrand + place) % trade.brands.length] as Brand;
  const category = draw.at('category').pick(brand.categories);
  return { brand, category, price: listPrice(brand, category) * trade.priceFactor * scatter };
}

// Each platform deals in one currency; units of it to a US dollar.
const CURRENCIES: Record<string, { code: string; rate: number }> = {
  bazaro: { code: 'USD', rate: 1 },
  kioskia: { code: 'EUR', rate: 0.9 },
  openstall: { code: 'USD', rate: 1 },
  tradeloom: { code: 'CNY', rate: 7.2 },
};

/** An amount of US dollars in the currency of a platform, with two decimals, and its code. */
export function inPlatformMoney(dollars: number, platform: string): [amount: string, currency: string] {
  const { code, rate } = CURRENCIES[platform] ?? { code: 'USD', rate: 1 };
  return [(dollars * rate).toFixed(2), code];
}
