import type { Draw } from '#jobs/generate/draw';
import { dayOf } from '#jobs/generate/days';
import type { City } from './cities.ts';
import type { Goods, Trade } from './goods.ts';
import type { Culture, Spellings } from './names.ts';

/** The day on which the last delivery is seen. */
export const LAST = '2026-05-31';
export const LAST_DAY = dayOf(LAST);
/** The marketplace opened its doors then. */
export const FIRST_DAY = dayOf('2019-09-01');

export interface Person {
  /** The same person in two places has the same key. */
  readonly key: string;
  readonly culture: Culture;
  readonly given: Spellings;
  readonly family: Spellings;
  /** The family's name as its men bear it. */
  readonly house: Spellings;
}

/** Where a shop, a flat or a depot is; those in a hall have its name and a door of their own. */
export interface Place {
  readonly city: City;
  readonly street: Spellings;
  readonly number: number;
  readonly postcode: string;
  readonly hall?: Spellings;
  readonly door?: number;
}

/** What people can have in common: values, who brings parcels, whom one buys from and whom one pays. */
export type Thing =
  | 'phone'
  | 'email'
  | 'handle'
  | 'device'
  | 'ip'
  | 'iban'
  | 'terminal'
  | 'address'
  | 'photo'
  | 'sender'
  | 'supplier'
  | 'bales'
  | 'pays';
export type Shares = Readonly<Partial<Record<Thing, number>>>;

/** Shares so many times as likely, all of them or each by a factor of its own. */
export function times(shares: Shares, factor: number | Shares): Shares {
  const of = (thing: string) => (typeof factor === 'number' ? factor : (factor[thing as keyof Shares] ?? 1));
  return Object.fromEntries(Object.entries(shares).map(([thing, share]) => [thing, Math.min(0.97, share * of(thing))]));
}

/**
 * People with something in common: a family, a hall with its office, a wholesaler and his street, an accountant, a
 * racket. Each has one of a thing at a time, and another one after some days.
 */
export interface Circle {
  readonly key: string;
  readonly draw: Draw;
  /** Who signs for it: the father, the landlord, the wholesaler, the one who posts for all. */
  readonly lead: Person;
  readonly place: Place;
  /** About how many days it keeps a telephone number, an account, a computer. */
  readonly keeps: number;
  /** How many pictures it has taken. */
  readonly photos: number;
  /** What the firm's name is, where the registries know it as a firm. */
  readonly firm?: string;
}

/** That an account takes part in a circle, and how likely it is to use each of its things. */
export interface Tie {
  readonly circle: Circle;
  readonly shares: Shares;
  readonly from?: number;
  readonly until?: number;
}

/** A shop's account on a platform. The tables are written from these alone: nothing in it says who is in a racket. */
export interface Account {
  readonly id: string;
  readonly draw: Draw;
  readonly platform: string;
  /** In whose name it stands, who need not be the one who runs it. */
  readonly person: Person;
  readonly place: Place;
  readonly trade: Trade;
  readonly goods: Goods;
  /** Of its listings, so many are what its goods say; the others are plain. */
  readonly stake: number;
  /** Of its parcels, so many bear a sender's name that is not true. */
  readonly masks: number;
  readonly opened: number;
  readonly closed: number | null;
  readonly reason: string | null;
  readonly ties: readonly Tie[];
}
