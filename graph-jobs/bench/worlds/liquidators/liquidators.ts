import { Draw } from '#jobs/generate/draw';
import { Book, monthsUpTo } from '../book.ts';
import type { Delivery, World, WorldRequest } from '../world.ts';
import { accountsOf } from './circles.ts';
import { answerForClients } from './desks.ts';
import { judge } from './fates.ts';
import { planHonest, retire } from './honest.ts';
import { newMarket } from './market.ts';
import { LAST_DATE } from './days.ts';
import type { Account, Plan } from './model.ts';
import { planRackets } from './rackets.ts';
import { stockUp } from './stock.ts';
import { writeAccount, type Desk } from './write/accounts.ts';
import { writeTrade } from './write/trade.ts';

/** Every account once, by its id, which tells nothing about who has it. */
export function allAccounts({ circles }: Plan): Account[] {
  const all = circles.flatMap(({ operators }) => accountsOf(operators));
  return [...new Set(all)].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Who has which accounts, what they offer, what comes to them. */
export function planned(request: WorldRequest): Plan {
  const root = Draw.of(request.seed).at('liquidators');
  const market = newMarket(root.at('market'), request.sellers);
  const plan: Plan = { request, root, market, circles: [], agencies: [] };
  planHonest(plan);
  const retired = retire(plan);
  if (!request.honest) planRackets(plan, retired);
  for (const account of allAccounts(plan)) {
    stockUp(plan, account);
    judge(plan, account);
  }
  plan.agencies = answerForClients(plan, retired);
  return plan;
}

function deliveries(request: WorldRequest): Iterable<Delivery> {
  const plan = planned(request);
  const desk: Desk = { book: new Book(), root: plan.root, parties: new Set() };
  for (const account of allAccounts(plan)) {
    writeAccount(desk, account);
    writeTrade(desk, plan, account);
  }
  return desk.book.deliveries(monthsUpTo(LAST_DATE, request.deliveries));
}

/** Used goods, customer returns and pallets. */
export const liquidators: World = {
  name: 'liquidators',
  habit:
    'Returns and liquidation: hundreds of small sellers buy pallets at the same auctions and share halls, lenders, tools and pictures, desks of halls answer for strangers; refurbishing rackets sell false cells, refilled toner and cosmetics through bought and borrowed accounts in cells that have one thing in common.',
  overTime: true,
  deliveries,
};
