import { heavyTail, type Draw } from '#jobs/generate/draw';
import { FIRST, type Circle, type CircleKind, type Operator, type Plan, type Town } from '../model.ts';
import { CIRCLES, CUSTOMERS, HONEST, HONEST_PART, LONE_PART } from '../settings.ts';
import { CONSIGNORS, TRADES } from '../words/goods.ts';
import { handleOf, personName } from '../words/writing.ts';
import { beginning, newOperator, openAccount, several } from './people.ts';
import { deviceOf, homeOf, simOf, walletOf } from './towns.ts';

/** Accounts of one person who does not stand alone in having several. */
const SEVERAL = 0.13;

/** All honest people; they are the same with rackets and without. */
export function planHonest(plan: Plan): void {
  const budget = HONEST_PART * plan.request.sellers;
  let planned = 0;
  for (const kind of ['family', 'dealer', 'wholesaler'] as const) {
    const most = CIRCLES[kind] * budget;
    let count = 0;
    for (let at = 0; count < most; at++) count += planCircle(plan, kind, at, most);
    planned += count;
  }
  for (let at = 0; planned < budget; at++) {
    const operator = newOperator(plan, { key: `lone ${at}`, town: townOf(plan, `lone ${at}`), habits: HONEST.lone });
    planned += openSome(operator, operator.draw.at('several').chance(SEVERAL) ? manyOf(operator.draw, 5) : 1);
  }
}

/** People who sell copies on their own, of the same goods as rackets do. */
export function planLoneCopiers(plan: Plan): void {
  const most = LONE_PART * plan.request.sellers;
  for (let at = 0, planned = 0; planned < most; at++) {
    const key = `copier ${at}`;
    const operator = newOperator(plan, { key, town: townOf(plan, key), habits: HONEST.lone, isLoneCopier: true });
    planned += openSome(operator, operator.draw.at('several').chance(0.25) ? 2 : 1);
  }
}

function planCircle(plan: Plan, kind: 'family' | 'dealer' | 'wholesaler', at: number, most: number): number {
  const key = `${kind} ${at}`;
  const town = townOf(plan, key);
  const circle = newCircle(plan, { key, kind, town, size: 8, begins: FIRST });
  const [low, high] = kind === 'wholesaler' ? CUSTOMERS : kind === 'dealer' ? [6, 22] : [3, 26];
  const size = Math.min(
    Math.ceil(most) + 1,
    Math.floor(heavyTail(plan.root.at(key).at('size').uniform(), { low, high, alpha: 0.7 })),
  );
  let planned = 0;
  for (let person = 0; planned < size; person++) {
    const operator = newOperator(plan, {
      key: `${key} person ${person}`,
      town,
      habits: HONEST[kind],
      circle,
      trade: circle.trades[0],
    });
    planned += openSome(operator, accountsOf(operator, kind, person));
  }
  return planned;
}

function accountsOf({ draw }: Operator, kind: CircleKind, person: number): number {
  if (kind === 'family') return manyOf(draw, 9);
  if (kind === 'dealer' && person === 0) return draw.at('many').between(2, 5);
  return draw.at('second').chance(0.15) ? 2 : 1;
}

const manyOf = (draw: Draw, high: number) =>
  Math.floor(heavyTail(draw.at('many').uniform(), { low: high > 5 ? 1 : 2, high: high + 1, alpha: 1.3 }));

function openSome(operator: Operator, count: number): number {
  for (let at = 0; at < count; at++) openAccount(operator, beginning(operator.draw.at('begins').at(at)));
  return count;
}

export function townOf({ root, towns }: Plan, key: string): Town {
  return root.at('town of').at(key).pick(towns);
}

interface NewCircle {
  readonly key: string;
  readonly kind: CircleKind;
  readonly town: Town;
  /** Accounts, about: more of them share more values. */
  readonly size: number;
  readonly begins: number;
  readonly ends?: number | null;
}

/** People who work together, with the few things that they have in common. */
export function newCircle({ root }: Plan, { key, kind, town, size, begins, ends }: NewCircle): Circle {
  const draw = root.at(key).at('circle');
  const { country, city } = town;
  const kiosks = several(draw.at('kiosks'), kind === 'racket' ? [2, 3] : [1, 1], (one) =>
    one.weighted(town.kiosks, ({ weight }) => weight),
  );
  const block = kiosks[0]?.block ?? '';
  const wallets = (from: Draw, low: number, high: number) =>
    several(from, [low, high], (one) =>
      walletOf(one.at('wallet'), simOf(one, country, block), personName(one.at('holder'), country)),
    );
  const handle = (one: Draw) =>
    handleOf(one, one.at('name').pick(country.first) + one.at('word').pick(['deals', 'ke', 'plug', 'store']));
  const some = Math.max(1, Math.round(size / 8));
  return {
    key,
    kind,
    kit: {
      phones: several(draw.at('phones'), [1, some + 1], (one) =>
        simOf(one, country, one.at('prefix').pick(country.prefixes)),
      ),
      wallets: wallets(draw.at('wallets'), 1, Math.ceil(size / 6) + 1),
      devices: several(draw.at('devices'), [1, some + 2], deviceOf),
      handles: several(draw.at('handles'), [1, some + 1], handle),
      places: several(draw.at('places'), [1, Math.min(4, some + 1)], (one) => homeOf(one, country, city)),
      pictures: several(draw.at('pictures'), [6, 12 + size], (one) => one.hex(16)),
    },
    kiosks,
    trades: [
      draw.at('trade').pick(TRADES),
      ...(draw.at('two').chance(0.4) ? [draw.at('other trade').pick(TRADES)] : []),
    ],
    consignor: draw.at('consignor').between(0, CONSIGNORS.length - 1),
    cashOut: wallets(draw.at('cash out'), 1, Math.min(4, some + 1)),
    begins,
    ends: ends ?? null,
  };
}
