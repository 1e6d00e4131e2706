import type { Draw } from '#jobs/generate/draw';
import type { Row } from '../../book.ts';
import type { Value } from '../values.ts';
import { plain } from './lands.ts';

/** A value as one of many types it into a form; who disguises it changes a little more. */
export function spelled(draw: Draw, { channel, text, land }: Value, disguise: number): string {
  const isDisguised = draw.at('disguised').chance(disguise);
  if (channel === 'phone') {
    const local = text.slice(land.dial.length + 1);
    const spaced = `${local.slice(0, 4)} ${local.slice(4)}`;
    const extra = isDisguised ? [`+${land.dial} (0)${spaced}`, `00${land.dial}-${spaced}`] : [];
    return draw.at('form').pick([text, text, text, `+${land.dial} ${spaced}`, `00${land.dial}${local}`, ...extra]);
  }
  if (channel === 'email' && isDisguised && text.includes('@gmail.')) {
    const [name = '', host = ''] = text.split('@');
    return draw.at('form').chance(0.5)
      ? `${name}+${draw.at('tag').pick(['shop', 'uk', 'de', '2', 'sales'])}@${host}`
      : `${name.slice(0, 3)}.${name.slice(3)}@${host}`;
  }
  if (channel === 'bank' && /^[A-Z]{2}\d\d/.test(text))
    return draw.at('form').chance(0.25) ? text.replace(/(.{4})(?=.)/g, '$1 ') : text;
  if (channel === 'handle' || channel === 'domain') return draw.at('form').chance(0.1) ? text.toUpperCase() : text;
  return text;
}

export function spelledName(draw: Draw, name: string): string {
  const turned = name.split(' ').reverse().join(', ');
  return draw.weighted([name, name.toUpperCase(), plain(name), turned], (text) => (text === name ? 6 : 1));
}

/** A place as columns of an address. */
export function spelledPlace(draw: Draw, { place, land }: Value, disguise: number): Row {
  if (!place) return {};
  const isDisguised = draw.at('disguised').chance(disguise);
  const shown = draw.at('short').chance(0.3) ? shortened(place.street) : place.street;
  const street = isDisguised && draw.at('slip').chance(0.5) ? slipped(draw.at('where'), shown) : shown;
  const suffix = isDisguised ? draw.at('suffix').pick(['', 'a', 'b', '/1', '-2']) : '';
  const isBritish = ['GB', 'US'].includes(land.code);
  const line = isBritish ? `${place.house}${suffix} ${street}` : `${street} ${place.house}${suffix}`;
  const unit = draw.at('unit').pick(['Unit', 'Suite', 'Ref', 'Box', '#']);
  const hasUnit = place.isHall && draw.at('hasUnit').chance(0.6);
  const first = hasUnit ? `${line}, ${unit} ${draw.at('number').between(1, 900)}` : line;
  const city = draw.at('plain').chance(0.2) ? plain(place.city) : place.city;
  const country = draw.at('told').chance(0.94) ? land.code : null;
  if (draw.at('parts').chance(0.6)) return { street: first, city, postcode: place.postcode, country };
  const town = isBritish ? `${city} ${place.postcode}` : `${place.postcode} ${city}`;
  return { full: draw.at('loud').chance(0.12) ? `${first}, ${town}`.toUpperCase() : `${first}, ${town}`, country };
}

const shortened = (street: string): string =>
  street
    .replace('straße', 'str.')
    .replace(' Street', ' St')
    .replace(' Road', ' Rd')
    .replace('ul. ', '')
    .replace(' Avenue', ' Ave');

/** Two letters in the wrong order. */
function slipped(draw: Draw, text: string): string {
  const at = draw.between(1, Math.max(1, text.length - 3));
  return `${text.slice(0, at)}${text[at + 1] ?? ''}${text[at] ?? ''}${text.slice(at + 2)}`;
}
