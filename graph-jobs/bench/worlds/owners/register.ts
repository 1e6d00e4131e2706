import { heavyTail, type Draw } from '#jobs/generate/draw';
import type { Delivery } from '../world.ts';
import { openSeller } from './accounts.ts';
import { HOME } from './countries.ts';
import { addCompany, addPerson, show } from './parties.ts';
import type { Party } from './model.ts';
import { sceneOf, type Scene } from './scene.ts';
import { LAST, LAST_DAY, SETTINGS } from './settings.ts';
import { shapeOf, type Branch, type Desk } from './shape.ts';

/** Groups of a register, and how many of the links are of no group. */
const REGISTER = { low: 3, high: 60, alpha: 0.8, chanceLinks: 0.02, ownerDirects: 0.5, headOffice: 0.5 } as const;

interface Owned {
  readonly scene: Scene;
  readonly draw: Draw;
  readonly name: string;
  readonly owner: Party;
  readonly companies: Party[];
  readonly people: Party[];
}

/**
 * A register of companies and their shops without any sign of counterfeit goods: every shop is of one group of companies
 * under one owner, named in the column `racket` of the truth. Owners and directors tell it all but for chance links.
 */
export function companyRegister({ sellers, seed }: { sellers: number; seed: number }): Delivery {
  const scene = sceneOf({ settings: { ...SETTINGS.easy, messy: 0, typo: 0 }, seed, sellers });
  const root = scene.draw.at('register');
  const groups = registerSizes(root.at('sizes'), sellers).map((size, at) => writeOwned(scene, root.at(at), size));
  addChanceLinks(scene, root.at('chance'), groups);
  return [...scene.book.deliveries([LAST_DAY])][0] as Delivery;
}

function registerSizes(draw: Draw, sellers: number): number[] {
  const sizes: number[] = [];
  for (let rest = sellers; rest >= REGISTER.low;) {
    const size = Math.min(rest, Math.floor(heavyTail(draw.at(sizes.length).uniform(), REGISTER)));
    sizes.push(size);
    rest -= size;
  }
  return sizes;
}

function writeOwned(scene: Scene, draw: Draw, size: number): Owned {
  const owner = addPerson(scene, draw.at('owner'), draw.at('country').pick(HOME));
  const name = `owner ${owner.id.slice(3)}`;
  const group: Owned = { scene, draw, name, owner, companies: [], people: [owner] };
  const shape = shapeOf(draw.at('shape'), size);
  writeLevel(group, shape, shape.branches.length > 0 ? own(group, 'top', { above: owner, chair: owner }) : owner);
  return group;
}

function writeLevel(group: Owned, { key, desks, branches }: Branch, above: Party): void {
  for (const desk of desks) writeCompanies(group, desk, above);
  for (const branch of branches) {
    const name = `${key} ${branch.key}`;
    writeLevel(group, branch, own(group, name, { above, chair: chairFor(group, name) }));
  }
}

function chairFor({ scene, draw, owner, people }: Owned, key: string): Party {
  const chosen = draw.at('chair').at(key);
  if (chosen.at('same').chance(REGISTER.ownerDirects)) return owner;
  const person = addPerson(scene, chosen, owner.country);
  people.push(person);
  return person;
}

function own(group: Owned, key: string, { above, chair }: { above: Party; chair: Party }): Party {
  const { scene, owner, companies } = group;
  const draw = group.draw.at('company').at(key);
  const isAtHead = companies.length > 0 && draw.at('head-office').chance(REGISTER.headOffice);
  const company = addCompany(scene, {
    draw,
    country: owner.country,
    founded: LAST - draw.at('founded').between(1_100, 6_000),
    chair,
    ...(isAtHead && { shared: { place: (companies[0] as Party).place } }),
  });
  scene.clerk.relation({ from: above, type: 'owns', to: company });
  show(scene, company, 'chair');
  scene.clerk.address(company, 'registered', company.place);
  companies.push(company);
  return company;
}

function writeCompanies(group: Owned, desk: Desk, above: Party): void {
  const { scene, name } = group;
  const chair = chairFor(group, desk.key);
  const several = desk.companies.length > 1 || (desk.companies[0] ?? 0) > 1;
  for (const [at, accounts] of desk.companies.entries()) {
    const company = own(group, `${desk.key} ${at}`, { above, chair });
    if (group.draw.at('mailbox').at(company.id).chance(0.5)) show(scene, company, 'mail');
    for (let shop = 0; shop < accounts; shop++) {
      const draw = group.draw.at(company.id).at(shop);
      const seller = openSeller(scene, { draw, country: company.country, earliest: company.since, isCaught: false });
      scene.clerk.relation({ from: company, type: 'operates', to: seller });
      if (draw.at('mails').chance(0.4)) scene.clerk.mail(seller, company.mail);
      scene.book.belongs({ seller: seller.id, operator: several ? `${name} ${desk.key}` : null, racket: name });
    }
  }
}

/** A few links between groups that mean nothing: a seat on a board, a minority share, the same house. */
function addChanceLinks({ clerk }: Scene, draw: Draw, groups: readonly Owned[]): void {
  if (groups.length < 2) return;
  const links = groups.reduce((sum, { companies }) => sum + 2 * companies.length, 0);
  const count = Math.round(REGISTER.chanceLinks * links);
  for (let at = 0; at < count; at++) {
    const own = draw.at(at);
    const one = own.at('one').between(0, groups.length - 1);
    const other = (one + own.at('other').between(1, groups.length - 1)) % groups.length;
    const [from, to] = [groups[one] as Owned, groups[other] as Owned];
    const company = own.at('company').pick(to.companies);
    const sort = own.at('sort').weighted(['directs', 'owns', 'address'], (kind) => (kind === 'directs' ? 3 : 1));
    if (sort === 'directs') clerk.relation({ from: own.at('who').pick(from.people), type: 'directs', to: company });
    else if (sort === 'owns') clerk.relation({ from: own.at('who').pick(from.companies), type: 'owns', to: company });
    else clerk.address(company, 'business', own.at('where').pick(from.companies).place);
  }
}
