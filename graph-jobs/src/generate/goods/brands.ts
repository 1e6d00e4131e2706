import { Draw } from '../draw.ts';
import { drawWord } from '../people/names.ts';

/** A category of goods: what a piece costs at a middling brand in US dollars, its weight in grams, its HS code. */
export interface Category {
  name: string;
  price: number;
  grams: number;
  hsCode: string;
  nouns: string[];
}

/** An invented brand, what it sells and how it is priced and wanted. */
export interface Brand {
  name: string;
  categories: Category[];
  /** Times the category's middling price. */
  level: number;
  weight: number;
}

// name | price | grams | HS code | nouns
const CATEGORY_TEXT = `
footwear|95|900|6404|running shoe,sneaker,boot,sandal
watches|260|180|9102|wrist watch,chronograph,diver watch
handbags|210|800|4202|handbag,tote,shoulder bag,wallet
eyewear|110|60|9004|sunglasses,reading frame
apparel|60|400|6203|jacket,hoodie,polo shirt,jeans
sportswear|45|300|6211|football jersey,track suit,shorts
cosmetics|38|150|3304|foundation,lipstick,face cream
perfume|82|350|3303|eau de parfum,body mist
headphones|120|250|8518|wireless earbuds,over-ear headphones
phone parts|28|90|8517|charger,screen,battery,case
jewellery|150|50|7113|bracelet,necklace,ring,pendant
toys|32|500|9503|building set,doll,model car
car parts|70|1500|8708|brake pad,oil filter,airbag module,wheel cap
power tools|88|2200|8467|drill,angle grinder,battery pack
medicine|25|80|3004|pain tablets,vitamin capsules,eye drops
baby goods|42|700|1901|milk powder,feeding bottle,carrier
`;

/** All categories of goods. */
export const CATEGORIES: readonly Category[] = CATEGORY_TEXT.trim()
  .split('\n')
  .map((line) => {
    const [name = '', price, grams, hsCode = '', nouns = ''] = line.split('|');
    return { name, price: Number(price), grams: Number(grams), hsCode, nouns: nouns.split(',') };
  });

// Brands are the same for every seed, as the brands of the world would be.
const BRAND_COUNT = 72;

/** All brands; a few are wanted by many, as their weight says. */
export const BRANDS: readonly Brand[] = Array.from({ length: BRAND_COUNT }, (_, i) => {
  const draw = Draw.of(0).at('brands').at(i);
  const first = i % CATEGORIES.length;
  const second = draw.at('second').between(0, CATEGORIES.length - 1);
  const numbers = draw.at('two').chance(0.4) && second !== first ? [first, second] : [first];
  return {
    name: drawWord(draw.at('name')),
    categories: numbers.map((number) => CATEGORIES[number] as Category),
    level: Math.exp(draw.at('level').normal() * 0.5),
    weight: 1 / (1 + draw.at('rank').between(0, 30)),
  };
});

/** A brand by how wanted it is. */
export function drawBrand(draw: Draw): Brand {
  return draw.weighted(BRANDS, (brand) => brand.weight);
}

/** What the brand's piece of this category costs in US dollars before any discount. */
export function listPrice(brand: Brand, category: Category): number {
  return category.price * brand.level;
}
