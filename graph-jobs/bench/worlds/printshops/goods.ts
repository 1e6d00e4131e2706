import { heavyTail, type Draw } from '#jobs/generate/draw';
import { tasteOf } from './fates.ts';
import { popular } from './market.ts';
import { groupOn, LAST, type Account, type Group, type Market, type Offer } from './model.ts';
import { HAS } from './settings.ts';
import { BRANDS, disguised, NICHES, PRODUCTS, titleOf } from './words.ts';

const OFFERS = { low: 2, high: 26, alpha: 1.1 };
const BUNDLES = 24;
const SAME_TITLE = 0.55;

/** Designs that somebody drew, for others to steal. */
export type Drawn = readonly Offer[];

/** What an account offers. Copies come among harmless things, and none before the account wakes. */
export function stock(market: Market, account: Account, drawn: Drawn): void {
  const { draw, person, closed, taken } = account;
  const [low, high] = market.settings.copies;
  const copies = low + draw.at('copies').uniform() * (high - low);
  const count = Math.round(heavyTail(draw.at('offers').uniform(), OFFERS));
  for (let at = 0; at < count; at++) {
    const own = draw.at('offer').at(at);
    const from = own.at('early').chance(0.15) ? account.opened : taken;
    const posted = Math.min(from + Math.floor(own.at('posted').uniform() ** 1.4 * ((closed ?? LAST) - from)), LAST);
    const isCopy = person.copies && posted >= account.awake && own.at('copy').chance(copies);
    const stolen = isCopy && own.at('steals').chance(0.22) ? own.at('stolen').pick(drawn) : undefined;
    const again = account.again?.offers[at];
    if (stolen && stolen.posted < posted) account.offers.push(theft(market, own, stolen, posted));
    else if (again && own.at('again').chance(0.5)) account.offers.push({ ...again, posted });
    else account.offers.push(newOffer(market, account, own, { posted, kind: isCopy ? 'copy' : kindOf(account, own) }));
  }
}

const theft = ({ settings }: Market, draw: Draw, offer: Offer, posted: number): Offer => ({
  ...offer,
  posted,
  kind: 'copy',
  price: offer.price * (settings.price[0] + 0.3 + 0.3 * draw.at('cheaper').uniform()),
  title: draw.at('retitled').chance(0.6) ? titleOf(draw.at('title'), offer.subject, offer.product) : offer.title,
});

/** Licensees sell licensed goods; others now and then joke, or sell on a genuine thing. */
function kindOf({ person, taken, terms }: Account, draw: Draw): Offer['kind'] {
  const group = terms.findLast(({ from }) => from <= taken)?.group;
  const how = draw.at('kind').uniform();
  if (group?.kind === 'licensee') return how < 0.8 ? 'genuine' : 'plain';
  const taste = tasteOf(person);
  if (taste === 'joker' && how < 0.5) return 'joke';
  if (taste === 'fan' && how < 0.5) return 'genuine';
  return how < 0.03 ? 'joke' : how < 0.07 ? 'genuine' : 'plain';
}

type What = Pick<Offer, 'posted' | 'kind'>;

function newOffer(market: Market, account: Account, draw: Draw, { posted, kind }: What): Offer {
  const { settings, root } = market;
  const { person } = account;
  const group = groupOn(account, posted);
  const isPlain = kind === 'plain';
  const known = group && ['licensee', 'popup', 'backshop', 'mill', 'farm', 'rented'].includes(group.kind);
  const brand = isPlain ? null : draw.at('brand').pick(known ? group.brands : BRANDS);
  const line = group && draw.at('line').chance(0.5) ? group.draw : person.draw;
  const niche = line.at('niche').at(draw.at('side').between(0, 2)).pick(NICHES);
  const name = brand === null ? niche : kind === 'joke' ? brand.joke : brand.name;
  const hides = kind === 'copy' && draw.at('hides').chance(0.5);
  const subject = hides ? disguised(draw.at('hidden'), name) : name;
  const fits = PRODUCTS.filter((one) => one.name !== 'Jersey' || kind === 'genuine' || kind === 'copy');
  const product = draw.at('product').pick(fits);
  const image = draw.at('has').chance(HAS.image) ? pictureOf(market, account, draw.at('image'), { name, kind }) : null;
  const title = draw.at('same').chance(image === null ? 0 : SAME_TITLE)
    ? root.at('title').at(image as string)
    : draw.at('title');
  const [low, high] =
    kind === 'copy' ? settings.price : kind === 'genuine' && group?.kind !== 'licensee' ? [0.5, 1.1] : [0.8, 1.25];
  const price = product.price * (low + draw.at('price').uniform() * (high - low)) * (kind === 'genuine' ? 1.3 : 1);
  return { posted, kind, brand, subject, product, price, image, title: titleOf(title, subject, product) };
}

/** A design of one's own, of a bundle that was sold to hundreds, of the group, or of the brand's own shop. */
function pictureOf(market: Market, account: Account, draw: Draw, what: { name: string; kind: Offer['kind'] }): string {
  const { root, request } = market;
  const group = groupOn(account, account.taken);
  const share = group?.shares.get('image');
  if (group && share && draw.at('shares').chance(share.strength)) return ofGroup(group, draw, what.name, account.index);
  const how = draw.at('how').uniform();
  const isBranded = what.kind === 'genuine' || what.kind === 'copy';
  if (isBranded && how < 0.45) return root.at('press').at(what.name).at(draw.at('page').between(0, 11)).hex(16);
  if (how > 0.66) {
    const bundle = popular(
      draw.at('bundle'),
      Array.from({ length: BUNDLES + Math.ceil(request.sellers / 60) }, (_, at) => at),
    );
    return root.at('bundle').at(bundle).at(what.name).at(draw.at('page').between(0, 3)).hex(16);
  }
  if (how > 0.5) return account.person.draw.at('drawing').at(what.name).at(draw.at('page').between(0, 2)).hex(16);
  return draw.hex(16);
}

function ofGroup({ draw, shares }: Group, own: Draw, name: string, index: number): string {
  const circle = Math.floor(index / (2 * (shares.get('image')?.width ?? 4)));
  return draw.at('art').at(name).at(circle).at(own.at('page').between(0, 5)).hex(16);
}
