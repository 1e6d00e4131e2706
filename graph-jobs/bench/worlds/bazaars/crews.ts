import { heavyTail, type Draw } from '#jobs/generate/draw';
import type { City } from './cities.ts';
import type { Trade } from './goods.ts';
import { pickTrade } from './houses.ts';
import { LAST_DAY, type Circle, type Shares } from './model.ts';
import { makeCity, makePerson, makePlace } from './scene.ts';
import type { Settings } from './settings.ts';
import { firmOf } from './spell.ts';

/** How a racket sells: behind counters, over fleeting storefronts, along a road, or out of refilled bottles. */
interface Style {
  readonly weight: number;
  readonly trades: readonly Trade[];
  readonly countries: readonly string[];
  /** In how many cities its operators sit. */
  readonly cities: readonly [number, number];
  /** How many of its accounts are shops in halls. */
  readonly halls: number;
  /** How many accounts an operator has. */
  readonly operator: readonly [number, number];
  readonly tilt: Shares;
}

const STYLES: readonly Style[] = [
  {
    weight: 4,
    trades: ['textile', 'shoes'],
    countries: ['TR', 'BG', 'RO', 'RS', 'GR'],
    cities: [1, 2],
    halls: 0.7,
    operator: [1, 4],
    tilt: { supplier: 1.2, bales: 1.3, terminal: 1.4, device: 0.7, sender: 0.8 },
  },
  {
    weight: 4.5,
    trades: ['textile', 'shoes', 'cosmetics'],
    countries: ['TR', 'TR', 'RS', 'BG', 'GR'],
    cities: [1, 1],
    halls: 0.05,
    operator: [3, 9],
    tilt: { device: 1.3, ip: 1.1, handle: 1.4, sender: 1.15, supplier: 0.6, address: 0.8 },
  },
  {
    weight: 2.5,
    trades: ['shoes', 'cosmetics', 'textile'],
    countries: ['AE', 'TR', 'BG', 'RS', 'DE', 'RO'],
    cities: [2, 4],
    halls: 0.3,
    operator: [2, 5],
    tilt: { sender: 1.1, pays: 1.2, iban: 1.1, photo: 0.9 },
  },
  {
    weight: 2,
    trades: ['cosmetics', 'carcare'],
    countries: ['TR', 'AE', 'GR', 'BG'],
    cities: [1, 2],
    halls: 0.35,
    operator: [2, 6],
    tilt: { address: 1.5, supplier: 1.1, photo: 1.2, ip: 0.8 },
  },
];

/** Those who cut, sew, bottle and label, and take the money; and the one who carries everything to the cargo desk. */
export interface Base {
  readonly workshop: Circle;
  readonly runner: Circle;
}

export interface Crew extends Base {
  readonly key: string;
  readonly draw: Draw;
  readonly style: Style;
  readonly trade: Trade;
  readonly size: number;
  readonly cities: readonly City[];
  readonly from: number;
  /** The last day on which it opens an account. */
  readonly until: number;
  /** Whether it was broken up then. */
  readonly isBroken: boolean;
  /** It goes over to another racket on a day. */
  readonly joins?: { readonly key: string; readonly base: Base; readonly day: number };
  /** Half of its operators leave on a day, with a workshop of their own. */
  readonly parts?: { readonly key: string; readonly base: Base; readonly day: number };
}

const SMALLEST = 3;
const LARGEST = 60;

/** The rackets of a marketplace, until they have so many accounts. */
export function planCrews(root: Draw, settings: Settings, wanted: number): Crew[] {
  const crews: Crew[] = [];
  const high = Math.max(6, Math.min(LARGEST, Math.floor(wanted / 4)));
  for (let at = 0, left = wanted; left >= SMALLEST; at++) {
    const draw = root.at('crew').at(at);
    const size = Math.floor(heavyTail(draw.at('size').uniform(), { low: SMALLEST, high: high + 0.99, alpha: 0.55 }));
    const crew = planCrew(draw, `crew-${at}`, Math.min(size, left), settings);
    const other = crews.at(-1);
    const canJoin = other && !other.joins && !other.parts && !other.isBroken && !crew.isBroken && !crew.parts;
    const day = LAST_DAY - draw.at('joins-on').between(5, 160);
    const fits = canJoin && crew.size + other.size <= LARGEST;
    const isBoth = fits && crew.from < day - 60 && other.from < day - 60;
    crews.push(
      isBoth && draw.at('joins').chance(0.12) ? { ...crew, joins: { key: other.key, base: other, day } } : crew,
    );
    left -= crew.size;
  }
  return crews;
}

function planCrew(draw: Draw, key: string, size: number, settings: Settings): Crew {
  const style = draw.at('style').weighted(STYLES, ({ weight }) => weight);
  const trade = pickTrade(draw.at('trade'), style.trades);
  const cities = Array.from({ length: draw.at('spread').between(...style.cities) }, (_, at) =>
    makeCity(draw.at('city').at(at), style.countries),
  );
  const age = draw.at('young').chance(0.25) ? draw.at('age').between(30, 150) : draw.at('age').between(150, 1_000);
  const from = LAST_DAY - age;
  const isBroken = draw.at('broken').chance(0.14);
  const until = isBroken ? LAST_DAY - Math.min(age - 25, draw.at('end').between(10, 400)) : LAST_DAY - 2;
  const grounds = { trade, city: cities[0] as City, keeps: settings.crewKeeps };
  const plan = { key, draw, style, trade, size, cities, from, until, isBroken, ...makeBase(draw, key, grounds) };
  const day = LAST_DAY - draw.at('parts-on').between(5, 140);
  if (size < 10 || isBroken || from > day - 90 || !draw.at('parts').chance(0.2)) return plan;
  const other = `${key}-b`;
  return { ...plan, parts: { key: other, base: makeBase(draw.at('other'), other, grounds), day } };
}

function makeBase(draw: Draw, key: string, of: { trade: Trade; city: City; keeps: number }): Base {
  const boss = makePerson(draw.at('boss'), of.city);
  const workshop = {
    key: `${key}-workshop`,
    draw: draw.at('workshop'),
    lead: boss,
    place: makePlace(draw.at('workshop-place'), of.city),
    keeps: Math.round(of.keeps * 1.4),
    photos: draw.at('photos').between(6, 24),
    firm: firmOf(boss, { trade: of.trade, country: of.city.country }, draw.at('firm')),
  };
  const isBoss = draw.at('runs').chance(0.2);
  const runner = {
    key: `${key}-runner`,
    draw: draw.at('runner'),
    lead: isBoss ? boss : makePerson(draw.at('errand'), of.city),
    place: makePlace(draw.at('depot'), of.city),
    keeps: of.keeps,
    photos: 0,
  };
  return { workshop, runner };
}
