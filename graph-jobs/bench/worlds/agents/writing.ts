import type { Draw } from '#jobs/generate/draw';
import type { Row } from '../book.ts';
import type { Place, Slot, Value } from './model.ts';
import { COUNTRIES } from './places.ts';
import type { Settings } from './settings.ts';

/** How one account writes a value: in the usual way or in another, and now and then with a slip of the pen. */
export class Pen {
  constructor(private readonly settings: Settings) {}

  /** The text of a contact. */
  contact(slot: Slot, value: Value, draw: Draw): string {
    if (slot === 'phone') return this.#phone(value, draw);
    const isOther = draw.at('other').chance(this.settings.otherWays);
    if (!isOther || slot === 'ip') return value.text;
    if (slot === 'email') return draw.at('dots').chance(0.3) ? withoutDot(value.text) : value.text.toUpperCase();
    if (slot === 'handle') return draw.at('at').chance(0.5) ? `@${value.text}` : value.text.toUpperCase();
    if (slot === 'device') return (value.text.match(/.{4}/g) ?? []).join('-').toUpperCase();
    return value.text;
  }

  #phone({ text, country }: Value, draw: Draw): string {
    const { dial = '', trunk = '' } = COUNTRIES.find(({ code }) => code === country) ?? {};
    const digits = draw.at('typing').chance(this.settings.typing) ? mistyped(text, draw.at('slip')) : text;
    if (!draw.at('other').chance(this.settings.otherWays)) return `+${dial}${digits}`;
    const cut = Math.ceil(digits.length / 3);
    const blocks = (glue: string) =>
      [digits.slice(0, cut), digits.slice(cut, 2 * cut), digits.slice(2 * cut)].join(glue);
    return draw
      .at('form')
      .pick([
        `00${dial}${digits}`,
        `${trunk}${blocks(' ')}`,
        `+${dial} ${blocks('-')}`,
        `(+${dial}) ${blocks(' ')}`,
        `${trunk}${digits}`,
      ]);
  }

  /** The number of an account at a bank. */
  account({ text, scheme }: Value, draw: Draw): string {
    if (!draw.at('other').chance(this.settings.otherWays)) return text;
    if (scheme !== 'iban') return text.replace(/(\d{4})(?=\d)/g, '$1 ');
    return draw.at('lower').chance(0.3) ? text.toLowerCase() : (text.match(/.{1,4}/g) ?? []).join(' ');
  }

  /** The columns of an address. */
  address(place: Place, draw: Draw): Row {
    const isOther = draw.at('other').chance(this.settings.otherWays);
    const isScript = isOther && draw.at('script').chance(this.settings.otherScript);
    const isShort = isOther && !isScript && draw.at('short').chance(0.6);
    const number = draw.at('typing').chance(this.settings.typing)
      ? place.number + draw.at('slip').between(1, 9)
      : place.number;
    const street = lineOf({ ...place, number }, isScript ? 'other' : isShort ? 'short' : 'usual');
    const city = isScript ? place.city.other : place.city.usual;
    const { code } = place.country;
    const near = draw.at('map').chance(0.15) ? { lat: place.city.lat, lon: place.city.lon } : { lat: null, lon: null };
    if (isOther && draw.at('full').chance(0.5)) {
      const full = isScript && code === 'CN' ? `${city}${street}` : `${street}, ${place.post} ${city}`;
      return {
        full: draw.at('upper').chance(0.3) ? full.toUpperCase() : full,
        country: code,
        lat: near.lat,
        lon: near.lon,
      };
    }
    return {
      street,
      city,
      region: isScript ? null : place.city.region,
      postcode: place.post,
      country: code,
      lat: near.lat,
      lon: near.lon,
    };
  }
}

const withoutDot = (mail: string) =>
  mail.endsWith('@gmail.com') ? mail.replace('.', '').replace('gmailcom', 'gmail.com') : mail.toUpperCase();

function mistyped(text: string, draw: Draw): string {
  const at = draw.at('where').between(1, text.length - 1);
  return text.slice(0, at) + String((Number(text[at]) + draw.at('by').between(1, 9)) % 10) + text.slice(at + 1);
}

function lineOf({ country, street, number, unit }: Place, spelling: 'usual' | 'other' | 'short'): string {
  const name = street[spelling];
  if (country.code === 'CN') {
    if (spelling === 'other') return `${name}${number}号${unit ? `${unit}室` : ''}`;
    return spelling === 'short'
      ? `${name} ${number}${unit ? `, Rm ${unit}` : ''}`
      : `No. ${number} ${name}${unit ? `, Room ${unit}` : ''}`;
  }
  const flat = unit ? ` ${spelling === 'short' ? '#' : 'Apt '}${unit}` : '';
  return country.numberFirst ? `${number} ${name}${flat}` : `${name} ${number}${flat && `,${flat}`}`;
}
