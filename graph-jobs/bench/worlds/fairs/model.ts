import type { Draw } from '#jobs/generate/draw';
import type { District } from './words.ts';

/** What holds several families together: a clan by blood, a buying office by its buyers, a racket by its fakes. */
export type HouseKind = 'clan' | 'office' | 'racket';

/** A company that makes goods; it stands in the register, and sells nothing on the marketplace itself. */
export interface Factory {
  readonly draw: Draw;
  readonly id: string;
  readonly name: string;
  readonly address: Address;
}

/** A place in a district: a building, and a part of it. */
export interface Address {
  readonly district: District;
  readonly street: readonly [string, string];
  readonly number: number;
  readonly part: string;
}

/** Who buys abroad. Chains buy from dozens. */
export interface Importer {
  readonly draw: Draw;
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly town: string;
}

/** An account abroad that several are paid through, in the name of a company that may be nobody's. */
export interface Purse {
  readonly account: string;
  readonly bank: string;
  readonly holder: string;
}

/** Families that work together, honest or not. */
export interface House {
  readonly name: string;
  readonly kind: HouseKind;
  readonly draw: Draw;
  readonly district: District;
  readonly line: number;
  readonly factories: readonly Factory[];
  readonly importers: readonly Importer[];
  readonly purses: readonly Purse[];
  readonly sampleRoom: Address;
  readonly phone: string;
  readonly mailDomain: string;
  /** Persons who direct companies of several families. */
  readonly directors: readonly string[];
}

/** A bookkeeper's office: companies of strangers are registered with its phone, mail and door. */
export interface Bookkeeper {
  readonly phone: string;
  readonly mail: string;
  readonly address: Address;
}

/** One family: the operator of one or several companies. */
export interface Family {
  readonly name: string;
  readonly draw: Draw;
  readonly house: House | null;
  readonly district: District;
  readonly line: number;
  readonly bookkeeper: Bookkeeper | null;
  readonly agency: string;
  readonly seat: Address;
  readonly firms: readonly Firm[];
}

/** A trading company and its account on a site; days since 1970-01-01. */
export interface Firm {
  readonly id: string;
  readonly draw: Draw;
  readonly name: string;
  readonly opened: number;
  readonly closed: number | null;
}

/** All who are there. */
export interface Fair {
  readonly families: readonly Family[];
  readonly houses: readonly House[];
  /** Importers and factories that belong to nobody's house: chains, workshops for all. */
  readonly chains: readonly Importer[];
  readonly workshops: readonly Factory[];
}
