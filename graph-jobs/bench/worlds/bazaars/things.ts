import type { Draw } from '#jobs/generate/draw';
import { LAST_DAY, type Account, type Circle, type Person, type Place, type Thing, type Tie } from './model.ts';
import { drawIban, makeDevice, makeEmail, makeHandle, makeIp, makePhone, makeTerminal } from './values.ts';

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
  iban: (draw, _person, { city }) => drawIban(draw, city),
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

// Several tables ask for the same; a tie is one account's, so what was found is kept by tie.
const found = new WeakMap<Tie, Map<Thing, Era[]>>();

/** The eras of a thing of a circle in which the account took part in it and used the thing. */
export function erasOf(account: Account, tie: Tie, thing: Thing): readonly Era[] {
  if (!tie.shares[thing]) return [];
  const known = found.get(tie) ?? new Map<Thing, Era[]>();
  found.set(tie, known);
  const eras = known.get(thing) ?? findEras(account, tie, thing);
  known.set(thing, eras);
  return eras;
}

function findEras(account: Account, tie: Tie, thing: Thing): Era[] {
  const { circle } = tie;
  const life = lifeOf(account);
  const [from, until] = [Math.max(life.from, tie.from ?? 0), Math.min(life.until, (tie.until ?? LAST_DAY + 1) - 1)];
  const uses = account.draw.at(thing).at(circle.key);
  const offset = offsetOf(circle, thing);
  const eras: Era[] = [];
  for (let number = Math.floor((from + offset) / circle.keeps); from <= until; number++) {
    const start = number * circle.keeps - offset;
    if (start > until) break;
    const era = { number, from: Math.max(from, start), until: Math.min(until, start + circle.keeps - 1) };
    if (
      uses
        .at(number)
        .at('uses')
        .chance(tie.shares[thing] ?? 0)
    )
      eras.push(era);
  }
  return eras;
}

/** Which of a circle's values of a kind is in use on a day. */
export function eraAt(circle: Circle, thing: Thing, day: number): number {
  return Math.floor((day + offsetOf(circle, thing)) / circle.keeps);
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
