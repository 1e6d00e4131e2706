import type { Draw } from '#jobs/generate/draw';
import type { Row } from '../book.ts';
import type { Country } from './countries.ts';

/** An address before it is written. */
export interface Place {
  readonly country: Country;
  readonly base: string;
  readonly kind: readonly [string, string, string];
  readonly number: string;
  readonly unit: string;
  readonly city: string;
  readonly postcode: string;
}

/** The ways to write an address: as it should be, abbreviated, shouted, without marks, in another script. */
const WAYS = ['short', 'upper', 'plain', 'script'] as const;
type Way = 'full' | (typeof WAYS)[number];

/** An address of its own in a country. */
export function placeIn(draw: Draw, country: Country): Place {
  const city = draw.at('city').pick(country.cities);
  const base = draw.at('base').pick(country.bases);
  const kind = draw.at('kind').pick(country.kinds);
  const number = String(draw.at('number').between(1, 240));
  const unit = draw.at('has-unit').chance(0.35) ? String(draw.at('unit').between(1, 60)) : '';
  // The code goes with block of the street, as real ones do: the same address always has the same code.
  const block = spread(`${city}${base}${kind[0]}${Math.floor(Number(number) / 24)}`);
  const postcode = String(block % 10 ** country.postcode).padStart(country.postcode, '1');
  return { country, base, kind, number, unit, city, postcode };
}

function spread(text: string): number {
  let sum = 7;
  for (const letter of text) sum = (Math.imul(sum, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return sum;
}

/** The cells of an address, written in one of the unusual ways by chance. */
export function writePlace(place: Place, draw: Draw, messy: number): Row {
  const way: Way = draw.at('messy').chance(messy) ? draw.at('way').pick(WAYS) : 'full';
  const street = finish(streetOf(place, way), way);
  const city = finish(script(place.city, way === 'script' || way === 'plain' ? 1 : 0), way);
  const country = place.country.code;
  if (way !== 'full' && draw.at('one-line').chance(0.4)) {
    return { full: `${street}, ${place.postcode} ${city}`, country };
  }
  return { street, city, postcode: place.postcode, country };
}

function streetOf({ country, base, kind, number, unit }: Place, way: Way): string {
  const at = way === 'script' ? 1 : 0;
  const name = script(base, at);
  const sort = script(kind[way === 'short' ? 1 : way === 'plain' ? 2 : 0], at);
  if (country.order === 'number-first') {
    const flat = unit && (way === 'short' ? `Unit ${unit}, ` : `Flat ${unit}, `);
    return `${flat}${number} ${name} ${sort}`;
  }
  const door = unit && (way === 'short' ? `-${unit}` : `/${unit}`);
  const street = country.order === 'joined' ? `${name}${sort}` : `${sort} ${name}`;
  return `${street} ${number}${door}`;
}

function finish(text: string, way: Way): string {
  if (way === 'upper') return text.toUpperCase();
  return way === 'plain' ? withoutMarks(text) : text;
}

/** One side of a text in two scripts; the first where it has but one. */
export function script(text: string, side: 0 | 1): string {
  const sides = text.split('|');
  return sides[side] ?? sides[0] ?? text;
}

/** The text in plain Latin letters, as old systems keep it. */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').replaceAll('ł', 'l').replaceAll('Ł', 'L');
}
