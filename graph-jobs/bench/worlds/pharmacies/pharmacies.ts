import { Draw } from '#jobs/generate/draw';
import { Book, monthsUpTo } from '../book.ts';
import type { Delivery, World, WorldRequest } from '../world.ts';
import { LAST_DATE } from './days.ts';
import type { Plan } from './model.ts';
import { addFindings } from './plan/findings.ts';
import { openHonest } from './plan/honest.ts';
import { plantRackets } from './plan/rackets.ts';
import { sharedPlaces } from './plan/shared.ts';
import { SETTINGS } from './settings.ts';
import { writeAccounts, writeTruth } from './writers/accounts.ts';
import { writeCases } from './writers/cases.ts';
import { writeMeans } from './writers/means.ts';
import { writeOffers } from './writers/offers.ts';
import { writeTrade } from './writers/trade.ts';

/** Medicine, fillers, milk powder and food supplements on a mobile marketplace of South-East Asia. */
export const pharmacies: World = {
  name: 'pharmacies',
  habit:
    'Stockists lend their photographs, prices and parcel address to honest agents; fillers of false medicine sell just ' +
    'under the pharmacy, under bought identity cards, some of them as a branch of such a stockist.',
  overTime: true,
  deliveries,
};

function deliveries(request: WorldRequest): Iterable<Delivery> {
  const plan = planOf(request);
  const book = new Book();
  for (const write of [writeAccounts, writeMeans, writeOffers, writeTrade, writeCases, writeTruth]) write(book, plan);
  return book.deliveries(monthsUpTo(LAST_DATE, request.deliveries));
}

/** All people and accounts of a marketplace, in the order of their ids: that of planning would tell who is who. */
function planOf(request: WorldRequest): Plan {
  const root = Draw.of(request.seed).at('pharmacies').at(request.level);
  const settings = SETTINGS[request.level];
  const shared = sharedPlaces(root, request.sellers);
  const plan: Plan = { request, settings, root, shared, shops: [], cargos: [] };
  const planted = request.honest ? 0 : Math.round(request.sellers * settings.rackets);
  openHonest(plan, Math.round(request.sellers * (planted > 0 ? 0.89 : 0.99)));
  plantRackets(plan, planted);
  addFindings(plan);
  plan.shops.sort((a, b) => (a.id < b.id ? -1 : 1));
  plan.cargos.sort((a, b) => root.at('order').at(a.key).uniform() - root.at('order').at(b.key).uniform());
  return plan;
}
