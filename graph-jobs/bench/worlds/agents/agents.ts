import { Book, monthsUpTo } from '../book.ts';
import type { Delivery, World, WorldRequest } from '../world.ts';
import { Enforcement } from './enforcement.ts';
import { Hubs } from './hubs.ts';
import { HonestSide } from './lives.ts';
import { DarkSide } from './rackets.ts';
import { MONTHS } from './settings.ts';
import { LAST, Town } from './town.ts';
import { trades } from './trade.ts';
import { AccountWriter } from './write-accounts.ts';
import { GoodsWriter } from './write-goods.ts';
import { PartyWriter } from './write-parties.ts';
import { writeTruth } from './write-truth.ts';

/** Lives through all months and writes down what was left behind. */
function deliveries(request: WorldRequest): Iterable<Delivery> {
  return written(lived(request)).deliveries(monthsUpTo(LAST, request.deliveries));
}

/** A town in which everybody has lived through all months. */
export function lived(request: WorldRequest): Town {
  const town = new Town(request);
  const hubs = new Hubs(town);
  const honest = new HonestSide(town, hubs);
  const dark = new DarkSide(town, hubs);
  const agents = new Enforcement(town, hubs);
  for (town.month = 0; town.month < MONTHS; town.month++) {
    town.keepsPromises();
    honest.month();
    dark.month();
    trades(town);
    agents.month();
  }
  return town;
}

function written(town: Town): Book {
  const book = new Book();
  const writers = [new AccountWriter(town, book), new GoodsWriter(town, book), new PartyWriter(town, book)];
  // In the order of their ids, which tells nothing about who they are.
  for (const account of town.accounts.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    for (const writer of writers) writer.write(account);
    writeTruth(book, account);
  }
  return book;
}

/** People who live, trade, quarrel, are caught and come back, month by month. */
export const agents: World = {
  name: 'agents',
  habit:
    'A simulation of 36 months: people found shops, move and hand over; rackets recruit, part, merge, lie low and come back.',
  overTime: true,
  deliveries,
};
