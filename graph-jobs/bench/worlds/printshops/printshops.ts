import { Book, monthsUpTo } from '../book.ts';
import type { Delivery, World, WorldRequest } from '../world.ts';
import { judge } from './fates.ts';
import { stock } from './goods.ts';
import { newMarket } from './market.ts';
import { LAST_DATE, type Market, type Person } from './model.ts';
import { planBootleggers, planHonest } from './people.ts';
import { planRackets } from './rackets.ts';
import { writeTrade } from './trade.ts';
import { dress } from './values.ts';
import { writeAccount } from './write.ts';

const THIEVED_FROM = 3;

/** Who sells what under which accounts, and what happens to them. */
export function planned(request: WorldRequest): { market: Market; people: Person[] } {
  const market = newMarket(request);
  const honest = planHonest(market);
  const bootleggers = request.honest ? [] : planBootleggers(market);
  const rackets = request.honest ? [] : planRackets(market);
  judge(market, [...honest, ...bootleggers], rackets);
  const people = [...honest, ...bootleggers, ...rackets.flatMap((racket) => racket.people)];
  const accounts = people.flatMap((person) => person.accounts);
  for (const account of accounts) dress(market, account);
  const isDrawn = ({ copies, group }: Person) => !copies && group === null;
  for (const account of accounts.filter(({ person }) => !person.copies)) stock(market, account, []);
  const drawn = accounts
    .filter(({ person }, at) => isDrawn(person) && at % THIEVED_FROM === 0)
    .flatMap(({ offers }) => offers.filter(({ kind, image }) => kind !== 'genuine' && image !== null));
  for (const account of accounts.filter(({ person }) => person.copies)) stock(market, account, drawn);
  return { market, people };
}

function deliveries(request: WorldRequest): Iterable<Delivery> {
  const { market, people } = planned(request);
  const book = new Book();
  const declared = new Set<string>();
  // In the order of their ids, which says nothing about whose they are.
  const accounts = people.flatMap((person) => person.accounts).sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const account of accounts) {
    writeAccount(book, market, account);
    writeTrade(book, market, account, declared);
  }
  return book.deliveries(monthsUpTo(LAST_DATE, request.deliveries));
}

/** Printed to order: strangers share printing houses, designs and titles; rackets hide among them. */
export const printshops: World = {
  name: 'printshops',
  habit:
    'Printshops: fan goods are printed to order, so strangers share printing houses, bought designs, titles, halls of residence and collecting accounts; rackets buy and rent accounts, sleep, pop up around events and come back.',
  overTime: true,
  deliveries,
};
