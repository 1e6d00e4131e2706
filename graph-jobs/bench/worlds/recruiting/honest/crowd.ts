import type { Draw } from '#jobs/generate/draw';
import { BRANDS } from '../brands.ts';
import { stockPictures } from '../hubs.ts';
import { personOf } from '../person.ts';
import type { Scene, Shop, Trade } from '../scene.ts';
import { addUse, closedOn, dress, FIRST_OUTFIT, license, nextOutfit, openedOn, openShop, relate } from '../shop.ts';
import { valueOf } from '../value.ts';

/** Sellers on their own, who know nobody here. */
export function plantCrowd(scene: Scene, quota: number): Shop[] {
  return Array.from({ length: quota }, (_, at) => {
    const draw = scene.draw.at('crowd').at(at);
    const opened = openedOn(scene, draw.at('opened'));
    const closed = closedOn(scene, draw.at('closed'), opened);
    const trade = plainTrade(scene, draw);
    const shop = openShop(scene, { draw, person: personOf(draw.at('person')), opened, closed, trade });
    dress(shop, FIRST_OUTFIT);
    if (trade.brands?.length && draw.at('licence').chance(0.25)) license(scene, shop, trade.brands);
    return shop;
  });
}

/** Any goods, or one brand that the seller is fond of. */
export function plainTrade(scene: Scene, draw: Draw): Partial<Trade> {
  const pictures = stockPictures(scene, draw.at('pictures'));
  return { pictures, brands: draw.at('fond').chance(0.2) ? [draw.at('brand').pick(BRANDS)] : [] };
}

/** A number given up by one is taken later by a stranger; and strangers now and then deal with each other. */
export function mixStrangers(scene: Scene, crowd: readonly Shop[]): void {
  for (const shop of crowd) {
    const draw = shop.draw.at('strangers');
    const other = draw.at('who').pick(crowd);
    if (draw.at('recycled').chance(scene.settings.recycled)) passNumberOn(scene, shop, other);
    if (other !== shop && draw.at('friend').chance(0.01)) relate(scene, 'associate', shop, other);
    if (other.opened < shop.opened && draw.at('wholesale').chance(0.012)) relate(scene, 'supplies', other, shop);
    if (draw.at('mistyped').chance(scene.settings.mistyped)) {
      const value = valueOf(other.person, draw.at('which').pick(['phone', 'email']), 0);
      addUse(shop, { value, from: shop.opened, until: null });
    }
    if (draw.at('pays').chance(0.05)) payStranger(scene, shop, other);
  }
}

function payStranger(scene: Scene, shop: Shop, other: Shop): void {
  const draw = shop.draw.at('pays');
  const [from, to] = [valueOf(shop.person, 'account', 0), valueOf(other.person, 'account', 0)];
  const paid = Math.max(shop.opened, other.opened) + draw.at('paid').between(3, 300);
  const reference = draw.at('text').pick(['goods', 'наем', 'invoice', 'course', '']);
  scene.fees.push({ draw, from, to, paid, amount: draw.at('sum').between(15, 900), reference });
}

function passNumberOn(scene: Scene, shop: Shop, other: Shop): void {
  const draw = shop.draw.at('recycled');
  const at = shop.uses.findIndex(({ value }) => value.kind === 'phone');
  const use = shop.uses[at];
  const until = shop.opened + draw.at('until').between(60, 400);
  const from = until + draw.at('gap').between(60, 400);
  if (!use || shop === other || from > scene.last - 5 || (other.closed ?? scene.last) <= from || other.opened > from)
    return;
  const end = Math.min(until, shop.closed ?? until);
  shop.uses[at] = { ...use, until: end };
  addUse(shop, { value: valueOf(shop.person, 'phone', 1), from: end, until: null });
  addUse(other, { value: use.value, from, until: null });
}

/** Honest people with several shops, who have no reason to hide it. */
export function plantKeepers(scene: Scene, quota: number): void {
  for (let group = 0, left = quota; left > 0; group++) {
    const draw = scene.draw.at('keepers').at(group);
    const count = Math.min(left, draw.at('count').weighted(KEEPERS, ({ weight }) => weight).count);
    left -= count;
    keepShops(scene, draw, { count, from: openedOn(scene, draw.at('opened')), operator: `keeper ${draw.code(7)}` });
  }
}

const KEEPERS = [55, 24, 10, 5, 3, 2, 1].map((weight, at) => ({ weight, count: at + 2 }));

export interface Keeping {
  readonly count: number;
  readonly from: number;
  readonly operator: string | null;
  readonly trade?: Partial<Trade>;
}

/** Opens shops of one honest person, each sharing some values with those before it. */
export function keepShops(scene: Scene, draw: Draw, { count, from, operator, trade }: Keeping): Shop[] {
  const person = personOf(draw.at('person'));
  const outfits = [FIRST_OUTFIT];
  const isBlackSheep = trade === undefined && draw.at('sheep').chance(scene.settings.blackSheep / 2);
  return Array.from({ length: count }, (_, at) => {
    const own = draw.at('shop').at(at);
    const opened = at === 0 ? from : from + Math.floor((scene.last - 2 - from) * own.at('opened').uniform() ** 1.4);
    const closed = closedOn(scene, own.at('closed'), opened);
    const deals = trade ?? plainTrade(scene, own);
    const isCaught = isBlackSheep && at === 1;
    const shop = openShop(scene, { draw: own, person, opened, closed, operator, trade: { ...deals, isCaught } });
    const outfit = at === 0 ? FIRST_OUTFIT : nextOutfit(own, person, outfits, own.at('shared').between(2, 4));
    outfits.push(outfit);
    dress(shop, outfit);
    return shop;
  });
}
