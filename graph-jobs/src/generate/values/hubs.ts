import { AS_OF } from '../days.ts';
import { heavyTail, type Draw } from '../draw.ts';
import type { LevelSettings } from '../levels.ts';
import { drawCity, type Country } from '../places/places.ts';
import type { Seller, SellerHubs, Supplier } from '../model.ts';

type HubKind = Exclude<keyof SellerHubs, 'recycledPhone'>;

/** How sellers, honest and planted alike, come to share what says little about them. */
interface HubPlan {
  kind: HubKind;
  /** Whether the seller has a row for it to stand in. */
  fits: (seller: Seller) => boolean;
  /** Chance that a fitting seller is a client. */
  rate: number;
  /** Clients come from one country, or from anywhere. */
  local: boolean;
  /** Share of the clients that are in small hubs, with clients from anywhere. */
  small: number;
  /** Clients of a small hub, at least; and of any hub, at most. */
  low: number;
  high: number;
}

// Up to so many clients a hub is small; sizes beyond follow a Pareto law.
const SMALL_HUB = 25;
const PRODUCERS_A_COUNTRY = 60;
const ALPHA = 0.4;

function hubPlans(settings: LevelSettings): HubPlan[] {
  const all = () => true;
  const { agency, smallHubs: small } = settings;
  return [
    { kind: 'agency', fits: all, rate: agency, small: 1, local: false, low: 5, high: SMALL_HUB },
    { kind: 'depot', fits: (seller) => seller.slots.warehouse, rate: 0.6, small, local: true, low: 20, high: 2000 },
    { kind: 'provider', fits: all, rate: 0.12, small, local: false, low: 10, high: 3000 },
    { kind: 'exit', fits: (seller) => seller.slots.ip, rate: 0.25, small, local: false, low: 8, high: 600 },
    { kind: 'office', fits: all, rate: 0.04, small, local: true, low: 10, high: 300 },
    { kind: 'wholesaler', fits: buysWholesale, rate: 1, small, local: true, low: 12, high: 500 },
  ];
}

// A racket's sellers buy from its own factories.
function buysWholesale(seller: Seller): boolean {
  return seller.slots.supplied && seller.operator.kind !== 'operator';
}

/** Gives sellers their hubs and returns the honest wholesalers among these. */
export function assignHubs(root: Draw, sellers: Seller[], settings: LevelSettings): Supplier[] {
  const wholesalers: Supplier[] = [];
  for (const plan of hubPlans(settings)) {
    for (const [place, clients] of clientsByPlace(plan, sellers)) {
      const hubs = cutIntoHubs(root.at('hub').at(plan.kind).at(place), { ...plan, place }, clients);
      if (plan.kind === 'wholesaler') wholesalers.push(...hubs);
    }
  }
  recyclePhones(sellers);
  const suppliers = [...wholesalers, ...ownSuppliers(sellers)];
  return [...suppliers, ...chainSuppliers(root.at('producers'), suppliers, settings.chains)];
}

/** A seller that buys and found no wholesaler with others has a supplier of its own. */
function ownSuppliers(sellers: Seller[]): Supplier[] {
  return sellers
    .filter((seller) => buysWholesale(seller) && !seller.hubs.wholesaler)
    .map(({ draw, operator: { country }, hubs }) => {
      const supplier = { draw: draw.at('supplier'), country, city: drawCity(draw.at('supplier city'), country) };
      return (hubs.wholesaler = { ...supplier, racket: null, source: null });
    });
}

/** Gives some honest suppliers a producer of their country, which has several of them, and returns the producers. */
function chainSuppliers(root: Draw, suppliers: Supplier[], chains: number): Supplier[] {
  const producers = new Map<string, Supplier>();
  for (const supplier of suppliers) {
    const draw = supplier.draw.at('producer');
    if (!draw.chance(chains)) continue;
    const { country } = supplier;
    const key = `${country.code} ${draw.at('which').between(0, PRODUCERS_A_COUNTRY - 1)}`;
    supplier.source = producers.get(key) ?? makeProducer(root.at(key), country);
    producers.set(key, supplier.source);
  }
  return [...producers.values()];
}

function makeProducer(draw: Draw, country: Country): Supplier {
  return { draw, country, city: drawCity(draw.at('city'), country), racket: null, source: null };
}

function clientsByPlace(plan: HubPlan, sellers: Seller[]): Map<string, Seller[]> {
  const places = new Map<string, Seller[]>();
  for (const seller of sellers) {
    if (!plan.fits(seller) || !seller.draw.at('client').at(plan.kind).chance(plan.rate)) continue;
    const place = placeOf(plan, seller);
    const clients = places.get(place);
    if (clients) clients.push(seller);
    else places.set(place, [seller]);
  }
  return places;
}

function placeOf(plan: HubPlan, seller: Seller): string {
  if (seller.draw.at('small hub').at(plan.kind).chance(plan.small)) return SMALL;
  return plan.local ? seller.operator.country.code : 'anywhere';
}

const SMALL = 'small';

/** Cuts the clients, in an order that a hash gives, into hubs of heavy-tailed size; a rest too small has no hub. */
function cutIntoHubs(draw: Draw, plan: HubPlan & { place: string }, clients: Seller[]): Supplier[] {
  const order = clients.map((seller) => ({ seller, key: seller.draw.at('queue').at(plan.kind).uniform() }));
  order.sort((a, b) => a.key - b.key);
  const hubs: Supplier[] = [];
  for (let rest = order.map(({ seller }) => seller); rest[0];) {
    const own = draw.at(hubs.length);
    const size = hubSize(own.at('size'), plan, { rest: rest.length, all: order.length });
    if (size === 0) break;
    const country: Country = rest[0].operator.country;
    const hub = { draw: own, country, city: drawCity(own.at('city'), country), racket: null, source: null };
    for (const seller of rest.slice(0, size)) seller.hubs[plan.kind] = hub;
    hubs.push(hub);
    rest = rest.slice(size);
  }
  return hubs;
}

/** How many of the clients that are left the next hub takes: none where they are too few for one. */
function hubSize(draw: Draw, plan: HubPlan & { place: string }, left: { rest: number; all: number }): number {
  const isSmall = plan.place === SMALL;
  const low = isSmall ? plan.low : SMALL_HUB + 1;
  if (left.rest < low) return 0;
  if (isSmall) return Math.min(left.rest, draw.between(low, SMALL_HUB));
  const high = Math.max(low + 1, Math.min(plan.high, left.all / 2));
  const size = Math.min(left.rest, Math.floor(heavyTail(draw.uniform(), { low, high, alpha: ALPHA })));
  // What would be left too small for a hub of its own goes with this one.
  return left.rest - size < low ? left.rest : size;
}

const RECYCLED_RATE = 0.005;
const USE_DAYS = 240;
const GAP_DAYS = 730;

/** A number given up by one seller is handed out again to another, years later. */
function recyclePhones(sellers: Seller[]): void {
  const users = sellers.filter((seller) => seller.draw.at('recycled').chance(RECYCLED_RATE));
  users.sort((a, b) => a.opened - b.opened || (a.id < b.id ? -1 : 1));
  const half = users.length >> 1;
  for (let i = 0; i < half; i++) {
    const [first, second] = [users[i] as Seller, users[i + half] as Seller];
    const until = first.opened + USE_DAYS;
    if (second.opened - until < GAP_DAYS) continue;
    const number = { draw: first.draw.at('recycled phone'), country: first.operator.country.code };
    first.hubs.recycledPhone = { ...number, from: first.opened, until };
    second.hubs.recycledPhone = { ...number, from: second.opened, until: Math.min(AS_OF, second.opened + USE_DAYS) };
  }
}
