import type { Draw } from '#jobs/generate/draw';
import { dayOf } from '#jobs/generate/days';
import type { Model } from '../words/goods.ts';
import type { Country, Place } from '../words/towns.ts';
import type { Person } from '../words/names.ts';
import type { Settings } from './settings.ts';

/** The day of the last delivery. */
export const LAST_DAY = '2025-10-15';
export const LAST = dayOf(LAST_DAY);
/** The day on which the marketplace opened. */
export const FIRST = dayOf('2017-03-01');
/** No delivery is earlier: rows of older accounts may come without a day. */
export const LONG_AGO = LAST - 200;

/** What people who belong together may have in common. */
export type Channel =
  | ('device' | 'ip' | 'payout' | 'phone' | 'home' | 'origin' | 'locker')
  | ('photo' | 'scene' | 'phrase' | 'handle' | 'mail' | 'referral' | 'agent');
/** How likely a member has the common thing instead of its own. */
export type Shares = Readonly<Record<Channel, number>>;

/** Honest or not, people with things in common: the same draws fill all of them. */
export interface Circle {
  readonly key: string;
  readonly kind: string;
  readonly draw: Draw;
  readonly home: Place;
  /** Whose name stands on what is paid out; null where it changes with the account. */
  readonly holder: Person | null;
  readonly shares: Shares;
  readonly size: number;
  readonly accountsPerDevice: number;
  readonly accountsPerPayout: number;
  /** What it has in stock, and how much of what its members list comes from there. */
  readonly stock: readonly Model[];
  readonly stockShare: number;
  /** How likely an item of that stock is a fake. */
  readonly fake: number;
  readonly price: readonly [number, number];
}

/** The time that an account spends in a circle; its slot says which of the common things it gets. */
export interface Stay {
  readonly circle: Circle;
  readonly slot: number;
  readonly from: number;
  readonly operator?: string | null;
  readonly racket?: string | null;
}

/** A value and the days on which it was seen. */
export interface Span<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
}

/** One account, as planned: everything else is drawn from it. */
export interface Account {
  readonly id: string;
  readonly draw: Draw;
  readonly person: Person;
  readonly country: Country;
  readonly home: Place;
  /** The IP address at home. */
  readonly line: string;
  readonly isPro: boolean;
  readonly opened: number;
  closed: number | null;
  closure: string | null;
  stays: Stay[];
  readonly listings: number;
  readonly price: readonly [number, number];
}

export interface Marketplace {
  readonly draw: Draw;
  readonly settings: Settings;
  /** Sellers, about: how much there is of what all use. */
  readonly sellers: number;
}

/** The last day on which an account did anything. */
export function endOf(account: Account): number {
  return account.closed ?? LAST;
}

/** Whether an account never worked for a racket. */
export function isHonest({ stays }: Account): boolean {
  return stays.every(({ racket }) => !racket);
}
