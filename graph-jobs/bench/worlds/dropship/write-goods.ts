import { AS_OF, dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Account, Shop, Trade } from './model.ts';
import type { Scribe } from './scribe.ts';
import { sharedOf } from './shared.ts';
import { retouch } from './values.ts';
import { CRAFTS, DESIGNS, GADGETS, HINTS, PRINTED, SALES, type Brand } from './words.ts';

const MOST: Readonly<Record<Trade, number>> = {
  dropper: 8,
  printer: 12,
  maker: 8,
  reseller: 12,
  retailer: 14,
  fakes: 10,
};
/** Products that suppliers offer to everybody; the first ones sell most. */
const CATALOGUE = 900;
/** Pictures of each brand that a factory hands to all its customers. */
const FACTORY_PICTURES = 30;

interface Goods {
  readonly title: string;
  readonly brand: string | null;
  readonly category: string;
  readonly dollars: number;
  readonly image: string;
}

/** One listing while it is made up. */
interface Making {
  readonly scribe: Scribe;
  readonly account: Account;
  readonly own: Draw;
}

/** What the shops offer. */
export function writeGoods(scribe: Scribe, account: Account): void {
  const most = MOST[account.trade];
  for (const shop of account.shops) {
    const count = shop.draw.at('one product').chance(account.trade === 'dropper' ? 0.4 : 0.05)
      ? 1
      : shop.draw.at('listings').between(2, most);
    for (let at = 0; at < count; at++) writeListing({ scribe, account, own: shop.draw.at('listing').at(at) }, shop);
  }
}

function writeListing(making: Making, shop: Shop): void {
  const { scribe, account, own } = making;
  const goods = GOODS[account.trade](making);
  const posted = Math.min(shop.closed ?? AS_OF, shop.opened + own.at('posted').between(0, 25));
  const removal = removalOf(making, goods);
  const removed = removal ? Math.min(shop.closed ?? AS_OF, posted + own.at('removed').between(3, 45)) : null;
  scribe.add('listings', {
    listing_id: `prod_${own.at('id').code(13)}`,
    store_id: shop.id,
    seller_id: own.at('by').chance(0.4) ? account.id : null,
    title: goods.title,
    brand: goods.brand,
    category: scribe.maybe(own.at('category'), goods.category),
    price: (goods.dollars * account.land.rate).toFixed(2),
    currency: account.land.currency,
    posted_at: dateText(posted),
    removed_at: dateText(removed),
    removal_reason: removal,
    image: own.at('no image').chance(0.06)
      ? null
      : own.at('retouched').chance(scribe.settings.retouched / 2)
        ? retouch(own.at('image'), goods.image)
        : goods.image,
  });
}

const GOODS: Readonly<Record<Trade, (making: Making) => Goods>> = {
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
  const title = own.at('copied').chance(0.5) ? name : `${name} ${own.at('sale').pick(SALES)}`;
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

/** Why a listing was taken down; brand owners' notices hit resale, jokes and look-alikes too. */
function removalOf({ scribe, account, own }: Making, { title }: Goods): string | null {
  const { notice, wrong } = scribe.settings;
  const odds = {
    dropper: wrong / 6,
    printer: title.includes('Parody') ? 0.7 : wrong / 8,
    maker: 0.005,
    reseller: 0.2,
    retailer: 0.03,
    fakes: notice,
  }[account.trade];
  if (!account.draw.at('noticed').chance(odds) || !own.at('taken').chance(0.45)) return null;
  return own
    .at('why')
    .pick(['brand notice', 'trademark complaint', 'DMCA: picture', 'brand notice', 'counterfeit', 'policy: replica']);
}
