import { heavyTail, type Draw } from '#jobs/generate/draw';
import { LAST, WINDOW, type Account, type Operator, type Plan } from '../model.ts';
import { burstSizes } from '../settings.ts';
import { FAKE_CLOSURES } from '../words/goods.ts';
import { openBurst } from './operators.ts';
import { supplierOf, supply, type Racket } from './rackets.ts';

const SHEDS = 0.75;
const SHEDS_AGAIN = 0.3;
const SMALLEST = 3;

/** Lets happen to each racket what its story says. */
export function tellStories(plan: Plan, rackets: readonly Racket[]): void {
  for (const [at, racket] of rackets.entries()) {
    const { story, draw } = racket;
    const day = LAST - draw.at('day').between(20, WINDOW - 15);
    if (story === 'takedown') takesDown(plan, racket, LAST - draw.at('taken').between(25, 200));
    if (story === 'dissolves') dissolves(plan, racket, day);
    if (story === 'splits') splits(plan, racket, day);
    // Whoever joins another goes to one that is still at work.
    const other = rackets.slice(0, at).findLast((one) => one.story === 'steady' || one.story === 'takedown');
    if (story === 'merges' && other) merges(plan, racket, other, day);
  }
}

/** The platform closes stores of the largest operator; he, or a partner, opens many with nothing in them. */
function takesDown(plan: Plan, { operators, draw }: Racket, day: number): void {
  const bySize = operators.toSorted((a, b) => b.accounts.length - a.accounts.length);
  const [victim, partner = victim] = bySize;
  if (!victim || !partner) return;
  const open = victim.accounts.filter((account) => isOpen(account, day - 10) && !account.isCover);
  const chosen = open.filter((account, at) => at === 0 || account.draw.at('taken down').chance(0.55));
  closeAll(plan, chosen, day);
  if (chosen.length === 0 || !draw.at('sheds').chance(SHEDS)) return;
  shed(plan, victim, draw.at('first'), day + draw.at('first after').between(6, 25));
  if (draw.at('again').chance(SHEDS_AGAIN))
    shed(plan, partner, draw.at('second'), day + draw.at('second after').between(30, 60));
}

/** Opens many empty accounts with one's own telephone, mailbox and account at a bank, to look like a provider. */
function shed(plan: Plan, operator: Operator, draw: Draw, first: number): void {
  if (first > LAST - 2) return;
  const count = Math.round(heavyTail(draw.at('count').uniform(), burstSizes(plan.request.sellers)));
  openBurst(plan, operator, { first, count, tight: draw.at('tight').chance(0.9), empty: 1 });
}

/** All stores are shut down, and nobody comes back or goes on. */
function dissolves(plan: Plan, { operators }: Racket, day: number): void {
  for (const { accounts } of operators) {
    accounts.splice(0, accounts.length, ...accounts.filter(({ opened }) => opened < day));
    closeAll(plan, accounts, day);
    for (const account of accounts) account.isShut = false;
  }
}

/** Closes accounts within a week, and tells of some what was found. */
export function closeAll({ settings }: Plan, accounts: readonly Account[], day: number): void {
  for (const account of accounts) {
    const draw = account.draw.at('closed');
    const closed = Math.min(LAST, Math.max(account.opened + 1, day + draw.at('day').between(0, 6)));
    if (!isOpen(account, closed)) continue;
    account.closed = closed;
    account.isShut = true;
    account.reason = draw.at('reason').pick(FAKE_CLOSURES);
    if (draw.at('told').chance(settings.told))
      account.findings.push({
        type: 'closure',
        day: closed,
        finding: draw.at('found').chance(0.75) ? 'counterfeit' : null,
      });
  }
}

const isOpen = ({ opened, closed }: Account, day: number) => opened < day && (closed === null || closed > day);

/** The younger operators go on by themselves, with a workshop and a warehouse of their own. */
function splits(plan: Plan, { name, draw, operators }: Racket, day: number): void {
  const half = Math.ceil(operators.length / 2);
  const leaving = operators.slice(half);
  if (countOf(leaving) < SMALLEST || countOf(operators.slice(0, half)) < SMALLEST) return;
  const lead = leaving.toSorted((a, b) => b.accounts.length - a.accounts.length)[0] as Operator;
  const supplier = supplierOf(plan, draw.at('own supply'), `${name}-b`, lead);
  for (const operator of leaving) turnsTo(plan, operator, { name: `${name}-b`, supplier }, day);
}

const countOf = (operators: readonly Operator[]) =>
  operators.reduce((sum, { accounts }) => sum + accounts.filter(({ opened }) => opened < LAST - WINDOW).length, 0);

/** One racket sells the goods of another from a day on, and is part of it. */
function merges(plan: Plan, racket: Racket, into: Racket, day: number): void {
  for (const operator of racket.operators) turnsTo(plan, operator, into, day);
}

function turnsTo(
  plan: Plan,
  operator: Operator,
  { name, supplier }: Pick<Racket, 'name' | 'supplier'>,
  day: number,
): void {
  for (const old of operator.supplies) {
    if (old.supplier.goods.some(({ brand }) => brand !== null)) old.until = Math.max(day, old.from);
  }
  supply(plan, operator, supplier, Math.max(day, operator.founded));
  operator.sides.push({ racket: name, from: day });
}
