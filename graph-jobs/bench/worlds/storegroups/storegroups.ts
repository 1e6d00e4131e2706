import { Draw } from '#jobs/generate/draw';
import { Book, monthsUpTo } from '../book.ts';
import type { Delivery, World, WorldRequest } from '../world.ts';
import { LAST_DATE, type Plan } from './model.ts';
import { dressAll } from './plan/dress.ts';
import { judge } from './plan/fates.ts';
import { planHonest, planLonely } from './plan/honest.ts';
import { newMarket } from './plan/market.ts';
import { stockUp } from './plan/offers.ts';
import { planRackets } from './plan/rackets.ts';
import { reissuePhones } from './plan/reissue.ts';
import { tellStories } from './plan/stories.ts';
import { SETTINGS } from './settings.ts';
import { Pen } from './words/writing.ts';
import { writeAccount } from './write/accounts.ts';
import type { Desk } from './write/desk.ts';
import { writeGoods } from './write/goods.ts';
import { writeTrade } from './write/trade.ts';

/** Who has which stores, what happens to them, what they are run with. */
export function planned(request: WorldRequest): Plan {
  const root = Draw.of(request.seed).at('storegroups');
  const settings = SETTINGS[request.level];
  const plan: Plan = { request, settings, root, market: newMarket(root, request), agencies: [], operators: [] };
  planHonest(plan);
  planLonely(plan);
  const rackets = planRackets(plan);
  tellStories(plan, rackets);
  for (const operator of plan.operators) stockUp(plan, operator);
  judge(plan, rackets);
  dressAll(plan);
  reissuePhones(plan);
  return plan;
}

function written(plan: Plan): Book {
  const desk: Desk = { book: new Book(), plan, pen: new Pen(plan.settings), parties: new Set() };
  // In the order of their ids, which tells nothing about who they are.
  const accounts = plan.operators.flatMap((operator) => operator.accounts);
  for (const account of accounts.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    writeAccount(desk, account);
    writeGoods(desk, account);
    writeTrade(desk, account);
  }
  return desk.book;
}

function deliveries(request: WorldRequest): Iterable<Delivery> {
  return written(planned(request)).deliveries(monthsUpTo(LAST_DATE, request.deliveries));
}

/** One person runs many stores here, honest or not. */
export const storegroups: World = {
  name: 'storegroups',
  habit:
    'Store groups: many people run five to ninety stores with the same few telephones, mailboxes and payees; a few of them sell copies, and open empty stores when they are found out.',
  overTime: true,
  deliveries,
};
