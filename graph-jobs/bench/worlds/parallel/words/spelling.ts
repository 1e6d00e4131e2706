import type { Draw } from '#jobs/generate/draw';
import type { Place } from '../people.ts';
import { countryOf, type Country } from './countries.ts';

const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ';

/** Fills a pattern: `#` becomes a digit, `@` a letter. */
export function filled(draw: Draw, pattern: string): string {
  return [...pattern]
    .map((sign, at) => {
      if (sign === '#') return String(draw.at(at).between(0, 9));
      return sign === '@' ? draw.at(at).pick([...LETTERS]) : sign;
    })
    .join('');
}

/** A number in E.164 as somebody types it into a form. */
export function spellPhone(draw: Draw, e164: string, code: string): string {
  const { dial, trunk } = countryOf(code);
  if (!e164.startsWith(`+${dial}`)) return e164;
  const national = e164.slice(dial.length + 1);
  const cut = 3;
  const spaced = `${national.slice(0, cut)} ${national.slice(cut)}`;
  return draw.weighted(
    [e164, `+${dial} ${spaced}`, `00${dial}${national}`, `${trunk}${spaced}`, `${trunk}${national}`],
    (text) => (text === e164 ? 4 : 1.5),
  );
}

/** An account number as banks and forms print it. */
export function spellAccount(draw: Draw, account: string): string {
  if (!/^[A-Z]{2}\d/.test(account)) return account;
  const printed = account.replace(/(.{4})(?=.)/g, '$1 ');
  return draw.weighted([account, printed, account.toLowerCase()], (text) =>
    text === account ? 6 : text === printed ? 3 : 0.3,
  );
}

/** A company or a person in the spelling of another register. */
export function spellName(draw: Draw, name: string): string {
  return draw.weighted([name, name.toUpperCase(), name.replaceAll('.', ''), plain(name)], (text) =>
    text === name ? 6 : 1,
  );
}

/** A place as the columns of an address, whole or in parts. */
export function spellPlace(draw: Draw, place: Place): Record<string, string | null> {
  const { isNumberFirst } = countryOf(place.country);
  const street = draw.at('short').chance(0.3) ? shortened(place.street) : place.street;
  const line = isNumberFirst ? `${place.house} ${street}` : `${street} ${place.house}`;
  // Who rents a box in an office leaves its number out now and then.
  const unit = place.unit !== null && draw.at('unit').chance(0.75) ? place.unit : null;
  const first = unit === null ? line : isNumberFirst ? `${unit}, ${line}` : `${line}, ${unit}`;
  const country = draw.at('country').chance(0.93) ? place.country : null;
  const city = draw.at('plain').chance(0.15) ? plain(place.city) : place.city;
  if (draw.at('parts').chance(0.55)) return { street: first, city, postcode: place.postcode, country };
  const town = isNumberFirst ? `${city} ${place.postcode}` : `${place.postcode} ${city}`;
  const full = `${first}, ${town}`;
  return { full: draw.at('capitals').chance(0.1) ? full.toUpperCase() : full, country };
}

function shortened(street: string): string {
  return street.replace('straße', 'str.').replace(' Street', ' St').replace(' Road', ' Rd').replace('ul. ', '');
}

function plain(text: string): string {
  return text
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'L')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
}

/** Lower-case letters and digits alone: what names look like in domains and mailboxes. */
export function slug(text: string): string {
  return plain(text)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
}

const ONSETS = ['Nor', 'Vel', 'Bar', 'Cal', 'Tri', 'Lu', 'Ost', 'Kor', 'Mer', 'Del', 'Fen', 'Al', 'Zen', 'Bri'];
const MIDDLES = ['', '', 'a', 'e', 'i', 'o', 'man', 'ta', 'li', 'ro', 'na', 'ster', 'ma', 'vi', 'ko'];
const ENDS = ['wick', 'dor', 'ton', 'via', 'lex', 'mar', 'nova', 'gate', 'line', 'berg', 'sal', 'quin', 'field', 'co'];

/** A made-up word, as companies are named after nothing. */
export function coined(draw: Draw): string {
  return ['onset', 'middle', 'end'].map((part, at) => draw.at(part).pick([ONSETS, MIDDLES, ENDS][at] ?? [])).join('');
}

/** A first name, now and then two of them, and a surname of a country. */
export function personName(draw: Draw, land: Country, surname?: string): string {
  const { firstNames, surnames, stems, endings } = land;
  const rare = `${draw.at('stem').pick(stems)}${draw.at('ending').pick(endings)}`;
  const last = surname ?? (draw.at('common').chance(0.35) ? draw.at('last').pick(surnames) : rare);
  const second = draw.at('two').chance(0.15) ? ` ${draw.at('second').pick(firstNames)}` : '';
  return `${draw.at('first').pick(firstNames)}${second} ${last}`;
}
