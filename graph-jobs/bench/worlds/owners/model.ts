import type { Draw } from '#jobs/generate/draw';
import type { Owner } from './clerk.ts';
import type { Country } from './countries.ts';
import type { Place } from './places.ts';
import type { Branch } from './shape.ts';
import type { Bank, Phone } from './values.ts';

/** A person or a company with all it could show; it shows what it is asked for. */
export interface Party extends Owner {
  readonly type: 'person' | 'company';
  readonly name: string;
  readonly country: Country;
  readonly number: string | null;
  readonly place: Place;
  readonly mail: string;
  readonly phone: Phone;
  readonly bank: Bank;
  /** Who runs a company; a person runs itself. */
  readonly chair: Party | null;
}

/** A seller account. */
export interface Seller extends Owner {
  readonly draw: Draw;
  readonly country: Country;
}

/** Companies under common owners, as they are asked for. */
export interface GroupRequest {
  readonly key: string;
  readonly draw: Draw;
  readonly shape: Branch;
  readonly size: number;
  readonly kind: 'racket' | 'group' | 'small';
}
