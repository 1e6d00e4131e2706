import type { Plan, Shop } from '../model.ts';
import { PRODUCTS } from '../words/goods.ts';
import type { Cell, Crew, Runner } from './crew.ts';
import { giveContact, givePurse, giveSite, useSharedPlaces } from './shop.ts';

interface Service {
  readonly crew: Crew;
  readonly cell: Cell;
  readonly runner: Runner;
  readonly from: number;
}

/**
 * Puts an account to a racket's work from a day on: it takes some of the racket's means, each by the chance of the
 * level, and keeps the rest of what its declared holder had.
 */
export function enlist(plan: Plan, shop: Shop, { crew, cell, runner, from }: Service): void {
  const draw = shop.draw.at('enlisted').at(from);
  const { ties, decoy } = plan.settings;
  const has = (tie: keyof typeof ties) => draw.at(tie).chance(ties[tie]);
  if (has('phone'))
    giveContact(shop, { kind: 'phone', value: draw.at('sim').pick(runner.phones) }, from, draw.at('only').chance(0.6));
  if (has('device')) giveContact(shop, { kind: 'device', value: draw.at('set').pick(runner.devices) }, from, true);
  if (has('ip')) giveContact(shop, { kind: 'ip', value: runner.person.ip }, from, draw.at('line').chance(0.6));
  if (has('handle')) giveContact(shop, { kind: 'handle', value: cell.handle }, from);
  if (has('purse')) givePurse(shop, draw.at('mule').pick(cell.mules), from);
  if (has('backRoom')) {
    const role = draw.at('role').pick(['return', 'return', 'warehouse', 'business'] as const);
    giveSite(shop, { role, place: cell.backRoom }, from);
  }
  if (has('stockPayment')) shop.supplier = { purse: crew.boss.bank, often: draw.at('often').between(1, 3) };
  if (draw.at('hides').chance(decoy)) useSharedPlaces(plan, shop, 4);
  packAndPrice(shop, cell, {
    counter: has('counter'),
    sender: has('sender'),
    album: has('album'),
    prices: has('priceList'),
    number: has('number'),
  });
}

interface Taken {
  readonly counter: boolean;
  readonly sender: boolean;
  readonly album: boolean;
  readonly prices: boolean;
  readonly number: boolean;
}

function packAndPrice(shop: Shop, cell: Cell, taken: Taken): void {
  const draw = shop.draw.at('packed');
  shop.parcels = {
    counter: taken.counter ? cell.parcels.counter : shop.parcels.counter,
    carrier: taken.counter ? cell.parcels.carrier : shop.parcels.carrier,
    sender: taken.sender ? cell.parcels.sender : draw.at('named').chance(0.5) ? shop.name : shop.parcels.sender,
    origin: taken.sender || taken.counter ? cell.backRoom : shop.parcels.origin,
  };
  const cover = PRODUCTS.filter((_, at) => draw.at('cover').at(at).chance(0.06));
  const sold = cell.products.filter((_, at) => at === 0 || draw.at('sold').at(at).chance(0.7));
  shop.range = {
    trade: cell.trade,
    album: taken.album ? cell.album : shop.range.album,
    priceList: taken.prices ? cell.priceList : shop.range.priceList,
    factor: taken.prices ? cell.factor : cell.factor + 0.03,
    style: shop.range.style,
    wrongNumber: taken.number ? cell.wrongNumber : null,
    products: [...new Set([...sold, ...cover])],
  };
}
