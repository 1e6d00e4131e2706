import type { Draw } from '#jobs/generate/draw';
import { virtualOffice } from './hubs.ts';
import { COMPANY_ENDINGS, SHOP_WORDS } from './names.ts';
import { nameOf, personOf, type Person } from './person.ts';
import type { Party, Relation, Scene, Shop } from './scene.ts';
import { PEOPLE } from './settings.ts';
import { valueOf, type Value } from './value.ts';

/** Declares a person. */
export function declarePerson(scene: Scene, draw: Draw, person: Person): Party {
  const party: Party = {
    id: `n${draw.at('person id').code(9)}`,
    draw: draw.at('person party'),
    type: 'person',
    name: nameOf(person),
    country: person.city.country,
    founded: scene.last - 3000,
    uses: [],
  };
  scene.parties.push(party);
  return party;
}

/** Declares a company, founded before a day, registered at an address. */
export function declareCompany(
  scene: Scene,
  draw: Draw,
  { before, country, seat }: { before: number; country: string; seat: Value },
): Party {
  const words = [draw.at('word').pick(SHOP_WORDS), draw.at('second').pick(SHOP_WORDS), draw.at('number').digits(2)];
  const founded = before - draw.at('age').between(5, 900);
  const party: Party = {
    id: `c${draw.at('company id').code(9)}`,
    draw: draw.at('company party'),
    type: 'company',
    name: `${words.join(' ')} ${draw.at('ending').pick(COMPANY_ENDINGS)}`,
    country,
    founded,
    uses: [{ value: seat, from: founded, until: null, role: 'registered' }],
  };
  scene.parties.push(party);
  return party;
}

/** Tells of a party's hold on another party. */
export function holds(scene: Scene, from: Party, type: Relation['type'], to: Party): void {
  const since = Math.max(from.founded, to.founded);
  scene.relations.push({ from: { kind: 'party', id: from.id }, type, to: { kind: 'party', id: to.id }, since });
}

/** Tells that a party runs a seller. */
export function runs(scene: Scene, party: Party, shop: Shop): void {
  const to = { kind: 'seller', id: shop.id } as const;
  scene.relations.push({ from: { kind: 'party', id: party.id }, type: 'operates', to, since: shop.opened });
}

/** Declares who is behind honest shops of one person: himself, or a company of his, some under holdings. */
export function declareHonest(scene: Scene, shops: readonly Shop[]): void {
  const first = shops[0];
  const draw = first?.draw.at('declared');
  if (!first || !draw?.chance(PEOPLE.declared)) return;
  const { person } = first;
  const owner = declarePerson(scene, draw, person);
  owner.uses.push({ value: valueOf(person, 'phone', 0), from: first.opened, until: null });
  if (shops.length === 1 && draw.at('alone').chance(0.5)) return runs(scene, owner, first);
  const before = Math.min(...shops.map(({ opened }) => opened));
  const seat = draw.at('virtual').chance(0.3) ? virtualOffice(scene, draw.at('office')) : valueOf(person, 'address', 0);
  const company = declareCompany(scene, draw, { before, country: person.city.country, seat });
  company.uses.push({ value: valueOf(person, 'email', 0), from: company.founded, until: null });
  for (const shop of shops) runs(scene, company, shop);
  holds(scene, draw.at('agent').chance(0.05) ? hiredDirector(scene, draw.at('hired')) : owner, 'directs', company);
  if (draw.at('holding').chance(shops.length > 1 ? 0.25 : 0.05)) putUnderHolding(scene, draw, { owner, company });
}

/** Puts a company under a holding, some of them under one more. */
export function putUnderHolding(scene: Scene, draw: Draw, { owner, company }: { owner: Party; company: Party }): void {
  let below = company;
  for (let floor = 0; floor < 1 + (draw.at('floors').chance(0.4) ? 1 : 0); floor++) {
    const own = draw.at('floor').at(floor);
    const seat = virtualOffice(scene, own.at('office'));
    const above = declareCompany(scene, own, { before: below.founded, country: company.country, seat });
    holds(scene, above, 'owns', below);
    below = above;
  }
  holds(scene, owner, 'owns', below);
}

/** A director for hire, who sits on the boards of many companies he knows nothing about. */
export function hiredDirector(scene: Scene, draw: Draw): Party {
  const count = Math.max(3, Math.round(scene.sellers / 500));
  const at = scene.draw.at('directors').at(Math.floor(count * draw.uniform() ** 1.6));
  const id = `n${at.at('person id').code(9)}`;
  return scene.parties.find((party) => party.id === id) ?? declarePerson(scene, at, personOf(at.at('who')));
}
