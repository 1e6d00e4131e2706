import { heavyTail } from '#jobs/generate/draw';
import { FIRST, LAST, WATCHED, type Circle, type Operator, type Plan } from '../model.ts';
import { LARGEST_PART, PEOPLE, RACKET_PART, RACKET_SIZES } from '../settings.ts';
import { newCircle, townOf } from './honest.ts';
import { newOperator, openAccount } from './people.ts';

/** Accounts at first: those that replace closed ones come on top. */
const AT_FIRST = 0.86;
const BORN_WATCHED = 0.25;
const ENDING = 0.1;
const PARTING = 0.22;
const MERGING = 0.16;

/** A racket as it was founded, with its people. */
export interface Racket {
  readonly circle: Circle;
  readonly operators: Operator[];
}

/** Importers of copies with their sub-dealers, and what becomes of them. */
export function planRackets(plan: Plan): Racket[] {
  const { root, request } = plan;
  const [low, high] = RACKET_PART;
  const most = AT_FIRST * request.sellers * (low + root.at('racket part').uniform() * (high - low));
  const rackets: Racket[] = [];
  for (let planned = 0, at = 0; most - planned >= RACKET_SIZES.low; at++) {
    const drawn = heavyTail(root.at('racket size').at(at).uniform(), RACKET_SIZES);
    const size = Math.max(RACKET_SIZES.low, Math.round(Math.min(drawn, LARGEST_PART * most, most - planned)));
    rackets.push(planRacket(plan, at, size));
    planned += size;
  }
  merge(plan, rackets);
  for (const racket of rackets) part(plan, racket);
  return rackets;
}

function planRacket(plan: Plan, at: number, size: number): Racket {
  const key = `racket ${at}`;
  const draw = plan.root.at(key);
  const begins = draw.at('watched').chance(BORN_WATCHED)
    ? draw.at('begins').between(WATCHED - 10, LAST - 35)
    : draw.at('begins').between(FIRST + 120, WATCHED - 60);
  const ending = Math.max(WATCHED, begins + 30);
  const ends = draw.at('ends').chance(ENDING) && ending < LAST - 15 ? draw.at('end').between(ending, LAST - 15) : null;
  const circle = newCircle(plan, { key, kind: 'racket', town: townOf(plan, key), size, begins, ends });
  const count = Math.max(1, Math.min(PEOPLE, size, Math.round(size ** 0.62 * (0.4 + draw.at('people').uniform()))));
  const operators = Array.from({ length: count }, (_, person) => planDealer(plan, circle, person));
  openAll({ circle, operators }, plan, size);
  return { circle, operators };
}

/** Some sub-dealers sit in another town than the importer. */
function planDealer(plan: Plan, circle: Circle, person: number): Operator {
  const key = `${circle.key} person ${person}`;
  const away = person > 0 && plan.root.at(key).at('away').chance(0.15);
  const home = townOf(plan, circle.key);
  const near = plan.towns.filter(({ country }) => country === home.country);
  return newOperator(plan, {
    key,
    town: away ? plan.root.at(key).at('town').pick(near) : home,
    habits: plan.settings.racket,
    circle,
    trade: plan.root.at(key).at('trade').pick(circle.trades),
  });
}

/** A few accounts at the start, then more in waves. */
function openAll({ circle, operators }: Racket, plan: Plan, size: number): void {
  const draw = plan.root.at(circle.key).at('opening');
  const last = Math.min(LAST - 3, (circle.ends ?? LAST) - 10);
  for (let at = 0; at < size; at++) {
    const operator = at < operators.length ? operators[at] : draw.at('who').at(at).weighted(operators, weightOf);
    const wave = draw
      .at('wave')
      .at(at % Math.ceil(size / 4))
      .uniform();
    const starts = at < 3 ? 0 : Math.floor(wave * (last - circle.begins));
    const opened = circle.begins + starts + draw.at('days').at(at).between(0, 12);
    openAccount(operator as Operator, Math.max(circle.begins, Math.min(opened, last)));
  }
}

const weightOf = ({ draw }: Operator) => 0.2 + draw.at('share').uniform() ** 2;

/** The people of one racket go on with those of another one. */
function merge({ root }: Plan, rackets: readonly Racket[]): void {
  for (const [at, racket] of rackets.entries()) {
    const draw = root.at(racket.circle.key).at('merging');
    const other = rackets[at + 1];
    if (at % 2 === 1 || !other || racket.circle.ends !== null || other.circle.ends !== null || !draw.chance(MERGING))
      continue;
    const day = draw.at('day').between(WATCHED + 5, LAST - 20);
    if (Math.max(racket.circle.begins, other.circle.begins) > day - 40) continue;
    for (const { circles } of racket.operators) circles.push({ circle: other.circle, from: day });
  }
}

/** A part of the people of a larger racket goes on alone. */
function part(plan: Plan, { circle, operators }: Racket): void {
  const draw = plan.root.at(circle.key).at('parting');
  const day = draw.at('day').between(WATCHED + 5, LAST - 20);
  const isWhole = operators.every(({ circles }) => circles.length === 1);
  if (!isWhole || circle.ends !== null || operators.length < 3 || circle.begins > day - 60 || !draw.chance(PARTING))
    return;
  const leaving = operators.slice(-Math.floor(operators.length / 2));
  const size = leaving.reduce((sum, { accounts }) => sum + accounts.filter(({ opened }) => opened < day).length, 0);
  if (size < RACKET_SIZES.low) return;
  const town = (leaving[0] as Operator).town;
  const offspring = newCircle(plan, { key: `${circle.key} offspring`, kind: 'racket', town, size, begins: day });
  for (const { circles } of leaving) circles.push({ circle: { ...offspring, trades: circle.trades }, from: day });
}
