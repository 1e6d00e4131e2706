import type { Draw } from '#jobs/generate/draw';
import type { Kind, Making, Seats, Seller, Value, Venue } from './model.ts';
import { makeValue, placeValue } from './values.ts';

/** A habit of having a value: some people have it, of themselves or from a place they go to. */
interface Custom {
  readonly key: string;
  readonly share: number;
  readonly of: (seats: Seats, draw: Draw) => Value | undefined;
  readonly kind?: Kind;
}

/** What people have of their own. */
const OWN: readonly { readonly kind: Kind; readonly share: number }[] = [
  { kind: 'phone', share: 0.88 },
  { kind: 'email', share: 0.55 },
  { kind: 'device', share: 0.35 },
  { kind: 'handle', share: 0.12 },
  { kind: 'bank', share: 0.6 },
  { kind: 'wallet', share: 0.08 },
  { kind: 'ip', share: 0.15 },
];

/** What they have from the places they go to. */
const LENT: readonly Custom[] = [
  { key: 'hall phone', share: 0.1, of: ({ hall }) => hall?.phone },
  { key: 'hall wifi', share: 0.35, of: ({ hall }, draw) => hall && draw.pick(hall.ips) },
  { key: 'hall account', share: 0.15, of: ({ hall }) => hall?.account },
  { key: 'hall mail', share: 0.05, of: ({ hall }) => hall?.mail },
  { key: 'hall studio', share: 0.3, of: stockPicture },
  { key: 'hall studio again', share: 0.12, of: stockPicture },
  { key: 'depot', share: 0.85, of: ({ depot }) => depot && placeValue('depot', depot.city, depot.place) },
  { key: 'depot sender', share: 0.5, of: ({ depot }) => depot?.sender },
  { key: 'depot phone', share: 0.05, of: ({ depot }) => depot?.phone },
  { key: 'office', share: 0.9, of: ({ office }, draw) => unitAt('office', office, draw.between(100, 699)) },
  { key: 'office phone', share: 0.3, of: ({ office }) => office?.phone },
  { key: 'cowork', share: 0.8, of: ({ cowork }) => cowork && placeValue('office', cowork.city, cowork.place) },
  { key: 'cowork wifi', share: 0.6, of: ({ cowork }, draw) => cowork && draw.pick(cowork.ips) },
  { key: 'dorm', share: 0.95, of: ({ dorm }, draw) => unitAt('home', dorm, draw.between(1, 90)) },
  { key: 'dorm wifi', share: 0.5, of: ({ dorm }, draw) => dorm && draw.pick(dorm.ips) },
  { key: 'agent', share: 0.85, of: ({ agent }) => agent && placeValue('registered', agent.city, agent.place) },
  { key: 'agent mail', share: 0.1, of: ({ agent }) => agent?.mail },
  { key: 'provider', share: 1, of: ({ provider }) => provider?.account },
  { key: 'accountant', share: 0.85, of: ({ accountant }) => accountant?.mail },
  { key: 'packer', share: 0.9, of: ({ packer }) => packer?.sender },
];

/** A hall rents its stalls, the bank branch collects: a part pays by transfer. */
const RENT = 0.12;

function stockPicture({ hall }: Seats, draw: Draw): Value | undefined {
  // A studio's best pictures are sold most often.
  return hall?.stock[Math.floor(draw.uniform() ** 1.8 * hall.stock.length)];
}

function unitAt(kind: Kind, venue: Venue | undefined, unit: number): Value | undefined {
  return venue && placeValue(kind, venue.city, { ...venue.place, unit: `Room ${unit}` });
}

/** Gives a seller what it has of its own and what the places it goes to lend it. */
export function settle(seller: Seller, { settings }: Making): void {
  const { seats } = seller;
  for (const { kind, share } of OWN) if (seller.draw.at('own').at(kind).chance(share)) ownValue(seller, kind);
  for (const { key, share, of } of LENT) {
    const draw = seller.draw.at('lent').at(key);
    const value = draw.at('has').chance(share) ? of(seats, draw) : undefined;
    if (value) use(seller, value);
  }
  const draw = seller.draw.at('premises');
  if (seats.hall && draw.at('stall').chance(0.75)) {
    if (draw.at('number').chance(settings.noStall)) use(seller, placeValue('stall', seller.city, seats.hall.place));
    else ownValue(seller, 'stall');
  }
  if (!seats.hall && !seats.office && !seats.dorm && draw.at('home').chance(0.6)) ownValue(seller, 'home');
  if (seats.hall && draw.at('rent').chance(RENT)) use(seller, { ...seats.hall.account, kind: 'payee' });
  if (seats.agent) ownValue(seller, 'company');
}

/** The seller uses a value that others may use too. */
export function use(seller: Seller, value: Value): void {
  const isUsed = seller.uses.some((one) => one.value.kind === value.kind && one.value.text === value.text);
  if (!isUsed) seller.uses.push({ value, isOwn: false });
}

/** The seller's own value of a kind, made where it has none. */
export function ownValue(seller: Seller, kind: Kind): Value {
  const known = seller.uses.find((one) => one.isOwn && one.value.kind === kind);
  if (known) return known.value;
  const whose = { city: seller.city, owner: seller.owner, hall: seller.seats.hall };
  const value = makeValue(kind, seller.draw.at('value'), whose);
  if (seller.uses.some((one) => one.value.kind === kind && one.value.text === value.text)) return value;
  seller.uses.push({ value, isOwn: true });
  return value;
}

/** Most give up their own value of a kind when they come to share another's. */
const GIVES_UP = 0.7;

/** Several sellers use one value from now on; who had an own one of the kind mostly drops it. */
export function share(value: Value, sellers: readonly Seller[]): void {
  for (const seller of sellers) {
    const own = seller.uses.find((one) => one.isOwn && one.value.kind === value.kind);
    if (own?.value.text === value.text) {
      own.isOwn = false;
      continue;
    }
    if (own && seller.draw.at('drops').at(value.kind).chance(GIVES_UP)) {
      seller.uses = seller.uses.filter((one) => one !== own);
    }
    use(seller, value);
  }
}
