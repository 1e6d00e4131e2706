import type { Draw } from '#jobs/generate/draw';
import type { City } from './cities.ts';
import { TRADES, LINES, type Goods, type Trade } from './goods.ts';
import { livesOf, type LifePlan } from './lives.ts';
import { FIRST_DAY, LAST_DAY, type Account, type Circle, type Person, type Place, type Shares } from './model.ts';
import { hallIn, makeCity, makePerson, makePlace, shopIn, streetTies, times, type Scene } from './scene.ts';
import { firmOf } from './spell.ts';
import type { Membership } from '../truth.ts';

/** A way in which honest people keep shops. */
interface House {
  readonly weight: number;
  readonly sizes: readonly [number, number];
  /** Whether one hand runs all accounts, or each its own. */
  readonly hands: 'one' | 'each';
  readonly isKin?: boolean;
  readonly at: 'hall' | 'home';
  readonly goods: Goods;
  readonly shares: Shares;
  readonly keeps: number;
  readonly photos: number;
  /** Closed for others' rights, rightly or not: how often. */
  readonly blamed?: number;
  readonly lasts?: number;
  readonly isFirm?: boolean;
}

/** What is in a family is everybody's: the father's telephone, a cousin's card terminal, the shop's computer. */
const FAMILY: Shares = {
  phone: 0.4,
  device: 0.3,
  ip: 0.35,
  iban: 0.25,
  terminal: 0.4,
  address: 0.45,
  photo: 0.35,
  sender: 0.4,
  pays: 0.15,
};
const OWNER: Shares = { ...FAMILY, phone: 0.6, email: 0.25, handle: 0.3, device: 0.55, iban: 0.6 };
const KIN_FIRM: Shares = { ...FAMILY, supplier: 0.45, bales: 0.45, pays: 0.5, sender: 0.55, photo: 0.5 };
const NOTHING = { shares: {}, keeps: 1_500, photos: 0 };

const HOUSES: readonly House[] = [
  { weight: 38, sizes: [1, 1], hands: 'each', at: 'hall', goods: 'plain', ...NOTHING },
  { weight: 20, sizes: [1, 1], hands: 'each', at: 'home', goods: 'plain', ...NOTHING },
  {
    weight: 4.2,
    sizes: [2, 6],
    hands: 'each',
    isKin: true,
    at: 'hall',
    goods: 'plain',
    shares: FAMILY,
    keeps: 900,
    photos: 25,
  },
  { weight: 3, sizes: [2, 5], hands: 'one', at: 'hall', goods: 'plain', shares: OWNER, keeps: 600, photos: 30 },
  {
    weight: 1.2,
    sizes: [2, 8],
    hands: 'one',
    at: 'home',
    goods: 'outlet',
    shares: OWNER,
    keeps: 400,
    photos: 20,
    lasts: 0.5,
  },
  // Women who sew at home: one of them carries all parcels to the desk, and the money comes to one account.
  {
    weight: 0.5,
    sizes: [7, 18],
    hands: 'each',
    at: 'home',
    goods: 'plain',
    shares: { phone: 0.4, iban: 0.45, address: 0.5, photo: 0.35, sender: 0.8, device: 0.2, supplier: 0.4, pays: 0.3 },
    keeps: 800,
    photos: 40,
    isFirm: true,
  },
  // Grey importers: real goods that a brand does not want here, closed and opened again.
  {
    weight: 0.8,
    sizes: [3, 11],
    hands: 'each',
    isKin: true,
    at: 'hall',
    goods: 'parallel',
    shares: KIN_FIRM,
    keeps: 500,
    photos: 40,
    blamed: 0.7,
    lasts: 0.5,
    isFirm: true,
  },
  {
    weight: 0.6,
    sizes: [2, 6],
    hands: 'one',
    at: 'home',
    goods: 'parallel',
    shares: OWNER,
    keeps: 380,
    photos: 18,
    blamed: 0.7,
    lasts: 0.4,
  },
  {
    weight: 1,
    sizes: [2, 7],
    hands: 'each',
    isKin: true,
    at: 'hall',
    goods: 'outlet',
    shares: KIN_FIRM,
    keeps: 900,
    photos: 30,
    isFirm: true,
  },
  { weight: 1.6, sizes: [1, 4], hands: 'one', at: 'hall', goods: 'licensed', shares: OWNER, keeps: 1_200, photos: 15 },
  // Somebody who buys a bale of copies once and sells them alone.
  { weight: 2.6, sizes: [1, 1], hands: 'each', at: 'home', goods: 'fake', ...NOTHING, blamed: 0.6, lasts: 0.4 },
];

export interface Settled {
  readonly accounts: Account[];
  readonly members: Membership[];
}

/** Honest people, house by house, until there are so many accounts. */
export function settleHouses(scene: Scene, wanted: number): Settled {
  const settled: Settled = { accounts: [], members: [] };
  for (let at = 0; settled.accounts.length < wanted; at++)
    settleHouse(scene, scene.root.at('house').at(at), at, settled);
  return settled;
}

function settleHouse(scene: Scene, draw: Draw, at: number, { accounts, members }: Settled): void {
  const house = draw.at('kind').weighted(HOUSES, ({ weight }) => weight);
  const trade = pickTrade(draw.at('trade'));
  const city = makeCity(draw.at('city'));
  const hall = house.at === 'hall' ? hallIn(scene, draw.at('hall'), city) : undefined;
  const lead = makePerson(draw.at('lead'), city);
  const place = placeOf(hall, draw.at('place'), city);
  const circle = circleOf(house, { draw, key: `house-${at}`, lead, place, trade });
  const size = draw.at('size').between(...house.sizes);
  for (const [number, life] of livesOf(draw.at('lives'), size, lifePlan(house, draw, size)).entries()) {
    const own = draw.at('account').at(number);
    const isLead = number === 0 || house.hands === 'one';
    const person = isLead ? lead : makePerson(own.at('person'), city, house.isKin ? lead : undefined);
    const here = isLead && number === 0 ? place : placeOf(hall, own.at('place'), city);
    const street = streetTies(scene, own.at('street'), here, trade);
    const ties = size > 1 ? [{ circle, shares: times(house.shares, scene.settings.crowding) }, ...street] : street;
    const stake = house.goods === 'fake' ? scene.settings.stake : 0.75;
    const kept = { person, place: here, trade, goods: house.goods, stake, masks: 0.03 };
    const account = { ...identify(own, house.at), draw: own, ...kept, ...life, ties };
    accounts.push(account);
    const operator = house.hands === 'one' && size > 1 ? `owner-${at}` : null;
    members.push({ seller: account.id, operator, racket: null });
  }
}

function lifePlan({ lasts = 0.86, blamed = 0.08, sizes }: House, draw: Draw, size: number): LifePlan {
  const from = draw.at('from').between(FIRST_DAY, LAST_DAY - 20);
  // Who lost an account to papers or a notice opens the next one.
  const abreast = sizes[1] > 1 ? Math.max(1, Math.ceil(size * 0.7)) : 1;
  return { from, until: LAST_DAY - 5, abreast, life: [60, 1_500], lasts, gap: [3, 200], blamed };
}

interface Grounds {
  readonly draw: Draw;
  readonly key: string;
  readonly lead: Person;
  readonly place: Place;
  readonly trade: Trade;
}

function circleOf({ keeps, photos, isFirm }: House, { trade, ...grounds }: Grounds): Circle {
  const firm =
    isFirm && grounds.draw.at('registered').chance(0.7)
      ? firmOf(grounds.lead, trade, grounds.draw.at('firm'))
      : undefined;
  return { ...grounds, keeps, photos, ...(firm !== undefined && { firm }) };
}

/** A shop in the hall; a street of the city where there is none. */
export function placeOf(hall: Circle | undefined, draw: Draw, city: City): Place {
  return hall ? shopIn(hall, draw) : makePlace(draw, city);
}

export function pickTrade(draw: Draw, trades: readonly Trade[] = TRADES): Trade {
  return draw.weighted(trades, (trade) => LINES[trade].weight);
}

const PLATFORMS = {
  hall: ['carsiva', 'carsiva', 'vitrinim', 'pazarburada'],
  home: ['vitrinim', 'vitrinim', 'carsiva'],
};

/** On which platform an account stands, and its number there. */
export function identify(draw: Draw, at: 'hall' | 'home'): { id: string; platform: string } {
  const platform = draw.at('platform').pick(PLATFORMS[at]);
  return { id: `${platform}:${draw.at('id').code(9)}`, platform };
}
