import type { Draw } from '#jobs/generate/draw';
import { LAST_DAY, type Account, type Circle, type Person, type Place, type Thing, type Tie } from './model.ts';
import { makeDevice, makeEmail, makeHandle, makeIban, makeIp, makePhone, makeTerminal } from './values.ts';

/** A value that an account used from a day to a day, and who stands behind it. */
export interface Used {
  readonly value: string;
  readonly holder: Person;
  readonly from: number;
  readonly until: number;
  /** What is drawn about this use comes from here. */
  readonly draw: Draw;
}

type Made = 'phone' | 'email' | 'handle' | 'device' | 'ip' | 'iban' | 'terminal';

const MAKERS: Readonly<Record<Made, (draw: Draw, person: Person, place: Place) => string>> = {
  phone: (draw, _person, { city }) => makePhone(draw, city),
  email: (draw, person) => makeEmail(draw, person),
  handle: (draw, person) => makeHandle(draw, person),
  device: (draw) => makeDevice(draw),
  ip: (draw, _person, { city }) => makeIp(draw, city),
  iban: (draw, _person, { city }) => makeIban(draw, city),
  terminal: (draw) => makeTerminal(draw),
};

/** An era: the days in which a circle has one of a thing, and which one by number. */
interface Era {
  readonly number: number;
  readonly from: number;
  readonly until: number;
}

/** The values of a kind that an account used: those of its circles, and its own with a chance. */
export function usedBy(account: Account, thing: Made, own: number): Used[] {
  const shared = account.ties.flatMap((tie) => sharedWith(account, tie, thing));
  const draw = account.draw.at(thing);
  if (!draw.at('own').chance(shared.length > 0 ? own * 0.4 : own)) return shared;
  const value = MAKERS[thing](draw, account.person, account.place);
  return [...shared, { value, holder: account.person, ...lifeOf(account), draw }];
}

function sharedWith(account: Account, tie: Tie, thing: Made): Used[] {
  const { circle } = tie;
  return erasOf(account, tie, thing).map(({ number, from, until }) => {
    const value = valueOf(circle, thing, number);
    return { value, holder: circle.lead, from, until, draw: account.draw.at(thing).at(circle.key).at(number) };
  });
}

/** What a circle has of a kind in an era. */
export function valueOf(circle: Circle, thing: Made, number: number): string {
  return MAKERS[thing](circle.draw.at(thing).at(number), circle.lead, circle.place);
}

/** The eras of a thing of a circle in which the account took part in it and used the thing. */
export function erasOf(account: Account, tie: Tie, thing: Thing): Era[] {
  const share = tie.shares[thing] ?? 0;
  if (share === 0) return [];
  const { circle } = tie;
  const life = lifeOf(account);
  const [from, until] = [Math.max(life.from, tie.from ?? 0), Math.min(life.until, (tie.until ?? LAST_DAY + 1) - 1)];
  const eras: Era[] = [];
  for (let number = eraAt(circle, thing, from); startOf(circle, thing, number) <= until; number++) {
    const era = {
      number,
      from: Math.max(from, startOf(circle, thing, number)),
      until: Math.min(until, startOf(circle, thing, number + 1) - 1),
    };
    if (era.from <= era.until && account.draw.at(thing).at(circle.key).at(number).at('uses').chance(share))
      eras.push(era);
  }
  return eras;
}

/** Which of a circle's values of a kind is in use on a day. */
export function eraAt(circle: Circle, thing: Thing, day: number): number {
  return Math.floor((day + offsetOf(circle, thing)) / circle.keeps);
}

function startOf(circle: Circle, thing: Thing, number: number): number {
  return number * circle.keeps - offsetOf(circle, thing);
}

function offsetOf(circle: Circle, thing: Thing): number {
  return circle.draw
    .at(thing)
    .at('offset')
    .between(0, circle.keeps - 1);
}

export function lifeOf({ opened, closed }: Account): { from: number; until: number } {
  return { from: opened, until: Math.min(closed ?? LAST_DAY, LAST_DAY) };
}
