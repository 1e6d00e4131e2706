import type { Draw } from '#jobs/generate/draw';
import type { Plan } from './fates.ts';
import { homeOf, tradeOf } from './honest.ts';
import { numbersOf, several, WAYS, within, type Bond, type Firm, type Way } from './model.ts';
import { countryOf } from './places.ts';
import type { Range, Settings } from './settings.ts';

/** How a racket works: how many accounts one person runs, and in which ways it shares most. */
interface Craft {
  readonly name: string;
  readonly weight: number;
  readonly accounts: Range;
  readonly ways: Readonly<Partial<Record<Way, number>>>;
}

const CRAFTS: readonly Craft[] = [
  {
    // Sands off and prints anew, packs, and sends all parcels: its trading companies are only names.
    name: 'workshop',
    weight: 4,
    accounts: [4, 9],
    ways: numbersOf('shipper 3 goods 3 photos 3 bank 2 invoice 2 director 2 site 1 warehouse 1.5'),
  },
  {
    // One firm after the other: when one stands in the register, the next one has its page and its letters.
    name: 'phoenix',
    weight: 3,
    accounts: [5, 12],
    ways: numbersOf('email 3 web 3 phone 2 director 2 owner 2 handle 2 registered 1'),
  },
  {
    // Brokers who know what they buy.
    name: 'ring',
    weight: 2,
    accounts: [1.2, 2.5],
    ways: numbersOf('photos 3 shipper 2 goods 2 bank 1.5 invoice 1.5 handle 1'),
  },
  {
    // Offices abroad with a straw man for each, and the money in one place.
    name: 'fronts',
    weight: 2,
    accounts: [3, 8],
    ways: numbersOf('invoice 3 bank 3 ip 2 device 2 web 2 director 1.5'),
  },
];
const SELDOM = 0.6;
/** What accounts of one person share most. */
export const OWN = numbersOf('phone 3 device 3 handle 2 email 2 bank 2 owner 2 director 1.5');
const HEIRS = numbersOf('phone 2 email 2 web 3 handle 2 photos 2 owner 2 director 1.5 bank 2 site 1');
const TAKES_OVER = 0.85;

/** How a racket works. */
export function craftOf(draw: Draw): Craft {
  return draw.at('craft').weighted(CRAFTS, ({ weight }) => weight);
}

/** What a racket has in common, by its craft. */
export function ownBond({ name, draw, size }: Plan, settings: Settings): Bond {
  const pool = 1 + Math.floor(size / within(draw.at('pool'), [5, 9]));
  const pools = { ...Object.fromEntries(WAYS.map((way) => [way, pool])), photos: 5 + pool * 3, director: pool + 1 };
  const ways = tied(draw.at('ways'), settings.ways, settings.tie, craftOf(draw).ways);
  const home = draw.at('home').chance(0.75) ? countryOf('CN') : homeOf(draw.at('elsewhere'), tradeOf(draw));
  return { name, draw: draw.at('values'), home, ways, pools };
}

/** What is taken from one firm. */
export function copyOf(name: string, { draw, country }: Firm, ways: Bond['ways']): Bond {
  return { name, draw, home: country, ways, isCopy: true };
}

/** What an account takes over from the closed one that it follows. */
export function heirBonds(draw: Draw, heirOf: Firm | null, settings: Settings): Bond[] {
  if (!heirOf) return [];
  const ways = several(
    draw.at('takes'),
    Object.keys(HEIRS) as Way[],
    draw.at('takes how many').between(...settings.heirWays),
    (way) => HEIRS[way] ?? 0,
  );
  const chances = Object.fromEntries(ways.map((way) => [way, TAKES_OVER]));
  return [copyOf('heir', heirOf, chances)];
}

/** Some of the ways, and how likely an account takes part in each. */
export function tied(draw: Draw, count: Range, tie: Range, weights: Readonly<Partial<Record<Way, number>>>) {
  const ways = several(draw.at('which'), WAYS, draw.at('how many').between(...count), (way) => weights[way] ?? SELDOM);
  return Object.fromEntries(ways.map((way) => [way, within(draw.at('tie').at(way), tie)]));
}
