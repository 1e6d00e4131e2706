import type { Draw } from '#jobs/generate/draw';
import type { Address } from './model.ts';
import {
  FIRM_KINDS,
  IMPORTERS,
  IMPORTER_COUNTRIES,
  MARKS,
  OTHER_NAMES,
  PINYIN_FAMILIES,
  PINYIN_SYLLABLES,
  SURNAMES,
} from './names.ts';
import type { District } from './words.ts';

/** A person's name as people of a country write it, the family name first in China. */
export function personOf(draw: Draw, country: string): string {
  const others = OTHER_NAMES[country];
  const given = draw.at('given');
  if (others) return `${given.pick(others.givens)} ${draw.at('family').pick(others.families)}`;
  const name = given.pick(PINYIN_SYLLABLES) + (given.at('two').chance(0.8) ? given.at(1).pick(PINYIN_SYLLABLES) : '');
  return `${draw.at('family').pick(PINYIN_FAMILIES)} ${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

/** A made-up mark of two or three syllables, as companies have them. */
export function markOf(draw: Draw): string {
  const third = draw.at('long').chance(0.6) ? draw.at('third').pick(MARKS).toLowerCase() : '';
  return draw.at('first').pick(MARKS) + draw.at('second').pick(MARKS).toLowerCase() + third;
}

/** A company's name: its town, a mark of two or three syllables, and what it is. */
export function companyOf(draw: Draw, district: District, kinds: readonly string[] = FIRM_KINDS): string {
  const mark = markOf(draw);
  return `${district.town[1]} ${mark} ${draw.at('kind').pick(kinds)}`;
}

/** Who imports: its id, name, country and town. */
export function importerOf(draw: Draw) {
  const [country, form, town] = draw.at('country').pick(IMPORTER_COUNTRIES);
  const pair = `${draw.at('mark').pick(SURNAMES)} & ${draw.at('partner').pick(SURNAMES)}`;
  const mark = draw.at('plain').chance(0.3) ? pair : `${markOf(draw)}${draw.at('more').pick(['ex', 'ia', 'op', 'al'])}`;
  return {
    draw,
    id: `im-${draw.digits(9)}`,
    name: `${mark} ${draw.at('what').pick(IMPORTERS)} ${form}`,
    country,
    town,
  };
}

/** A place in a district. Its buildings are few, and each has many parts. */
export function addressOf(draw: Draw, district: District): Address {
  const part = `${draw.at('block').between(1, 12)}-${draw.at('floor').between(1, 6)}`;
  return {
    district,
    street: draw.at('street').pick(district.streets),
    number: draw.at('number').between(1, 45) * 2,
    part,
  };
}

/** An address as somebody types it, in characters or letters; the floor is often left out. */
export function typedAddress({ district, street, number, part }: Address, draw: Draw, typed: number): string {
  const isChinese = district.country === 'CN';
  const [block, floor] = part.split('-');
  const hasPart = draw.at('part').chance(0.8);
  if (isChinese && draw.at('script').chance(0.4)) {
    const inside = hasPart ? `${block}幢${floor}楼` : '';
    return `${district.province[0]}${district.town[0]}${street[0]}${number}号${inside}`;
  }
  const inside = hasPart ? `Building ${block}, ${floor}F, ` : '';
  const plain = `${inside}No. ${number} ${street[1]}, ${district.town[1]}`;
  if (!draw.at('odd').chance(typed)) return `${plain}, ${district.code}`;
  const short = hasPart ? `${floor}/F Bldg ${block}, ` : '';
  return draw
    .at('way')
    .pick([
      `${short}${number} ${street[1]}, ${district.town[1]}, ${district.province[1]}`,
      `${plain.toUpperCase()}${isChinese ? ' CHINA' : ''}`,
      `${street[1]} ${number}#, ${district.town[1]}${hasPart ? `, Bldg. ${block} ${floor}/F` : ''}`,
    ]);
}

/** A phone of a country, in its international form. */
export function phoneOf(draw: Draw, country: string): string {
  if (country === 'TR') return `+90 212 ${draw.at('rest').digits(3)} ${draw.at('last').digits(4)}`;
  if (country === 'PK') return `+92 52 ${draw.at('first').between(3, 4)}${draw.at('rest').digits(6)}`;
  return `+86 1${draw.at('second').pick([3, 5, 8])}${draw.at('rest').digits(9)}`;
}

/** A phone as somebody types it: with zeros before the country, grouped, or in the country's own form. */
export function typedPhone(phone: string, draw: Draw, typed: number): string {
  if (!draw.at('odd').chance(typed)) return phone;
  const bare = phone.replace(/[+ ]/g, '');
  const inside = phone.replace(/^\+\d\d ?/, '');
  const national = phone.startsWith('+86') ? inside : `0${inside}`;
  return draw
    .at('way')
    .pick([
      `00${bare}`,
      `+${bare.slice(0, 2)}-${bare.slice(2, 5)}-${bare.slice(5)}`,
      national,
      `Tel: ${phone}`,
      `${phone} (Ms. Li)`,
    ]);
}

/** A company's name as somebody types it: form words shortened, in capitals, or with a space too many. */
export function typedCompany(name: string, draw: Draw, typed: number): string {
  if (!draw.at('odd').chance(typed)) return name;
  return draw
    .at('way')
    .pick([
      name.toUpperCase(),
      name.replace('Co., Ltd.', 'Co Ltd'),
      name.replace('Import & Export', 'Imp & Exp').replace('Trading', 'Trade'),
      name.replace(' ', '  '),
    ]);
}
