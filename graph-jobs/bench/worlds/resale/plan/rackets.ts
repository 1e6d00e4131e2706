import type { Draw } from '#jobs/generate/draw';
import { drawStock } from '../words/goods.ts';
import { drawPerson, type Person } from '../words/names.ts';
import { drawIp } from '../words/numbers.ts';
import { drawCountry, drawPlace, type Place } from '../words/towns.ts';
import { RACKETS, type Habit } from './habits.ts';
import { hallOf } from './infrastructure.ts';
import { planLives, type Fate, type Life } from './lives.ts';
import { FIRST, LAST, type Account, type Channel, type Circle, type Marketplace, type Shares } from './model.ts';

type Kind = keyof typeof RACKETS;
const KINDS: readonly (readonly [Kind, number])[] = [
  ['importer', 45],
  ['family', 22],
  ['students', 20],
  ['mules', 13],
];
const FATES: readonly (readonly [Fate, number])[] = [
  ['steady', 52],
  ['born', 14],
  ['dissolved', 8],
  ['returned', 8],
  ['joins', 9],
  ['parts', 9],
];
/** No racket is more than this part of all: a small marketplace has small ones. */
const LARGEST = 0.24;
/** One operator runs so many slots at most. */
const SLOTS_OF_OPERATOR = 12;
const ENDS: readonly (readonly [string, number])[] = [
  ['counterfeit_policy', 38],
  ['user_request', 24],
  ['identity_check_failed', 14],
  ['multiple_accounts', 12],
  ['payment_dispute', 8],
  ['inactive', 4],
];

/** A racket before its accounts are written out. */
interface Plan {
  readonly name: string;
  readonly kind: Kind;
  readonly draw: Draw;
  readonly circle: Circle;
  readonly lives: readonly Life[];
  readonly fate: Fate;
  readonly operators: number;
}

/** All accounts of all rackets, about so many. */
export function planRackets(market: Marketplace, count: number): Account[] {
  const plans: Plan[] = [];
  for (let at = 0, left = count; left >= 3; at++) {
    const plan = planRacket(market, market.draw.at('racket').at(at), { left, count });
    plans.push(plan);
    left -= plan.lives.length;
  }
  return plans.flatMap((plan, at) => planAccounts(plan, plans[at - 1]));
}

function planRacket(market: Marketplace, draw: Draw, { left, count }: { left: number; count: number }): Plan {
  const [kind] = draw.at('kind').weighted(KINDS, ([, weight]) => weight);
  const { size: bounds, shares, ...habit }: Habit = RACKETS[kind];
  const drawn = Math.round(bounds[0] + (bounds[1] - bounds[0]) * draw.at('size').uniform() ** 2);
  const size = Math.max(3, Math.min(drawn, left, Math.floor(count * LARGEST)));
  const country = drawCountry(draw.at('country'));
  const { settings } = market;
  const fate = draw.at('fate').weighted(FATES, ([, weight]) => weight)[0];
  const isInHall = kind === 'students' && draw.at('hall').chance(0.5);
  const circle: Circle = {
    key: `racket-${draw.at('name').code(6)}`,
    kind,
    draw: draw.at('circle'),
    size,
    fake: 0.97,
    holder: null,
    home: isInHall ? hallOf(market, draw.at('room'), country).place : drawPlace(draw.at('home'), country),
    shares: tempered(draw.at('temper'), shares, market),
    accountsPerDevice: Math.min(habit.accountsPerDevice, settings.accountsPerDevice),
    accountsPerPayout: Math.min(habit.accountsPerPayout, settings.accountsPerPayout),
    stock: drawStock(draw.at('stock')),
    stockShare: settings.stock,
    price: settings.price,
  };
  const lives = planLives(draw.at('lives'), { size, fate, settings });
  const slots = 1 + Math.max(...lives.map(({ slot }) => slot));
  const operators = kind === 'family' || kind === 'students' ? slots : Math.ceil(slots / SLOTS_OF_OPERATOR);
  return { name: circle.key, kind, draw, circle, lives, fate, operators };
}

/** Each racket is careful in some things and careless in others. */
function tempered(draw: Draw, shares: Shares, { settings }: Marketplace): Shares {
  const [low, high] = settings.temper;
  const own = Object.entries(shares).map(([channel, share]) => {
    const temper = low + (high - low) * draw.at(channel).uniform();
    return [channel, Math.min(0.95, share * settings.carelessness * temper)] as [Channel, number];
  });
  return Object.fromEntries(own) as Record<Channel, number>;
}

/** A racket that joins another works with that one's things from a day on; part of one that parts buys new things. */
function planAccounts(plan: Plan, before: Plan | undefined): Account[] {
  const turn = LAST - plan.draw.at('turn').between(12, 130);
  const slots = 1 + Math.max(...plan.lives.map(({ slot }) => slot));
  const joined = plan.fate === 'joins' && before?.fate === 'steady' ? before : undefined;
  const parting: Circle = { ...plan.circle, key: `${plan.circle.key}-b`, draw: plan.circle.draw.at('parted') };
  const isParting = plan.fate === 'parts' && plan.lives.length >= 8;
  return plan.lives.map((life, at) => {
    const account = planAccount(plan, life, at);
    const operator = Math.floor((life.slot * plan.operators) / slots);
    const stay = { circle: plan.circle, slot: life.slot, operator: operatorOf(plan, operator), racket: plan.name };
    const leaves = isParting && life.slot >= Math.floor(slots * 0.6);
    const from = Math.max(life.joined, account.opened);
    account.stays = [{ ...stay, from }];
    if (joined) account.stays.push({ ...stay, circle: joined.circle, racket: joined.name, from: turn });
    if (leaves) account.stays.push({ ...stay, circle: parting, racket: parting.key, from: turn });
    // Who comes later begins there at once.
    if (from >= turn) account.stays = account.stays.slice(-1).map((last) => ({ ...last, from }));
    return account;
  });
}

/** The one who runs it; who has one account only is no operator of several. */
function operatorOf({ name, lives, operators }: Plan, at: number): string | null {
  const slots = 1 + Math.max(...lives.map(({ slot }) => slot));
  const own = lives.filter(({ slot }) => Math.floor((slot * operators) / slots) === at);
  return own.length > 1 ? `${name}-hand-${at}` : null;
}

function planAccount({ kind, draw: racket, circle }: Plan, life: Life, at: number): Account {
  const draw = racket.at('account').at(at);
  const home = homeOf(draw, kind, circle.home);
  const isBought = (kind === 'importer' || kind === 'mules') && draw.at('bought').chance(0.3);
  const aged = life.joined - draw.at('age').between(60, 1100);
  return {
    id: `kl-${draw.at('id').code(10)}`,
    draw,
    person: personOf(draw, { kind, racket, life }, home),
    home,
    country: home.country,
    isPro: draw.at('pro').chance(0.03),
    stays: [],
    line: drawIp(draw.at('line'), home.country),
    opened: isBought ? Math.max(FIRST, aged) : life.joined,
    closed: life.closed === null ? null : Math.min(LAST, life.closed),
    closure: life.closed === null ? null : draw.at('closure').weighted(ENDS, ([, weight]) => weight)[0],
    listings: Math.round(3 + 14 * draw.at('listings').uniform() ** 1.5),
    price: [0.25, 0.75],
  };
}

/** Accounts are in real people's names; cousins have one name, and replace an account of theirs under it. */
function personOf(draw: Draw, { kind, racket, life }: { kind: Kind; racket: Draw; life: Life }, home: Place): Person {
  const isOwn = kind === 'family' || kind === 'students';
  const own = isOwn && draw.at('again').chance(0.4) ? racket.at('cousin').at(life.slot) : draw.at('person');
  const isKin = kind === 'family' && draw.at('kin').chance(0.6);
  return drawPerson(own, home.country, isKin ? drawPerson(racket.at('kin'), home.country) : undefined);
}

function homeOf(draw: Draw, kind: Kind, home: Place): Place {
  const isNear = kind === 'family' || kind === 'students' || draw.at('near').chance(0.35);
  if (isNear) return drawPlace(draw.at('home'), home.country, home.city);
  const country = draw.at('abroad').chance(0.25) ? drawCountry(draw.at('country')) : home.country;
  return drawPlace(draw.at('home'), country);
}
