import type { Draw } from '#jobs/generate/draw';

/** A thing that is sold; a plain one has no brand. */
export interface Good {
  readonly key: string;
  readonly brand: string | null;
  readonly category: string;
  readonly thing: string;
  /** What it usually costs, in dollars. */
  readonly price: number;
  readonly grams: number;
}

interface Line {
  readonly name: string;
  readonly category: string;
  readonly price: number;
  readonly grams: number;
  readonly things: readonly string[];
}

/** Lines as `name|category|price|grams|things`. */
const line = (text: string): Line => {
  const [name = '', category = '', price, grams, things = ''] = text.split('|');
  return { name, category, price: Number(price), grams: Number(grams), things: things.split(',') };
};

/** Brands that are copied, and sold honestly as well. */
const BRANDS: readonly Line[] = [
  'Stridera|shoes|135|1100|running shoe,court sneaker,trainer,slide',
  'Kestrelle|shoes|110|1000|high top,canvas sneaker,boot',
  'Velmonde|handbags|690|800|tote,shoulder bag,clutch,wallet',
  'Arden & Roux|handbags|1350|850|crossbody,top handle bag,card holder',
  'Orbique|watches|2100|240|chronograph,diver,dress watch',
  'Auralis|electronics|175|190|earbuds,headphones,speaker',
  'Voltecca|electronics|36|160|fast charger,power bank,cable set',
  'Lumenelle|cosmetics|52|150|serum,palette,lipstick,cushion',
  'Northpike|clothing|230|900|down jacket,fleece,parka',
  'Brickelio|toys|70|1300|building set,figure pack,starter kit',
].map(line);

const PLAIN: readonly Line[] = [
  '|clothing|11|260|t-shirt,leggings,cardigan,pyjamas,socks,dress',
  '|home|9|450|storage box,curtain,cushion cover,hanger set,mat',
  '|kitchen|8|420|mug,chopping board,peeler,lunch box,towel',
  '|electronics|7|120|phone case,cable,stand,screen film,lamp',
  '|toys|7|300|puzzle,plush bear,ball,bubble set',
  '|jewellery|6|50|ring,necklace,ear studs,hair clip',
  '|bags|14|520|backpack,canvas bag,waist bag,pouch',
  '|pets|9|380|leash,bowl,cat teaser,bed',
].map(line);

const LOOKS = ['cotton', 'nordic', 'large', 'mini', 'cute', 'classic', 'thick', 'foldable', 'new', 'plain'] as const;

function goodOf(draw: Draw, { name, category, price, grams, things }: Line): Good {
  const thing = draw.at('thing').pick(things);
  const look = name === '' ? `${draw.at('look').pick(LOOKS)} ` : '';
  const mark = draw.at('model').between(10, 999);
  const usual = price * (0.6 + 0.8 * draw.at('price').uniform());
  return {
    key: `${name}/${category}/${look}${thing}/${mark}`,
    brand: name === '' ? null : name,
    category,
    thing: `${look}${thing} ${draw.at('letters').pick(['A', 'K', 'M', 'X'])}${mark}`,
    price: Math.round(usual * 100) / 100,
    grams,
  };
}

/** So many goods without a brand, of one line or two. */
export function plainGoods(draw: Draw, count: number): Good[] {
  const lines = [draw.at('line').pick(PLAIN), draw.at('second line').pick(PLAIN)];
  return Array.from({ length: count }, (_, at) => goodOf(draw.at(at), draw.at(at).at('which').pick(lines)));
}

/** So many goods of one brand or two. */
export function brandedGoods(draw: Draw, count: number): Good[] {
  const brands = [draw.at('brand').pick(BRANDS), draw.at('second brand').pick(BRANDS)];
  return Array.from({ length: count }, (_, at) => goodOf(draw.at(at), draw.at(at).at('which').pick(brands)));
}

/** What the platform writes when it takes an offer for a copy, rightly or not. */
export const REMOVALS = [
  'counterfeit',
  'complaint of the brand owner upheld',
  'suspected fake',
  'trademark infringement',
  'inauthentic item',
  null,
] as const;
export const FAKE_CLOSURES = ['counterfeit', 'repeated infringement', 'sale of fakes', 'policy', null] as const;
/** What ends stores otherwise; a group is now and then told to have too many. */
export const PLAIN_CLOSURES = ['inactive', 'owner request', 'fees unpaid', 'inactive', null] as const;
export const GROUP_CLOSURES = ['duplicate stores', 'related accounts', 'duplicate listings', 'inactive'] as const;
