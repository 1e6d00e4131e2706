import type { Draw } from '#jobs/generate/draw';
import type { WorldRequest } from '../world.ts';
import type { Settings } from './settings.ts';
import type { CountryCode } from './words/countries.ts';
import type { Product, Trade } from './words/goods.ts';

/** A spot as its neighbours know it; how it is written down is another matter. */
export interface Place {
  readonly country: CountryCode;
  readonly house: string;
  readonly area: string;
  readonly landmark: string;
  readonly city: string;
  readonly region: string;
  readonly postcode: string;
  readonly lat: number;
  readonly lon: number;
}

/** Where money is received. */
export interface Purse {
  readonly scheme: 'bank' | 'wallet';
  readonly account: string;
  readonly holder: string;
  readonly institution: string;
  readonly country: CountryCode;
}

/** Somebody with what an ordinary person has. */
export interface Person {
  readonly key: string;
  readonly country: CountryCode;
  readonly name: string;
  readonly identity: string;
  readonly phone: string;
  readonly email: string;
  readonly handle: string;
  readonly device: string;
  readonly ip: string;
  readonly home: Place;
  readonly wallet: Purse;
  readonly bank: Purse;
}

export interface Company {
  readonly key: string;
  readonly name: string;
  readonly number: string;
  readonly country: CountryCode;
  readonly founded: number;
  readonly director: Person;
}

/** Something that a shop has between two days. */
export interface Held<T> {
  readonly what: T;
  readonly from: number;
  readonly until: number | null;
}

export interface Contact {
  readonly kind: 'phone' | 'email' | 'handle' | 'device' | 'ip' | 'domain';
  readonly value: string;
}

export interface Site {
  readonly role: 'registered' | 'business' | 'warehouse' | 'return' | 'home';
  readonly place: Place;
}

/** How a shop's parcels leave. */
export interface Parcels {
  readonly counter: string;
  readonly carrier: string;
  readonly sender: string;
  readonly origin: Place;
}

/** What a shop offers: whose photographs and price list it uses, and how dear it is beside a pharmacy. */
export interface Range {
  readonly trade: Trade;
  readonly album: string;
  readonly priceList: string;
  readonly factor: number;
  readonly style: number;
  /** A product's registration number that stands in its titles, where it is not that of the product. */
  readonly wrongNumber: string | null;
  readonly products: readonly Product[];
}

/** For whom an account works from a day on; the next role ends the one before. */
export interface Role {
  readonly operator: string | null;
  readonly racket: string | null;
  readonly from: number | null;
}

export interface Finding {
  readonly type: 'removal' | 'closure' | 'test_buy' | 'raid' | 'seizure' | 'arrest' | 'lawsuit';
  readonly day: number;
  readonly finding: string | null;
  readonly suspects?: number;
  readonly value?: number;
}

/** An account, with all that it uses. The plan changes it until it is written down. */
export interface Shop {
  readonly key: string;
  readonly draw: Draw;
  readonly id: string;
  readonly country: CountryCode;
  readonly opened: number;
  readonly holder: Person;
  name: string;
  closed: number | null;
  reason: string | null;
  company: Company | null;
  licence: string | null;
  contacts: Held<Contact>[];
  sites: Held<Site>[];
  purses: Held<Purse>[];
  parcels: Parcels;
  range: Range;
  /** From which day on it is at work: before, a bought account slept. */
  awake: number;
  supplier: { readonly purse: Purse; readonly often: number } | null;
  suppliedBy: string | null;
  brands: string[];
  roles: Role[];
  findings: Finding[];
  /** Sells a racket's goods in good faith. */
  isUnwitting: boolean;
}

/** A cargo from a maker, declared by whoever fetched it. */
export interface Cargo {
  readonly key: string;
  readonly shop: Shop | null;
  readonly day: number;
  readonly recipient: string;
  readonly destination: Place;
  readonly trade: Trade;
  readonly seized: boolean;
}

/** Where many who do not know each other send from, live, call from or are registered. */
export interface SharedOfCountry {
  readonly fulfilment: readonly Place[];
  readonly malls: readonly Place[];
  readonly offices: readonly Place[];
  readonly counters: readonly string[];
  /** Shops that sell telephone credit and take messages for the street. */
  readonly creditPhones: readonly string[];
}

export type Shared = ReadonlyMap<CountryCode, SharedOfCountry>;

/** A marketplace in the making. */
export interface Plan {
  readonly request: WorldRequest;
  readonly settings: Settings;
  readonly root: Draw;
  readonly shared: Shared;
  readonly shops: Shop[];
  readonly cargos: Cargo[];
}

/** Makes an empty cell of a chance that was lost. */
export function perhaps<T>(isSo: boolean, value: T): T | null {
  return isSo ? value : null;
}
