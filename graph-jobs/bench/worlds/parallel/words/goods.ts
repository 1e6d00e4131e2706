import type { Draw } from '#jobs/generate/draw';

export const TRADES = ['perfume', 'cosmetics', 'toner', 'tools', 'watches'] as const;
export type Trade = (typeof TRADES)[number];

/** What is sold: its list price in euros, its weight with the box in grams. */
export interface Product {
  readonly key: string;
  readonly brand: string;
  readonly name: string;
  readonly price: number;
  readonly weightG: number;
}

interface Shelf {
  readonly category: string;
  readonly hsCode: string;
  readonly brands: readonly string[];
  /** Name, list price, weight. */
  readonly lines: readonly (readonly [string, number, number])[];
  /** What the customs form says. */
  readonly declared: readonly string[];
}

const SHELVES: Readonly<Record<Trade, Shelf>> = {
  perfume: {
    category: 'Fragrance',
    hsCode: '330300',
    declared: ['perfume', 'cosmetic sample', 'eau de parfum', 'gift'],
    brands: ['Maison Auriel', 'Velmont', 'Casa Tindari', 'Ophélie Roux', 'Norden & Hale', 'Saffran', 'Belcourt'],
    lines: [
      ['Nuit Claire EDP 50 ml', 89, 310],
      ['Oud Royal EDP 100 ml', 165, 480],
      ['Bergamote EDT 100 ml', 72, 450],
      ['Intense Homme 75 ml', 94, 390],
      ['Gift set 50 ml + lotion', 110, 720],
    ],
  },
  cosmetics: {
    category: 'Beauty',
    hsCode: '330499',
    declared: ['cosmetics', 'cream', 'skin care', 'sample'],
    brands: ['Lumenka', 'Dermavance', 'Petal & Stone', 'Hanbora', 'Clarissé', 'Aqualis'],
    lines: [
      ['Retinol Serum 30 ml', 58, 120],
      ['Day Cream SPF 30 50 ml', 42, 180],
      ['Lash Lift Mascara', 29, 45],
      ['Hyaluron Mask 10 pcs', 35, 330],
      ['Foundation 30 ml', 38, 140],
    ],
  },
  toner: {
    category: 'Printer supplies',
    hsCode: '844399',
    declared: ['printer part', 'toner', 'plastic cartridge'],
    brands: ['Printell', 'Okuma', 'Hexmark', 'Brunner Office', 'Lexia'],
    lines: [
      ['Toner 26X black', 149, 1150],
      ['Toner 117 magenta', 78, 760],
      ['Ink 953XL multipack', 99, 410],
      ['Drum unit DR-24', 118, 1420],
    ],
  },
  tools: {
    category: 'Power tools',
    hsCode: '846729',
    declared: ['tool', 'hand drill', 'battery charger', 'spare part'],
    brands: ['Makuro', 'Dewald', 'Boschen', 'Milwark', 'Festa'],
    lines: [
      ['18V battery 5.0 Ah', 79, 690],
      ['Impact driver 18V body', 139, 1300],
      ['Angle grinder 125 mm', 99, 2150],
      ['Hammer drill kit 2 batteries', 259, 4600],
      ['Diamond blade set', 45, 820],
    ],
  },
  watches: {
    category: 'Watches',
    hsCode: '910211',
    declared: ['watch', 'wrist watch', 'accessory', 'bracelet'],
    brands: ['Tavanne', 'Orion Genève', 'Kestrel', 'Seikura', 'Lindt & Fils', 'Marlow'],
    lines: [
      ['Chronograph 42 mm steel', 389, 420],
      ['Diver 200 m automatic', 520, 510],
      ['Classic 38 mm leather', 215, 260],
      ['Solar GMT titanium', 460, 330],
    ],
  },
};

const PRODUCTS = new Map(
  TRADES.map((trade) => {
    const { brands, lines } = SHELVES[trade];
    const all = brands.flatMap((brand, at) =>
      lines.map(([name, price, weightG], line): Product => {
        // A dear brand is dear in all its lines.
        return { key: `${trade}-${at}-${line}`, brand, name, price: price * (0.8 + 0.12 * at), weightG };
      }),
    );
    return [trade, all];
  }),
);

/** All products of a trade. */
export function productsOf(trade: Trade): readonly Product[] {
  return PRODUCTS.get(trade) ?? [];
}

/** Category, customs code, brands and customs words of a trade. */
export function shelfOf(trade: Trade): Shelf {
  return SHELVES[trade];
}

const TAILS = ['', '', 'original', 'NEW', 'OVP', 'genuine, EU import', 'tester', 'sealed', 'neu & original', 'neuf'];

/** A title as a merchant writes it. */
export function titleOf(draw: Draw, { brand, name }: Product): string {
  const tail = draw.at('tail').pick(TAILS);
  const plain = draw.at('order').chance(0.8) ? `${brand} ${name}` : `${name} ${brand}`;
  const text = [plain, tail].filter((part) => part !== '').join(draw.at('join').pick([' ', ' - ', ' | ']));
  return draw.at('capitals').chance(0.1) ? text.toUpperCase() : text;
}

export const BRAND_REASONS = ['trade mark complaint', 'parallel import', 'selective distribution', 'image rights', ''];
export const COPY_REASONS = ['counterfeit', 'trade mark complaint', 'counterfeit complaint', 'policy'];
const TRADE_WORDS: Readonly<Record<Trade, readonly string[]>> = {
  perfume: ['Parfum', 'Scents', 'Fragrance', 'Beauty'],
  cosmetics: ['Beauty', 'Cosmetics', 'Care', 'Skin'],
  toner: ['Office', 'Print', 'Toner', 'Supplies'],
  tools: ['Tools', 'Werkzeug', 'Profi', 'Machines'],
  watches: ['Watches', 'Time', 'Horology', 'Uhren'],
};

/** A word that the names of shops and companies of a trade are made with. */
export function tradeWord(draw: Draw, trade: Trade): string {
  return draw.pick(TRADE_WORDS[trade]);
}
