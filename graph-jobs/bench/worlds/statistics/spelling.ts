import type { Draw } from '#jobs/generate/draw';
import type { Row } from '../book.ts';
import type { Account } from './account.ts';
import type { LevelSettings } from './settings.ts';
import { companyName, emailOf, ibanOf, ipOf, nationalPhone, placeOf, type Place, type Value } from './values.ts';
import { inCyrillic, LANDS, type Country } from './words.ts';

/** How values are written: the plain way, or the way of the one who writes. */
export class Spelling {
  constructor(
    private readonly root: Draw,
    private readonly level: LevelSettings,
  ) {}

  /** The plain text of a value. */
  text(value: Value): string {
    const draw = this.drawOf(value);
    switch (value.kind) {
      case 'phone':
        return `+${LANDS[value.country].code}${nationalPhone(draw, value.country)}`;
      case 'email':
        return emailOf(draw, value.country);
      case 'handle':
        return `@${companyName(draw).toLowerCase().replace(' ', '_')}${draw.at('handle').digits(4)}`;
      case 'ip':
        return ipOf(draw);
      case 'bank':
      case 'payee':
        return ibanOf(draw, value.country);
      case 'psp':
        return `acct_${draw.at('psp').code(14)}`;
      case 'address':
        return addressLine(this.place(value), value.country);
      case 'sender':
      case 'supplier':
      case 'company':
        return `${companyName(draw)} ${LANDS[value.country].company[0]}`;
      default:
        return draw.at(value.kind).hex(value.kind === 'device' ? 24 : 16);
    }
  }

  /** The place of an address, or where a sender has its depot. */
  place(value: Value): Place {
    return placeOf(this.drawOf(value).at('place'), value.country);
  }

  /** An opaque code of a value: ids and register numbers. */
  code(value: Value, length: number): string {
    return this.drawOf(value).at('code').code(length);
  }

  /** The text as this account writes it. */
  written(account: Account, value: Value): string {
    const draw = this.#writer(account, value);
    const plain = this.text(value);
    if (value.kind === 'phone') return this.#phone(draw, value);
    if (!draw.at('varies').chance(this.level.variation)) return plain;
    if (value.kind === 'email') return draw.at('how').chance(0.75) ? plain.toUpperCase() : plain.replace('@', '+shop@');
    if (value.kind === 'handle') return draw.at('how').pick([plain.toUpperCase(), plain.slice(1)]);
    if (value.kind === 'bank') return draw.at('how').pick([plain.replace(/(.{4})(?=.)/g, '$1 '), plain.toLowerCase()]);
    if (value.kind === 'device') return plain.toUpperCase();
    if (value.kind === 'sender') return dotted(plain, value.country).toUpperCase();
    return plain;
  }

  /** The columns of an address as this account writes it. */
  writtenPlace(account: Account, value: Value): Row {
    const draw = this.#writer(account, value);
    const { number, city, postcode, ...rest } = this.place(value);
    const [long, short] = LANDS[value.country].street;
    const name = draw.at('typing').chance(this.level.typing) ? mistyped(draw, rest.street) : rest.street;
    const parts = (word: string) => ({ street: streetLine(name, number, word, value.country), city, postcode });
    if (!draw.at('varies').chance(this.level.variation)) return parts(long);
    const how = draw.at('how').pick(['short', 'upper', 'full', 'no postcode', 'script']);
    if (how === 'short') return parts(short);
    if (how === 'upper') return { street: parts(long).street.toUpperCase(), city: city.toUpperCase(), postcode };
    if (how === 'full') return { full: `${parts(short).street}, ${postcode} ${city}` };
    if (how === 'script' && value.country === 'BG') {
      return { street: inCyrillic(parts(long).street), city: inCyrillic(city), postcode };
    }
    return { street: parts(long).street, city };
  }

  #phone(draw: Draw, value: Value): string {
    const { code, trunk } = LANDS[value.country];
    const right = nationalPhone(this.drawOf(value), value.country);
    const digits = draw.at('typing').chance(this.level.typing) ? mistyped(draw, right) : right;
    if (!draw.at('varies').chance(this.level.variation)) return `+${code}${digits}`;
    const spaced = digits.replace(/(\d{3})(?=\d)/g, '$1 ');
    return draw
      .at('how')
      .pick([
        `00${code} ${spaced}`,
        `${trunk}${digits}`,
        `${trunk}${spaced}`,
        `+${code} ${spaced}`,
        `+${code}-${digits}`,
      ]);
  }

  /** The draw of all that belongs to a value. */
  drawOf({ kind, key }: Value): Draw {
    return this.root.at(kind).at(key);
  }

  #writer(account: Account, { kind, key }: Value): Draw {
    return account.draw.at('writes').at(kind).at(key);
  }
}

/** One line: street, postcode and city. */
export function addressLine({ street, number, city, postcode }: Place, country: Country): string {
  return `${streetLine(street, number, LANDS[country].street[0], country)}, ${postcode} ${city}`;
}

function streetLine(name: string, number: string, word: string, country: Country): string {
  return country === 'TR' ? `${name} ${word} ${number}` : `${word} ${name} ${number}`;
}

function dotted(text: string, country: Country): string {
  const [plain, withDots] = LANDS[country].company;
  return text.replace(plain, withDots);
}

/** Two neighbouring letters or digits change places. */
function mistyped(draw: Draw, text: string): string {
  const at = draw.at('slip').between(1, text.length - 2);
  return text.slice(0, at) + text.slice(at + 1, at + 2) + text.slice(at, at + 1) + text.slice(at + 2);
}
