import { dayOf } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { WorldRequest } from '../world.ts';
import type { Channel, Kind, Settings } from './settings.ts';
import type { Brand, City, Land, Product } from './words.ts';

/** The day of the last delivery, the first day that six deliveries watch, and the first day of all. */
export const LAST_DATE = '2026-06-30';
export const LAST = dayOf(LAST_DATE);
export const WATCHED = LAST - 150;
export const FIRST = LAST - 1_000;
/** Tournaments, tours and releases, around which the trade swells. */
export const EVENTS = [-890, -760, -640, -530, -410, -330, -210, -118, -62, -16].map((day) => LAST + day);

/** Something an account shows. What it is worth as a trace depends on who else shows it. */
export interface Value {
  readonly kind: Channel;
  readonly text: string;
  readonly land: Land;
  /** In whose name it is: of a bank account, or on a parcel. */
  readonly name: string;
  readonly city: City;
  readonly scheme: string;
  readonly bank: string;
}

/** A hall of residence: one network and one front door for many strangers. */
interface Campus {
  readonly ip: Value;
  readonly door: Value;
}

/** A printing house that ships for thousands. */
export interface House {
  readonly name: string;
  readonly door: Value;
  readonly account: Value;
}

/** What strangers have in common on this marketplace. */
export interface Market {
  readonly root: Draw;
  readonly request: WorldRequest;
  readonly settings: Settings;
  readonly houses: readonly House[];
  readonly campuses: readonly Campus[];
  /** Number services, exits, shared desks, collecting accounts. */
  readonly crowds: ReadonlyMap<Channel, readonly Value[]>;
}

/** How a group shares a thing: how often, and how many accounts have the same one. */
interface Share {
  readonly strength: number;
  readonly width: number;
}

/** People who work together, or who learnt the trade together. */
export interface Group {
  readonly key: string;
  readonly kind: Kind;
  readonly isRacket: boolean;
  readonly draw: Draw;
  readonly land: Land;
  readonly city: City;
  readonly company: string;
  readonly house: House | null;
  readonly campus: Campus | null;
  readonly shares: ReadonlyMap<Channel, Share>;
  readonly brands: readonly Brand[];
  readonly begins: number;
  readonly ends: number | null;
}

/** Whose business an account is. An agency's clients are people of their own; who rents accounts is one person. */
export interface Person {
  readonly key: string;
  readonly draw: Draw;
  readonly name: string;
  readonly land: Land;
  readonly city: City;
  readonly campus: Campus | null;
  readonly houses: readonly House[];
  readonly group: Group | null;
  /** Sells copies. */
  readonly copies: boolean;
  readonly reuse: number;
  readonly crowd: number;
  readonly accounts: Account[];
}

export interface Offer {
  readonly subject: string;
  readonly brand: Brand | null;
  readonly kind: 'plain' | 'joke' | 'genuine' | 'copy';
  readonly product: Product;
  readonly price: number;
  readonly posted: number;
  readonly image: string | null;
  readonly title: string;
}

export interface Account {
  readonly id: string;
  readonly draw: Draw;
  readonly person: Person;
  /** Place in its group. */
  readonly index: number;
  /** The name in its papers, which is another one where the account was bought or rented. */
  readonly name: string;
  readonly isBought: boolean;
  readonly opened: number;
  /** The day on which its person took it over, and the one from which it shows what it is for. */
  readonly taken: number;
  readonly awake: number;
  /** The closed account that this one stands in for. */
  readonly again: Account | null;
  closed: number | null;
  reason: string | null;
  readonly terms: { readonly group: Group | null; readonly from: number }[];
  readonly values: { readonly value: Value; readonly from: number; readonly until: number | null }[];
  readonly offers: Offer[];
  readonly findings: { readonly type: string; readonly day: number; readonly finding: string }[];
}

export const groupOn = ({ terms }: Account, day: number): Group | null =>
  (terms.findLast(({ from }) => from <= day) ?? terms[0])?.group ?? null;
