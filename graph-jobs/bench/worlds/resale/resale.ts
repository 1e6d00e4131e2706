import { dateText } from '#jobs/generate/days';
import { Draw } from '#jobs/generate/draw';
import { Book, monthsUpTo } from '../book.ts';
import type { Delivery, World, WorldRequest } from '../world.ts';
import { planHonest } from './plan/honest.ts';
import { LAST_DAY, type Account, type Marketplace } from './plan/model.ts';
import { planRackets } from './plan/rackets.ts';
import { SETTINGS } from './plan/settings.ts';
import { writeAddresses } from './write/addresses.ts';
import { writeContacts } from './write/contacts.ts';
import { writeListings } from './write/goods.ts';
import { itemsOf } from './write/items.ts';
import { writePayments, writePayouts } from './write/money.ts';
import { writeOutcomes, writePolice } from './write/outcomes.ts';
import { writeImports, writeParcels } from './write/parcels.ts';
import { writeIdentity, writeInvitations, writeSeller } from './write/people.ts';

/** People sell what they no longer wear; behind some of the people there is an importer of replicas. */
export const resale: World = {
  name: 'resale',
  habit:
    'Private people resell fashion to each other, and rackets sell replicas through accounts that are rented or bought from such people, each with a verified identity of its own.',
  overTime: true,
  deliveries,
};

function* deliveries(request: WorldRequest): Generator<Delivery> {
  const settings = SETTINGS[request.level];
  const market: Marketplace = { draw: Draw.of(request.seed).at('resale'), settings, sellers: request.sellers };
  const dishonest = Math.round(request.sellers * settings.share);
  const accounts = planHonest(market, request.sellers - dishonest);
  if (!request.honest) accounts.push(...planRackets(market, dishonest));
  // By their ids, which are drawn: the order of the rows tells nothing.
  accounts.sort((a, b) => (a.id < b.id ? -1 : 1));
  yield* write(market, accounts).deliveries(monthsUpTo(LAST_DAY, request.deliveries));
}

function write(market: Marketplace, accounts: readonly Account[]): Book {
  const book = new Book();
  const known = new Set<string>();
  for (const account of accounts) {
    const items = itemsOf(market, account);
    writeSeller(book, account);
    writeTruth(book, account);
    writeIdentity(book, market, account, known);
    writeContacts(book, market, account);
    writeAddresses(book, market, account);
    writePayouts(book, market, account);
    writeListings(book, account, items);
    writeParcels(book, market, account, items);
    writeImports(book, market, account);
    writeOutcomes(book, account, items);
  }
  writeInvitations(book, accounts);
  writePayments(book, market, accounts);
  writePolice(book, market, accounts);
  return book;
}

/** Whose an account is from which day on; before it was bought it was its owner's. */
function writeTruth(book: Book, { id, opened, stays }: Account): void {
  const first = stays[0];
  const day = (at: number) => dateText(at) as string;
  if (!first) book.belongs({ seller: id });
  else if (first.from > opened) book.belongs({ seller: id, until: day(first.from) });
  for (const [at, { operator, racket, from }] of stays.entries()) {
    const next = stays[at + 1];
    book.belongs({ seller: id, operator, racket, from: day(from), ...(next && { until: day(next.from) }) });
  }
}
