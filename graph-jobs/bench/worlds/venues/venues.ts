import { Draw } from '#jobs/generate/draw';
import { Book, monthsUpTo } from '../book.ts';
import type { World, WorldRequest } from '../world.ts';
import { tieByChance } from './chance.ts';
import { Dealings } from './dealings.ts';
import { evidenceOf, writeOutcomes } from './evidence.ts';
import { BRANDS } from './goods.ts';
import { honestSellers } from './honest.ts';
import { openAccounts, writeIdentities } from './identities.ts';
import { dayText } from './life.ts';
import { writeListings } from './listings.ts';
import type { Making, Seller } from './model.ts';
import { shopName } from './names.ts';
import { racketSellers } from './rackets.ts';
import { LAST_DAY, SETTINGS } from './settings.ts';
import { writeShipments } from './shipments.ts';
import { buildTown } from './town.ts';

/** Market halls, depots and agents that glue strangers together, and side wings that are one racket alone. */
export const venues: World = {
  name: 'venues',
  habit: 'Hundreds of strangers share halls, depots and providers; what a racket shares is small and next door.',
  overTime: false,
  deliveries: (request) => bookOf(request).deliveries(monthsUpTo(LAST_DAY, request.deliveries)),
};

/** All sellers of a marketplace, in the order of their ids so that their order says nothing. */
function sellersOf({ level, seed, sellers, honest }: WorldRequest): Seller[] {
  const draw = Draw.of(seed).at('venues');
  const making: Making = { draw, settings: SETTINGS[level], count: sellers, town: buildTown(draw.at('town'), sellers) };
  const people = honestSellers(making);
  const members = honest ? [] : racketSellers(making);
  tieByChance(people, members, making);
  const all = [...people, ...members].sort((a, b) => (a.id < b.id ? -1 : 1));
  openAccounts(all);
  return all;
}

function bookOf(request: WorldRequest): Book {
  const book = new Book();
  const settings = SETTINGS[request.level];
  const dealings = new Dealings(book, settings);
  const tastes = Draw.of(request.seed).at('tastes');
  for (const seller of sellersOf(request)) {
    writeSeller(book, seller);
    writeIdentities(book, seller, settings);
    dealings.write(seller);
    const evidence = evidenceOf(seller);
    const favourite = tastes.at(seller.racket ?? seller.id).weighted(BRANDS, ({ weight }) => weight);
    const offer = { seller, evidence, settings, favourite };
    writeShipments(book, offer, writeListings(book, offer));
    writeOutcomes(book, seller, evidence);
  }
  return book;
}

const REASONS = ['inactive', 'owner request', 'documents expired'];

function writeSeller(book: Book, { id, draw, owner, city, opened, closed, conduct, operator, racket }: Seller): void {
  const isCaught = conduct === 'loud' && closed !== null;
  book.add('sellers', {
    seller_id: id,
    platform: draw.at('platform').pick(['bazario', 'stallhub']),
    name: shopName(draw.at('shop'), owner),
    status: closed === null ? 'open' : isCaught ? 'suspended' : 'closed',
    opened_at: dayText(opened),
    closed_at: closed === null ? null : dayText(closed),
    closure_reason:
      closed === null ? null : isCaught ? 'repeated counterfeit listings' : draw.at('reason').pick(REASONS),
    country: city.country,
  });
  if (operator !== null || racket !== null) book.belongs({ seller: id, operator, racket });
}
