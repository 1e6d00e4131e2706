/** A brand with what an honest shop asks for one piece, in euro. */
export interface Brand {
  readonly name: string;
  readonly category: string;
  readonly price: number;
  readonly weight: number;
  readonly hs: string;
  readonly pieces: readonly string[];
}

/** The brands of this marketplace. */
export const BRANDS: readonly Brand[] = [
  {
    name: 'Velmora',
    category: 'bags',
    price: 890,
    weight: 900,
    hs: '4202',
    pieces: ['tote', 'shoulder bag', 'clutch'],
  },
  {
    name: 'Casa Orlandi',
    category: 'bags',
    price: 420,
    weight: 800,
    hs: '4202',
    pieces: ['wallet', 'backpack', 'hobo bag'],
  },
  {
    name: 'Strydon',
    category: 'shoes',
    price: 135,
    weight: 1_100,
    hs: '6404',
    pieces: ['runner 3', 'court low', 'trail'],
  },
  { name: 'Pacefoot', category: 'shoes', price: 95, weight: 1_000, hs: '6404', pieces: ['sneaker', 'slide', 'boot'] },
  {
    name: 'Halden',
    category: 'watches',
    price: 2_400,
    weight: 250,
    hs: '9102',
    pieces: ['diver 40', 'chronograph', 'moonphase'],
  },
  { name: 'Tivra', category: 'watches', price: 240, weight: 200, hs: '9102', pieces: ['quartz 36', 'sport', 'slim'] },
  {
    name: 'Aurelle',
    category: 'perfume',
    price: 98,
    weight: 350,
    hs: '3303',
    pieces: ['eau de parfum 50 ml', 'intense 100 ml'],
  },
  {
    name: 'Noctis',
    category: 'cosmetics',
    price: 38,
    weight: 150,
    hs: '3304',
    pieces: ['palette', 'foundation', 'serum'],
  },
  {
    name: 'Sonaro',
    category: 'electronics',
    price: 199,
    weight: 300,
    hs: '8518',
    pieces: ['earbuds pro', 'headphones', 'speaker'],
  },
  {
    name: 'Voltik',
    category: 'electronics',
    price: 45,
    weight: 200,
    hs: '8504',
    pieces: ['charger 65 W', 'power bank', 'cable set'],
  },
  {
    name: 'Borealis',
    category: 'clothing',
    price: 310,
    weight: 950,
    hs: '6201',
    pieces: ['parka', 'down vest', 'shell'],
  },
  {
    name: 'Kessler & Daughters',
    category: 'clothing',
    price: 85,
    weight: 400,
    hs: '6110',
    pieces: ['polo', 'pullover', 'cap'],
  },
  {
    name: 'Brickadoo',
    category: 'toys',
    price: 60,
    weight: 1_200,
    hs: '9503',
    pieces: ['castle set', 'space set', 'figures'],
  },
  {
    name: 'Rotora',
    category: 'car parts',
    price: 75,
    weight: 1_800,
    hs: '8708',
    pieces: ['brake pads', 'oil filter', 'airbag cover'],
  },
];

/** Goods without a brand, which most shops sell as well. */
export const PLAIN_GOODS: readonly Brand[] = [
  { name: '', category: 'home', price: 22, weight: 700, hs: '6302', pieces: ['towel set', 'cushion', 'lamp'] },
  { name: '', category: 'garden', price: 34, weight: 1_500, hs: '8201', pieces: ['hose', 'shears', 'planter'] },
  { name: '', category: 'clothing', price: 19, weight: 350, hs: '6109', pieces: ['t-shirt', 'scarf', 'socks'] },
  { name: '', category: 'phone cases', price: 12, weight: 90, hs: '3926', pieces: ['case', 'screen film', 'holder'] },
  { name: '', category: 'pets', price: 16, weight: 800, hs: '4201', pieces: ['leash', 'bowl', 'cat bed'] },
];
