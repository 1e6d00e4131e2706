import { heavyTail, type Draw } from '#jobs/generate/draw';
import { comeBack, enrol, reveal, tie } from './accounts.ts';
import { accountsOf, foundCircle } from './circles.ts';
import { plantedIn } from './honest.ts';
import { LAST, listOf } from './days.ts';
import type { Account, Circle, Plan, Racket, Story } from './model.ts';
import { exporterName } from './market.ts';
import { racketHabit } from './settings.ts';

const STORIES: Readonly<Record<Story, number>> = {
  steady: 28,
  joining: 16,
  born: 11,
  raided: 17,
  fading: 9,
  gone: 5,
  merging: 7,
  parting: 9,
};
const SMALLEST = 3;
const RAIDED = 0.65;
const COMES_BACK = 0.4;
/** How many accounts show something of the other racket once two are one. */
const MERGED = 0.3;

/** Rackets with so many accounts in all; some of the accounts were honest sellers' before. */
export function planRackets(plan: Plan, retired: readonly Account[]): void {
  const habit = racketHabit(plan.request.level);
  const honest = plan.circles.flatMap(({ operators }) => accountsOf(operators));
  const budget = plantedIn(plan);
  const rest = [...retired];
  const circles: Circle[] = [];
  for (let count = 0; count < budget;) {
    const draw = plan.root.at('racket').at(circles.length);
    const high = Math.min(habit.size.high, Math.max(8, budget / 4));
    const drawn = Math.floor(heavyTail(draw.at('size').uniform(), { ...habit.size, high }));
    const size = Math.max(SMALLEST, Math.min(drawn, budget - count));
    const racket = newRacket(draw, { size, hidden: habit });
    const bought = listOf(size - 2, (at) => draw.at('bought').at(at).chance(habit.bought)).filter(Boolean).length;
    const own = size - Math.min(bought, rest.length);
    const circle = foundCircle(plan, { draw, kind: 'racket', habit, size: own, start: startOf(draw, racket), racket });
    for (const account of rest.splice(0, size - own)) buy(circle, account);
    circles.push(circle);
    count += size;
  }
  for (const [at, circle] of circles.entries()) tell(plan, circle, circles[at + 1]);
  for (const account of circles.flatMap(({ operators }) => accountsOf(operators))) pretend(account, honest);
}

function newRacket(draw: Draw, { size, hidden }: Pick<Racket, 'hidden'> & { readonly size: number }): Racket {
  const kinds = Object.keys(STORIES) as Story[];
  const story = draw.at('story').weighted(kinds, (one) => STORIES[one]);
  return {
    name: `racket-${draw.at('name').code(8)}`,
    story: story === 'parting' && size < 10 ? 'steady' : story,
    hidden,
    turn: LAST - draw.at('turn').between(18, 138),
    senders: listOf(draw.at('senders').between(1, 3), (at) => exporterName(draw.at('sender').at(at))),
  };
}

function startOf(draw: Draw, { story }: Racket): number {
  const one = draw.at('start');
  if (story === 'born') return LAST - one.between(40, 138);
  if (story === 'gone') return LAST - one.between(700, 1300);
  return LAST - 160 - Math.floor(1100 * one.uniform() ** 1.4);
}

/** An account gets a new owner: what it showed ends, and what its new owner has begins. */
function buy(circle: Circle, account: Account): void {
  const day = account.closed ?? LAST;
  const operator = account.draw.at('buyer').pick(circle.operators);
  for (const use of account.uses)
    if (use.from < day && account.draw.at('kept').at(use.value.text).chance(0.85)) use.until = day;
  account.sold = { day, by: account.operator };
  account.closed = null;
  account.operator = operator;
  operator.accounts.push(account);
  const { land, name } = operator.person;
  enrol(account, operator.sources, day, { draw: account.draw.at('newOwner'), land, name, size: 1 });
  reveal(account, day);
}

function tell(plan: Plan, circle: Circle, next: Circle | undefined): void {
  const { story, turn } = circle.racket as Racket;
  const all = accountsOf(circle.operators);
  if (story === 'raided') for (const account of all) raid(plan, account, turn);
  if (story === 'fading')
    for (const account of all) end(account, LAST - account.draw.at('fades').between(3, 148), 0.93);
  if (story === 'gone') for (const account of all) end(account, LAST - account.draw.at('gone').between(160, 420), 1);
  if (story === 'parting') part(circle, turn);
  if (story === 'merging' && next?.racket && ['steady', 'joining'].includes(next.racket.story))
    merge(circle, next, turn);
}

function end(account: Account, day: number, chance: number): void {
  if (!account.draw.at('ends').chance(chance)) return;
  const last = Math.max(day, account.opened + 15, (account.sold?.day ?? 0) + 15);
  if (last < LAST && (account.closed ?? LAST) > last) account.closed = last;
}

function raid(plan: Plan, account: Account, turn: number): void {
  const { draw, opened, closed, sold } = account;
  if (opened >= turn || (closed ?? LAST) <= turn || (sold?.day ?? 0) >= turn || !draw.at('raided').chance(RAIDED))
    return;
  account.closed = Math.min(turn + draw.at('raid').between(0, 12), LAST - 1);
  account.closure = draw.at('blamed').pick(['intellectual property', 'policy violation', 'account review']);
  if (draw.at('back').chance(COMES_BACK)) comeBack(plan, account, account.closed + draw.at('pause').between(6, 70));
}

function part({ cells, operators, draw }: Circle, day: number): void {
  const racket = `racket-${draw.at('parted').code(8)}`;
  for (const operator of operators) if (operator.cell >= Math.ceil(cells.length / 2)) operator.move = { day, racket };
}

function merge({ operators }: Circle, next: Circle, day: number): void {
  const others = accountsOf(next.operators).filter(({ opened }) => opened < day);
  const racket = next.racket?.name ?? '';
  for (const operator of operators) operator.move = { day, racket };
  const open = accountsOf(operators).filter((one) => one.opened < day && (one.closed ?? LAST) > day);
  for (const [at, account] of open.entries())
    if (at === 0 || account.draw.at('merged').chance(MERGED)) tie(account, others, { from: day });
}

/** Lists what honest strangers are reached by, to look like one of them. */
function pretend(account: Account, honest: readonly Account[]): void {
  const one = account.draw.at('decoy');
  const { hidden } = account.operator.circle.racket as Racket;
  if (!one.chance(hidden.decoy)) return;
  const { uses } = one.at('of').pick(honest);
  const shown = uses.filter(({ value }) => ['phone', 'address', 'handle', 'domain', 'email'].includes(value.channel));
  const from = Math.min((account.sold?.day ?? account.opened) + one.at('day').between(0, 60), account.closed ?? LAST);
  for (const { value } of shown.slice(0, one.at('count').between(1, 2)))
    account.uses.push({ value, from, until: null });
}
