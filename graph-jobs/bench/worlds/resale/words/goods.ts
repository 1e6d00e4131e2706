import type { Draw } from '#jobs/generate/draw';
import type { Country } from './towns.ts';

export interface Model {
  readonly key: string;
  readonly brand: string;
  readonly name: string;
  readonly category: string;
  /** Euros, new, in a shop. */
  readonly price: number;
  /** Grams with its box. */
  readonly weight: number;
}

/** `brand: model price, model price`; all brands are invented. */
const SHELVES: Readonly<Record<string, { readonly weight: number; readonly brands: readonly string[] }>> = {
  sneakers: {
    weight: 1200,
    brands: [
      'Novarro: Skim Low 130, Skim High 160, Arc 90 180, Drift Retro 145',
      'Ultrek: Foamline 220, Tempo 1 150, Court 84 120, Tempo Gold Edition 320',
      'Hexley: Runner 990 210, Runner 550 130, Trail X 170',
    ],
  },
  handbags: {
    weight: 1500,
    brands: [
      'Maison Auberlin: Margaux Tote 1900, Petite Lune 1450, Chaîne Matelassée 4200, Pochette Iris 690',
      'Corvani: Saddle Mini 2300, Bamboo Top 2600, Ophira 1250',
      'Lisse & Fauré: Pliant M 140, Pliant L 160, Roseau 520',
      'Valdessa: Hourglass S 2100, City Moto 1700, Card Holder 310',
    ],
  },
  watches: {
    weight: 450,
    brands: [
      'Ravensholt: Mariner 40 9200, Datum 36 7100, Chrono Sport 13500',
      'Aurèle Monnard: Classique 3400, Reserve 5200',
      'Tiktar: Pop Quartz 160, Steel 44 290',
    ],
  },
  perfume: {
    weight: 480,
    brands: [
      'Noor Atelier: Oud 21 240, Santal Blanc 210, Rouge Extrait 290',
      'Fleur d’Aubrac: Nuit 100ml 110, Jardin 50ml 78, Absolu 100ml 135',
      'Marquet: Bleu Profond 105, Homme Sport 89',
    ],
  },
  fashion: {
    weight: 700,
    brands: [
      'Nordhav: Parka Expedition 1150, Down Vest 520, Beanie 75',
      'Castellino: Logo Tee 290, Slide 270, Monogram Scarf 420, Reversible Belt 430',
      'Bryggen: Fleece Half Zip 110, Overshirt 140, Jeans 501R 95',
      'Petrel & Co: Polo 115, Cable Knit 189, Oxford Shirt 129',
      'Zivana: Midi Dress 59, Blazer 79, Trench 99',
      'Holm Basics: Cardigan 39, Wool Coat 129, Ankle Boots 69',
    ],
  },
};

const MODELS: readonly Model[] = Object.entries(SHELVES).flatMap(([category, { weight, brands }]) =>
  brands.flatMap((line) => {
    const [brand = '', models = ''] = line.split(': ');
    return models.split(', ').map((text) => {
      const [, name = '', price = '0'] = /^(.*) (\d+)$/.exec(text) ?? [];
      return { key: `${brand}/${name}`, brand, name, category, price: Number(price), weight };
    });
  }),
);
export const BRANDS = [...new Set(MODELS.map(({ brand }) => brand))];
const COPIED = MODELS.filter(({ category, price }) => price >= 100 && category !== 'fashion').map(({ brand }) => brand);

/** What people have in their wardrobes: cheap things far more often than dear ones. */
export function drawModel(draw: Draw): Model {
  return draw.weighted(MODELS, ({ price }) => 1 / Math.sqrt(price));
}

/** What one buys by the carton, copies or not: some models of two or three sought brands. */
export function drawStock(draw: Draw): readonly Model[] {
  const brands = [0, 1, 2].map((at) => draw.at('brand').at(at).pick(COPIED));
  const all = MODELS.filter(({ brand }) => brands.includes(brand));
  const kept = all.filter(({ key }) => draw.at(key).chance(0.7));
  return kept.length > 0 ? kept : all;
}

const SAID: Readonly<Record<Country, readonly string[]>> = {
  FR: ['neuf avec étiquette', 'jamais porté', 'très bon état', 'avec boîte', 'envoi rapide', 'taille bien', 'TBE'],
  DE: ['neu mit Etikett', 'kaum getragen', 'mit OVP', 'sehr guter Zustand', 'schneller Versand', 'fällt klein aus'],
  IT: ['nuovo con cartellino', 'mai indossata', 'con scatola', 'ottime condizioni', 'spedizione veloce'],
  PL: ['nowe z metką', 'stan idealny', 'z pudełkiem', 'szybka wysyłka', 'raz założone', 'okazja'],
  LT: ['nauja su etikete', 'labai geros būklės', 'su dėžute', 'greitas siuntimas', 'vieną kartą dėvėta'],
  ES: ['nuevo con etiqueta', 'sin estrenar', 'con caja', 'muy buen estado', 'envío rápido'],
  GB: ['BNWT', 'worn once', 'boxed', 'great condition', 'fast postage', 'no offers', 'rare'],
  NL: ['nieuw met kaartje', 'zo goed als nieuw', 'met doos', 'snelle verzending', 'maat valt normaal'],
};
const SIGNS = ['🔥', '✨', '❗', '💯', '🖤', '➡️', '//', '**', '|', '~'];
const EXTRAS = [
  'full set',
  'box + bag',
  'dust bag',
  'top qualité',
  'premium',
  'all sizes',
  'facture',
  'OG',
  'DM 4 info',
];
const SIZES = ['36', '37', '38', '39', '40', '41', '42', '43', '44', 'S', 'M', 'L', 'XL', 'T38', 'EU 42', 'UK 8'];

/** What a seller says after the name of the thing, from words that all use. */
export function drawSaying(draw: Draw, country: Country): string {
  const parts = [draw.at('said').pick(SAID[country])];
  if (draw.at('extra').chance(0.25)) parts.push(draw.at('which').pick(EXTRAS));
  if (draw.at('sign').chance(0.2)) parts.unshift(draw.at('mark').pick(SIGNS));
  return parts.join(' ');
}

/** A turn that one seller repeats: the words are everyone's, their order and signs are its own. */
export function drawTurn(draw: Draw, country: Country): string {
  const sign = draw.at('sign').pick(SIGNS);
  const said = draw.at('said').pick(SAID[country]);
  return `${sign} ${draw.at('a').pick(EXTRAS)} ${sign} ${said} ${draw.at('b').pick(EXTRAS)}`;
}

/** A title, as typed. */
export function drawTitle(draw: Draw, { brand, name, category }: Model, said: string): string {
  const size = category === 'sneakers' || category === 'fashion' ? ` ${draw.at('size').pick(SIZES)}` : '';
  const named = draw.at('unnamed').chance(0.08) ? name : `${brand} ${name}`;
  const title = `${named}${size} ${said}`;
  const style = draw.at('style').uniform();
  if (style < 0.15) return title.toLowerCase();
  return style < 0.22 ? title.toUpperCase() : title;
}
