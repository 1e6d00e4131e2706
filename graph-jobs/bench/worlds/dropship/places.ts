import type { Draw } from '#jobs/generate/draw';
import type { Land } from './lands.ts';
import { fill, mistype } from './values.ts';

/** A place as it is; how it is written differs from row to row. */
export interface Place {
  readonly number: string;
  readonly street: string;
  readonly city: string;
  readonly region: string;
  readonly postcode: string;
  readonly land: Land;
  /** A flat, a suite or a customer's number; empty where there is none. */
  readonly unit: string;
}

type Writing = Readonly<Record<string, string | null>>;

export function placeOf(draw: Draw, land: Land, unit = ''): Place {
  const [city, region, pattern] = draw.at('city').pick(land.cities);
  const number = houseNumber(draw.at('number'), land);
  const postcode = fill(draw.at('postcode'), pattern);
  return { number, street: draw.at('street').pick(land.streets), city, region, postcode, land, unit };
}

function houseNumber(draw: Draw, land: Land): string {
  const most = ['US', 'CA', 'BR', 'MX'].includes(land.code) ? 4800 : 420;
  return String(1 + Math.floor(most * draw.uniform() ** 1.5));
}

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/Avenue|Avenida/, 'Ave'],
  [/Street/, 'St.'],
  [/Road/, 'Rd'],
  [/Boulevard|boulevard/, 'Blvd'],
  [/^Rua/, 'R.'],
  [/avenue/, 'av.'],
  [/^Calle/, 'C.'],
];

/** An address in the columns of the contract: whole or in parts, short or long, now and then mistyped. */
export function writePlace(how: Draw, place: Place, typo: number): Writing {
  const isShort = how.at('short').chance(0.35);
  let street = isShort ? SHORT.reduce((text, [long, short]) => text.replace(long, short), place.street) : place.street;
  if (how.at('typo').chance(typo)) street = mistype(how.at('mistyped'), street);
  const line = lineOf(place, street, how.at('order'));
  const { city, region, postcode, land } = place;
  if (how.at('whole').chance(0.4)) {
    const whole =
      land.code === 'CN'
        ? `${region}省${city}市${line}`
        : [line, city, `${region} ${postcode}`.trim()].filter(Boolean).join(', ');
    return { full: how.at('capitals').chance(0.15) ? whole.toUpperCase() : whole, country: land.code };
  }
  return {
    street: line,
    city: how.at('capitals').chance(0.1) ? city.toUpperCase() : city,
    region: region && how.at('region').chance(0.8) ? region : null,
    postcode: how.at('code').chance(0.88) ? postcode : null,
    country: land.code,
  };
}

const UNITS: Readonly<Record<string, readonly string[]>> = {
  BR: ['Apto', 'ap.', 'Sala'],
  MX: ['Int.', 'Depto'],
  FR: ['Appt', 'bât.'],
  VN: ['Phòng', 'Căn hộ'],
};
const UNITS_ELSEWHERE = ['Unit', 'Apt', '#', 'Suite'];

function lineOf({ number, unit, land }: Place, street: string, how: Draw): string {
  if (land.code === 'CN') return `${street}${number}号${unit && `${unit}室`}`;
  const isAfter = ['BR', 'MX'].includes(land.code);
  const line = isAfter ? `${street}, ${number}` : `${number} ${street}`;
  return unit
    ? `${line}${how.pick([', ', ' '])}${how.at('word').pick(UNITS[land.code] ?? UNITS_ELSEWHERE)} ${unit}`
    : line;
}
