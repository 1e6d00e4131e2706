import type { Draw } from '#jobs/generate/draw';
import { LAST, type Account, type Offer, type Operator, type Plan, type Supply } from '../model.ts';
import { HONEST } from '../settings.ts';
import { brandedGoods, plainGoods, type Good } from '../words/goods.ts';

const OWN_BRAND = 0.3;
const COPIES = [6, 18] as const;

/** What an operator has on offer, in one store or in all of them. */
export function stockUp(plan: Plan, operator: Operator): void {
  const { draw, accounts, supplies } = operator;
  const count = Math.round(draw.at('range').between(4, 10) + 2 * Math.sqrt(accounts.length));
  const ownBrand = draw.at('own brand').chance(OWN_BRAND) ? draw.at('brand name').code(6).toUpperCase() : null;
  const own = plainGoods(draw.at('own goods'), count);
  const plain = supplies.filter(({ supplier }) => supplier.goods.every(({ brand }) => brand === null));
  for (let at = 0; at < count; at++) {
    const which = draw.at('offer').at(at);
    const supply = plain.length > 0 && which.at('bought').chance(0.75) ? which.at('of').pick(plain) : null;
    const good = supply ? which.at('good').pick(supply.supplier.goods) : (own[at] as Good);
    const factor = Math.exp(0.16 * which.at('price').normal()) * (accounts.length > 4 ? 0.85 : 1);
    operator.offers.push({
      ...common(which, operator, supply),
      key: `plain/${at}`,
      good,
      isCopy: false,
      factor,
      brand: supply ? null : ownBrand,
    });
  }
  if (operator.isCounterfeiter) stockCopies(plan, operator);
  else if (accounts.length <= 4 && draw.at('branded').chance(HONEST.branded)) stockBrands(operator, draw.at('brands'));
}

/** Whose picture it is, and between which days it is to be had. */
function common(draw: Draw, operator: Operator, supply: Supply | null) {
  const isLent = supply?.shows.pictures === true && draw.at('lent').chance(0.8);
  return {
    album: isLent ? supply.supplier.key : operator.key,
    from: supply?.from ?? operator.founded,
    until: supply?.until ?? null,
  };
}

/** Copies by each supply of the racket in turn; somebody alone has copies of his own. */
function stockCopies({ settings }: Plan, operator: Operator): void {
  const { draw, supplies, founded } = operator;
  const sources = supplies.filter(({ supplier }) => supplier.goods.some(({ brand }) => brand !== null));
  for (const [number, supply] of (sources.length > 0 ? sources : [null]).entries()) {
    const copies = draw.at('copies').at(number);
    const goods = supply?.supplier.goods ?? brandedGoods(copies.at('goods'), 12);
    const count = copies.at('count').between(...COPIES);
    for (let at = 0; at < count; at++) {
      const which = copies.at(at);
      const isOpen = which.at('openly').chance(settings.openly);
      const good = which.at('good').pick(goods);
      const within = which.at('factor').uniform();
      operator.offers.push({
        ...common(which, operator, supply),
        from: supply?.from ?? founded,
        key: `copy/${number}/${at}`,
        good,
        isCopy: true,
        factor: isOpen ? 0.08 + 0.27 * within : 0.45 + 0.45 * within,
        brand: isOpen || which.at('names it').chance(0.4) ? good.brand : null,
      });
    }
  }
}

/** Branded goods of somebody honest: with the brand's word, second hand, or what is left of a stock. */
function stockBrands(operator: Operator, draw: Draw): void {
  const goods = brandedGoods(draw.at('goods'), draw.at('count').between(2, 8));
  const isAllowed = draw.at('allowed').chance(HONEST.authorised);
  const isClearance = !isAllowed && draw.at('clearance').chance(0.3);
  if (isAllowed) operator.brandsAllowed.push(...new Set(goods.flatMap(({ brand }) => brand ?? [])));
  for (const [at, good] of goods.entries()) {
    const within = draw.at('factor').at(at).uniform();
    const factor = isAllowed ? 0.88 + 0.17 * within : isClearance ? 0.25 + 0.3 * within : 0.45 + 0.4 * within;
    operator.offers.push({
      ...common(draw, operator, null),
      key: `brand/${at}`,
      good,
      isCopy: false,
      factor,
      brand: good.brand,
    });
  }
}

export interface Listed {
  readonly offer: Offer;
  readonly draw: Draw;
  readonly posted: number;
}

/** What stands in one store. An empty one has nothing yet, or one ordinary thing. */
export function listedBy(account: Account): Listed[] {
  const { draw, operator, isEmpty, isCover } = account;
  const end = account.closed ?? LAST;
  const copies = isCover || isEmpty ? [] : operator.offers.filter(({ isCopy }) => isCopy);
  const others = operator.offers.filter(({ isCopy }) => !isCopy);
  const busy = isEmpty ? draw.at('one').between(0, 1) : 1 + Math.floor(6 * draw.at('busy').uniform() ** 1.4);
  const chosen = Array.from({ length: busy }, (_, at) => {
    const which = draw.at('listing').at(at);
    const kind = copies.length > 0 && which.at('copy').chance(0.6) ? copies : others;
    return { offer: which.at('which').pick(kind), draw: which };
  });
  return chosen.flatMap(({ offer, draw: which }, at) => {
    if (chosen.findIndex((one) => one.offer === offer) < at) return [];
    const from = Math.max(offer.from, account.opened);
    const until = Math.min(offer.until ?? LAST, end);
    if (from > until) return [];
    return [{ offer, draw: which, posted: from + Math.floor((until - from) * which.at('posted').uniform() ** 1.5) }];
  });
}
