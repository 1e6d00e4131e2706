import type { Draw } from '#jobs/generate/draw';
import { unaccented, type Person } from './names.ts';
import type { Place } from './towns.ts';

const SHORTER: readonly (readonly [RegExp, string])[] = [
  [/^rue /, 'r. '],
  [/^avenue /i, 'av. '],
  [/^boulevard /, 'bd '],
  [/straße$/, 'str.'],
  [/^Via /, 'V. '],
  [/^Corso /, 'C.so '],
  [/^Calle /, 'C/ '],
  [/ Road$/, ' Rd'],
  [/ Street$/, ' St'],
  [/straat$/, 'str.'],
  [/^ul\. /, ''],
];

/** A name as its owner, a bank or a label printer writes it. */
export function writeName(draw: Draw, { first, last, native }: Person): string {
  if (native && draw.at('script').chance(0.3)) return native;
  const forms = [`${first} ${last}`, `${last.toUpperCase()} ${first}`, `${first[0]}. ${last}`, `${last} ${first}`];
  const form = draw.at('form').weighted(forms, (one) => (one === forms[0] ? 7 : 1));
  return misspell(draw, draw.at('marks').chance(0.25) ? unaccented(form) : form, 0.02);
}

/** Street and number in the order and with the abbreviations of the country and of the writer. */
export function writeStreet(draw: Draw, { country, street, number, unit }: Place): string {
  const isShort = draw.at('short').chance(0.25);
  const name = isShort ? SHORTER.reduce((text, [long, short]) => text.replace(long, short), street) : street;
  const isNumberFirst = country === 'FR' || country === 'GB';
  const line = isNumberFirst ? `${number}${draw.at('comma').chance(0.2) ? ',' : ''} ${name}` : `${name} ${number}`;
  const isUnitTold = unit !== null && draw.at('unit').chance(0.7);
  const text = isUnitTold ? `${line}${UNITS[country](unit)}` : line;
  return misspell(draw, draw.at('marks').chance(0.25) ? unaccented(text) : text, 0.03);
}

const UNITS: Readonly<Record<Place['country'], (unit: string) => string>> = {
  FR: (unit) => `, apt ${unit}`,
  DE: (unit) => `, Whg. ${unit}`,
  IT: (unit) => `, int. ${unit}`,
  PL: (unit) => `/${unit}`,
  LT: (unit) => `-${unit}`,
  ES: (unit) => `, ${unit}º`,
  GB: (unit) => `, Flat ${unit}`,
  NL: (unit) => `-${unit}`,
};

/** The whole address in one line. */
export function writeFull(draw: Draw, place: Place): string {
  const street = writeStreet(draw, place);
  const city = draw.at('city').chance(0.2) ? place.city.toUpperCase() : place.city;
  if (place.country === 'GB') return `${street}, ${city} ${place.postcode}`;
  return draw.at('postcode').chance(0.06) ? `${street}, ${city}` : `${street}, ${place.postcode} ${city}`;
}

/** Two letters change places, or one is left out. */
function misspell(draw: Draw, text: string, rate: number): string {
  if (!draw.at('typo').chance(rate)) return text;
  const at = draw.at('where').between(1, Math.max(1, text.length - 3));
  const [first = '', second = ''] = [text[at], text[at + 1]];
  if (!/\p{L}/u.test(first) || !/\p{L}/u.test(second)) return text;
  return text.slice(0, at) + (draw.at('lost').chance(0.4) ? second : second + first) + text.slice(at + 2);
}
