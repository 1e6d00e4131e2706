import type { Draw } from '#jobs/generate/draw';

export interface Product {
  readonly key: string;
  readonly trade: Trade;
  readonly brand: string;
  readonly name: string;
  /** Of a new one, in euros. */
  readonly price: number;
  readonly grams: number;
}

interface Shelf {
  readonly category: string;
  readonly hs: string;
  readonly brands: readonly string[];
  /** Name, price, weight. */
  readonly lines: readonly string[];
}

const SHELVES = {
  charger: shelf(
    'Chargers & Cables',
    '850440',
    'Fonora, Gleam, Voltis',
    'USB-C Charger 30W/35/95, Laptop Adapter 65W/59/260, MagPad Charger/45/120, Cable 2 m/19/40',
  ),
  battery: shelf(
    'Batteries',
    '850760',
    'Fonora, Akkura, Tornik',
    'Phone Battery 3110 mAh/39/48, Laptop Battery 6 Cell/79/310, Drill Battery 18V 5Ah/99/620, Camera Battery/49/78',
  ),
  audio: shelf(
    'Headphones',
    '851830',
    'Gleam, Sonette',
    'Earbuds 2/149/56, Earbuds Pro/229/62, Over-Ear 700/299/254, Earbuds Case/69/40',
  ),
  toner: shelf(
    'Toner & Ink',
    '844399',
    'Lazerix, Printona, Kyomi',
    'Toner 59A black/99/860, Toner 117A cyan/62/480, Ink 305XL/31/52, Drum DR-2400/109/940',
  ),
  cosmetics: shelf(
    'Beauty',
    '330499',
    'Maison Vielle, Dermaline, Auréa',
    'Night Cream 50 ml/64/180, Vitamin Serum 30 ml/78/120, Lip Filler Gloss/34/38, Foundation 30 ml/42/110',
  ),
  kitchen: shelf(
    'Small Appliances',
    '850980',
    'Kuchler, Brewmax, Airo',
    'Coffee Machine/219/4200, Hand Blender/69/1300, Air Fryer/139/5100, Kettle/49/1200',
  ),
  tablet: shelf(
    'Tablets & Phones',
    '851713',
    'Fonora, Gleam, Pixadon',
    'Tablet 10 64GB/329/520, Phone 12 128GB/449/190, Reader 7/139/210',
  ),
};

export type Trade = keyof typeof SHELVES;
export const TRADES = Object.keys(SHELVES) as Trade[];
/** What it pays to copy. */
export const COPIED: readonly Trade[] = ['charger', 'battery', 'battery', 'audio', 'toner', 'toner', 'cosmetics'];

function shelf(category: string, hs: string, brands: string, lines: string): Shelf {
  return { category, hs, brands: brands.split(', '), lines: lines.split(', ') };
}

export const shelfOf = (trade: Trade): Shelf => SHELVES[trade];

/** Something of a trade; what sells most is offered most. */
export function productOf(draw: Draw, trade: Trade): Product {
  const { brands, lines } = SHELVES[trade];
  const brand = draw.at('brand').weighted(brands, (one) => 1 / (1 + brands.indexOf(one)));
  const [name = '', price, grams] = draw.at('line').pick(lines).split('/');
  return { key: `${brand}/${name}`, trade, brand, name, price: Number(price), grams: Number(grams) };
}

const USED = ['Grade A', 'Grade B', 'customer return', 'open box', 'refurbished', 'box damaged', 'untested', 'B-Ware'];
const NEW = ['original', 'new', 'genuine OEM', 'sealed', 'NEU & OVP', 'bulk packed', ''];

/** A title; copies are sold as new, or as refurbished by somebody who knows how. */
export function titleOf(draw: Draw, { brand, name }: Product, isNew: boolean): string {
  const tail = draw.at('tail').pick(isNew ? [...NEW, 'refurbished'] : USED);
  const order = draw
    .at('order')
    .weighted([`${brand} ${name}`, `${name} for ${brand}`, `${name} ${brand}`], (text) =>
      text.startsWith(brand) ? 5 : 1,
    );
  const title = tail ? `${order}${draw.at('join').pick([' ', ' - ', ', ', ' | '])}${tail}` : order;
  return draw.at('loud').chance(0.08) ? title.toUpperCase() : title;
}
