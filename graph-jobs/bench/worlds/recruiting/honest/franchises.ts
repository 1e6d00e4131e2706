import { heavyTail, type Draw } from '#jobs/generate/draw';
import { houseBrands } from '../brands.ts';
import { personOf } from '../person.ts';
import type { Scene, Shop } from '../scene.ts';
import { addUse, license, supplierOf } from '../shop.ts';
import { placeOf, placeValue, valueOf, type Value } from '../value.ts';
import { keepShops } from './crowd.ts';

/** Franchises: owners of one to four shops each, with the hotline, site and depot of one head office. */
export function plantFranchises(scene: Scene, quota: number): Shop[][] {
  const chains: Shop[][] = [];
  for (let at = 0, left = quota; left > 0; at++) {
    const draw = scene.draw.at('franchises').at(at);
    const wanted = Math.floor(
      heavyTail(draw.at('size').uniform(), { low: 5, high: Math.max(14, scene.sellers / 300), alpha: 0.8 }),
    );
    const shops = plantChain(scene, draw, Math.min(left, wanted));
    chains.push(shops);
    left -= shops.length;
  }
  return chains;
}

function plantChain(scene: Scene, draw: Draw, size: number): Shop[] {
  const head = personOf(draw.at('head'));
  const depot = placeValue(placeOf(draw.at('depot'), head.city, false));
  const trade = {
    brands: houseBrands(draw.at('brand'), ['coffee', 'bakery', 'toys', 'optics', 'clothing']),
    supplier: supplierOf(draw.at('warehouse'), false),
    pictures: [0, 1].map((picture) => draw.at('picture').at(picture).hex(16)),
  };
  const shops: Shop[] = [];
  for (let owner = 0; shops.length < size; owner++) {
    const own = draw.at('owner').at(owner);
    const count = Math.min(size - shops.length, own.at('count').pick([1, 1, 1, 2, 2, 3, 4]));
    const from = scene.last - own.at('from').between(30, 1080);
    const operator = count > 1 ? `franchisee ${own.code(7)}` : null;
    shops.push(...keepShops(scene, own, { count, from, operator, trade }));
  }
  const shown = [
    { value: valueOf(head, 'domain', 0), chance: 0.6 },
    { value: valueOf(head, 'phone', 0), chance: 0.3 },
    { value: depot, chance: 0.5 },
  ];
  for (const shop of shops) showHeadOffice(shop, shown);
  for (const shop of shops) license(scene, shop, trade.brands);
  return shops;
}

function showHeadOffice(shop: Shop, shown: readonly { value: Value; chance: number }[]): void {
  for (const [at, { value, chance }] of shown.entries()) {
    if (!shop.draw.at('head office').at(at).chance(chance)) continue;
    addUse(shop, { value, from: shop.opened, until: null, role: 'warehouse' });
  }
}
