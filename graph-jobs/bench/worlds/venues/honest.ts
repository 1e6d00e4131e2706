import type { Draw } from '#jobs/generate/draw';
import { CITIES } from './cities.ts';
import type { Conduct, Kind, Making, Seller, Venue } from './model.ts';
import { homeOf, venuesIn } from './town.ts';
import { nextAfter, open, sizeOf } from './people.ts';
import { personName } from './names.ts';
import { ownValue, share } from './settle.ts';
import { RACKET_SHARE } from './settings.ts';
import { tieOperator } from './operators.ts';

/** A way in which honest people belong together. */
interface Circle {
  readonly name: string;
  /** Accounts in such circles among the honest. */
  readonly share: number;
  readonly size: { readonly low: number; readonly high: number; readonly alpha: number };
  /** What they share. */
  readonly kind: Kind;
}

const SHOPS = { share: 0.14, size: { low: 2, high: 14, alpha: 1.7 } };
const FAMILIES = { share: 0.06, size: { low: 2, high: 4, alpha: 2 } };

/** Neighbours of a hall; somebody may belong to several of these. */
const NEIGHBOURS: readonly Circle[] = [
  { name: 'stall of friends', share: 0.14, size: { low: 2, high: 3, alpha: 2 }, kind: 'stall' },
  { name: 'back room', share: 0.05, size: { low: 3, high: 9, alpha: 1.4 }, kind: 'backroom' },
  { name: 'workshop', share: 0.05, size: { low: 3, high: 15, alpha: 1.2 }, kind: 'supplier' },
  { name: 'packer', share: 0.04, size: { low: 3, high: 14, alpha: 1.2 }, kind: 'sender' },
  { name: 'pictures', share: 0.04, size: { low: 2, high: 8, alpha: 1.3 }, kind: 'picture' },
  { name: 'savings club', share: 0.015, size: { low: 3, high: 12, alpha: 1.2 }, kind: 'payee' },
  { name: 'cooperative', share: 0.015, size: { low: 15, high: 40, alpha: 1 }, kind: 'wing' },
];

/** The honest sellers: alone, with several shops, in families, and neighbours that share this and that. */
export function honestSellers(making: Making): Seller[] {
  const draw = making.draw.at('honest');
  const count = Math.round(making.count * (1 - RACKET_SHARE));
  const shops = grouped(draw.at('shops'), count * SHOPS.share, (one) => shopsOfOne(one, making));
  const families = grouped(draw.at('families'), count * FAMILIES.share, (one) => family(one, making));
  const alone = Array.from({ length: count - shops.length - families.length }, (_, at) => {
    const own = draw.at('alone').at(at);
    return open({ draw: own, conduct: conductOf(own, making), operator: null, racket: null }, making);
  });
  const all = [...shops, ...families, ...alone];
  meet(draw.at('neighbours'), all);
  return all;
}

function grouped(draw: Draw, quota: number, make: (draw: Draw) => Seller[]): Seller[] {
  const all: Seller[] = [];
  for (let at = 0; all.length < quota; at++) all.push(...make(draw.at(at)));
  return all;
}

function conductOf(draw: Draw, { settings }: Making): Conduct {
  if (draw.at('rogue').chance(settings.rogues)) return 'loud';
  return draw.at('wronged').chance(settings.wronged) ? 'wronged' : 'honest';
}

function shopsOfOne(draw: Draw, making: Making): Seller[] {
  const size = sizeOf(draw.at('size').uniform(), SHOPS.size);
  const operator = `owner-${draw.at('name').code(7)}`;
  const city = draw.at('city').pick(CITIES);
  const home = homeOf(draw.at('home'), venuesIn(making, city));
  const owner = personName(draw.at('owner'), city);
  const rogue = draw.at('rogue').chance(making.settings.rogueGroups) ? draw.at('which').between(0, size - 1) : -1;
  const shops: Seller[] = [];
  for (let at = 0; at < size; at++) {
    const own = draw.at(at);
    const last = shops.at(-1);
    const conduct = at === rogue ? 'loud' : conductOf(own, making);
    const when = last && { notBefore: nextAfter(own.at('next'), last) };
    shops.push(open({ draw: own, conduct, operator, racket: null, home, owner, ...when }, making));
  }
  tieOperator(draw.at('ties'), shops, making.settings);
  return shops;
}

/** Brothers and cousins: each runs its own shop, at one home. */
function family(draw: Draw, making: Making): Seller[] {
  const size = sizeOf(draw.at('size').uniform(), FAMILIES.size);
  const home = homeOf(draw.at('home'), venuesIn(making, draw.at('city').pick(CITIES)));
  const kin = Array.from({ length: size }, (_, at) => {
    const own = draw.at(at);
    return open({ draw: own, conduct: conductOf(own, making), operator: null, racket: null, home }, making);
  });
  share(ownValue(kin[0] as Seller, 'home'), kin);
  if (draw.at('wifi').chance(0.4)) share(ownValue(kin[0] as Seller, 'ip'), kin);
  if (draw.at('purse').chance(0.15)) share(ownValue(kin[0] as Seller, 'bank'), kin);
  return kin;
}

/** Neighbours of the same hall come to share a stall, a room, a supplier. */
function meet(draw: Draw, all: readonly Seller[]): void {
  const halls = byHall(all);
  for (const { name, share: part, size, kind } of NEIGHBOURS) {
    let rest = part * all.length;
    for (let at = 0; rest > 0; at++) {
      const own = draw.at(name).at(at);
      const people = own.at('hall').weighted(halls, ({ length }) => length);
      const number = sizeOf(own.at('size').uniform(), size);
      const circle = new Set(Array.from({ length: number }, (_, each) => own.at('who').at(each).pick(people)));
      share(ownValue([...circle][0] as Seller, kind), [...circle]);
      rest -= number;
    }
  }
}

function byHall(all: readonly Seller[]): Seller[][] {
  const halls = new Map<Venue, Seller[]>();
  for (const seller of all) {
    const { hall } = seller.seats;
    const people = hall && halls.get(hall);
    if (people) people.push(seller);
    else if (hall) halls.set(hall, [seller]);
  }
  return [...halls.values()];
}
