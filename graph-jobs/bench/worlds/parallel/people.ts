import { dayOf } from '#jobs/generate/days';

export const LAST_DATE = '2026-06-30';
/** Days are counted from 1970-01-01. */
export const LAST = dayOf(LAST_DATE);

export interface Place {
  readonly street: string;
  readonly house: number;
  /** A suite, a box, a hall. */
  readonly unit: string | null;
  readonly city: string;
  readonly postcode: string;
  readonly country: string;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  readonly home: Place;
}
