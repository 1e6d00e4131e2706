import type { Draw } from '#jobs/generate/draw';
import { drawStock } from '../words/goods.ts';
import { drawPerson, type Person } from '../words/names.ts';
import { drawIp } from '../words/numbers.ts';
import { drawCountry, drawPlace, type Place } from '../words/towns.ts';
import { HONEST, type Habit } from './habits.ts';
import { dayBetween } from './holdings.ts';
import { hallOf } from './infrastructure.ts';
import { FIRST, LAST, type Account, type Circle, type Marketplace, type Stay } from './model.ts';

type Kind = 'single' | keyof typeof HONEST;

/** How often each kind comes, by number of groups; `isCrowd` marks what there is more of on harder levels. */
const KINDS: readonly { readonly kind: Kind; readonly weight: number; readonly isCrowd?: true }[] = [
  { kind: 'single', weight: 78 },
  { kind: 'self', weight: 5 },
  { kind: 'household', weight: 9, isCrowd: true },
  { kind: 'flatmates', weight: 2.5, isCrowd: true },
  { kind: 'concierge', weight: 0.5, isCrowd: true },
  { kind: 'dealer', weight: 1.8, isCrowd: true },
  { kind: 'collectors', weight: 0.35, isCrowd: true },
  { kind: 'returns', weight: 0.9, isCrowd: true },
];
const IN_HALL = 0.06;
/** Where several accounts are one person's or one company's. */
const ONE_HAND: ReadonlySet<Kind> = new Set<Kind>(['self', 'concierge', 'dealer']);
/** How likely goods of this stock are fakes that the seller takes for genuine. */
const UNKNOWING: Partial<Record<Kind, number>> = { returns: 0.05, dealer: 0.012, collectors: 0.01 };
const ENDS: readonly (readonly [string, number])[] = [
  ['user_request', 50],
  ['inactive', 22],
  ['payment_dispute', 8],
  ['identity_check_failed', 5],
  ['multiple_accounts', 6],
  ['spam', 4],
  ['counterfeit_policy', 5],
];
const CLOSED = 0.12;

/** Everybody who is honest: the same people whether there are rackets or not. */
export function planHonest(market: Marketplace, count: number): Account[] {
  const accounts: Account[] = [];
  for (let at = 0; accounts.length < count; at++) {
    const draw = market.draw.at('honest').at(at);
    const { kind } = draw.at('kind').weighted(KINDS, (one) => {
      return one.weight * (one.isCrowd ? market.settings.crowd : 1);
    });
    accounts.push(...(kind === 'single' ? [planSingle(market, draw)] : planCircle(draw, kind)));
  }
  return accounts;
}

function planSingle(market: Marketplace, draw: Draw): Account {
  const country = drawCountry(draw.at('country'));
  const person = drawPerson(draw.at('person'), country);
  if (!draw.at('hall').chance(IN_HALL)) return planAccount(draw, person, drawPlace(draw.at('home'), country));
  const hall = hallOf(market, draw.at('room'), country);
  const account = planAccount(draw, person, hall.place);
  return draw.at('wifi').chance(0.8) ? { ...account, line: hall.ip } : account;
}

function planCircle(draw: Draw, kind: keyof typeof HONEST): Account[] {
  const habit: Habit = HONEST[kind];
  const size = Math.round(habit.size[0] + (habit.size[1] - habit.size[0]) * draw.at('size').uniform() ** 2);
  const country = drawCountry(draw.at('country'));
  const home = drawPlace(draw.at('home'), country);
  const hasStock = kind in UNKNOWING;
  const holder = drawPerson(draw.at('person'), country);
  const circle: Circle = {
    key: `${kind}-${draw.at('name').code(6)}`,
    kind,
    draw: draw.at('circle'),
    home,
    size,
    holder,
    shares: habit.shares,
    accountsPerDevice: habit.accountsPerDevice,
    accountsPerPayout: habit.accountsPerPayout,
    stock: drawStock(draw.at('stock')),
    stockShare: hasStock ? 0.55 : 0,
    fake: UNKNOWING[kind] ?? 0,
    price: kind === 'returns' ? [0.2, 0.5] : [0.35, 0.8],
  };
  const operator = ONE_HAND.has(kind) && size > 1 ? circle.key : null;
  return Array.from({ length: size }, (_, slot) => {
    const one = draw.at('member').at(slot);
    const account = planAccount(one, personOf(one, kind, holder, home), homeOf(one, kind, home), kind === 'dealer');
    account.stays = [{ circle, slot, from: account.opened, operator } satisfies Stay];
    return account;
  });
}

function personOf(draw: Draw, kind: Kind, first: Person, { country }: Place): Person {
  if (kind === 'self' || kind === 'dealer') return first;
  const isKin = kind === 'household' && draw.at('kin').chance(0.7);
  return drawPerson(draw.at('person'), country, isKin ? first : undefined);
}

/** Those who do not live together live in one town, or anywhere. */
function homeOf(draw: Draw, kind: Kind, home: Place): Place {
  const isNear = kind !== 'collectors' && kind !== 'returns';
  if (!isNear && draw.at('abroad').chance(0.2)) return drawPlace(draw.at('home'), drawCountry(draw.at('country')));
  return drawPlace(draw.at('home'), home.country, isNear ? home.city : undefined);
}

function planAccount(draw: Draw, person: Person, home: Place, isPro = false): Account {
  const opened = FIRST + Math.floor((LAST - FIRST) * draw.at('opened').uniform() ** 0.6);
  const isClosed = opened < LAST - 30 && draw.at('closed').chance(CLOSED);
  const isMany = isPro || draw.at('busy').chance(0.08);
  return {
    id: `kl-${draw.at('id').code(10)}`,
    draw,
    person,
    country: home.country,
    home,
    isPro,
    opened,
    stays: [],
    line: drawIp(draw.at('line'), home.country),
    closed: isClosed ? dayBetween(draw.at('end'), opened + 15, LAST) : null,
    closure: isClosed ? draw.at('closure').weighted(ENDS, ([, weight]) => weight)[0] : null,
    listings: isMany ? draw.at('many').between(12, 30) : Math.round(1 + 9 * draw.at('few').uniform() ** 2),
    price: [0.25, 0.75],
  };
}
