import type { Draw } from '#jobs/generate/draw';
import type { City } from './cities.ts';
import { LINES, TRADES, type Trade } from './goods.ts';
import { HOUSES, type House } from './house-kinds.ts';
import { livesOf, type LifePlan } from './lives.ts';
import { FIRST_DAY, LAST_DAY, times, type Account, type Circle, type Person, type Place } from './model.ts';
import { hallIn, makeCity, makePerson, makePlace, shopIn, streetTies, type Scene } from './scene.ts';
import { firmOf } from './spell.ts';
import type { Membership } from '../truth.ts';

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
    const isLead = number === 0 || house.operators === 'one';
    const person = isLead ? lead : makePerson(own.at('person'), city, house.isKin ? lead : undefined);
    const here = isLead && number === 0 ? place : placeOf(hall, own.at('place'), city);
    const street = streetTies(scene, own.at('street'), here, trade);
    const ties = size > 1 ? [{ circle, shares: times(house.shares, scene.settings.crowding) }, ...street] : street;
    const stake = house.goods === 'fake' ? scene.settings.stake : 0.75;
    const kept = { person, place: here, trade, goods: house.goods, stake, masks: 0.03 };
    const account = { ...identify(own, house.at), draw: own, ...kept, ...life, ties };
    accounts.push(account);
    const operator = house.operators === 'one' && size > 1 ? `owner-${at}` : null;
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
      ? firmOf(grounds.lead, { trade, country: grounds.place.city.country }, grounds.draw.at('firm'))
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
