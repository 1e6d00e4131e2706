import { dayOf } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { WorldRequest } from '../world.ts';
import type { Settings, Ways } from './settings.ts';
import type { City, Country, Spelled } from './words/countries.ts';
import type { Good } from './words/goods.ts';

/** The day on which this marketplace is last seen. */
export const LAST_DATE = '2026-06-30';
export const LAST = dayOf(LAST_DATE);
/** Six deliveries a month apart tell of so many days. */
export const WINDOW = 150;

export interface Place {
  readonly country: Country;
  readonly city: City;
  readonly street: Spelled;
  readonly number: number;
  readonly unit: number | null;
}

export interface Purse {
  readonly scheme: 'bank' | 'iban' | 'wallet' | 'psp';
  readonly account: string;
  readonly holder: Spelled;
  readonly institution: string;
  readonly country: Country;
}

export interface Person {
  readonly key: string;
  readonly country: Country;
  readonly city: City;
  readonly family: Spelled;
  readonly name: Spelled;
}

/** What somebody runs a store with. */
export interface Kit {
  readonly phone: string;
  readonly email: string;
  readonly handle: string;
  readonly device: string;
  readonly ip: string;
  readonly purse: Purse;
}

export type Tool = Exclude<keyof Kit, 'purse'>;

/** Something that an account has between two days. */
export interface Held<T> {
  readonly what: T;
  readonly from: number;
  until: number | null;
}

export interface Contact {
  readonly kind: Tool;
  readonly value: string;
}

export interface Site {
  readonly role: 'business' | 'warehouse' | 'return' | 'registered' | 'home';
  readonly place: Place;
}

/** Who makes or stocks goods, sends them for others and lends pictures. */
export interface Supplier {
  readonly key: string;
  readonly name: Spelled;
  readonly phone: string;
  readonly purse: Purse;
  readonly depot: Place;
  readonly returns: Place;
  readonly sender: string;
  readonly goods: readonly Good[];
}

/** By what a purchaser of a supplier can be known. */
export interface Supply {
  readonly supplier: Supplier;
  readonly from: number;
  until: number | null;
  readonly shows: Readonly<Record<keyof Ways, boolean>>;
}

/** One product as an operator offers it, in one store or in many. */
export interface Offer {
  readonly key: string;
  readonly good: Good;
  readonly album: string;
  readonly isCopy: boolean;
  /** Price as a part of what the good usually costs. */
  readonly factor: number;
  readonly brand: string | null;
  readonly from: number;
  readonly until: number | null;
}

interface Finding {
  readonly type: 'removal' | 'closure' | 'test_buy' | 'raid' | 'seizure';
  readonly day: number;
  readonly finding: string | null;
}

/** Which racket an account works for from a day on. */
interface Side {
  readonly racket: string | null;
  readonly from: number | null;
}

export interface Company {
  readonly id: string;
  readonly name: string;
  readonly number: string;
  readonly founded: number;
}

export interface Account {
  readonly key: string;
  readonly draw: Draw;
  readonly id: string;
  readonly operator: Operator;
  readonly holder: Person;
  readonly name: string;
  readonly opened: number;
  readonly company: Company | null;
  readonly isEmpty: boolean;
  /** Uses the first of its operator's sets and no other. */
  readonly isTight: boolean;
  /** Never offers a copy, whatever its operator does. */
  readonly isCover: boolean;
  closed: number | null;
  reason: string | null;
  /** Shut down by the platform, and the one behind it may come back. */
  isShut: boolean;
  contacts: Held<Contact>[];
  sites: Held<Site>[];
  purses: Held<Purse>[];
  findings: Finding[];
  /** Offers that a complaint took down, by their keys. */
  readonly struck: Map<string, number>;
}

/** How somebody keeps the stores apart. */
export type Style = 'one set' | 'rotates' | 'careful';

export interface Operator {
  readonly key: string;
  readonly draw: Draw;
  readonly person: Person;
  readonly style: Style;
  /** How much this one shares of what the style lets him. */
  readonly degree: number;
  readonly kits: readonly Kit[];
  readonly office: Place;
  readonly depot: Place;
  readonly founded: number;
  readonly agency: Agency | null;
  readonly accounts: Account[];
  readonly offers: Offer[];
  readonly supplies: Supply[];
  readonly isCounterfeiter: boolean;
  readonly brandsAllowed: string[];
  sides: Side[];
}

/** Runs stores, or keeps the books, for clients who have nothing to do with each other. */
export interface Agency {
  readonly key: string;
  readonly kind: 'operation' | 'books';
  readonly kit: Kit;
  readonly office: Place;
}

/** Places and services that many use who do not know each other. */
export interface Market {
  readonly suppliers: readonly Supplier[];
  readonly collectors: readonly Purse[];
  readonly offices: readonly Place[];
  readonly depots: readonly Place[];
}

/** A marketplace in the making. */
export interface Plan {
  readonly request: WorldRequest;
  readonly settings: Settings;
  readonly root: Draw;
  readonly market: Market;
  readonly agencies: Agency[];
  readonly operators: Operator[];
}
