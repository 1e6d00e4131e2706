import type { Draw } from '#jobs/generate/draw';
import type { Row } from '../../book.ts';
import type { Place, Purse, Tool } from '../model.ts';
import type { Settings } from '../settings.ts';
import type { Country, Spelled } from './countries.ts';

/** How one account writes things: in the usual way or in another, and now and then with a slip of the pen. */
export class Pen {
  constructor(private readonly settings: Settings) {}

  name(draw: Draw, { usual, other }: Spelled): string {
    if (!draw.at('other').chance(this.settings.otherWays)) return usual;
    return draw.at('upper').chance(0.3) ? usual.toUpperCase() : other;
  }

  contact(draw: Draw, kind: Tool, value: string, country: Country): string {
    if (kind === 'phone') return this.#phone(draw, value, country);
    if (kind === 'ip' || !draw.at('other').chance(this.settings.otherWays)) return value;
    return draw.at('upper').chance(0.5) ? value.toUpperCase() : `${value} `;
  }

  #phone(draw: Draw, value: string, { dial, trunk }: Country): string {
    const digits = draw.at('slips').chance(this.settings.slips) ? slipped(draw.at('slip'), value) : value;
    if (!draw.at('other').chance(this.settings.otherWays)) return `+${dial}${digits}`;
    const cut = Math.ceil(digits.length / 3);
    const blocks = [digits.slice(0, cut), digits.slice(cut, 2 * cut), digits.slice(2 * cut)];
    return draw
      .at('form')
      .pick([
        `00${dial}${digits}`,
        `${trunk}${digits}`,
        `+${dial} ${blocks.join(' ')}`,
        `${trunk}${blocks.join('-')}`,
        `(+${dial})${digits}`,
      ]);
  }

  account(draw: Draw, { scheme, account }: Purse): string {
    if (scheme === 'wallet' || !draw.at('other').chance(this.settings.otherWays)) return account;
    return account.replace(/(.{4})(?=.)/g, '$1 ');
  }

  /** The columns of an address. */
  address(draw: Draw, place: Place): Row {
    const { country, city } = place;
    const isOther = draw.at('other').chance(this.settings.otherWays);
    const isScript = isOther && draw.at('script').chance(0.4);
    const number = place.number + (draw.at('slips').chance(this.settings.slips) ? draw.at('slip').between(1, 9) : 0);
    const street = streetLine({ ...place, number }, isScript);
    const postcode = postOf(place);
    if (isOther && draw.at('full').chance(0.5)) {
      const town = isScript ? city.other : city.usual;
      const full = isScript && country.code === 'CN' ? `${town}${street}` : `${street}, ${postcode} ${town}`;
      return { full, country: country.code };
    }
    const shown = isScript ? city.other : city.usual;
    return { street, city: shown, region: isScript ? null : city.region, postcode, country: country.code };
  }
}

function postOf({ city, number, country }: Place): string {
  return `${city.post}${country.code === 'CN' ? String(number % 90).padStart(2, '0') : number % 10}`;
}

function streetLine({ country, street, number, unit }: Place, isScript: boolean): string {
  if (country.code !== 'CN') return `${number} ${isScript ? street.other : street.usual}${unit ? `, ${unit}` : ''}`;
  if (isScript) return `${street.other}${number}号${unit ? `${unit}室` : ''}`;
  return `No. ${number} ${street.usual}${unit ? `, Room ${unit}` : ''}`;
}

function slipped(draw: Draw, text: string): string {
  const at = draw.at('where').between(2, text.length - 1);
  return text.slice(0, at) + String((Number(text[at]) + draw.at('by').between(1, 9)) % 10) + text.slice(at + 1);
}
