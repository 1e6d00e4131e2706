import type { Draw } from '#jobs/generate/draw';
import type { CountryCode } from './countries.ts';

export type Trade = 'injectable' | 'medicine' | 'milk' | 'supplement';

export const TRADES: readonly Trade[] = ['injectable', 'medicine', 'milk', 'supplement'];

export interface Product {
  readonly brand: string;
  readonly name: string;
  readonly trade: Trade;
  readonly dollars: number;
  readonly grams: number;
}

const made = (trade: Trade, rows: readonly (readonly [string, string, number, number])[]): Product[] =>
  rows.map(([brand, name, dollars, grams]) => ({ brand, name, trade, dollars, grams }));

export const PRODUCTS: readonly Product[] = [
  ...made('injectable', [
    ['Aurelisse', 'Aurelisse Deep 1ml filler', 62, 40],
    ['Aurelisse', 'Aurelisse Lips 1ml', 58, 40],
    ['Botunera', 'Botunera 100 units', 85, 45],
    ['Glutaserra', 'Glutaserra 1200mg whitening drip 10 vials', 74, 320],
    ['Salmonique', 'Salmonique PDRN 5x3ml', 92, 150],
    ['Lipodrene', 'Lipodrene fat dissolve 10ml', 38, 90],
  ]),
  ...made('medicine', [
    ['Vigortan', 'Vigortan 100mg 4 tablets', 14, 20],
    ['Semalyne', 'Semalyne slimming pen 1mg', 118, 110],
    ['Dexaroll', 'Dexaroll cream 5g', 4, 15],
    ['Amoxera', 'Amoxera 500mg strip 10', 3, 15],
    ['Tramolex', 'Tramolex 50mg 100 caps', 19, 60],
    ['Pneumolin', 'Pneumolin inhaler 200 doses', 9, 50],
  ]),
  ...made('milk', [
    ['Lactoria', 'Lactoria Gold 1 900g', 27, 1_050],
    ['Lactoria', 'Lactoria Gold 3 1.8kg', 41, 2_000],
    ['Bebelune', 'Bebelune Soya 800g', 23, 930],
    ['Anmilka', 'Anmilka Senior 850g', 25, 980],
  ]),
  ...made('supplement', [
    ['Kollavine', 'Kollavine marine collagen 30 sachets', 31, 260],
    ['Kollavine', 'Kollavine Bright 15 sachets', 17, 140],
    ['Hepacure', 'Hepacure 60 softgels', 12, 110],
    ['Omegaro', 'Omegaro fish oil 1000mg 200s', 15, 340],
    ['Slimorra', 'Slimorra detox coffee 12 sachets', 11, 210],
    ['Imunela', 'Imunela kids syrup 120ml', 7, 190],
  ]),
];

/** The number under which an authority has registered a product; anybody can read it off a box. */
export function registrationNumber(product: Product, country: CountryCode, root: Draw): string {
  const figures = root.at('registrations').at(product.name).at(country).digits(11);
  const part = (from: number, to: number) => figures.slice(from, to);
  if (country === 'ID') return product.trade === 'supplement' ? `POM SI${part(0, 9)}` : `DKI${part(0, 10)}A1`;
  if (country === 'MY') return `MAL${part(0, 8)}${product.trade === 'supplement' ? 'T' : 'A'}`;
  if (country === 'PH') return `${product.trade === 'milk' ? 'FR' : 'DR'}-XY${part(0, 5)}`;
  if (country === 'VN') return `VN-${part(0, 5)}-${18 + (Number(part(5, 6)) % 6)}`;
  if (country === 'TH')
    return product.trade === 'medicine' ? `1C ${part(0, 3)}/6${part(3, 4)}` : `อย. 10-1-${part(0, 5)}-5-${part(5, 9)}`;
  return `SIN${part(0, 5)}P`;
}

/** A number that is not that of the goods: another product's, or one that somebody made up or misread. */
export function someNumber(draw: Draw, country: CountryCode, root: Draw): string {
  return registrationNumber(draw.at('whose').pick(PRODUCTS), country, draw.at('taken').chance(0.5) ? root : draw);
}

const HEADS: Readonly<Record<CountryCode, readonly string[]>> = {
  ID: ['ORI 100%', 'READY STOK', 'Promo', '[LIVE 20.00]', 'Termurah', 'BPOM'],
  PH: ['ON HAND', 'AUTHENTIC', 'LEGIT', '[LIVE 8PM]', 'SALE'],
  VN: ['Chính hãng', 'Hàng xách tay', 'SALE', '[LIVE 20h]', 'Sẵn hàng'],
  TH: ['ของแท้', 'พร้อมส่ง', 'โปร', '[ไลฟ์ 2 ทุ่ม]'],
  MY: ['READY STOCK', 'ORIGINAL', 'HQ', '[LIVE 9PM]', 'Borong'],
  SG: ['SG Seller', 'Authentic', 'Ready stock', 'Fast delivery'],
};
const TAILS = [
  '',
  '',
  ' exp 2027',
  ' exp panjang',
  ' free gift',
  ' COD',
  ' - buy 2 save more',
  ' new pack',
  ' w/ batch no.',
];

/** A title in one of the manners in which such goods are offered; the same manner gives the same title. */
export function titleOf(product: Product, country: CountryCode, style: Draw, number: string | null): string {
  const heads = HEADS[country];
  const head = style.at('head').chance(0.7) ? `${style.at('which').pick(heads)} ` : '';
  const cased = style.at('case').chance(0.3) ? product.name.toUpperCase() : product.name;
  const name = style.at('short').chance(0.2) ? cased.replace(/ (\d)/, '$1') : cased;
  return `${head}${name}${style.at('tail').pick(TAILS)}${number ? ` ${number}` : ''}`;
}
