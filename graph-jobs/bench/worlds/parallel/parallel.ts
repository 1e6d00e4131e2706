import { dayOf } from '#jobs/generate/days';
import { Draw } from '#jobs/generate/draw';
import { Book, monthsUpTo } from '../book.ts';
import type { Delivery, World, WorldRequest } from '../world.ts';
import type { Desk, Plan } from './model.ts';
import { LAST_DATE } from './people.ts';
import { standIn } from './plan/clerks.ts';
import { judge } from './plan/fates.ts';
import { planHonest } from './plan/honest.ts';
import { newMarket } from './plan/market.ts';
import { stockUp } from './plan/offers.ts';
import { planRackets, plantedAccounts } from './plan/rackets.ts';
import { supplyPools, tellStories } from './plan/stories.ts';
import { SETTINGS } from './settings.ts';
import { writeAccount } from './write/accounts.ts';
import { writeMoney, writePool } from './write/money.ts';
import { writeGoods, writeTrade } from './write/trade.ts';

/** Who has which companies and accounts, what they offer, what happens to them. */
export function planned(request: WorldRequest): Plan {
  const root = Draw.of(request.seed).at('parallel');
  const settings = SETTINGS[request.level];
  const market = newMarket(root, request);
  const plan: Plan = { request, settings, root, market, pools: [], operators: [], agencies: [] };
  planHonest(plan, request.sellers - plantedAccounts(plan));
  const rackets = planRackets(plan);
  tellStories(rackets);
  supplyPools(plan, rackets);
  for (const operator of plan.operators) for (const account of operator.accounts) stockUp(plan, operator, account);
  judge(plan);
  plan.agencies = standIn(plan);
  return plan;
}

function written(plan: Plan): Book {
  const firstDay = dayOf(daysOf(plan.request)[0] ?? LAST_DATE);
  const desk: Desk = { book: new Book(), plan, parties: new Set(), firstDay };
  // In the order of their ids, which tells nothing about who they are.
  const all = plan.operators.flatMap((operator) => operator.accounts.map((account) => ({ operator, account })));
  for (const { operator, account } of all.toSorted((a, b) => (a.account.id < b.account.id ? -1 : 1))) {
    writeAccount(desk, operator, account);
    writeGoods(desk, operator, account);
    writeTrade(desk, operator, account);
    writeMoney(desk, operator, account);
  }
  for (const pool of plan.pools) {
    // Who sells to a pool orders with it as well.
    const seller = pool.tainted?.racket.cells.slice(0, 1) ?? [];
    writePool(desk, pool, [...plan.operators.filter((one) => one.pool === pool), ...seller]);
  }
  return desk.book;
}

const daysOf = ({ deliveries }: WorldRequest): string[] => monthsUpTo(LAST_DATE, deliveries);

function deliveries(request: WorldRequest): Iterable<Delivery> {
  return written(planned(request)).deliveries(daysOf(request));
}

/** Parallel imports: honest, cheap, and disliked by the brands. */
export const parallel: World = {
  name: 'parallel',
  habit:
    'Parallel imports: honest merchants sell genuine goods below the list price with shared warehouses, agents, accountants and buying pools, and brands take them down; rackets sell copies through series of companies with nominee directors, and agents who form companies open accounts under their own telephone and mailbox for honest ones and for theirs.',
  overTime: true,
  deliveries,
};
