import type { Draw } from '#jobs/generate/draw';

/** One of the four trades on the marketplace. */
export interface Trade {
  readonly name: string;
  /** Its platform: one board for each trade, and one for two of them. */
  readonly platform: string;
  /** How a firm calls it in English, in Chinese and in German. */
  readonly words: readonly string[];
  readonly local: string;
  readonly german: string;
  readonly brands: readonly string[];
  readonly series: readonly string[];
  readonly kinds: readonly string[];
  readonly category: string;
  readonly price: readonly [number, number];
  readonly hs: string;
  readonly declared: readonly string[];
  /** Where its sellers sit, by weight. */
  readonly countries: Readonly<Record<string, number>>;
  readonly weight: number;
}

export const TRADES: readonly Trade[] = [
  {
    name: 'semiconductors',
    platform: 'brokerquay',
    words: ['Electronics', 'Components', 'Semiconductor', 'Technology'],
    local: '电子',
    german: 'Elektronik',
    brands: ['Kestron', 'Altimera', 'Norvex Semi', 'Linmark', 'Tessaro', 'Microlane', 'Vantor Devices'],
    series: ['KX7#HC###D', 'AM32F10#C8T6', 'NX#58N', 'LMK##17-3.3', 'TS##0M-N', 'MLN######'],
    kinds: ['IC MCU LQFP-48', 'IC logic SOIC-16', 'MOSFET TO-220', 'regulator SOT-223', 'FPGA BGA-256'],
    category: 'Electronic components',
    price: [0.4, 90],
    hs: '8542',
    declared: ['electronic components', 'integrated circuits', 'IC samples', '电子元件', 'PCB accessories'],
    countries: { CN: 38, HK: 27, TW: 8, IN: 4, PL: 3, GB: 6, US: 10, DE: 4 },
    weight: 5,
  },
  {
    name: 'bearings',
    platform: 'stockbell',
    words: ['Bearings', 'Bearing', 'Industrial Supply', 'Transmission'],
    local: '轴承',
    german: 'Wälzlager',
    brands: ['Skarvik', 'Fagrin', 'Nisoku', 'Torlund', 'Timberlake Roller'],
    series: ['62##-2RS/C3', '222## E', 'NU 3## ECP', '302##', '63## ZZ'],
    kinds: ['deep groove ball bearing', 'spherical roller bearing', 'taper roller bearing', 'cylindrical roller'],
    category: 'Bearings & power transmission',
    price: [3, 380],
    hs: '8482',
    declared: ['bearings', 'ball bearing', 'machine parts', 'steel parts', '轴承'],
    countries: { CN: 36, HK: 9, TW: 3, IN: 17, PL: 11, GB: 8, US: 7, DE: 9 },
    weight: 3,
  },
  {
    name: 'brakes',
    platform: 'stockbell',
    words: ['Auto Parts', 'Motor Spares', 'Autoparts', 'Brake Systems'],
    local: '汽配',
    german: 'Autoteile',
    brands: ['Brenzano', 'Ferrolit', 'Texbrake', 'Aisuka'],
    series: ['BP-####', 'GDB1###', 'P ## 0##', 'D####'],
    kinds: ['brake pad set front', 'brake pad set rear', 'brake disc', 'caliper kit'],
    category: 'Vehicle spare parts',
    price: [9, 140],
    hs: '8708',
    declared: ['auto parts', 'car accessories', 'spare parts', '汽车配件', 'friction material'],
    countries: { CN: 34, HK: 8, TW: 4, IN: 18, PL: 14, GB: 9, US: 6, DE: 7 },
    weight: 2,
  },
  {
    name: 'cartridges',
    platform: 'officelot',
    words: ['Imaging', 'Toner Supplies', 'Office Supplies', 'Print'],
    local: '耗材',
    german: 'Bürobedarf',
    brands: ['Helborg', 'Cannaro', 'Brodan', 'Lexcourt'],
    series: ['CE2##A', 'TN-2#10', 'CF2##X', 'PG-5##XL'],
    kinds: ['toner cartridge black', 'toner cartridge cyan', 'ink cartridge', 'drum unit'],
    category: 'Printer consumables',
    price: [11, 120],
    hs: '8443',
    declared: ['printer accessories', 'toner', 'empty cartridges', 'office goods', '打印耗材'],
    countries: { CN: 38, HK: 10, TW: 2, IN: 6, PL: 9, GB: 11, US: 15, DE: 9 },
    weight: 2,
  },
];

/** A part that many sellers have: what it is called and what it costs on the market. */
export interface Part {
  readonly brand: string;
  readonly number: string;
  readonly kind: string;
  readonly price: number;
  /** The maker's own picture of it. */
  readonly picture: string;
}

/** How many parts of a trade are asked for at all. */
export const PARTS = 240;

/** The part of that number in the trade's catalogue. */
export function partOf(root: Draw, trade: Trade, index: number): Part {
  const draw = root.at('part').at(trade.name).at(index);
  const [low, high] = trade.price;
  return {
    brand: draw.at('brand').pick(trade.brands),
    number: fill(draw.at('number').pick(trade.series), draw.at('digits')),
    kind: draw.at('kind').pick(trade.kinds),
    price: low * (high / low) ** draw.at('price').uniform(),
    picture: draw.at('picture').hex(16),
  };
}

/** The text with a digit for each `#`. */
export function fill(mask: string, draw: Draw): string {
  const digits = draw.digits(mask.length);
  let at = 0;
  return mask.replaceAll('#', () => digits[at++] ?? '0');
}
