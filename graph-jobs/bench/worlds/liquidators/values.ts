import type { Draw } from '#jobs/generate/draw';
import type { Land } from './words/lands.ts';

export const CHANNELS = ['phone', 'email', 'device', 'ip', 'handle', 'domain', 'address', 'bank'] as const;
export type Channel = (typeof CHANNELS)[number];
/** How often somebody shows what a source has, by channel. */
export type Rates = Readonly<Record<Channel, number>>;

export interface Place {
  readonly street: string;
  readonly house: number;
  readonly city: string;
  readonly postcode: string;
  /** Where many get their mail: each has a suite or a reference of its own. */
  readonly isHall: boolean;
}

export interface Value {
  readonly channel: Channel;
  readonly text: string;
  readonly land: Land;
  readonly holder: string;
  readonly place: Place | null;
}

/** Whatever several accounts may show values of: an operator, a household, a prep centre, a racket's packer. */
export interface Source {
  readonly key: string;
  readonly kit: Kit;
  readonly rates: Rates;
  readonly from?: number;
  readonly until?: number;
}

/** What somebody is reached by, works with and is paid on: some values of each channel, made when they are looked at. */
export interface Kit {
  readonly draw: Draw;
  readonly land: Land;
  readonly name: string;
  readonly size: number;
  readonly isHall?: boolean;
  readonly fixed?: Readonly<Partial<Record<Channel, readonly Value[]>>>;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly land: Land;
  readonly home: Value;
}
