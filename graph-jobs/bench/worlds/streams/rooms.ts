import { dayOf } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Level } from '../world.ts';
import type { Cell, Room, Trade } from './model.ts';
import { LAST_DAY, SETTINGS } from './settings.ts';
import { handleOf, mobileOf, personOf, serviceNumberOf } from './values.ts';
import { LINES } from './words.ts';

/** Warehouses of many: most rooms, honest or not, send from one of these. */
export const WAREHOUSES = 12;
const PICTURES = 14;

/** A supply room. Honest ones and rackets come from the same draws, but for what they sell. */
export function roomOf(draw: Draw, asked: { name: string; isRacket: boolean; level: Level }): Room {
  const cells = Array.from({ length: draw.at('cells').weighted([1, 2, 3, 4], (count) => 1 / count) }, (_, at) =>
    cellOf(draw.at('cell').at(at)),
  );
  const person = personOf(draw.at('person'));
  return {
    name: asked.name,
    draw,
    trade: tradeOf(draw, asked.isRacket),
    line: draw.at('line').pick(LINES),
    cells,
    group: handleOf(draw.at('group')),
    // A few warehouses hold most rooms.
    warehouse: Math.floor(draw.at('warehouse').uniform() ** 2 * WAREHOUSES),
    bays: Array.from({ length: draw.at('bays').between(1, 2) }, (_, at) => bayOf(draw.at('bay').at(at))),
    senders: [person, `${person.slice(0, 1)}姐仓`, `${draw.at('mark').code(3).toUpperCase()}供应链`],
    pictures: Array.from({ length: PICTURES }, (_, at) => draw.at('picture').at(at).hex(16)),
    since: dayOf(LAST_DAY) - draw.at('since').between(60, 900),
    hasWave: !asked.isRacket && draw.at('wave').chance(SETTINGS[asked.level].waves),
  };
}

function tradeOf(draw: Draw, isRacket: boolean): Trade {
  if (isRacket) return 'counterfeit';
  return draw.at('outlet').chance(0.2) ? 'outlet' : 'plain';
}

function cellOf(draw: Draw): Cell {
  return {
    handle: handleOf(draw.at('handle')),
    phone: draw.at('service').chance(0.4) ? serviceNumberOf(draw.at('phone')) : mobileOf(draw.at('phone')),
    wallet: `2088${draw.at('wallet').digits(12)}`,
  };
}

function bayOf(draw: Draw): string {
  return `${draw.at('hall').pick(['A', 'B', 'C', 'D'])}${draw.at('bay').between(1, 60)}`;
}
