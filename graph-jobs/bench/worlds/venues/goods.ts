import type { Draw } from '#jobs/generate/draw';

/** What a brand makes and costs. */
export interface Goods {
  readonly brand: string | null;
  readonly category: string;
  readonly items: readonly string[];
  /** Usual price in USD. */
  readonly price: number;
  readonly grams: number;
  readonly hs: string;
  readonly weight: number;
}

/** Brands people sell; the ones a faker likes come with a brand, a high price and little weight. */
export const BRANDS: readonly Goods[] = [
  {
    brand: 'Norvane',
    category: 'shoes',
    items: ['Runner 90', 'Court Low', 'Trail GTX'],
    price: 120,
    grams: 900,
    hs: '6404',
    weight: 6,
  },
  {
    brand: 'Kestrelle',
    category: 'bags',
    items: ['Tote Medium', 'Mini Flap', 'Weekender'],
    price: 640,
    grams: 1100,
    hs: '4202',
    weight: 4,
  },
  {
    brand: 'Aurelio Fins',
    category: 'watches',
    items: ['Diver 300', 'Chrono Steel'],
    price: 1900,
    grams: 250,
    hs: '9102',
    weight: 2,
  },
  {
    brand: 'Belmondia',
    category: 'cosmetics',
    items: ['Lip Velvet', 'Night Cream', 'Eau 50 ml'],
    price: 58,
    grams: 200,
    hs: '3304',
    weight: 4,
  },
  {
    brand: 'Strix',
    category: 'sunglasses',
    items: ['Pilot', 'Round Black'],
    price: 160,
    grams: 150,
    hs: '9004',
    weight: 3,
  },
  {
    brand: 'Polarn Co',
    category: 'apparel',
    items: ['Down Jacket', 'Logo Hoodie', 'Track Pants'],
    price: 180,
    grams: 800,
    hs: '6201',
    weight: 5,
  },
  {
    brand: 'Tonika',
    category: 'electronics',
    items: ['Buds Pro', 'Charger 65 W', 'Watch Band'],
    price: 95,
    grams: 180,
    hs: '8518',
    weight: 5,
  },
  {
    brand: 'Brikko',
    category: 'toys',
    items: ['City Set 410', 'Robot Kit'],
    price: 70,
    grams: 1200,
    hs: '9503',
    weight: 3,
  },
  {
    brand: 'Harrow & Pine',
    category: 'shoes',
    items: ['Chelsea Boot', 'Loafer'],
    price: 260,
    grams: 1300,
    hs: '6403',
    weight: 2,
  },
  {
    brand: 'Vianti',
    category: 'bags',
    items: ['Card Holder', 'Belt Bag'],
    price: 310,
    grams: 300,
    hs: '4202',
    weight: 3,
  },
];

/** Goods of no brand. */
export const PLAIN: readonly Goods[] = [
  {
    brand: null,
    category: 'household',
    items: ['Storage Box', 'Kitchen Scale', 'Tea Set'],
    price: 14,
    grams: 900,
    hs: '3924',
    weight: 4,
  },
  {
    brand: null,
    category: 'apparel',
    items: ['Cotton T-shirt', 'Linen Scarf', 'Socks 5 pairs'],
    price: 9,
    grams: 300,
    hs: '6109',
    weight: 5,
  },
  { brand: null, category: 'toys', items: ['Plush Bear', 'Puzzle 500'], price: 11, grams: 500, hs: '9503', weight: 2 },
  {
    brand: null,
    category: 'bags',
    items: ['Canvas Backpack', 'Toiletry Bag'],
    price: 19,
    grams: 600,
    hs: '4202',
    weight: 3,
  },
  {
    brand: null,
    category: 'accessories',
    items: ['Phone Case', 'Hair Clips', 'Belt'],
    price: 6,
    grams: 120,
    hs: '3926',
    weight: 4,
  },
];

/** The usual price of a thing on a usual day. */
export function usualPrice(draw: Draw, { price }: Goods): number {
  return price * Math.exp(0.16 * draw.normal());
}

/** What a rights holder or the marketplace wrote when fakes, or what was taken for fakes, went. */
export const FAKE_REASONS: readonly string[] = [
  'counterfeit goods reported by rights holder',
  'Trademark infringement - brand complaint',
  'counterfeit',
  'suspected fake, brand notice and takedown',
  'IP violation: unauthorised use of trade mark',
  '假货投诉',
  'replica item',
];

/** Why else a listing goes. */
export const OTHER_REASONS: readonly string[] = [
  'out of stock',
  'duplicate listing',
  'wrong category',
  'seller request',
  'missing safety certificate',
  'expired',
];
