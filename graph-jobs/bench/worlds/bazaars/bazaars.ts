import { Draw } from '#jobs/generate/draw';
import { Book, monthsUpTo } from '../book.ts';
import type { World, WorldRequest } from '../world.ts';
import { planCrews } from './crews.ts';
import { settleHouses } from './houses.ts';
import { keepLedgers, reachedByLedger } from './ledgers.ts';
import { LAST, type Account } from './model.ts';
import { Register, type Office } from './office.ts';
import { settleCrews } from './racketeers.ts';
import { makeScene } from './scene.ts';
import { SETTINGS } from './settings.ts';
import { writeAccount } from './write-accounts.ts';
import { writeContacts } from './write-contacts.ts';
import { writeListings } from './write-listings.ts';
import { writeMoney } from './write-money.ts';
import { planRaids, writeAuthorisations, writeOutcomes, writeRaids } from './write-outcomes.ts';
import { writeParcels } from './write-parcels.ts';
import { writePlaces } from './write-places.ts';

/** Bazaars of Turkey, the Balkans and the Gulf, and their people abroad. */
export const bazaars: World = {
  name: 'bazaars',
  habit:
    'Shops of one hall share its office, porter and landlord, families share telephones, tills and a supplier, ' +
    'bookkeepers log in and answer for households that are strangers, and every name is written in several scripts; rackets rotate storefronts behind a workshop and one who posts for all.',
  overTime: true,
  deliveries: (request) => write(request).deliveries(monthsUpTo(LAST, request.deliveries)),
};

/** Who does business in the street, whose accounts these are, and which of them a bookkeeper has. */
export function settle({ level, seed, sellers, honest }: WorldRequest) {
  const [root, settings] = [Draw.of(seed).at('bazaars'), SETTINGS[level]];
  const street = makeScene(root, settings, sellers);
  const inRackets = Math.round(sellers * settings.racketShare);
  const crews = honest ? [] : planCrews(root, settings, inRackets);
  const houses = settleHouses({ ...street, workshops: crews.map(({ workshop }) => workshop) }, sellers - inRackets);
  const rackets = settleCrews({ ...street, workshops: [] }, crews);
  const agencies = keepLedgers(root, sellers, { houses, rackets, crews });
  return { root, settings, street, houses, rackets, agencies };
}

function write(request: WorldRequest): Book {
  // 1. The street, and who does business in it.
  const { root, settings, street, houses, rackets, agencies } = settle(request);
  // 2. The books, in an order that tells nothing.
  const book = new Book();
  for (const member of [...houses.members, ...rackets.members]) book.belongs(member);
  const accounts = [...houses.accounts, ...rackets.accounts].sort(byId);
  const office: Office = { book, settings, root, register: new Register(root), neighbours: houses.accounts };
  const raids = planRaids(office, street.halls);
  const reached = reachedByLedger(agencies);
  for (const account of accounts) {
    writeAll(office, account);
    writeContacts(office, reached.get(account.id) ?? account);
    writeRaids(office, account, raids);
  }
  office.register.write(book, settings);
  return book;
}

/** Each writer sees an account, and not whose it is. */
function writeAll(office: Office, account: Account): void {
  writeAccount(office, account);
  writePlaces(office, account);
  writeMoney(office, account);
  writeListings(office, account);
  writeParcels(office, account);
  writeOutcomes(office, account);
  writeAuthorisations(office, account);
}

function byId(one: Account, other: Account): number {
  return one.id < other.id ? -1 : 1;
}
