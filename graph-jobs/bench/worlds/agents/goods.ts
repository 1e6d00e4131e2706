/** A brand, what it sells and what that usually costs, in dollars. */
export interface Brand {
  readonly name: string;
  readonly category: string;
  readonly price: number;
  readonly weight: number;
  /** How often counterfeiters choose it. */
  readonly faked: number;
  readonly things: readonly string[];
}

/** Brands as `name|category|price|faked|grams|things`. */
const brand = (line: string): Brand => {
  const [name = '', category = '', price, faked, weight, things = ''] = line.split('|');
  return {
    name,
    category,
    price: Number(price),
    faked: Number(faked),
    weight: Number(weight),
    things: things.split(','),
  };
};

export const BRANDS: readonly Brand[] = [
  'Veloura|handbags|620|9|800|tote,clutch,shoulder bag',
  'Maison Arden|handbags|1450|8|900|tote,crossbody,wallet',
  'Stridex|shoes|130|10|1100|running shoe,sneaker,trainer',
  'Kestrel|shoes|95|7|1000|sneaker,high top,boot',
  'Orbis|watches|2400|6|250|chronograph,diver,dress watch',
  'Tempora|watches|310|4|220|watch,smart band',
  'Auralis|electronics|179|8|200|earbuds,headphones,speaker',
  'Voltek|electronics|39|6|180|charger,power bank,cable',
  'Lumen & Co|cosmetics|48|7|150|serum,palette,lipstick',
  'Fleur de Nuit|perfume|92|7|400|eau de parfum,gift set',
  'Northpeak|clothing|240|8|900|down jacket,fleece,parka',
  'Polder|clothing|75|5|400|polo shirt,sweater,shirt',
  'Ironbark|car parts|58|5|1500|brake pads,oil filter,spark plugs',
  'Pharmel|health|34|4|200|supplement,cream,test strips',
  'Brickado|toys|65|4|1300|building set,figure,starter kit',
  'Blenheim|kitchen|120|2|2200|knife set,pan,blender',
].map(brand);

/** Goods without a brand, which everybody sells. */
export const PLAIN: readonly Brand[] = [
  '|clothing|18|0|300|scarf,t-shirt,dress,leggings',
  '|kitchen|14|0|700|mug,cutting board,storage box',
  '|electronics|12|0|150|phone case,cable,stand',
  '|toys|11|0|400|puzzle,plush bear,ball',
  '|jewellery|15|0|60|ring,necklace,ear studs',
  '|garden|22|0|1500|planter,tool set,lamp',
].map(brand);

/** What agents write when they take an offer for a fake. */
export const FAKE_REASONS = [
  'counterfeit',
  'Fake goods, reported by brand owner',
  'trademark infringement - complaint upheld',
  'inauthentic item',
  '假货',
  'suspected replica, test purchase pending',
  'Sahte ürün şikayeti',
  'IP complaint',
];

/** Why offers go away every day. */
export const PLAIN_REASONS = [
  'sold out',
  'seller request',
  'duplicate listing',
  'wrong category',
  'expired',
  'picture too small',
];

/** Why accounts are closed without any suspicion. */
export const PLAIN_CLOSURES = [
  'voluntary',
  'inactive',
  'fees unpaid',
  'documents expired',
  'moved to another platform',
];

/** Why accounts are closed by agents. */
export const FAKE_CLOSURES = ['repeated infringement', 'counterfeit goods', 'IP policy violation', 'selling fakes'];
