import type { Draw } from '#jobs/generate/draw';
import type { Brand } from './scene.ts';

/** Brands that everybody knows and some copy; `copied` weighs how often. */
export const BRANDS: readonly (Brand & { readonly copied: number })[] = [
  { name: 'Nordvik', category: 'shoes', price: 120, copied: 10 },
  { name: 'Aerostride', category: 'shoes', price: 95, copied: 9 },
  { name: 'Casa Lorenza', category: 'bags', price: 480, copied: 8 },
  { name: 'Maison Verel', category: 'bags', price: 890, copied: 6 },
  { name: 'Helvar', category: 'watches', price: 640, copied: 5 },
  { name: 'Quartine', category: 'watches', price: 180, copied: 4 },
  { name: 'Soundpod', category: 'electronics', price: 150, copied: 8 },
  { name: 'Voltaro', category: 'electronics', price: 60, copied: 3 },
  { name: 'Fleur de Nuit', category: 'perfume', price: 110, copied: 7 },
  { name: 'Ambrosine', category: 'perfume', price: 85, copied: 5 },
  { name: 'Lumiskin', category: 'cosmetics', price: 45, copied: 4 },
  { name: 'Peakline', category: 'clothing', price: 210, copied: 7 },
  { name: 'Denimo', category: 'clothing', price: 80, copied: 4 },
  { name: 'Kinderblok', category: 'toys', price: 55, copied: 3 },
  { name: 'Brewmax', category: 'kitchen', price: 130, copied: 1 },
  { name: 'Gardenio', category: 'garden', price: 70, copied: 1 },
];

/** Things without a brand. */
export const PLAIN: readonly Brand[] = [
  { name: '', category: 'home', price: 18 },
  { name: '', category: 'toys', price: 14 },
  { name: '', category: 'clothing', price: 24 },
  { name: '', category: 'electronics', price: 22 },
  { name: '', category: 'cosmetics', price: 12 },
  { name: '', category: 'garden', price: 20 },
  { name: '', category: 'auto', price: 28 },
];

const FIRST = 'Ros Vit Bio Aqua Herb Sana Lavan Medi Kaf Pek Tost Bon Ora Neva'.split(' ');
const SECOND = 'alia elia onova ina era etto issimo aria olin ella'.split(' ');

/** The house brand of an honest company, with a few goods of its own. */
export function houseBrands(draw: Draw, categories: readonly string[]): Brand[] {
  const name = `${draw.at('first').pick(FIRST)}${draw.at('second').pick(SECOND)}`;
  const category = draw.at('category').pick(categories);
  return [{ name, category, price: draw.at('price').between(12, 90) }];
}

/** Some brands that a racket copies. */
export function copiedBrands(draw: Draw, count: number): Brand[] {
  const left = [...BRANDS];
  return Array.from({ length: count }, (_, at) => {
    const brand = draw.at(at).weighted(left, ({ copied }) => copied);
    left.splice(left.indexOf(brand), 1);
    return brand;
  });
}
