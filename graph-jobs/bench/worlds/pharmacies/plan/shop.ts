import type { Draw } from '#jobs/generate/draw';
import type { Contact, Held, Parcels, Person, Plan, Purse, Range, Shop, Site } from '../model.ts';
import { COUNTRIES, type CountryCode } from '../words/countries.ts';
import { PRODUCTS, someNumber, TRADES, type Product, type Trade } from '../words/goods.ts';
import { shopName } from '../words/names.ts';
import { LAST } from '../days.ts';
import { personOf, slug } from './means.ts';
import { carrierOf, crowded, sharedOf } from './shared.ts';

interface Asked {
  readonly country: CountryCode;
  readonly trade?: Trade;
  readonly opened?: number;
  readonly holder?: Person;
}

const OLDEST = 2_300;

/** A country for somebody, by how much is sold there. */
export function countryFor(draw: Draw): CountryCode {
  return draw.at('country').weighted(COUNTRIES, ({ share }) => share).code;
}

/** Opens an account as an ordinary person does, with her own means, and enters it in the plan. */
export function openShop(plan: Plan, key: string, { country, trade, opened, holder }: Asked): Shop {
  const draw = plan.root.at('shop').at(key);
  const person = holder ?? personOf(plan.root.at('person').at(key), key, country);
  const day = Math.min(LAST - 2, opened ?? LAST - 5 - Math.floor(OLDEST * draw.at('opened').uniform() ** 1.5));
  const shop: Shop = {
    key,
    draw,
    id: `${country.toLowerCase()}${day - 17_000}${draw.at('id').digits(8)}`,
    country,
    opened: day,
    holder: person,
    name: shopName(draw.at('name'), country, person.name),
    closed: null,
    reason: null,
    company: null,
    licence: null,
    contacts: contactsOf(draw, person, day),
    sites: [held({ role: 'home', place: person.home }, day)],
    purses: [held(draw.at('paid').chance(0.6) ? person.wallet : person.bank, day)],
    parcels: parcelsOf(plan, draw, person),
    range: rangeOf(draw.at('range'), key, trade),
    awake: day,
    supplier: null,
    suppliedBy: null,
    brands: [],
    roles: [],
    findings: [],
    isUnwitting: false,
  };
  useSharedPlaces(plan, shop, 1);
  if (draw.at('signs').chance(0.2)) shop.parcels = { ...shop.parcels, sender: shop.name };
  if (draw.at('misread').chance(0.04))
    shop.range = { ...shop.range, wrongNumber: someNumber(draw.at('misread'), country, plan.root) };
  if (draw.at('ends').chance(0.1)) {
    shop.closed = day + 1 + Math.floor((LAST - day) * draw.at('closes').uniform());
    shop.reason =
      draw
        .at('why')
        .pick(['owner request', 'inactive', 'inactive', '', 'no licence', 'policy violation', '', 'counterfeit']) ||
      null;
  }
  plan.shops.push(shop);
  return shop;
}

/** Something held from a day on. */
function held<T>(what: T, from: number, until: number | null = null): Held<T> {
  return { what, from, until };
}

/** Lets a shop be reached in one more way, and in that kind no longer as before where it changes. */
export function giveContact(shop: Shop, contact: Contact, from: number, changes = false): void {
  if (changes) {
    shop.contacts = shop.contacts
      .filter((old) => old.what.kind !== contact.kind || old.from < from)
      .map((old) => (old.what.kind === contact.kind && old.until === null ? { ...old, until: from } : old));
  }
  if (!shop.contacts.some((old) => old.what.value === contact.value && old.until === null)) {
    shop.contacts.push(held(contact, Math.max(from, shop.opened)));
  }
}

/** Lets a shop be paid somewhere else from a day on. */
export function givePurse(shop: Shop, purse: Purse, from: number): void {
  shop.purses = shop.purses.filter((old) => old.from < from).map((old) => ({ ...old, until: old.until ?? from }));
  shop.purses.push(held(purse, Math.max(from, shop.opened)));
}

/** Gives a shop one more place. */
export function giveSite(shop: Shop, site: Site, from: number): void {
  shop.sites.push(held(site, Math.max(from, shop.opened)));
}

/** What of the places of all a shop gives, more often where it has something to hide. */
export function useSharedPlaces(plan: Plan, shop: Shop, more: number): void {
  const { fulfilment, malls, creditPhones } = sharedOf(plan.shared, shop.country);
  const draw = shop.draw.at('shared').at(more);
  if (draw.at('fulfilment').chance(0.12 * more)) {
    const role = draw.at('role').pick(['warehouse', 'return'] as const);
    giveSite(shop, { role, place: crowded(draw.at('house'), fulfilment) }, shop.opened);
  }
  if (draw.at('mall').chance(0.07 * more)) {
    giveSite(shop, { role: 'business', place: crowded(draw.at('which'), malls) }, shop.opened);
  }
  if (draw.at('credit').chance(0.08 * more)) {
    giveContact(shop, { kind: 'phone', value: crowded(draw.at('counter'), creditPhones) }, shop.opened);
  }
}

function contactsOf(draw: Draw, person: Person, day: number): Held<Contact>[] {
  const all: Contact[] = [
    { kind: 'phone', value: person.phone },
    { kind: 'device', value: person.device },
    { kind: 'ip', value: person.ip },
  ];
  if (draw.at('mails').chance(0.7)) all.push({ kind: 'email', value: person.email });
  if (draw.at('posts').chance(0.45)) all.push({ kind: 'handle', value: person.handle });
  if (draw.at('web').chance(0.03)) {
    const end = draw.at('end').pick(['shop', 'com', 'asia', 'store']);
    all.push({ kind: 'domain', value: `${slug(person.name)}${draw.at('web').digits(2)}.${end}` });
  }
  return all.map((contact) => held(contact, day));
}

function parcelsOf(plan: Plan, draw: Draw, person: Person): Parcels {
  const { counters } = sharedOf(plan.shared, person.country);
  const counter = crowded(draw.at('counter'), counters);
  return { counter, carrier: carrierOf(counter, person.country), sender: person.name, origin: person.home };
}

function rangeOf(draw: Draw, key: string, trade?: Trade): Range {
  const main =
    trade ?? draw.at('trade').weighted(TRADES, (one) => ({ injectable: 2, medicine: 2, milk: 3, supplement: 5 })[one]);
  const first = draw.at('mind').uniform();
  // One in five copies the makers' pictures, one in four the price that a pharmacy asks.
  return {
    trade: main,
    album: draw.at('pictures').chance(0.2) ? `maker ${draw.at('set').between(1, 3)}` : key,
    priceList: draw.at('prices').chance(0.25) ? 'pharmacy' : key,
    factor: first < 0.08 ? 0.72 + first : 0.88 + 0.2 * draw.at('factor').uniform(),
    style: draw.at('style').between(1, 1_000_000),
    wrongNumber: null,
    products: productsOf(draw.at('products'), main),
  };
}

function productsOf(draw: Draw, trade: Trade): Product[] {
  const count = draw.at('count').between(2, 6);
  const own = PRODUCTS.filter((product) => product.trade === trade);
  const chosen = new Set<Product>();
  for (let at = 0; at < count; at++) {
    const one = draw.at(at);
    chosen.add(one.at('which').pick(one.at('other').chance(0.25) ? PRODUCTS : own));
  }
  return [...chosen];
}
