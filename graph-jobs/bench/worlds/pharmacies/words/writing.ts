import type { Draw } from '#jobs/generate/draw';
import type { Row } from '../../book.ts';
import type { Place } from '../model.ts';
import { wordsOf, type CountryCode } from './countries.ts';
import { plain } from './names.ts';

const SHORTER: Readonly<Record<CountryCode, readonly (readonly [RegExp, readonly string[]])[]>> = {
  ID: [
    [/Jl\. /, ['Jalan ', 'Jln. ', 'jl ', 'JL. ']],
    [/No\. /, ['no.', 'No ', 'Nomor ', '']],
    [/Gg\. /, ['Gang ', 'gg.']],
  ],
  PH: [
    [/ Street/, [' St.', ' St', ' street']],
    [/Block (\d+) Lot/, ['Blk $1 Lot', 'B$1 L', 'blk. $1 lot']],
  ],
  VN: [
    [/Đường /, ['đường ', 'đ. ', '']],
    [/Số /, ['số ', 'Số nhà ', '']],
  ],
  TH: [
    [/ซอย /, ['ซ.', 'ซอย']],
    [/ถนน /, ['ถ.', 'ถนน']],
  ],
  MY: [
    [/Jalan /, ['Jln ', 'Jl. ', 'JALAN ']],
    [/No\. /, ['No ', 'no.', '']],
    [/Lorong /, ['Lrg ', 'Lor. ']],
  ],
  SG: [
    [/Block /, ['Blk ', 'BLK ']],
    [/Avenue/, ['Ave', 'AVE']],
    [/Street/, ['St', 'Str']],
  ],
};

/** A telephone number in one of the manners of its country. */
export function phoneText(draw: Draw, phone: string, country: CountryCode): string {
  const { dial } = wordsOf(country);
  const [first, middle, last] = [phone.slice(0, 3), phone.slice(3, 7), phone.slice(7)];
  const trunk = country === 'SG' ? '' : '0';
  return draw.pick([
    `+${dial}${phone}`,
    `+${dial} ${first}-${middle}-${last}`,
    `${dial}${phone}`,
    `${trunk}${phone}`,
    `${trunk}${phone}`,
    `${trunk}${first} ${middle} ${last}`,
    `${trunk}${first}-${middle}${last}`,
    `00${dial} ${phone}`,
    `(${dial}) ${first}.${middle}.${last}`,
  ]);
}

/** A name as this or that clerk or form has it. */
export function nameText(draw: Draw, name: string): string {
  const kind = draw.at('kind').uniform();
  if (kind < 0.5) return name;
  if (kind < 0.68) return plain(name).toUpperCase();
  if (kind < 0.8) return plain(name);
  const words = name.split(' ');
  if (kind < 0.88 && words.length > 1) return [words[0], ...words.slice(1).map((word) => `${word[0]}.`)].join(' ');
  if (kind < 0.94 && words.length > 1) return [words.at(-1), ...words.slice(0, -1)].join(' ');
  return draw.at('title').chance(0.5) ? `Ms. ${name}` : name.toLowerCase();
}

/** An address as somebody writes it: in cells or in one, by number or by what stands beside it. */
export function addressCells(draw: Draw, place: Place, slip: number): Row {
  const house = slipped(draw.at('slip'), written(draw, place), slip);
  const isByLandmark = draw.at('landmark').chance(0.12);
  const line = isByLandmark ? `${place.landmark}, ${place.area}` : house;
  const postcode = draw.at('postcode').chance(0.65) ? place.postcode : '';
  const region = draw.at('region').chance(0.5) ? place.region : '';
  const country = draw.at('country').chance(0.5) ? place.country : null;
  const isPinned = draw.at('pin').chance(0.12);
  const near = { lat: isPinned ? round(place.lat) : null, lon: isPinned ? round(place.lon) : null };
  const area = isByLandmark ? '' : place.area;
  if (draw.at('parts').chance(0.35)) {
    const street = [line, draw.at('area').chance(0.7) ? area : ''].filter(Boolean).join(', ');
    return {
      street,
      city: cased(draw.at('city'), place.city),
      region: region || null,
      postcode: postcode || null,
      country,
      ...near,
    };
  }
  const tail = draw.at('beside').chance(0.15) && !isByLandmark ? `(${place.landmark})` : '';
  const parts = [line, area, cased(draw.at('city'), place.city), region, postcode, tail].filter(Boolean);
  return { full: parts.join(draw.at('comma').pick([', ', ', ', ' ', ' - '])), country, ...near };
}

/** An account number with or without the spaces of its card. */
export function accountText(draw: Draw, account: string): string {
  const kind = draw.uniform();
  if (kind < 0.65) return account;
  return (account.match(/.{1,4}/g) ?? []).join(kind < 0.85 ? ' ' : '-');
}

/** With the chance given, two neighbours among a text's characters change places, or one is missing. */
export function slipped(draw: Draw, text: string, chance: number): string {
  if (text.length < 5 || !draw.at('happens').chance(chance)) return text;
  const at = draw.at('where').between(1, text.length - 3);
  const [before, one, two, after] = [text.slice(0, at), text[at], text[at + 1], text.slice(at + 2)];
  return draw.at('drops').chance(0.5) ? `${before}${two}${after}` : `${before}${two}${one}${after}`;
}

function written(draw: Draw, { house, country }: Place): string {
  let text = house;
  for (const [at, [pattern, others]] of SHORTER[country].entries()) {
    const one = draw.at('word').at(at);
    if (one.at('changes').chance(0.5)) text = text.replace(pattern, one.at('to').pick(others));
  }
  return cased(draw.at('case'), text);
}

function cased(draw: Draw, text: string): string {
  const kind = draw.uniform();
  if (kind < 0.72) return text;
  if (kind < 0.84) return plain(text);
  return kind < 0.93 ? plain(text).toUpperCase() : text.toLowerCase();
}

function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
