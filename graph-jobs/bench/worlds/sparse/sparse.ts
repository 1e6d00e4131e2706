import { Draw } from '#jobs/generate/draw';
import { dateText, dayOf } from '#jobs/generate/days';
import { Book, monthsUpTo } from '../book.ts';
import type { World, WorldRequest } from '../world.ts';
import { keyOf, type Account, type Group, type Shared } from './account.ts';
import type { Frame } from './make-account.ts';
import { populate } from './population.ts';
import { SETTINGS } from './settings.ts';
import { chanceTies, hubTies } from './strangers.ts';
import { writeAccount } from './write-account.ts';
import { writeListings } from './write-listings.ts';
import { writeOutcomes } from './write-outcomes.ts';
import { writeShared } from './write-shared.ts';
import { writeShipments } from './write-shipments.ts';

const LAST_DAY = '2026-05-31';

/** Covert networks as studies of drug supply and terror cells found them: thin, long and tied by one thing at a time. */
export const sparse: World = {
  name: 'sparse',
  habit:
    'Chains, trees, stars and cells in which most pairs share one value only, and honest circles of the same shapes.',
  overTime: true,
  deliveries: (request) => bookOf(request).deliveries(monthsUpTo(LAST_DAY, request.deliveries)),
};

function bookOf({ level, seed, sellers, honest }: WorldRequest): Book {
  const book = new Book();
  const draw = Draw.of(seed).at('sparse');
  const frame: Frame = { settings: SETTINGS[level], last: dayOf(LAST_DAY) };
  const groups = populate(sellers, draw, frame);
  const accounts = groups.flatMap((group) => group.accounts);
  const shared = [
    ...groups.flatMap((group) => group.shared),
    ...chanceTies(accounts, frame.settings, draw.at('chance')),
    ...hubTies(accounts, frame.settings, draw.at('hubs')),
  ].sort(byDraw);
  // Without rackets, the same honest people are left, and what they shared with rackets is theirs alone.
  const isThere = (account: Account) => !(honest && account.isPlanted);
  writeAll(book, accounts.filter(isThere).sort(byId), frame);
  for (const one of shared) writeShared(book, usedBy(one, isThere), frame.settings);
  for (const group of groups) if (group.accounts.every(isThere)) writeTruth(book, group);
  return book;
}

/** Accounts by id, lest the order of the tables tell who belongs together. */
function byId(one: Account, other: Account): number {
  return one.id < other.id ? -1 : 1;
}

function byDraw(one: Shared, other: Shared): number {
  return keyOf(one.draw) - keyOf(other.draw);
}

function usedBy(shared: Shared, isThere: (account: Account) => boolean): Shared {
  return { ...shared, uses: shared.uses.filter(({ account }) => isThere(account)) };
}

function writeAll(book: Book, accounts: readonly Account[], frame: Frame): void {
  for (const account of accounts) {
    writeAccount(book, account, frame);
    writeListings(book, account);
    writeShipments(book, account);
    writeOutcomes(book, account);
  }
}

function writeTruth(book: Book, { accounts, rackets }: Group): void {
  for (const { account, racket, from, until } of rackets) {
    book.belongs({
      seller: account.id,
      operator: account.operator,
      racket,
      ...(from !== null && { from: dateText(from) as string }),
      ...(until !== null && { until: dateText(until) as string }),
    });
  }
  if (rackets.length > 0) return;
  for (const { id, operator } of accounts) book.belongs({ seller: id, operator });
}
