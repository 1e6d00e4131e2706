import type { Draw } from '#jobs/generate/draw';
import type { Row } from '../book.ts';
import { toLatin } from './script.ts';
import type { Settings } from './settings.ts';
import type { Place, Value } from './value.ts';

const PLACEHOLDERS: Readonly<Record<string, readonly string[]>> = {
  phone: ['0000000', '123456789', 'n/a'],
  email: ['test@test.com', 'none', '-'],
  handle: ['-', 'none'],
};

/** The text of a value as somebody typed it this time. */
export function typed(value: Value, draw: Draw, { varied, slip, empty }: Settings): string {
  const placeholders = PLACEHOLDERS[value.kind];
  if (placeholders && draw.at('empty').chance(empty)) return draw.at('placeholder').pick(placeholders);
  const text = draw.at('slip').chance(slip) ? withSlip(value.text, draw.at('where')) : value.text;
  return draw.at('varied').chance(varied) ? variant(value, text, draw.at('way')) : text;
}

function withSlip(text: string, draw: Draw): string {
  const at = draw.at('at').between(4, Math.max(4, text.length - 2));
  return `${text.slice(0, at)}${text.charAt(at + 1)}${text.charAt(at)}${text.slice(at + 2)}`;
}

function variant({ kind, country }: Value, text: string, draw: Draw): string {
  if (kind === 'phone') return phoneVariant(text, country, draw);
  if (kind === 'email')
    return draw.pick([text.toUpperCase(), ` ${text}`, text.charAt(0).toUpperCase() + text.slice(1)]);
  if (kind === 'handle') return draw.pick([text.slice(1), `t.me/${text.slice(1)}`, text.toUpperCase()]);
  if (kind === 'device') return draw.pick([text.toUpperCase(), (text.match(/.{4}/g) ?? [text]).join('-')]);
  if (kind === 'domain') return draw.pick([`www.${text}`, `https://${text}/`, text.toUpperCase()]);
  if (kind === 'account')
    return draw.pick([(text.match(/.{1,4}/g) ?? [text]).join(' '), text.toLowerCase(), ` ${text}`]);
  return text;
}

function phoneVariant(text: string, country: string, draw: Draw): string {
  const own = text.slice(4);
  const code = text.slice(1, 4);
  const groups = `${own.slice(0, 2)} ${own.slice(2, 5)} ${own.slice(5)}`;
  const inland = [`0${own}`, `0${own.slice(0, 2)}/${own.slice(2, 5)}-${own.slice(5)}`];
  const abroad = [`00${code}${own}`, `+${code} ${groups}`, `${code} (0) ${groups}`];
  return draw.at('form').pick(country === 'BG' ? [...inland, ...abroad] : [...abroad, `0${groups}`]);
}

/** The address columns of a place as somebody typed it this time. */
export function typedPlace(place: Place, draw: Draw, { varied, slip }: Settings): Row {
  const number = draw.at('slip').chance(slip) ? place.number + draw.at('off').between(1, 9) : place.number;
  const flat = place.flat === '' ? '' : `, ap. ${place.flat}`;
  const city = toLatin(place.city.name);
  const region = toLatin(place.city.region);
  const street = `ul. ${toLatin(place.street)} ${number}${flat}`;
  const clean = { street, city, region, postcode: place.postcode, country: place.city.country };
  if (!draw.at('varied').chance(varied)) return clean;
  const inOwnScript = `ул. „${place.street}“ № ${number}${flat.replace('ap.', 'ап.')}`;
  const way = draw.at('way').between(0, 4);
  if (way === 0) return { ...clean, street: inOwnScript, city: place.city.name, region: place.city.region };
  if (way === 1) return { full: `${inOwnScript}, ${place.postcode} ${place.city.name}`, country: clean.country };
  if (way === 2) return { ...clean, street: street.replace('ul. ', '').replace('ap.', 'apt'), region: null };
  if (way === 3) return { full: `${street}, ${place.postcode} ${city}`.toUpperCase(), country: clean.country };
  return { ...clean, street: street.replace('ul. ', 'ulitsa ').replace(', ap. ', ' ap.'), postcode: null };
}
