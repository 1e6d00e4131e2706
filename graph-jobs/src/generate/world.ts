import type { Brand } from './brands.ts';
import { Draw } from './draw.ts';
import { honestHands } from './honest.ts';
import { assignHubs } from './hubs.ts';
import { resolveOptions, type MarketplaceOptions, type ResolvedOptions } from './options.ts';
import { confirmMembers } from './outcomes.ts';
import { drawCity, type City, type Country } from './places.ts';
import { plantRackets } from './rackets.ts';
import { drawSlots, type Slots } from './slots.ts';
import { tieRackets } from './ties.ts';
import { closingDay, openingDay, type Timeline } from './timeline.ts';

/**
 * Who runs a set of accounts: a seller alone, a household or a company with several shops (both honest operators),
 * neighbours that share no more than an address, or an operator of a racket.
 */
export type HandKind = 'single' | 'household' | 'neighbours' | 'company' | 'operator';

/** One hand and its accounts. */
export interface Hand {
  index: number;
  kind: HandKind;
  draw: Draw;
  country: Country;
  size: number;
  racket: Racket | null;
  /** Place among its racket's operators, from 0. */
  position: number;
  timeline: Timeline;
  /** Place among its racket's operators that are paid by an account of the racket; null where it has its own. */
  payout: number | null;
}

/** A racket as planted. */
export interface Racket {
  index: number;
  draw: Draw;
  size: number;
  hands: Hand[];
  suppliers: Supplier[];
  brands: Brand[];
  /** Confirmed outcomes on some members, or nothing but red flags. */
  signal: 'outcomes' | 'flags';
  /** What it asks, as a share of a brand's middling price. */
  priceFactor: number;
}

/** A factory or wholesaler that sells to sellers. */
export interface Supplier {
  draw: Draw;
  country: Country;
  city: City;
  racket: Racket | null;
}

/** What many sellers that are strangers to each other use: a depot, an agency, a payment provider. */
export interface Hub {
  draw: Draw;
  country: Country;
  city: City;
}

/** The hubs of a seller, and the number that a stranger had before or after it. */
export interface SellerHubs {
  agency?: Hub;
  depot?: Hub;
  provider?: Hub;
  exit?: Hub;
  office?: Hub;
  wholesaler?: Supplier;
  recycledPhone?: { draw: Draw; country: string; from: number; until: number };
}

/** One account on the marketplace. */
export interface Seller {
  index: number;
  id: string;
  platform: string;
  draw: Draw;
  hand: Hand;
  /** Place in its hand, from 0. */
  position: number;
  city: City;
  opened: number;
  /** The day on which it closes with all accounts of its hand; null where it doesn't. */
  closes: number | null;
  slots: Slots;
  hubs: SellerHubs;
  /** A member of a racket on which a counterfeit is confirmed. */
  confirmed: boolean;
}

/** A marketplace before it is written as tables, whole or as it was on a day; sellers stand in the order of their ids. */
export interface World {
  options: ResolvedOptions;
  draw: Draw;
  sellers: Seller[];
  /** All sellers that there will ever be. */
  everyone: Seller[];
  rackets: ReadonlySet<Racket>;
  /** Factories of rackets and honest wholesalers alike. */
  suppliers: Supplier[];
}

export const PLATFORMS = ['bazaro', 'kioskia', 'openstall', 'tradeloom'];

/** Plans a marketplace: who runs which account, who belongs to which racket, who uses which hub. */
export function makeWorld(given: MarketplaceOptions): World {
  const options = resolveOptions(given);
  const draw = Draw.of(options.seed);
  const { rackets, suppliers } = plantRackets(draw, options);
  const operators = rackets.flatMap((racket) => racket.hands);
  const planted = operators.reduce((sum, hand) => sum + hand.size, 0);
  const hands = [
    ...operators,
    ...honestHands(draw, options, { accounts: options.sellers - planted, firstIndex: operators.length }),
  ];
  const sellers = openAccounts(draw, hands, options.snapshots);
  // Ids are hashes, so their order says nothing about who is who.
  sellers.sort((a, b) => (a.id < b.id ? -1 : 1));
  tieRackets(rackets, sellers, options.settings);
  confirmMembers(sellers, options.settings);
  const wholesalers = assignHubs(draw, sellers, options.settings);
  return {
    options,
    draw,
    sellers,
    everyone: sellers,
    rackets: new Set(rackets),
    suppliers: [...suppliers, ...wholesalers],
  };
}

function openAccounts(root: Draw, hands: Hand[], snapshots: number): Seller[] {
  const sellers: Seller[] = [];
  for (const hand of hands) {
    for (let position = 0; position < hand.size; position++) {
      sellers.push(
        openAccount(root.at('seller').at(sellers.length), hand, { index: sellers.length, position, snapshots }),
      );
    }
  }
  return sellers;
}

function openAccount(
  draw: Draw,
  hand: Hand,
  { index, position, snapshots }: { index: number; position: number; snapshots: number },
): Seller {
  const platform = draw.at('platform').pick(PLATFORMS);
  return {
    index,
    position,
    id: `${platform}:${draw.at('id').code(11)}`,
    platform,
    draw,
    hand,
    city: drawCity(hand.draw.at('city'), hand.country),
    opened: openingDay(draw.at('opened'), hand.timeline, snapshots),
    closes: closingDay(draw.at('closes'), hand.timeline, snapshots),
    slots: drawSlots(draw.at('slots'), hand),
    hubs: {},
    confirmed: false,
  };
}
