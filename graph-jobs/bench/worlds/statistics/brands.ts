/** A brand with what its goods usually cost, in euros, and how often fakes of it are made. */
export interface Brand {
  readonly name: string;
  readonly category: string;
  readonly price: number;
  readonly grams: number;
  readonly hs: string;
  readonly words: readonly string[];
  /** How much honest people and rackets are drawn to it. */
  readonly honest: number;
  readonly racket: number;
}

const KINDS = {
  bags: { category: 'bags', grams: 900, hs: '4202', words: ['handbag', 'tote', 'wallet', 'shoulder bag'] },
  shoes: { category: 'shoes', grams: 1100, hs: '6404', words: ['running shoes', 'sneakers', 'boots'] },
  clothes: { category: 'clothes', grams: 500, hs: '6109', words: ['hoodie', 'polo shirt', 'jacket', 'jeans'] },
  sound: { category: 'electronics', grams: 250, hs: '8518', words: ['earphones', 'headset', 'speaker'] },
  scent: { category: 'cosmetics', grams: 350, hs: '3303', words: ['eau de parfum 50 ml', 'cream', 'gift set'] },
  toys: { category: 'toys', grams: 600, hs: '9503', words: ['building set', 'doll', 'figures'] },
  parts: { category: 'car parts', grams: 1500, hs: '8708', words: ['brake pads', 'oil filter', 'spark plugs'] },
  watches: { category: 'watches', grams: 300, hs: '9102', words: ['watch', 'chronograph', 'watch strap'] },
  tools: { category: 'tools', grams: 1800, hs: '8467', words: ['battery', 'drill', 'charger'] },
} as const;

type Draft = readonly [name: string, kind: keyof typeof KINDS, price: number, honest: number, racket: number];

const DRAFTS: readonly Draft[] = [
  ['Valmora', 'bags', 640, 1, 5],
  ['Casa Brenta', 'bags', 280, 2, 4],
  ['Ostrava & Fils', 'bags', 120, 3, 1],
  ['Strider', 'shoes', 110, 6, 6],
  ['Puls', 'shoes', 85, 5, 3],
  ['Kopernik Trail', 'shoes', 140, 2, 1],
  ['North Ridge', 'clothes', 190, 4, 4],
  ['Lacordaire', 'clothes', 95, 4, 4],
  ['Denimark', 'clothes', 75, 5, 2],
  ['Aurelle', 'sound', 160, 4, 5],
  ['Bassline', 'sound', 70, 4, 2],
  ['Maison Elide', 'scent', 105, 3, 5],
  ['Rosa Kazan', 'scent', 45, 4, 2],
  ['Brickara', 'toys', 60, 6, 3],
  ['Lalou', 'toys', 35, 4, 1],
  ['Motora', 'parts', 55, 5, 3],
  ['Ferrodisc', 'parts', 80, 3, 2],
  ['Helvane', 'watches', 900, 1, 4],
  ['Tempus', 'watches', 150, 3, 2],
  ['Graft', 'tools', 130, 4, 2],
];

export const BRANDS: readonly Brand[] = DRAFTS.map(([name, kind, price, honest, racket]) => ({
  ...KINDS[kind],
  name,
  price,
  honest,
  racket,
}));

/** Goods that bear no brand. */
export const PLAIN: readonly Omit<Brand, 'name' | 'honest' | 'racket'>[] = [
  { category: 'household', price: 18, grams: 700, hs: '3924', words: ['storage box', 'kitchen scale', 'towel set'] },
  { category: 'clothes', price: 22, grams: 400, hs: '6109', words: ['cotton t-shirt', 'wool socks', 'scarf'] },
  { category: 'toys', price: 15, grams: 500, hs: '9503', words: ['wooden puzzle', 'plush bear'] },
  { category: 'electronics', price: 12, grams: 150, hs: '8544', words: ['charging cable', 'phone case', 'LED strip'] },
  {
    category: 'handicraft',
    price: 28,
    grams: 600,
    hs: '4602',
    words: ['hand-woven basket', 'ceramic bowl', 'carved box'],
  },
];
