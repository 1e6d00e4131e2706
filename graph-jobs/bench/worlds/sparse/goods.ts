import type { Draw } from '#jobs/generate/draw';

/** What a seller deals in. */
export interface Niche {
  readonly category: string;
  readonly things: readonly string[];
  /** Brands with what their things cost new, in euro. */
  readonly brands: readonly (readonly [brand: string, price: number])[];
  readonly grams: number;
  readonly weight: number;
}

/** Brands are made up. */
const NICHES: readonly Niche[] = [
  {
    category: 'power tools',
    things: ['drill', 'angle grinder', 'battery pack', 'impact driver', 'saw blade set'],
    brands: [
      ['Hartwerk', 145],
      ['Dynamek', 110],
      ['Torvo', 82],
      ['Kestrel Pro', 165],
    ],
    grams: 1_900,
    weight: 3,
  },
  {
    category: 'car parts',
    things: ['brake pads', 'oil filter', 'air bag module', 'wheel bearing', 'spark plugs'],
    brands: [
      ['Bremtec', 58],
      ['Filtrona', 22],
      ['Motoris', 74],
      ['Axelor', 49],
    ],
    grams: 1_400,
    weight: 3,
  },
  {
    category: 'perfume',
    things: ['eau de parfum 50 ml', 'eau de parfum 100 ml', 'eau de toilette', 'gift set'],
    brands: [
      ['Maison Orvel', 118],
      ['Nerolia', 86],
      ['Santal & Fils', 142],
      ['Aurevia', 64],
    ],
    grams: 380,
    weight: 4,
  },
  {
    category: 'cosmetics',
    things: ['serum', 'face cream', 'palette', 'lipstick', 'sun cream'],
    brands: [
      ['Dermalis', 34],
      ['Velina', 27],
      ['Cliniq Nord', 46],
    ],
    grams: 160,
    weight: 3,
  },
  {
    category: 'sports shoes',
    things: ['running shoes', 'trainers', 'football boots', 'sandals'],
    brands: [
      ['Stridor', 112],
      ['Apexo', 128],
      ['Volant', 94],
      ['Kurso', 76],
    ],
    grams: 900,
    weight: 5,
  },
  {
    category: 'phone accessories',
    things: ['charger', 'earbuds', 'cable 2 m', 'case', 'battery'],
    brands: [
      ['Lumacore', 39],
      ['Pebblo', 129],
      ['Voltane', 28],
    ],
    grams: 170,
    weight: 4,
  },
  {
    category: 'toys',
    things: ['brick set', 'doll', 'collector cards', 'model car'],
    brands: [
      ['Brikko', 54],
      ['Lalou', 31],
      ['Monstario', 18],
    ],
    grams: 620,
    weight: 2,
  },
];

const WHERE = ['new', 'boxed', 'original packing', 'EU stock', 'with invoice', 'last pieces', '2025 model', ''];

/** How a price comes about: shares of listings, and what part of the new price they ask. */
const PRICES = { secondHand: 0.14, used: [0.35, 0.7], sale: 0.2, reduced: [0.68, 0.9], spread: 0.11 } as const;
const CHEAP = [0.24, 0.46] as const;

/** The niche that stands under a draw. */
export function nicheOf(draw: Draw): Niche {
  return draw.weighted(NICHES, ({ weight }) => weight);
}

/** What a listing says of a thing of a niche: brand, title and price in euro. */
export function offerOf(draw: Draw, niche: Niche, isCheap: boolean): { brand: string; title: string; price: string } {
  const [brand, usual] = draw.at('brand').pick(niche.brands);
  const isUsed = !isCheap && draw.at('used').chance(PRICES.secondHand);
  const title = [brand, draw.at('thing').pick(niche.things), isUsed ? 'used' : draw.at('words').pick(WHERE)];
  const noise = Math.exp(PRICES.spread * draw.at('noise').normal());
  return { brand, title: title.join(' ').trim(), price: (usual * noise * partOf(draw, isUsed, isCheap)).toFixed(2) };
}

function partOf(draw: Draw, isUsed: boolean, isCheap: boolean): number {
  const within = ([low, high]: readonly [number, number]) => low + (high - low) * draw.at('part').uniform();
  if (isCheap) return within(CHEAP);
  if (isUsed) return within(PRICES.used);
  return draw.at('sale').chance(PRICES.sale) ? within(PRICES.reduced) : 1;
}
