import type { Draw } from '#jobs/generate/draw';
import { makeIban } from '#jobs/generate/values/account-numbers';
import type { Row } from '../book.ts';
import type { Country } from './countries.ts';

const MAIL = { BG: 'pismata.bg', RS: 'e-sanduce.rs', RO: 'cutiamea.ro', TR: 'mektubum.com.tr' } as Readonly<
  Record<string, string>
>;
const NETS = ['85', '93', '109', '178', '188', '212'];

const PHONE_WAYS: readonly ((dial: string, mobile: string, rest: string) => string)[] = [
  (dial, mobile, rest) => `+${dial} ${mobile} ${rest.slice(0, 3)} ${rest.slice(3)}`,
  (dial, mobile, rest) => `+${dial}-${mobile}-${rest.slice(0, 3)}-${rest.slice(3)}`,
  (dial, mobile, rest) => `(+${dial}) ${mobile}${rest}`,
  (dial, mobile, rest) => `00${dial}${mobile}${rest}`,
  (_, mobile, rest) => `0${mobile}${rest}`,
];

/** A phone; where `odd` is given, with spaces, dashes, another prefix or none. */
export function phone(draw: Draw, { dial, mobiles }: Country, odd?: Draw): string {
  const [mobile, rest] = [draw.at('mobile').pick(mobiles), draw.at('rest').digits(7)];
  return odd ? odd.pick(PHONE_WAYS)(dial, mobile, rest) : `+${dial}${mobile}${rest}`;
}

/** A mail address; where `odd` is given, with capitals. */
export function email(draw: Draw, { code, families }: Country, odd?: Draw): string {
  const name = draw.at('name').pick(families)[0];
  const box = `${name.toLowerCase()}.${draw.at('box').code(5)}@${MAIL[code] ?? ''}`;
  if (!odd) return box;
  return odd.chance(0.5) ? box.toUpperCase() : name + box.slice(name.length);
}

/** A name in a messenger; where `odd` is given, bare or with capitals. */
export function handle(draw: Draw, odd?: Draw): string {
  const name = `${draw.at('word').pick(['trend', 'stok', 'toptan', 'direct', 'angro', 'top', 'best', 'maxi'])}_${draw.at('rest').code(6)}`;
  return odd ? odd.pick([name, name.toUpperCase()]) : `@${name}`;
}

/** A device's fingerprint. */
export function device(draw: Draw, odd?: Draw): string {
  return odd ? draw.hex(16).toUpperCase() : draw.hex(16);
}

/** An address on the net. */
export function ip(draw: Draw): string {
  return [draw.at('net').pick(NETS), ...[1, 2, 3].map((part) => draw.at(part).between(1, 254))].join('.');
}

/** An account number with its check figures; where `odd` is given, in groups of four or small letters. */
export function iban(draw: Draw, { code, banks, figures }: Country, odd?: Draw): string {
  const inner = draw.at('bank').pick(banks) + draw.at('figures').digits(figures);
  const text = makeIban(code, inner);
  return odd ? odd.pick([text.replaceAll(/(.{4})(?=.)/g, '$1 '), text.toLowerCase()]) : text;
}

/** The cells of an address; where `odd` is given, in one line, with a short word or in Cyrillic letters. */
export function addressCells(draw: Draw, country: Country, odd?: Draw): Row {
  const [cityLatin, cityCyrillic, zone = ''] = draw.at('city').pick(country.cities);
  const [latin, cyrillic] = draw.at('street').pick(country.streets);
  const postcode =
    zone + draw.at('zone').digits((country.code === 'RO' ? 6 : country.code === 'BG' ? 4 : 5) - zone.length);
  const rest = `${draw.at('house').between(1, 180)}, ${draw.at('flat').between(1, 48)}`;
  const { long, short, cyrillic: word } = country.street;
  const plain = { street: `${long} ${latin} ${rest}`, city: cityLatin, postcode, country: country.code };
  if (!odd) return plain;
  const way = odd.at('way').between(0, 3);
  if (way === 0) return { full: `${plain.street}, ${postcode} ${cityLatin}`, country: country.code };
  if (way === 1) return { ...plain, street: plain.street.toUpperCase(), city: cityLatin.toUpperCase() };
  if (way === 2 && word && cyrillic && cityCyrillic)
    return { ...plain, street: `${word} ${cyrillic} ${rest}`, city: cityCyrillic };
  return { ...plain, street: `${short} ${latin} ${rest}` };
}
