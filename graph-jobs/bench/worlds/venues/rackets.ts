import type { Draw } from '#jobs/generate/draw';
import { CITIES } from './cities.ts';
import type { Conduct, Gang, Making, Seats, Seller } from './model.ts';
import { tieOperator } from './operators.ts';
import { nextAfter, open, sizeOf } from './people.ts';
import { RACKET_SHARE } from './settings.ts';
import { homeOf, venuesIn } from './town.ts';
import { weave } from './weave.ts';
import { rentWing } from './wing.ts';

/** Few rackets are large; how large the largest may be grows with the marketplace. */
const SIZES = { low: 3, alpha: 0.9 };
const largest = (count: number) => 10 + Math.round(0.0068 * count);
/** The first racket is one of the largest. */
const TOP = 0.986;
const ACCOUNTS = { low: 1.6, high: 8, alpha: 1.2 };
/** What is left of the caught accounts in a quiet racket. */
const QUIET = 0.12;

/** The members of all rackets, tied as the level says. */
export function racketSellers(making: Making): Seller[] {
  const draw = making.draw.at('rackets');
  const quota = making.count * RACKET_SHARE;
  const members: Seller[] = [];
  for (let at = 0; members.length < quota; at++) {
    const own = draw.at(at);
    const u = own.at('size').uniform();
    const range = { ...SIZES, high: largest(making.count) };
    const size = sizeOf(at === 0 ? TOP + u * (1 - TOP) : u, range);
    members.push(...racket(own, Math.min(size, Math.max(3, Math.ceil(quota - members.length))), making));
  }
  return members;
}

function racket(draw: Draw, size: number, making: Making): Seller[] {
  const name = `racket-${draw.at('name').code(6)}`;
  const city = draw.at('city').pick(CITIES);
  const home = homeOf(draw.at('home'), venuesIn(making, city));
  const isQuiet = draw.at('quiet').chance(making.settings.quietRackets);
  const loud = making.settings.loud * (isQuiet ? QUIET : 1);
  const gangs: Gang[] = [];
  for (let left = size, at = 0; left > 0; at++) {
    const own = draw.at('gang').at(at);
    const number = Math.min(left, sizeOf(own.at('size').uniform(), ACCOUNTS), Math.max(1, size - 1));
    gangs.push(gang(own, { name, home, loud, number }, making));
    left -= number;
  }
  weave(draw.at('weave'), gangs, making.settings);
  const all = gangs.flatMap(({ accounts }) => accounts);
  const tied = gangs.flatMap((one) => one.tied);
  rentWing(draw.at('wing'), tied, { home, use: making.settings.wingUse });
  return all;
}

interface Part {
  readonly name: string;
  readonly home: Seats;
  readonly loud: number;
  readonly number: number;
}

function gang(draw: Draw, { name, home, loud, number }: Part, making: Making): Gang {
  const operator = `operator-${draw.at('name').code(7)}`;
  const accounts: Seller[] = [];
  for (let at = 0; at < number; at++) {
    const own = draw.at(at);
    const last = accounts.at(-1);
    const conduct: Conduct = own.at('loud').chance(loud) ? 'loud' : 'quiet';
    const when = last && { notBefore: nextAfter(own.at('next'), last) };
    accounts.push(open({ draw: own, conduct, operator, racket: name, home, ...when }, making));
  }
  const tied = accounts.filter((_, at) => !draw.at(at).at('cut').chance(making.settings.cut));
  tieOperator(draw.at('ties'), tied, making.settings);
  return { accounts, tied };
}
