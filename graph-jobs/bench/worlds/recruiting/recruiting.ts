import { dateText, dayOf } from '#jobs/generate/days';
import { Draw } from '#jobs/generate/draw';
import { Book, monthsUpTo } from '../book.ts';
import type { Delivery, World, WorldRequest } from '../world.ts';
import { plantHonest } from './honest/plant.ts';
import { visitHubs } from './hubs.ts';
import { writeFee, writeParty, writeRelation, writeShop } from './ledger.ts';
import { writeListings } from './listings.ts';
import { writeOutcomes } from './outcomes.ts';
import { plantRackets } from './racket/plant.ts';
import type { Scene } from './scene.ts';
import { PEOPLE, SETTINGS } from './settings.ts';
import { writeShipments } from './shipments.ts';

/** Founders who recruit resellers for years and lend beginners their accounts, among honest down-lines and courses. */
export const recruiting: World = {
  name: 'recruiting',
  habit: 'Rackets grow by recruiting over years, held by values that are lent to beginners for a few months.',
  overTime: true,
  deliveries,
};

function* deliveries(request: WorldRequest): Generator<Delivery> {
  const book = new Book();
  writeScene(book, sceneOf(request));
  yield* book.deliveries(monthsUpTo(PEOPLE.lastDay, request.deliveries));
}

function sceneOf({ level, seed, sellers, honest }: WorldRequest): Scene {
  const scene: Scene = {
    draw: Draw.of(seed).at('recruiting'),
    settings: SETTINGS[level],
    sellers,
    last: dayOf(PEOPLE.lastDay),
    shops: [],
    parties: [],
    relations: [],
    fees: [],
    licences: [],
  };
  const members = Math.round(sellers * PEOPLE.racketShare);
  const crowd = plantHonest(scene, sellers - members);
  if (!honest) plantRackets(scene, members, crowd);
  for (const shop of scene.shops) visitHubs(scene, shop);
  return scene;
}

/** Everything in an order that tells nothing of who belongs to whom. */
function writeScene(book: Book, scene: Scene): void {
  const byId = <T extends { readonly id: string }>(all: readonly T[]) =>
    [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
  const byDay = [...scene.relations].sort((a, b) => a.since - b.since);
  for (const shop of byId(scene.shops)) {
    writeShop(book, scene, shop);
    writeListings(book, scene, shop);
    writeShipments(book, scene, shop);
    writeOutcomes(book, scene, shop);
  }
  for (const party of byId(scene.parties)) writeParty(book, scene, party);
  for (const relation of byDay) writeRelation(book, relation);
  for (const fee of [...scene.fees].sort((a, b) => a.paid - b.paid)) writeFee(book, scene, fee);
  for (const { brand, seller, from } of [...scene.licences].sort((a, b) => (a.seller < b.seller ? -1 : 1))) {
    book.add('authorisations', { brand, seller_id: seller, valid_from: dateText(from) });
  }
}
