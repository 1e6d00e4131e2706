import { AS_OF } from './days.ts';
import { heavyTail, type Draw } from './draw.ts';
import type { LevelSettings } from './options.ts';
import { drawCity, drawCountry, type Country } from './places.ts';
import type { Seller, SellerHubs, Supplier } from './world.ts';

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
  /** Clients of one hub. */
  low: number;
  high: number;
  alpha: number;
}

function hubPlans(settings: LevelSettings): HubPlan[] {
  const all = () => true;
  return [
    { kind: 'agency', fits: all, rate: settings.agency, local: true, low: 5, high: 25, alpha: 0.8 },
    { kind: 'depot', fits: (s) => s.slots.warehouse, rate: 0.6, local: true, low: 20, high: 2000, alpha: 0.6 },
    { kind: 'provider', fits: all, rate: 0.12, local: false, low: 10, high: 3000, alpha: 0.4 },
    { kind: 'exit', fits: (s) => s.slots.ip, rate: 0.25, local: false, low: 8, high: 600, alpha: 0.5 },
    { kind: 'office', fits: all, rate: 0.05, local: true, low: 10, high: 300, alpha: 0.5 },
    { kind: 'wholesaler', fits: buysWholesale, rate: 1, local: true, low: 12, high: 500, alpha: 0.5 },
  ];
}

// A racket's sellers buy from its own factories.
function buysWholesale(seller: Seller): boolean {
  return seller.slots.supplied && seller.hand.kind !== 'operator';
}

/** Gives sellers their hubs and returns the honest wholesalers among these. */
export function assignHubs(root: Draw, sellers: Seller[], settings: LevelSettings): Supplier[] {
  const wholesalers: Supplier[] = [];
  for (const plan of hubPlans(settings)) {
    for (const [place, clients] of clientsByPlace(plan, sellers)) {
      const hubs = cutIntoHubs(root.at('hub').at(plan.kind).at(place), plan, clients);
      if (plan.kind === 'wholesaler') wholesalers.push(...hubs);
    }
  }
  recyclePhones(sellers);
  return wholesalers;
}

function clientsByPlace(plan: HubPlan, sellers: Seller[]): Map<string, Seller[]> {
  const places = new Map<string, Seller[]>();
  for (const seller of sellers) {
    if (!plan.fits(seller) || !seller.draw.at('client').at(plan.kind).chance(plan.rate)) continue;
    const place = plan.local ? seller.hand.country.code : 'anywhere';
    const clients = places.get(place);
    if (clients) clients.push(seller);
    else places.set(place, [seller]);
  }
  return places;
}

/** Cuts the clients, in an order that a hash gives, into hubs of heavy-tailed size; a rest too small has no hub. */
function cutIntoHubs(draw: Draw, plan: HubPlan, clients: Seller[]): Supplier[] {
  const order = clients.map((seller) => ({ seller, key: seller.draw.at('queue').at(plan.kind).uniform() }));
  order.sort((a, b) => a.key - b.key);
  const hubs: Supplier[] = [];
  for (let from = 0; order.length - from >= plan.low;) {
    const own = draw.at(hubs.length);
    const high = Math.min(plan.high, order.length - from + 1);
    const size = high <= plan.low ? plan.low : Math.floor(heavyTail(own.at('size').uniform(), { ...plan, high }));
    const country: Country = plan.local ? (order[from] as { seller: Seller }).seller.hand.country : drawCountry(own);
    const hub = { draw: own, country, city: drawCity(own.at('city'), country), racket: null };
    for (const { seller } of order.slice(from, from + size)) seller.hubs[plan.kind] = hub;
    hubs.push(hub);
    from += size;
  }
  return hubs;
}

const RECYCLED_RATE = 0.008;
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
    const number = { draw: first.draw.at('recycled phone'), country: first.hand.country.code };
    first.hubs.recycledPhone = { ...number, from: first.opened, until };
    second.hubs.recycledPhone = { ...number, from: second.opened, until: Math.min(AS_OF, second.opened + USE_DAYS) };
  }
}
