import type { Draw } from '#jobs/generate/draw';
import type { Parcels, Person, Place, Plan, Purse } from '../model.ts';
import type { CountryCode } from '../words/countries.ts';
import { PRODUCTS, someNumber, TRADES, type Product, type Trade } from '../words/goods.ts';
import { personOf, phoneOf, placeOf, tradeHandle } from './means.ts';
import { carrierOf, crowded, sharedOf } from './shared.ts';

/** Somebody who runs accounts for a racket, with the telephones that do nothing else. */
export interface Runner {
  readonly name: string;
  readonly person: Person;
  readonly phones: readonly string[];
  readonly devices: readonly string[];
}

/** Accounts of a racket that are worked together, and what they have for it. */
export interface Cell {
  readonly country: CountryCode;
  readonly backRoom: Place;
  readonly parcels: Parcels;
  readonly mules: readonly Purse[];
  readonly album: string;
  readonly priceList: string;
  readonly factor: number;
  readonly wrongNumber: string;
  readonly products: readonly Product[];
  readonly trade: Trade;
  readonly handle: string;
}

/** The people of a racket: the one who holds the stock, who runs accounts for it, and where they work. */
export interface Crew {
  readonly boss: Person;
  readonly cells: readonly Cell[];
  readonly runners: readonly Runner[];
  /** The runner of each account, by its number. */
  readonly runnerOf: readonly number[];
}

/** People and rooms for a racket of so many accounts. */
export function crewOf(
  plan: Plan,
  draw: Draw,
  { name, size, country }: { name: string; size: number; country: CountryCode },
): Crew {
  const boss = personOf(draw.at('boss'), `${name} boss`, country);
  const trade = draw
    .at('trade')
    .weighted(TRADES, (one) => ({ injectable: 5, medicine: 3, milk: 2, supplement: 3 })[one]);
  const count = Math.max(1, Math.round(size / plan.settings.cellSize));
  const album = borrowedAlbum(plan, draw.at('album')) ?? `${name} album`;
  const cells = Array.from({ length: count }, (_, at) => {
    return cellOf(plan, draw.at('cell').at(at), { name: `${name} ${at}`, album, boss, trade, size: size / count });
  });
  const runnerOf: number[] = [];
  const runners: Runner[] = [];
  while (runnerOf.length < size) {
    const one = draw.at('runner').at(runners.length);
    const runs = Math.ceil(plan.settings.perPerson * one.at('runs').uniform());
    for (let at = 0; at < runs && runnerOf.length < size; at++) runnerOf.push(runners.length);
    const person =
      runners.length === 0 ? boss : personOf(one.at('person'), `${name} runner ${runners.length}`, country);
    runners.push(runnerFrom(one, `${name} runner ${runners.length}`, person));
  }
  return { boss, cells, runners, runnerOf };
}

/** Room, counter, wallets and goods for some accounts; a racket that parts needs such a thing for those who leave. */
export function cellOf(
  plan: Plan,
  draw: Draw,
  { name, album, boss, trade, size }: { name: string; album: string; boss: Person; trade: Trade; size: number },
): Cell {
  const { country } = boss;
  const { counters } = sharedOf(plan.shared, country);
  const own = PRODUCTS.filter((product) => product.trade === trade);
  const products = own.filter((_, at) => draw.at('product').at(at).chance(0.65));
  const counter = crowded(draw.at('counter'), counters);
  const backRoom = placeOf(draw.at('room'), country);
  const mules = Array.from({ length: Math.max(1, Math.ceil(size / 4)) }, (_, at) => {
    return personOf(draw.at('mule').at(at), `${name} mule ${at}`, country).wallet;
  });
  return {
    country,
    backRoom,
    parcels: {
      counter,
      carrier: carrierOf(counter, country),
      sender: draw.at('sender').chance(0.5) ? boss.name : (boss.name.split(' ')[0] as string),
      origin: backRoom,
    },
    mules,
    album: draw.at('pictures').chance(0.6) ? album : `${name} album`,
    priceList: `${name} prices`,
    // Just under the pharmacy; one in six is cheap.
    factor: draw.at('cheap').chance(0.16)
      ? 0.55 + 0.2 * draw.at('factor').uniform()
      : 0.87 + 0.11 * draw.at('factor').uniform(),
    wrongNumber: someNumber(draw.at('number'), country, plan.root),
    products: products.length > 0 ? products : own.slice(0, 2),
    trade,
    handle: tradeHandle(draw.at('handle'), trade),
  };
}

function runnerFrom(draw: Draw, name: string, person: Person): Runner {
  const count = draw.at('count').between(1, 2);
  const several = <T>(kind: string, make: (one: Draw) => T) =>
    Array.from({ length: count }, (_, at) => make(draw.at(kind).at(at)));
  return {
    name,
    person,
    phones: several('phone', (one) => phoneOf(one, person.country)),
    devices: several('device', (one) => one.hex(16)),
  };
}

/** Some take the photographs of an honest stockist instead of making their own. */
function borrowedAlbum(plan: Plan, draw: Draw): string | null {
  if (!draw.at('borrows').chance(0.3)) return null;
  const albums = plan.shops.filter(({ key }) => key.startsWith('chain') && key.endsWith('head'));
  return albums.length > 0 ? draw.at('whose').pick(albums).range.album : null;
}
