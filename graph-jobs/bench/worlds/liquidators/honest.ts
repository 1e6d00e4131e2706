import { heavyTail } from '#jobs/generate/draw';
import { comeBack } from './accounts.ts';
import { accountsOf, foundCircle } from './circles.ts';
import { LAST, within } from './days.ts';
import type { Account, Plan } from './model.ts';
import { HONEST, PLANTED } from './settings.ts';

/** How often somebody who is closed for the papers comes back, how often a lone seller retires. */
const RETURNS = 0.3;
const RETIRES = 0.07;
/** How often a number or a door of somebody who left comes to a stranger. */
const HEIRS = 0.03;

/** How many accounts rackets have where there are any. */
export const plantedIn = ({ root, request }: Plan): number =>
  Math.round(request.sellers * within(root.at('planted'), PLANTED));

/** Everybody honest, the same people whether or not there are rackets. */
export function planHonest(plan: Plan): void {
  const budget = plan.request.sellers - plantedIn(plan);
  for (const [kind, habit] of Object.entries(HONEST)) {
    let left = Math.round(budget * habit.share);
    for (let at = 0; left > 0; at++) {
      const draw = plan.root.at('honest').at(kind).at(at);
      const size = Math.min(left, Math.floor(heavyTail(draw.at('size').uniform(), habit.size)));
      // More and more people take it up.
      const start = LAST - 15 - Math.floor(2200 * draw.at('start').uniform() ** 1.6);
      foundCircle(plan, { draw, kind, habit, size, start });
      left -= size;
    }
  }
  const all = plan.circles.flatMap(({ operators }) => accountsOf(operators));
  for (const account of all) {
    const { draw, closed, closure } = account;
    if (closed === null || closure !== 'account review' || !draw.at('returns').chance(RETURNS)) continue;
    comeBack(plan, account, closed + draw.at('back').between(10, 70));
  }
  inherit(all);
}

/** Numbers are given out again, rooms are let again. */
function inherit(all: readonly Account[]): void {
  const left = all.filter(({ closed }) => closed !== null);
  for (const account of all) {
    const one = account.draw.at('heir');
    if (!one.chance(HEIRS) || left.length === 0) continue;
    const before = one.at('of').pick(left);
    const use = before.uses.find(({ value }) => value.channel === one.at('what').pick(['phone', 'address']));
    const from = account.opened + 10;
    if (use && (before.closed ?? LAST) + 40 < from && from < (account.closed ?? LAST))
      account.uses.push({ value: use.value, from, until: null });
  }
}

/** Lone sellers who give up, on which day; some of them sell their account. */
export function retire(plan: Plan): Account[] {
  const lone = plan.circles.filter(({ kind, operators }) => kind === 'lone' && operators[0]?.accounts.length === 1);
  const old = lone.flatMap(({ operators }) => accountsOf(operators)).filter(({ opened }) => opened < LAST - 320);
  const tired = old.filter(({ draw, closed }) => closed === null && draw.at('retires').chance(RETIRES));
  for (const account of tired) {
    account.closed = LAST - account.draw.at('retired').between(12, 280);
    account.closure = 'voluntary';
  }
  return tired;
}
