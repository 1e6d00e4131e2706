/** A brand the firm works for. */
export interface Brand {
  readonly name: string;
  readonly category: string;
  /** What its ordinary article costs in a shop, EUR. */
  readonly price: number;
  /** Weight of a piece in grams. */
  readonly weight: number;
  readonly articles: readonly string[];
  readonly hsCode: string;
}

const LINES: readonly (Omit<Brand, 'name' | 'price'> & { readonly brands: Readonly<Record<string, number>> })[] = [
  {
    category: 'luxury',
    weight: 900,
    articles: ['shoulder bag', 'wallet', 'silk scarf', 'belt', 'tote'],
    hsCode: '420221',
    brands: {
      Valmoré: 1_450,
      'Casa Irenza': 980,
      Hautelune: 2_600,
      Brunet: 640,
      'Orsetti Milano': 820,
      Delacourt: 1_900,
      Perrigane: 540,
      Sablonne: 1_150,
    },
  },
  {
    category: 'watches',
    weight: 350,
    articles: ['automatic watch', 'chronograph', 'diver', 'dress watch'],
    hsCode: '910111',
    brands: {
      Aldermatt: 6_800,
      Chronwerk: 2_900,
      'Vallon & Fils': 9_400,
      Seestern: 780,
      Kronbach: 1_650,
      Meridiem: 420,
      Tausend: 3_900,
    },
  },
  {
    category: 'shoes',
    weight: 1_200,
    articles: ['running shoe', 'sneaker low', 'sneaker high', 'slides', 'trainer'],
    hsCode: '640411',
    brands: { Stridera: 140, Kinetiq: 165, 'North Pier': 120, Bolder: 95, Zephyrun: 180, 'Court Nine': 110 },
  },
  {
    category: 'cosmetics',
    weight: 160,
    articles: ['serum 30 ml', 'lipstick set', 'eau de parfum', 'foundation', 'palette'],
    hsCode: '330499',
    brands: { Lumévie: 74, 'Rose Atelier': 42, Dermacel: 58, 'Kissa Tokyo': 36, Belfiore: 96 },
  },
  {
    category: 'toner',
    weight: 1_100,
    articles: ['toner black', 'toner cyan', 'toner set', 'drum unit'],
    hsCode: '844399',
    brands: { Printell: 92, Okumura: 118, Laserix: 76, Copion: 134 },
  },
];

/** The thirty brands. */
export const BRANDS: readonly Brand[] = LINES.flatMap(({ category, weight, articles, hsCode, brands }) =>
  Object.entries(brands).map(([name, price]) => ({ name, category, price, weight, articles, hsCode })),
);

const BY_CATEGORY = new Map(LINES.map(({ category }) => [category, BRANDS.filter((one) => one.category === category)]));

/** The brands of the category of a brand. */
export function besides(brand: Brand): readonly Brand[] {
  return BY_CATEGORY.get(brand.category) ?? [brand];
}
