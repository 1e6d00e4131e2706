import type { Draw } from '#jobs/generate/draw';
import { EVENTS, FIRST, LAST, WATCHED, type Group, type Market, type Person } from './model.ts';
import { drawnDay, newGroup, newPerson, openAccount, peopleOf, sizeOf } from './people.ts';
import { BOOTLEG_PART, HABITS, HONEST_PART, RACKET_PART, RACKETS, type Style } from './settings.ts';
import { personName } from './words.ts';

export interface Racket {
  readonly group: Group;
  readonly people: readonly Person[];
  readonly isRaided: boolean;
}

/** How often an account is bought of a farm, is in a stranger's name, and sleeps before it shows copies. */
const ACCOUNTS: Readonly<Record<Style, readonly [number, number, number]>> = {
  mill: [0.2, 0.3, 0.6],
  farm: [0.8, 0.3, 0.3],
  rented: [0.05, 0.85, 0.2],
  popup: [0.3, 0.3, 0.05],
  backshop: [0.1, 0.25, 0.3],
};
/** Replacements and returns come on top. */
const AT_FIRST = 0.93;
const MERGING = 0.35;
const PARTING = 0.3;
const FADING = 0.16;
const LARGEST = 54;

/** Rackets of all styles, and how they join and part. */
export function planRackets(market: Market): Racket[] {
  const { root, request } = market;
  const [low, high] = RACKET_PART;
  const part = low + root.at('racket part').uniform() * (high - low);
  const most = (AT_FIRST * request.sellers * (HONEST_PART + BOOTLEG_PART) * part) / (1 - part);
  const rackets: Racket[] = [];
  for (let planned = 0, at = 0; most - planned >= 3; at++) {
    const draw = root.at('racket').at(at);
    const kind = draw.at('style').weighted(RACKETS, (one) => HABITS[one].part);
    const size = Math.max(3, Math.round(Math.min(sizeOf(draw.at('size'), kind), 0.26 * most, most - planned)));
    rackets.push(planRacket(market, kind, draw, { key: `racket ${at}`, size }));
    planned += size;
  }
  for (const [at, racket] of rackets.entries()) {
    const next = rackets[at + 1];
    if (at % 2 === 0 && next && joins(market, racket, next)) continue;
    parts(market, racket);
  }
  return rackets;
}

function planRacket(market: Market, kind: Style, draw: Draw, { key, size }: { key: string; size: number }): Racket {
  const isRaided = draw.at('raided').chance(market.settings.raided);
  const { begins, ends } = livesOf(kind, draw, isRaided);
  const group = newGroup(market, kind, draw, { key, begins, ends });
  const count = peopleOf(draw.at('people'), kind, size);
  const people = Array.from({ length: count }, (_, at) => newPerson(market, `${key} ${at}`, group, kind));
  const [bought, fronted, sleeps] = ACCOUNTS[kind];
  const last = kind === 'popup' ? begins + 30 : Math.max(begins + 10, Math.min(LAST - 4, (ends ?? LAST) - 12));
  const waves = Math.ceil(size / draw.at('waves').between(2, 8));
  for (let index = 0; index < size; index++) {
    const own = draw.at('account').at(index);
    const who = index < count ? people[index] : own.at('who').weighted(people, weightOf);
    const wave = draw.at('wave').at(index % waves);
    const late = index < 3 ? 0 : Math.floor(wave.uniform() * (last - begins));
    const taken = Math.min(LAST - 3, last, begins + late + own.at('day').between(0, 8));
    const isBought = own.at('bought').chance(bought);
    const isFront = isBought || own.at('front').chance(fronted);
    openAccount(who as Person, group, {
      index,
      taken,
      isBought,
      opened: isBought ? taken - own.at('age').between(40, 300) : taken,
      awake:
        taken + (own.at('sleeps').chance(sleeps) ? own.at('sleep').between(20, 150) : own.at('soon').between(0, 9)),
      ...(isFront && { name: personName(own.at('name'), (who as Person).land) }),
    });
  }
  return { group, people, isRaided };
}

/** One or two run most of the accounts. */
const weightOf = ({ draw }: Person) => 0.15 + draw.at('weight').uniform() ** 3;

/** Pop-ups come before an event and mostly go after it; others go when they are raided or fade. */
function livesOf(kind: Style, draw: Draw, isRaided: boolean): Pick<Group, 'begins' | 'ends'> {
  const event = EVENTS[Math.floor(draw.at('event').uniform() ** 0.75 * EVENTS.length)] as number;
  const born = draw.at('young').chance(0.2) ? WATCHED - 20 : FIRST + 150;
  const begins =
    kind === 'popup' ? event - draw.at('before').between(25, 60) : drawnDay(draw.at('born'), born, LAST - 45);
  const isPacked = kind === 'popup' && draw.at('packs').chance(0.7);
  const ends = isPacked
    ? event + draw.at('after').between(8, 40)
    : draw.at('end').between(Math.max(begins + 40, LAST - 330), Math.max(begins + 41, LAST - 8));
  const isOver = (isPacked || isRaided || draw.at('fades').chance(FADING)) && ends < LAST - 4;
  return { begins, ends: isOver ? ends : null };
}

/** All accounts of some people go on in another group. */
function goOver(people: readonly Person[], group: Group, day: number): void {
  for (const { terms, taken } of people.flatMap(({ accounts }) => accounts)) {
    if (taken >= day) terms.splice(0, terms.length, { group, from: taken });
    else terms.push({ group, from: day });
  }
}

function joins({ root }: Market, racket: Racket, other: Racket): boolean {
  const draw = root.at('joining').at(racket.group.key);
  const day = draw.at('day').between(WATCHED + 8, LAST - 15);
  const isOver = racket.group.ends !== null || other.group.ends !== null;
  const size = [...racket.people, ...other.people].flatMap(({ accounts }) => accounts).length;
  if (isOver || size > LARGEST || Math.max(racket.group.begins, other.group.begins) > day - 45 || !draw.chance(MERGING))
    return false;
  goOver(racket.people, other.group, day);
  return true;
}

const accountsBefore = (people: readonly Person[], day: number) =>
  people.flatMap(({ accounts }) => accounts.filter(({ taken }) => taken < day)).length;

/** Part of the people go on alone, with things of their own. */
function parts(market: Market, { group, people }: Racket): void {
  const draw = market.root.at('parting').at(group.key);
  const day = draw.at('day').between(WATCHED + 8, LAST - 15);
  const leaving = people.slice(-Math.floor(people.length / 2));
  const staying = people.slice(0, people.length - leaving.length);
  const isLarge = [leaving, staying].every((all) => accountsBefore(all, day) >= 3);
  if (people.length < 2 || !isLarge || group.ends !== null || !draw.chance(PARTING)) return;
  const times = { key: `${group.key} offspring`, begins: day, ends: null };
  goOver(leaving, { ...newGroup(market, group.kind, draw.at('group'), times), brands: group.brands }, day);
}
