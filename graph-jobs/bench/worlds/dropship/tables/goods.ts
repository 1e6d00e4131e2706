import type { Draw } from '#jobs/generate/draw';
import type { Account, Trade } from '../model.ts';
import type { Scribe } from './scribe.ts';
import { sharedOf } from '../shared.ts';
import { CRAFTS, DESIGNS, GADGETS, HINTS, PRINTED, SALES, type Brand } from '../words.ts';

/** Products that suppliers offer to everybody; the first ones sell most. */
const CATALOGUE = 900;
/** Pictures of each brand that a factory hands to all its customers. */
const FACTORY_PICTURES = 30;

export interface Goods {
  readonly title: string;
  readonly brand: string | null;
  readonly category: string;
  readonly dollars: number;
  readonly image: string;
}

/** One listing while it is made up. */
export interface Making {
  readonly scribe: Scribe;
  readonly account: Account;
  readonly own: Draw;
}

/** What merchants of each trade offer. */
export const GOODS: Readonly<Record<Trade, (making: Making) => Goods>> = {
  dropper: gadget,
  printer: printed,
  maker: crafted,
  reseller: (making) => branded(making, 0.55 + 0.4 * making.own.at('price').uniform()),
  retailer: (making) => branded(making, 0.9 + 0.12 * making.own.at('price').uniform()),
  fakes: (making) => (making.own.at('filler').chance(0.25) ? gadget(making) : faked(making)),
};

/** A product of the suppliers' catalogue, with their pictures and title, or pictures of a group's own. */
function gadget({ scribe, account, own }: Making): Goods {
  const common = account.trade === 'fakes' ? null : sharedOf(account, 'picture', own);
  const isWinner = common?.circle.kind === 'class';
  const number = Math.floor(CATALOGUE * (isWinner ? common.draw : own).at('product').uniform() ** 2);
  const product = scribe.common.at('catalogue').at(number);
  const name = `${product.at('kind').pick(['', 'Pro ', 'Ultra ', '2-in-1 ', 'Premium '])}${product.at('name').pick(GADGETS)}`;
  const code = own.at('coded').chance(0.12) ? ` ${own.at('code').digits(3)}` : '';
  const title = own.at('copied').chance(0.5) ? name : `${name} ${own.at('sale').pick(SALES)}${code}`;
  const shot = product.at('shot').at(own.at('shot').between(0, 4));
  const isOwn = common ? !isWinner : own.at('own shot').chance(0.12);
  const image = isOwn ? (common?.draw ?? own).at('image').hex(16) : shot.hex(16);
  return { title, brand: null, category: 'general', dollars: product.at('price').between(9, 60) + 0.95, image };
}

/** Print on demand: bought designs on the printer's mock-ups; now and then a joke about a brand. */
function printed({ scribe, account, own }: Making): Goods {
  const thing = own.at('thing').pick(PRINTED);
  const design = own.at('design').pick(DESIGNS);
  const joke = account.draw.at('jokes').chance(0.06) && own.at('joke').chance(0.4) ? own.at('of').pick(JOKES) : null;
  const common = sharedOf(account, 'picture', own);
  const mockUp = scribe.common.at('mock-up').at(design).at(thing).at(own.at('shot').between(0, 12));
  const image = own.at('mock-up').chance(0.35) ? mockUp : (common?.draw ?? own).at('image');
  return {
    title: `${joke ?? design} ${thing}`,
    brand: null,
    category: 'print',
    dollars: own.at('price').between(14, 45),
    image: image.hex(16),
  };
}

const JOKES = [
  'Velgarde (Not Really) Parody',
  'Kestrun Away From My Problems',
  'Plushmere Addict',
  'My Other Bag Is An Orsatti',
];

function crafted({ account, own }: Making): Goods {
  const name = own.at('name').pick(CRAFTS);
  const image = (sharedOf(account, 'picture', own)?.draw ?? own).at('image').hex(16);
  const brand = account.draw.at('own brand').chance(0.5) ? (account.shops[0]?.name ?? null) : null;
  return { title: `Handmade ${name}`, brand, category: 'craft', dollars: own.at('price').between(12, 90), image };
}

/** Genuine things: the maker's pictures, or one's own on the kitchen table. */
function branded({ scribe, account, own }: Making, share: number): Goods {
  const brand = own.at('of').pick(account.brands) as Brand;
  const good = own.at('good').pick(brand.goods);
  const official = scribe.common.at('official').at(brand.name).at(good).at(own.at('shot').between(0, 3));
  const isOwn = own.at('own shot').chance(account.trade === 'reseller' ? 0.55 : 0.1);
  const image = (isOwn ? (sharedOf(account, 'picture', own)?.draw ?? own).at('image') : official).hex(16);
  const state =
    account.trade === 'reseller' ? own.at('state').pick([' - preowned', ' (like new)', ' NWT', ' import', '']) : '';
  const told = own.at('told').chance(0.8) ? brand.name : null;
  return {
    title: `${brand.name} ${good}${state}`,
    brand: told,
    category: brand.category,
    dollars: brand.price * share,
    image,
  };
}

/** A fake: the team's own test shots, the factory's pictures or the genuine maker's. */
function faked({ scribe, account, own }: Making): Goods {
  const { settings, common } = scribe;
  const brand = own.at('of').pick(account.brands) as Brand;
  const isTold = own.at('told').chance(settings.brandTold);
  const good = own.at('good').pick(brand.goods);
  const name = isTold
    ? `${brand.name} ${good}`
    : own.at('hidden').pick([`${brand.name.slice(0, 1)}* ${good}`, `Designer ${good}`, good, `Luxury ${good}`]);
  const words = own.at('hinted').chance(0.3)
    ? ` ${own.at('hint').pick(HINTS)}`
    : own.at('sold').chance(0.4)
      ? ` ${own.at('sale').pick(SALES)}`
      : '';
  const repeated = sharedOf(account, 'title', own)?.draw;
  const tail = repeated ? ` ${repeated.at('words').pick(HINTS)} ${repeated.at('number').digits(3)}` : words;
  const shots = sharedOf(account, 'picture', own)?.draw.at(brand.name);
  const factory = common.at('factory').at(brand.name).at(own.at('which').between(0, FACTORY_PICTURES));
  const official = common.at('official').at(brand.name).at(good).at(own.at('shot').between(0, 3));
  const image = (shots ?? (own.at('official').chance(0.35) ? official : factory)).hex(16);
  const share = 0.08 + (0.5 - 0.3 * settings.brandTold) * own.at('price').uniform();
  return {
    title: name + tail,
    brand: isTold && own.at('column').chance(0.5) ? brand.name : null,
    category: brand.category,
    dollars: brand.price * share,
    image,
  };
}
