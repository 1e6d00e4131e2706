import { heavyTail, type Draw } from '#jobs/generate/draw';
import {
  LAST,
  type Account,
  type Agency,
  type Kit,
  type Operator,
  type Person,
  type Plan,
  type Style,
} from '../model.ts';
import { BURSTS, burstSizes, EMPTY, HONEST, IDLE } from '../settings.ts';
import { GROUP_CLOSURES, PLAIN_CLOSURES } from '../words/goods.ts';
import { newCompany, newKit, newPerson, newPlace, storeName } from './values.ts';

const HUB_OFFICE = 0.08;
const HUB_DEPOT = 0.2;
/** Who lets a collector take the money: more of those with few stores. */
const COLLECTED = { few: 0.12, many: 0.04 } as const;
const FEW = 4;
const COMPANY = 0.45;
/** In store groups each store needs a licence of its own, and mostly a relative or a worker lends the name. */
const OWN_NAME = 0.15;
const RELATIVE = 0.35;
const GROUP = 5;

export interface Founding {
  readonly key: string;
  readonly draw: Draw;
  readonly size: number;
  readonly founded: number;
  readonly person?: Person;
  readonly agency?: Agency;
  readonly isCounterfeiter?: boolean;
  /** Takes the money alone, as a supplier does. */
  readonly kit?: Kit;
}

/** Somebody who will run so many accounts; honest or not, the habits come from one law. */
export function newOperator(plan: Plan, founding: Founding): Operator {
  const { key, draw, size, founded, agency = null, isCounterfeiter = false } = founding;
  const person = founding.person ?? newPerson(draw.at('person'), key);
  const { offices, depots } = plan.market;
  const style = styleOf(draw.at('style'), plan.settings.careful, size);
  const operator: Operator = {
    key,
    draw,
    person,
    style,
    degree: 0.65 + 0.45 * draw.at('degree').uniform(),
    kits: kitsOf(plan, founding, person, style),
    office: draw.at('hub office').chance(HUB_OFFICE)
      ? draw.at('which office').pick(offices)
      : newPlace(draw.at('office'), person),
    depot: draw.at('hub depot').chance(HUB_DEPOT)
      ? draw.at('which depot').pick(depots)
      : newPlace(draw.at('depot'), person),
    founded,
    agency,
    accounts: [],
    offers: [],
    supplies: [],
    isCounterfeiter,
    brandsAllowed: [],
    sides: [],
  };
  plan.operators.push(operator);
  return operator;
}

function styleOf(draw: Draw, careful: number, size: number): Style {
  if (draw.at('careful').chance(careful)) return 'careful';
  return draw.at('rotates').chance(size < GROUP ? 0.15 : 0.5) ? 'rotates' : 'one set';
}

function kitsOf({ market }: Plan, { draw, size, kit }: Founding, person: Person, style: Style): Kit[] {
  const count = style === 'rotates' ? draw.at('sets').between(2, 3) : 1;
  const purses = draw.at('purses').between(1, 2);
  const own = Array.from({ length: count }, (_, at) => newKit(draw.at('kit').at(at), person));
  const isCollected = !kit && draw.at('collected').chance(size < FEW ? COLLECTED.few : COLLECTED.many);
  const collector = isCollected ? draw.at('collector').pick(market.collectors) : undefined;
  return own.map((one, at) => {
    return { ...one, ...(at === 0 ? kit : {}), purse: collector ?? kit?.purse ?? own[at % purses]?.purse ?? one.purse };
  });
}

/** Opens so many accounts, some of a large group within a few days of each other. */
export function openAll(plan: Plan, operator: Operator, size: number): void {
  const { draw, founded } = operator;
  const most = Math.floor(0.6 * size);
  const bursts = size >= 8 && draw.at('bursts').chance(BURSTS);
  const many = Math.round(heavyTail(draw.at('burst').uniform(), burstSizes(plan.request.sellers)));
  const burst = bursts ? Math.min(most, many) : 0;
  const span = LAST - 3 - founded;
  for (let at = 0; at < size - burst; at++) {
    const later = at === 0 ? 0 : Math.floor(span * draw.at('opening').at(at).uniform() ** 1.2);
    openAccount(plan, operator, { opened: founded + later });
  }
  const first = Math.max(founded, LAST - draw.at('burst day').between(8, 220));
  openBurst(plan, operator, { first, count: burst, tight: draw.at('tight').chance(0.5), empty: EMPTY });
}

interface Burst {
  readonly first: number;
  readonly count: number;
  /** All of them with the first of the operator's sets. */
  readonly tight: boolean;
  readonly empty: number;
}

/** Opens accounts within a few days of each other. */
export function openBurst(plan: Plan, operator: Operator, { first, count, tight, empty }: Burst): void {
  const days = operator.draw.at('burst days').between(1, 5);
  for (let at = 0; at < count; at++) {
    const day = Math.min(LAST, first + Math.floor((at * days) / count));
    const isEmpty = operator.draw.at('empty').at(first).at(at).chance(empty);
    openAccount(plan, operator, { opened: day, isEmpty, tight });
  }
}

interface Opening {
  readonly opened: number;
  readonly isEmpty?: boolean;
  readonly tight?: boolean;
}

/** Opens one more account of an operator. */
export function openAccount(plan: Plan, operator: Operator, opening: Opening): Account {
  const at = operator.accounts.length;
  const { person, isCounterfeiter } = operator;
  const draw = operator.draw.at('account').at(at);
  const key = `${operator.key}/${at}`;
  const isKin = draw.at('kin').chance(RELATIVE);
  const isOwn = at === 0 || draw.at('own name').chance(OWN_NAME);
  const holder = isOwn ? person : newPerson(draw.at('holder'), key, person, isKin);
  const hasCompany = draw.at('company').chance(COMPANY);
  const account: Account = {
    key,
    draw,
    id: `S${draw.at('id').digits(12)}`,
    operator,
    holder,
    name: storeName(draw.at('name')),
    opened: opening.opened,
    company: hasCompany
      ? newCompany(draw.at('firm'), holder, opening.opened - draw.at('founded').between(5, 900))
      : null,
    isEmpty: opening.isEmpty ?? draw.at('idle').chance(IDLE),
    isTight: opening.tight ?? false,
    isCover: !isCounterfeiter || draw.at('cover').chance(plan.settings.cover),
    closed: null,
    reason: null,
    isShut: false,
    contacts: [],
    sites: [],
    purses: [],
    findings: [],
    struck: new Map(),
  };
  operator.accounts.push(account);
  return account;
}

/** Stores that are given up or that the platform ends, with nothing found. */
export function endSome(operator: Operator): void {
  const isGroup = operator.accounts.length >= GROUP;
  for (const account of operator.accounts) {
    const draw = account.draw.at('ends');
    const closed = account.opened + draw.at('after').between(30, 700);
    if (account.closed !== null || closed > LAST || !draw.chance(2 * HONEST.ends)) continue;
    account.closed = closed;
    account.reason = draw.at('reason').pick(isGroup ? GROUP_CLOSURES : PLAIN_CLOSURES);
  }
}
