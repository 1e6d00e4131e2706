import { Draw } from '#jobs/generate/draw';
import { Book, monthsUpTo } from '../book.ts';
import type { Delivery, World, WorldRequest } from '../world.ts';
import { LAST_DATE, type Pen, type Plan } from './model.ts';
import { dressAll, recycleSims } from './plan/dress.ts';
import { judge } from './plan/fates.ts';
import { planHonest, planLoneCopiers } from './plan/honest.ts';
import { planRackets } from './plan/rackets.ts';
import { stockUp } from './plan/stock.ts';
import { newTowns } from './plan/towns.ts';
import { SETTINGS } from './settings.ts';
import { writeAccount } from './write/accounts.ts';
import { writeGoods } from './write/goods.ts';
import { writeParties, type Declared } from './write/parties.ts';
import { writeFriendly, writePayments } from './write/payments.ts';
import { writeTrade } from './write/trade.ts';

/** Who sells what with which telephones and wallets, and what happens to them. */
export function planned(request: WorldRequest): Plan {
  const root = Draw.of(request.seed).at('kiosks');
  const towns = newTowns(root, request.sellers);
  const plan: Plan = { request, settings: SETTINGS[request.level], root, towns, operators: [] };
  planHonest(plan);
  if (!request.honest) planLoneCopiers(plan);
  judge(plan, request.honest ? [] : planRackets(plan));
  for (const operator of plan.operators) stockUp(plan, operator);
  dressAll(plan);
  recycleSims(plan);
  return plan;
}

function written(plan: Plan): Book {
  const pen: Pen = { book: new Book(), plan };
  const declared: Declared = new Set();
  // In the order of their ids, which tells nothing about who they are.
  const accounts = plan.operators.flatMap((operator) => operator.accounts);
  for (const account of accounts.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    writeAccount(pen, account);
    writeParties(pen, declared, account);
    writeGoods(pen, account);
    writeTrade(pen, account);
    writePayments(pen, account);
  }
  writeFriendly(pen);
  return pen.book;
}

function deliveries(request: WorldRequest): Iterable<Delivery> {
  return written(planned(request)).deliveries(monthsUpTo(LAST_DATE, request.deliveries));
}

/** Kiosk agents open accounts and wallets for whole neighbourhoods here, rackets among them. */
export const kiosks: World = {
  name: 'kiosks',
  habit:
    'Kiosks: where people sell by chat and are paid by telephone, one kiosk agent, rider’s till, market hall or wholesaler stands behind dozens who are strangers; rackets go through the same ones, and swap SIMs and wallets.',
  overTime: true,
  deliveries,
};
