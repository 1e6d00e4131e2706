import type { Draw } from '#jobs/generate/draw';
import { FIRST, LAST, type Account, type Circle, type Kit, type Operator, type Plan, type Town } from '../model.ts';
import type { Habits } from '../settings.ts';
import { TRADES, type Trade } from '../words/goods.ts';
import { handleOf, personName } from '../words/writing.ts';
import { deviceOf, homeOf, simOf, stallOf, walletOf } from './towns.ts';

const PLATFORMS = ['sokoni', 'pagefeed', 'chatgroup'] as const;
const IN_HALL = 0.38;

interface Asked {
  readonly key: string;
  readonly town: Town;
  readonly habits: Habits;
  readonly trade?: Trade;
  readonly circle?: Circle;
  readonly isLoneCopier?: boolean;
}

/** A new person with a kit, and no account yet. */
export function newOperator(plan: Plan, asked: Asked): Operator {
  const { town, circle } = asked;
  const draw = plan.root.at(asked.key);
  const name = nameOf(plan, draw, asked);
  const hall = draw.at('in hall').chance(IN_HALL) ? draw.at('hall').pick(town.halls) : null;
  // Agents of a dealer and customers of a wholesaler go each to the kiosk round the corner.
  const usual = draw.at('kiosk').weighted(town.kiosks, ({ weight }) => weight);
  const kiosk = circle?.kind === 'family' || circle?.kind === 'racket' ? draw.at('kiosk').pick(circle.kiosks) : usual;
  const operator: Operator = {
    key: asked.key,
    draw,
    name,
    town,
    hall,
    kiosk,
    desk: draw.at('desk').pick(town.desks),
    kit: ownKit(draw, { name, town, block: kiosk.block, stall: hall && stallOf(draw.at('stall'), hall) }),
    trade: asked.trade ?? draw.at('trade').weighted(TRADES, (one) => (one.name === 'medicines' ? 1 : 2)),
    habits: asked.habits,
    circles: circle ? [{ circle, from: 0 }] : [],
    isLoneCopier: asked.isLoneCopier ?? false,
    accounts: [],
  };
  plan.operators.push(operator);
  return operator;
}

/** The people of a family have one last name. */
function nameOf({ root }: Plan, draw: Draw, { town, circle }: Asked): string {
  const name = personName(draw.at('name'), town.country);
  if (circle?.kind !== 'family') return name;
  const [first = ''] = name.split(' ');
  return `${first} ${root.at(circle.key).at('last name').pick(town.country.last)}`;
}

interface Owner {
  readonly name: string;
  readonly town: Town;
  readonly block: string;
  readonly stall: Operator['kit']['places'][number] | null;
}

function ownKit(draw: Draw, { name, town, block, stall }: Owner): Kit {
  const phones = several(draw.at('phones'), [1, 2], (one) => {
    return simOf(one, town.country, one.at('kiosk').chance(0.5) ? block : one.at('prefix').pick(town.country.prefixes));
  });
  const home = homeOf(draw.at('home'), town.country, town.city);
  return {
    phones,
    wallets: phones.map((phone, at) => walletOf(draw.at('wallet').at(at), phone, name)),
    devices: several(draw.at('devices'), [1, 2], deviceOf),
    handles: several(draw.at('handles'), [1, 2], (one) => handleOf(one, name)),
    places: stall ? [stall, home] : [home],
    pictures: several(draw.at('pictures'), [3, 9], (one) => one.hex(16)),
  };
}

/** So many things, each of a draw of its own. */
export function several<T>(draw: Draw, [low, high]: readonly [number, number], make: (one: Draw) => T): T[] {
  return Array.from({ length: draw.between(low, high) }, (_, at) => make(draw.at(at)));
}

/** A new account of a person; not one that would open after the last day. */
export function openAccount(operator: Operator, opened: number, replaces: Account | null = null): Account {
  const draw = operator.draw.at('account').at(operator.accounts.length);
  const platform = replaces?.platform ?? draw.at('platform').weighted(PLATFORMS, (one) => (one === 'sokoni' ? 3 : 1.5));
  const account: Account = {
    id: `${platform}:${draw.at('id').code(9)}`,
    draw,
    operator,
    platform,
    opened,
    replaces,
    closed: null,
    closureReason: null,
    offers: [],
    findings: [],
    phones: [],
    wallets: [],
    devices: [],
    handles: [],
    places: [],
  };
  operator.accounts.push(account);
  return account;
}

/** A day on which somebody begins to sell: more of them lately. */
export function beginning(draw: Draw, from = FIRST, to = LAST - 3): number {
  return from + Math.floor(Math.sqrt(draw.uniform()) * (to - from));
}
