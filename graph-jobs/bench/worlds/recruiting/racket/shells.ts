import { virtualOffice } from '../hubs.ts';
import { declareCompany, declarePerson, hiredDirector, holds, putUnderHolding, runs } from '../parties.ts';
import { personOf } from '../person.ts';
import type { Party, Scene, Shop } from '../scene.ts';
import { PEOPLE } from '../settings.ts';
import { valueOf } from '../value.ts';
import type { Racket } from './racket.ts';

/** Declares a third of a racket's accounts: nominees direct shells, each of which runs one to three sellers. */
export function declareShells(scene: Scene, racket: Racket): void {
  const draw = racket.draw.at('shells');
  const shops = [...racket.shops.values()].flat().filter((shop) => shop.draw.at('declared').chance(PEOPLE.declared));
  let nominee: Party | null = null;
  let free = 0;
  for (let shell = 0, at = 0; at < shops.length; shell++) {
    const own = draw.at(shell);
    // Only the people of the racket know that one shell runs accounts of several operators.
    const run = shops.slice(at, at + own.at('count').between(1, 3));
    at += run.length;
    if (!nominee || free === 0 || !own.at('same nominee').chance(scene.settings.nominee)) {
      nominee = declarePerson(scene, own, personOf(own.at('nominee')));
      free = own.at('boards').between(2, 5);
    }
    free--;
    const company = shellFor(scene, racket, { shell, run });
    const isHired = own.at('hired').chance(0.1);
    holds(scene, isHired ? hiredDirector(scene, own.at('who')) : nominee, 'directs', company);
    if (own.at('holding').chance(0.12)) putUnderHolding(scene, own, { owner: nominee, company });
  }
}

function shellFor(scene: Scene, racket: Racket, { shell, run }: { shell: number; run: readonly Shop[] }): Party {
  const own = racket.draw.at('shells').at(shell);
  const first = run[0] as Shop;
  const before = Math.min(...run.map(({ opened }) => opened));
  const ofOperator = valueOf(first.person, 'address', 0);
  const seat = own.at('virtual').chance(0.65) ? virtualOffice(scene, own.at('office')) : ofOperator;
  const company = declareCompany(scene, own, { before, country: first.person.city.country, seat });
  const isKnown = own.at('known').chance(0.4);
  const mail = valueOf(isKnown ? first.person : personOf(own.at('clerk')), 'email', 0);
  company.uses.push({ value: mail, from: company.founded, until: null });
  for (const shop of run) runs(scene, company, shop);
  return company;
}
