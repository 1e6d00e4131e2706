import type { Brand } from './goods/brands.ts';
import type { Draw } from './draw.ts';
import type { ResolvedOptions } from './options.ts';
import type { City, Country } from './places/places.ts';
import type { Timeline } from './time/timeline.ts';

/** Kinds of value that the accounts of one operator may have in common. */
export type SharedKind = 'phone' | 'email' | 'device' | 'account' | 'address' | 'ip' | 'handle';

/**
 * Which rows an account has, drawn alike for honest and planted sellers: what a racket changes is whose value stands
 * in a row, not how many rows there are, so that counting rows tells nobody from nobody.
 */
export interface Slots {
  device: boolean;
  ip: boolean;
  handle: boolean;
  picture: boolean;
  warehouse: boolean;
  store: boolean;
  /** A declared owner in the parties table. */
  operated: boolean;
  /** A supplier in the relations table. */
  supplied: boolean;
  listings: number;
  shipments: number;
}

/**
 * Who runs a set of accounts: a seller alone, a household or a company with several shops (both honest operators),
 * neighbours that share no more than an address, or an operator of a racket.
 */
export type OperatorKind = 'single' | 'household' | 'neighbours' | 'company' | 'operator';

/** One operator and its accounts. */
export interface Operator {
  index: number;
  kind: OperatorKind;
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
  operators: Operator[];
  /** Factories. */
  suppliers: Supplier[];
  /** Who sells on for a factory; empty where its sellers buy from the factory itself. */
  distributors: Supplier[];
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
  /** Whom it buys from, where it makes nothing itself. */
  source: Supplier | null;
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
  operator: Operator;
  /** Place among its operator's accounts, from 0. */
  position: number;
  city: City;
  opened: number;
  /** The day on which it closes with all accounts of its operator; null where it doesn't. */
  closes: number | null;
  slots: Slots;
  hubs: SellerHubs;
  /** A member of a racket on which a counterfeit is confirmed. */
  confirmed: boolean;
  /** The day by which that is known, for the first such member of a racket. */
  confirmedBy: number | null;
  /** The day by which its first goods are seen, for those that show what a racket without confirmed outcomes does. */
  shownBy: number | null;
  /** Place among its operator's accounts by the day of opening, from 0. */
  turn: number;
  /** Days between which nothing is heard of it. */
  silent: [number, number] | null;
  /** What its racket and another one have in common, where this seller has it. */
  bond: Bond | null;
  /** Another seller's value that it shows in the place of its own. */
  cover: Cover | null;
}

/** Two planted rackets that are one from a day on, or until it. */
export interface Bond {
  draw: Draw;
  rackets: readonly [Racket, Racket];
  from: number | null;
  until: number | null;
}

/** A value of somebody else, shown as one's own. */
interface Cover {
  kind: SharedKind;
  of: Seller;
}

/** A marketplace before it is written as tables, whole or as it was on a day; sellers stand in the order of their ids. */
export interface World {
  options: ResolvedOptions;
  draw: Draw;
  sellers: Seller[];
  /** All sellers that there will ever be. */
  everyone: Seller[];
  rackets: ReadonlySet<Racket>;
  bonds: readonly Bond[];
  /** The day it is seen on. */
  day: number;
  /** Factories of rackets and honest wholesalers alike. */
  suppliers: Supplier[];
}
