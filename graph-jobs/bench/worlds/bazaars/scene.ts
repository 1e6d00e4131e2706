import type { Draw } from '#jobs/generate/draw';
import { CITIES, HALL_NAMES, STREETS, type City } from './cities.ts';
import { TRADES, type Trade } from './goods.ts';
import { times, type Circle, type Person, type Place, type Shares, type Tie } from './model.ts';
import { inflect, NAMES, TURKISH_WOMEN, type Culture } from './names.ts';
import type { Settings } from './settings.ts';
import { firmOf, latin } from './spell.ts';

/** What stands before anybody opens a shop: halls, wholesale families, those who keep books and open accounts. */
export interface Scene {
  readonly root: Draw;
  readonly settings: Settings;
  readonly halls: readonly Circle[];
  readonly wholesalers: ReadonlyMap<Trade, readonly Circle[]>;
  readonly bookkeepers: readonly Circle[];
  /** Workshops that make copies, and sell honest goods to whoever asks. */
  readonly workshops: readonly Circle[];
}

export function makeScene(root: Draw, settings: Settings, sellers: number): Omit<Scene, 'workshops'> {
  const many = (name: string, count: number, make: (draw: Draw, key: string) => Circle) =>
    Array.from({ length: Math.max(3, Math.round(count)) }, (_, at) => make(root.at(name).at(at), `${name}-${at}`));
  const wholesalers = TRADES.map((trade) => {
    const circles = many(`ws-${trade}`, sellers / 110, (draw, key) => makeWholesaler(draw, key, trade));
    return [trade, circles] as const;
  });
  return {
    root,
    settings,
    halls: many('hall', sellers / 40, makeHall),
    wholesalers: new Map(wholesalers),
    bookkeepers: many('books', sellers / 70, makeBookkeeper),
  };
}

function makeHall(draw: Draw, key: string): Circle {
  const city = makeCity(draw.at('city'));
  const place = { ...makePlace(draw.at('place'), city), hall: draw.at('name').pick(HALL_NAMES) };
  return { key, draw, lead: makePerson(draw.at('landlord'), city), place, keeps: 1_500, photos: 0 };
}

function makeWholesaler(draw: Draw, key: string, trade: Trade): Circle {
  const city = makeCity(draw.at('city'));
  const lead = makePerson(draw.at('lead'), city);
  const photos = draw.at('photos').between(30, 160);
  const firm = firmOf(lead, { trade, country: city.country }, draw.at('firm'));
  return { key, draw, lead, firm, place: makePlace(draw.at('place'), city), keeps: 1_100, photos };
}

function makeBookkeeper(draw: Draw, key: string): Circle {
  const city = makeCity(draw.at('city'));
  const place = makePlace(draw.at('place'), city);
  return { key, draw, lead: makePerson(draw.at('lead'), city), place, keeps: 700, photos: 0 };
}

/** Much in a hall is everybody's: the office's telephone, its network, the porter who carries parcels to the desk. */
const HALL: Shares = { phone: 0.08, ip: 0.22, sender: 0.12, terminal: 0.04, pays: 0.35 };
const WHOLESALER: Shares = { supplier: 0.4, bales: 0.3, pays: 0.4, photo: 0.35, sender: 0.05 };
/** Who sells from home out of a wholesaler's list never sees the goods. */
const CATALOGUE: Shares = { supplier: 0.35, pays: 0.6, photo: 0.75, sender: 0.55, address: 0.4 };
const BOOKKEEPER: Shares = { device: 0.35, ip: 0.3, email: 0.22, phone: 0.1 };
const WORKSHOP: Shares = { supplier: 0.3, bales: 0.4, pays: 0.4, photo: 0.1 };

/** What ties an account to people of its street, whoever it is: racket or honest. */
export function streetTies(scene: Scene, draw: Draw, place: Place, trade: Trade): Tie[] {
  const { crowding } = scene.settings;
  const ties: Tie[] = [];
  const tie = (circle: Circle | undefined, shares: Shares) => circle && ties.push({ circle, shares });
  if (place.hall) {
    const hall = scene.halls.find((one) => isSameHouse(one.place, place));
    tie(hall, times(HALL, crowding));
  }
  const chance = draw.at('buys').uniform();
  const wholesaler = popular(draw.at('wholesaler'), scene.wholesalers.get(trade) ?? []);
  if (chance < 0.5 * crowding) tie(wholesaler, WHOLESALER);
  else if (chance > 0.85 && !place.hall) tie(wholesaler, CATALOGUE);
  if (draw.at('kept').chance(0.11 * crowding)) tie(popular(draw.at('keeper'), scene.bookkeepers), BOOKKEEPER);
  if (scene.workshops.length > 0 && draw.at('buys-there').chance(0.008)) {
    tie(draw.at('workshop').pick(scene.workshops), WORKSHOP);
  }
  return ties;
}

function isSameHouse(one: Place, other: Place): boolean {
  return one.hall === other.hall && one.street === other.street && one.number === other.number;
}

/** A few have most of the customers, most have a few. */
function popular(draw: Draw, circles: readonly Circle[]): Circle | undefined {
  return circles[Math.floor(circles.length * draw.uniform() ** 2.2)];
}

export function makeCity(draw: Draw, countries?: readonly string[]): City {
  const cities = CITIES.filter(({ country }) => !countries || countries.includes(country));
  return draw.weighted(cities, ({ weight }) => weight);
}

/** Somebody who lives in a city; of a family, where one is given. */
export function makePerson(draw: Draw, city: City, kin?: Person): Person {
  const culture: Culture = kin?.culture ?? draw.at('culture').pick(city.cultures);
  const names = NAMES[culture];
  const first = draw.at('given').pick(names.given);
  const house = kin?.house ?? draw.at('family').pick(names.family);
  const who = { key: draw.hex(16), culture, house, family: inflect(house, first, culture) };
  // Many Turks bear two given names, which tells namesakes apart where both are written.
  if (culture !== 'tr' || !draw.at('double').chance(0.35)) return { ...who, given: first };
  const isWoman = names.given.indexOf(first) < TURKISH_WOMEN;
  const alike = isWoman ? names.given.slice(0, TURKISH_WOMEN) : names.given.slice(TURKISH_WOMEN);
  const second = draw.at('second').pick(alike)[0] as string;
  return { ...who, given: [`${first[0]} ${second}`, `${latin(first)} ${second}`, first[0] as string] };
}

export function makePlace(draw: Draw, city: City): Place {
  const street = draw.at('street').pick(STREETS[city.country] ?? []);
  const digits = city.country === 'RS' || city.country === 'BG' ? 4 - Math.min(3, city.post.length) : 0;
  const rest = digits || Math.max(0, (city.country === 'RO' ? 6 : 5) - city.post.length);
  const postcode = city.post && `${city.post}${draw.at('post').digits(rest)}`;
  return { city, street, number: draw.at('number').between(1, 148), postcode };
}

/** A shop behind a door of a hall. */
export function shopIn(hall: Circle, draw: Draw): Place {
  return { ...hall.place, door: draw.at('door').between(1, 220) };
}

/** A hall of a city by draw, where there is one; those that were built first are the full ones. */
export function hallIn(scene: Omit<Scene, 'workshops'>, draw: Draw, city: City): Circle | undefined {
  return popular(
    draw,
    scene.halls.filter(({ place }) => place.city === city),
  );
}
