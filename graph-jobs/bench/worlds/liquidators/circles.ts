import { heavyTail, type Draw } from '#jobs/generate/draw';
import { openAccount } from './accounts.ts';
import { LAST, dayBetween, listOf } from './days.ts';
import { CHANNELS, type Kit, type Person, type Rates, type Source } from './values.ts';
import type { Account, Circle, Operator, Plan, Racket } from './model.ts';
import { newPerson, valueFrom } from './kits.ts';
import { firmsOf } from './market.ts';
import { rates, type Habit } from './settings.ts';
import { COPIED, TRADES } from './words/goods.ts';
import { anyLand, type Land } from './words/lands.ts';

export interface Founded {
  readonly draw: Draw;
  readonly kind: string;
  readonly habit: Habit;
  readonly size: number;
  readonly start: number;
  readonly racket?: Racket;
}

const MOST_CELLS = 7;

/** Founds a circle with its operators and opens their accounts, cell after cell. */
export function foundCircle(plan: Plan, { draw, kind, habit, size, start, racket }: Founded): Circle {
  const land = anyLand(draw.at('land'));
  const parts = habit.cellSize ? Math.min(MOST_CELLS, Math.round(size / habit.cellSize)) : 1;
  const cells = listOf(Math.max(1, parts), (at) => {
    return sourceOf(draw.at('cell').at(at), land, habit.cell, 1 + Math.floor(size / 12));
  });
  const circle: Circle = {
    draw,
    kind,
    habit,
    land,
    start,
    cells,
    operators: [],
    trade: draw.at('trade').pick(kind === 'racket' || draw.at('copied').chance(0.5) ? COPIED : TRADES),
    services: firmsOf(plan.market, draw.at('firms'), land),
    hub: sourceOf(draw.at('hub'), land, habit.hub, 1 + Math.floor(size / 25)),
    nominees: nomineesOf(draw, land, { kind, size }),
    racket: racket ?? null,
  };
  const begun = cells.map((_, at) => beginning(circle, at));
  for (let left = size, at = 0; left > 0; at++) {
    const one = draw.at('operator').at(at);
    const count = Math.min(left, Math.floor(heavyTail(one.at('count').uniform(), habit.perOperator)));
    const operator = newOperator(circle, one, at % cells.length);
    for (let shop = 0; shop < count; shop++) {
      const mine = one.at('account').at(shop);
      const opened = openingDay(mine, circle, begun[operator.cell] as number);
      openAccount(plan, operator, { draw: mine, opened });
    }
    left -= count;
  }
  for (let at = 1; at < cells.length; at++) link(circle, at);
  plan.circles.push(circle);
  return circle;
}

function nomineesOf(draw: Draw, land: Land, { kind, size }: { kind: string; size: number }): Person[] {
  const family = kind === 'family' ? newPerson(draw.at('family'), land).name.split(' ').at(-1) : undefined;
  return listOf(1 + Math.ceil(size / 10), (at) => newPerson(draw.at('nominee').at(at), land, family));
}

function sourceOf(draw: Draw, land: Land, shown: Rates, size: number): Source {
  const kit: Kit = { draw, land, name: newPerson(draw, land).name, size };
  return { key: draw.at('key').code(8), kit, rates: shown };
}

/** Each operator is somebody of the circle's country, of its family in a family. */
function newOperator(circle: Circle, draw: Draw, cell: number): Operator {
  const { land, kind, habit, operators, cells, hub, nominees } = circle;
  const family = kind === 'family' && draw.at('related').chance(0.7) ? nominees[0]?.name.split(' ').at(-1) : undefined;
  const person = newPerson(draw.at('person'), land, family);
  const kit: Kit = { draw: draw.at('kit'), land, name: person.name, size: draw.at('size').pick([1, 1, 2, 3]) };
  const mine: Source = { key: 'operator', kit, rates: habit.operator };
  const group = kind === 'lone' ? [] : [cells[cell] as Source, hub];
  const operator: Operator = {
    name: `op-${draw.at('name').code(9)}`,
    draw,
    person,
    circle,
    cell,
    sources: [mine, ...group],
    accounts: [],
    move: null,
  };
  operators.push(operator);
  return operator;
}

function beginning({ draw, start, habit }: Circle, cell: number): number {
  if (cell === 0) return start;
  return dayBetween(draw.at('begins').at(cell), start, Math.max(start, LAST - 20 - habit.spread));
}

/** Accounts come in bursts; in a racket that grows, many of them lately. */
function openingDay(draw: Draw, { racket, habit }: Circle, begun: number): number {
  const isLate = racket?.story === 'joining' && draw.at('late').chance(0.45);
  if (isLate) return LAST - draw.at('lately').between(5, 145);
  const spread = racket?.story === 'born' ? 25 : habit.spread;
  return Math.min(LAST - 4, begun + Math.floor(spread * draw.at('day').uniform()));
}

const LINKED = rates(0.2, 0.05, 0.2, 0.2, 0.08, 0.05, 0.25, 0.2);

/** A cell has one thing or a few of the cell before it, or of the first one: chains and stars. */
function link(circle: Circle, at: number): void {
  const { draw, cells, habit, operators } = circle;
  const one = draw.at('link').at(at);
  const isStar = draw.at('shape').chance(0.4);
  const from = cells[isStar ? 0 : at - 1] as Source;
  for (let count = 0; count < habit.links; count++) {
    const mine = one.at(count);
    const value = valueFrom(
      from.kit,
      mine.at('channel').weighted(CHANNELS, (key) => LINKED[key]),
      mine,
    );
    for (const cell of [at, isStar ? 0 : at - 1]) {
      const account = mine
        .at('who')
        .at(cell)
        .pick(accountsOf(operators.filter((other) => other.cell === cell)));
      account?.uses.push({ value, from: Math.min(account.opened + 20, account.closed ?? LAST), until: null });
    }
  }
}

export const accountsOf = (operators: readonly Operator[]): Account[] => operators.flatMap(({ accounts }) => accounts);
