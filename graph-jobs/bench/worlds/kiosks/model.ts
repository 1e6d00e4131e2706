import { dayOf } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Book } from '../book.ts';
import type { WorldRequest } from '../world.ts';
import type { Habits, Settings } from './settings.ts';
import type { City, Country } from './words/countries.ts';
import type { Item, Trade } from './words/goods.ts';

/** The day of the last delivery. Days are counted from 1970. */
export const LAST_DATE = '2026-06-30';
export const LAST = dayOf(LAST_DATE);
/** The day before which the first of six deliveries knows all. */
export const WATCHED = LAST - 150;
/** No account is older. */
export const FIRST = LAST - 1_100;

export interface Phone {
  readonly country: Country;
  /** Digits without the leading zero. */
  readonly national: string;
}

/** Where money is received: a wallet is a telephone number, a till has one of its own. */
export interface Wallet {
  readonly phone: Phone | null;
  readonly till: string | null;
  readonly holder: string;
  readonly institution: string;
}

export interface Place {
  readonly unit: string;
  readonly street: string;
  readonly district: string;
  readonly city: City;
  readonly country: Country;
}

/** A kiosk agent who sells SIMs and opens accounts and wallets for the neighbours on the kiosk's own telephones. */
export interface Kiosk {
  readonly key: string;
  readonly agent: string;
  readonly place: Place;
  readonly phone: Phone;
  readonly wallet: Wallet;
  readonly devices: readonly string[];
  /** The SIMs on sale begin with these digits. */
  readonly block: string;
  readonly weight: number;
}

/** A rider company or parcel desk that collects the money of many on one till. */
export interface Desk {
  readonly name: string;
  readonly till: Wallet;
  readonly place: Place;
}

/** A market hall: its address without a stall is that of many, and so is its chat group. */
export interface Hall {
  readonly place: Place;
  readonly chat: string;
  readonly association: string;
  /** The day on which all of it is raided, the honest too. */
  readonly raided: number | null;
}

/** One town with what people there have in common. */
export interface Town {
  readonly country: Country;
  readonly city: City;
  readonly kiosks: readonly Kiosk[];
  readonly desks: readonly Desk[];
  readonly halls: readonly Hall[];
}

/** What somebody, or a circle of people, works with. */
export interface Kit {
  readonly phones: readonly Phone[];
  readonly wallets: readonly Wallet[];
  readonly devices: readonly string[];
  readonly handles: readonly string[];
  readonly places: readonly Place[];
  readonly pictures: readonly string[];
}

export type CircleKind = 'family' | 'dealer' | 'wholesaler' | 'racket';

/** People who work together, honest or not. */
export interface Circle {
  readonly key: string;
  readonly kind: CircleKind;
  readonly kit: Kit;
  readonly kiosks: readonly Kiosk[];
  readonly trades: readonly Trade[];
  readonly consignor: number;
  /** Where the money leaves: wallets that no account shows. */
  readonly cashOut: readonly Wallet[];
  readonly begins: number;
  /** The day on which all of it stops. */
  readonly ends: number | null;
}

/** A person, with all accounts of theirs. */
export interface Operator {
  readonly key: string;
  readonly draw: Draw;
  readonly name: string;
  readonly town: Town;
  readonly hall: Hall | null;
  readonly kiosk: Kiosk;
  readonly desk: Desk;
  readonly kit: Kit;
  readonly trade: Trade;
  readonly habits: Habits;
  /** Whom this person works with, the latest last. */
  readonly circles: { readonly circle: Circle; readonly from: number }[];
  /** Sells copies without anybody's help. */
  readonly isLoneCopier: boolean;
  readonly accounts: Account[];
}

export interface Offer {
  readonly item: Item;
  readonly isCopy: boolean;
  readonly price: number;
  readonly posted: number;
  readonly image: string | null;
  readonly title: string;
}

/** Something that a value belongs to for a time; `until` is open where it still does. */
export interface Held<T> {
  readonly what: T;
  readonly from: number;
  readonly until: number | null;
}

interface Finding {
  readonly type: string;
  readonly day: number;
  readonly finding: string | null;
}

export interface Account {
  readonly id: string;
  readonly draw: Draw;
  readonly operator: Operator;
  readonly platform: string;
  readonly opened: number;
  /** The account that was closed and that this one stands in for. */
  readonly replaces: Account | null;
  closed: number | null;
  closureReason: string | null;
  readonly offers: Offer[];
  readonly findings: Finding[];
  readonly phones: Held<Phone>[];
  readonly wallets: Held<Wallet>[];
  readonly devices: Held<string>[];
  readonly handles: Held<string>[];
  readonly places: { readonly role: string; readonly place: Place }[];
}

export interface Plan {
  readonly request: WorldRequest;
  readonly settings: Settings;
  readonly root: Draw;
  readonly towns: readonly Town[];
  readonly operators: Operator[];
}

/** What is written down, and into what. */
export interface Pen {
  readonly book: Book;
  readonly plan: Plan;
}

/** With whom somebody works on a day. */
export function circleOf({ circles }: Operator, day: number): Circle | null {
  return circles.findLast(({ from }) => from <= day)?.circle ?? null;
}

/** Whether somebody works for a racket; whoever once does has always done so. */
export function isPlanted({ circles }: Operator): boolean {
  return circles.some(({ circle }) => circle.kind === 'racket');
}

export function isOpen({ opened, closed }: Account, day: number): boolean {
  return opened <= day && (closed === null || closed > day);
}
