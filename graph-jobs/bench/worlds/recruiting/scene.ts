import type { Draw } from '#jobs/generate/draw';
import type { Person } from './person.ts';
import type { Settings } from './settings.ts';
import type { Value } from './value.ts';

/** A value in use over days; `until` is null while it is in use as long as its owner is there. */
export interface Use {
  readonly value: Value;
  readonly from: number;
  readonly until: number | null;
  readonly role?: string;
}

/** Who sends goods to a seller. */
export interface Supplier {
  readonly name: string;
  readonly origin: string;
  readonly country: string;
  readonly isAbroad: boolean;
}

export interface Brand {
  readonly name: string;
  readonly category: string;
  readonly price: number;
}

/** What a seller deals in and what has come of it. */
export interface Trade {
  /** Empty: of any brand, or of none. */
  readonly brands: readonly Brand[];
  /** Odd cheap things without a name, as pupils of a course sell them. */
  readonly isOdd: boolean;
  readonly isCaught: boolean;
  readonly pictures: readonly string[];
  readonly supplier: Supplier | null;
}

export interface Shop {
  readonly id: string;
  readonly draw: Draw;
  readonly person: Person;
  readonly operator: string | null;
  readonly racket: string | null;
  readonly opened: number;
  readonly closed: number | null;
  readonly uses: Use[];
  readonly trade: Trade;
}

export interface Party {
  readonly id: string;
  readonly draw: Draw;
  readonly type: 'person' | 'company';
  readonly name: string;
  readonly country: string;
  readonly founded: number;
  readonly uses: Use[];
}

export interface Relation {
  readonly from: { readonly kind: 'seller' | 'party'; readonly id: string };
  readonly type: 'operates' | 'owns' | 'directs' | 'supplies' | 'associate';
  readonly to: { readonly kind: 'seller' | 'party'; readonly id: string };
  readonly since: number;
  readonly until?: number | null;
}

/** Money that went from one account to another: a course fee, a starter kit, a share of the takings. */
export interface Fee {
  readonly draw: Draw;
  readonly from: Value;
  readonly to: Value;
  readonly paid: number;
  readonly amount: number;
  readonly reference: string;
}

interface Licence {
  readonly brand: string;
  readonly seller: string;
  readonly from: number;
}

/** Everything that is made of one request before it is written down. */
export interface Scene {
  readonly draw: Draw;
  readonly settings: Settings;
  readonly sellers: number;
  readonly last: number;
  readonly shops: Shop[];
  readonly parties: Party[];
  readonly relations: Relation[];
  readonly fees: Fee[];
  readonly licences: Licence[];
}
