import type { Draw } from '#jobs/generate/draw';
import { dayBetween, within, type Account, type Offer, type Operator, type Plan } from '../model.ts';
import { LAST } from '../people.ts';
import { HABITS, POOL_PICTURES, type Range, type Settings } from '../settings.ts';
import { productsOf, titleOf, type Product } from '../words/goods.ts';

/** How many products somebody buys of. */
const ASSORTMENT: Range = [5, 11];
/** How often a picture is the maker's own, as everybody finds it, or taken from another merchant. */
const STOCK = 0.35;
const TAKEN = 0.1;
/** How many merchants others take pictures from. */
const PHOTOGRAPHERS = 60;
/** How many of a pool's goods are copies once it buys of a racket. */
const POOL_COPIES = 0.35;

/** Fills an account with offers from what its operator buys. */
export function stockUp({ settings, root }: Plan, operator: Operator, account: Account): void {
  const range = assortmentOf(operator);
  const count = account.draw.at('offers').between(2, 8);
  const end = account.closed ?? LAST;
  for (let at = 0; at < count; at++) {
    const draw = account.draw.at('offer').at(at);
    const product = draw.at('product').pick(range);
    const posted = dayBetween(draw.at('posted'), account.opened + 1, Math.max(account.opened + 1, end - 5));
    const isCopy = isCopied({ operator, settings, draw, posted });
    account.offers.push({
      product,
      posted,
      isCopy,
      removed: null,
      reason: null,
      title: titleOf(wordingOf(operator, settings, draw).at(product.key), product),
      price: priceOf({ operator, settings, draw, posted }, product, isCopy),
      image: imageOf({ operator, settings, draw, posted }, product, root),
    });
  }
}

/** A buying group orders together; a racket has one catalogue. */
function sourceOf({ draw, pool, racket }: Operator): Draw {
  return (racket?.draw ?? pool?.draw ?? draw).at('assortment');
}

function assortmentOf(operator: Operator): Product[] {
  const all = productsOf(operator.trade).filter(
    ({ brand }) => operator.authorised.length === 0 || operator.authorised.includes(brand),
  );
  const draw = sourceOf(operator);
  const count = draw.at('count').between(...ASSORTMENT);
  return Array.from({ length: count }, (_, at) => draw.at(at).pick(all));
}

interface Case {
  readonly operator: Operator;
  readonly settings: Settings;
  readonly draw: Draw;
  readonly posted: number;
}

function isCopied({ operator, settings, draw, posted }: Case): boolean {
  if (operator.racket) return !draw.at('genuine').chance(settings.genuine);
  const tainted = operator.pool?.tainted;
  return tainted ? posted >= tainted.from && draw.at('copy').chance(POOL_COPIES) : false;
}

/** Words of a racket, of a pool or of the operator, or new ones. */
function wordingOf({ draw, racket, pool }: Operator, settings: Settings, offer: Draw): Draw {
  const isCommon = offer.at('common').chance(racket ? settings.wording : 0.4);
  if (isCommon) return (racket?.draw ?? pool?.draw ?? draw).at('words');
  return offer.at('words');
}

function priceOf({ operator, settings, draw }: Case, product: Product, isCopy: boolean): number {
  const { kind, racket, pool } = operator;
  const range = kind === 'racket' ? (isCopy ? settings.price : HABITS.importer.price) : HABITS[kind].price;
  // One list of prices in a racket and in a pool; each shop rounds a little differently.
  const list = (racket?.draw ?? pool?.draw ?? operator.draw).at('price').at(product.key);
  const price = product.price * within(list, range) * within(draw.at('price'), [0.97, 1.03]);
  return Math.floor(price) + draw.at('cents').pick([0.99, 0.95, 0.9, 0.5, 0]);
}

function imageOf({ operator, settings, draw }: Case, { key }: Product, root: Draw): string {
  const { racket, pool } = operator;
  const image = draw.at('image');
  const common = racket ?? pool;
  const isCommon = common && image.at('common').chance(racket ? settings.pictures : POOL_PICTURES);
  if (isCommon) return shot(common.draw, key, image.at('variant').between(0, 1));
  if (image.at('stock').chance(STOCK)) return shot(root.at('maker'), key, image.at('variant').between(0, 2));
  if (image.at('taken').chance(TAKEN)) {
    return shot(root.at('photographer').at(image.at('of').between(0, PHOTOGRAPHERS)), key, 0);
  }
  return shot(image.at('own').chance(0.7) ? operator.draw : image, key, 0);
}

const shot = (draw: Draw, product: string, variant: number): string => draw.at('shot').at(product).at(variant).hex(16);

/** Offers of an account that stood on a day. */
export function standingOn({ offers }: Account, day: number): Offer[] {
  return offers.filter(({ posted, removed }) => posted <= day && (removed === null || removed > day));
}
