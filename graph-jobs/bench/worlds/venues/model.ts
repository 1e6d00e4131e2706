import type { Draw } from '#jobs/generate/draw';
import type { City, Street } from './cities.ts';
import type { Settings } from './settings.ts';

/** What a value is; which table it goes to follows from it. */
export type Kind =
  | 'phone'
  | 'email'
  | 'handle'
  | 'device'
  | 'ip'
  | 'home'
  | 'stall'
  | 'office'
  | 'registered'
  | 'depot'
  | 'backroom'
  | 'wing'
  | 'bank'
  | 'wallet'
  | 'psp'
  | 'collective'
  | 'sender'
  | 'picture'
  | 'company'
  | 'supplier'
  | 'payee';

/** A place in a town; unit is the stall, room or suite. */
export interface Place {
  readonly street: Street;
  readonly house: number;
  readonly building: string | null;
  readonly unit: string | null;
  readonly postcode: string;
}

/** Something that one or several sellers use. */
export interface Value {
  readonly kind: Kind;
  /** Plainly written; for a place a text that is its alone, for a party its id. */
  readonly text: string;
  readonly city: City;
  readonly place?: Place;
  /** The bank or provider, or the name of the party. */
  readonly label?: string;
  /** In whose name an account is. */
  readonly holder?: string;
}

/** That a seller uses a value, and up to which day if it gave it up before its account ended. */
export interface Use {
  readonly value: Value;
  readonly until?: number;
  /** The seller's own and nobody else's so far: a tie of its kind may take its place. */
  isOwn: boolean;
}

/** The kinds of places and services that many strangers use. */
export type VenueKind =
  | 'hall'
  | 'depot'
  | 'office'
  | 'cowork'
  | 'dorm'
  | 'agent'
  | 'provider'
  | 'accountant'
  | 'packer';

/** A place or service and the values it lends to whoever comes. */
export interface Venue {
  readonly kind: VenueKind;
  readonly name: string;
  readonly city: City;
  readonly weight: number;
  readonly place: Place;
  readonly phone: Value;
  readonly mail: Value;
  readonly ips: readonly Value[];
  readonly account: Value;
  readonly sender: Value;
  /** The pictures of the studio of the place. */
  readonly stock: readonly Value[];
  /** Who stands as director of the companies of an agent. */
  readonly nominee: Value;
}

/** The venues of one seller, at most one of a kind. */
export type Seats = Partial<Record<VenueKind, Venue>>;

/** Honest; honest but blamed by mistake; sells fakes unseen; sells fakes and was caught. */
export type Conduct = 'honest' | 'wronged' | 'quiet' | 'loud';

/** A seller account in the making. */
export interface Seller {
  readonly id: string;
  readonly draw: Draw;
  readonly city: City;
  readonly seats: Seats;
  readonly owner: string;
  readonly opened: number;
  readonly closed: number | null;
  readonly operator: string | null;
  readonly racket: string | null;
  readonly conduct: Conduct;
  uses: Use[];
}

/** What the builders of a world work with. */
export interface Making {
  readonly draw: Draw;
  readonly settings: Settings;
  /** Accounts asked for. */
  readonly count: number;
  readonly town: ReadonlyMap<City, Readonly<Record<VenueKind, readonly Venue[]>>>;
}

/** The accounts of one operator of a racket, and those of them that are tied to anybody. */
export interface Gang {
  readonly accounts: readonly Seller[];
  readonly tied: readonly Seller[];
}
