import type { Draw } from '#jobs/generate/draw';
import { makeIban } from '#jobs/generate/values/account-numbers';
import type { City } from './cities.ts';
import type { Person } from './model.ts';
import { fold, latin } from './spell.ts';

/** Values as they are, before anybody writes them down. Each comes from the draw it is given alone. */

/** Prefix, first digits of mobile numbers, and how many digits follow those. */
const MOBILES: Readonly<Record<string, readonly [string, readonly string[], number]>> = {
  TR: ['+90', ['532', '533', '541', '505', '555', '507'], 7],
  GR: ['+30', ['694', '697', '698', '693'], 7],
  BG: ['+359', ['888', '878', '899', '889'], 6],
  RO: ['+40', ['722', '745', '766', '731'], 6],
  RS: ['+381', ['63', '64', '65', '60'], 7],
  AE: ['+971', ['50', '55', '52', '56'], 7],
  DE: ['+49', ['1521', '1573', '1632', '176'], 7],
};

export function makePhone(draw: Draw, { country }: City): string {
  const [prefix, heads, digits] = MOBILES[country] ?? (MOBILES.TR as (typeof MOBILES)[string]);
  return `${prefix}${draw.at('head').pick(heads)}${draw.at('rest').digits(digits)}`;
}

const MAIL_HOSTS = [
  'postakervan.com',
  'mektup.net.tr',
  'tachymail.gr',
  'pismobox.bg',
  'curierulmeu.ro',
  'bosporamail.com',
];

export function makeEmail(draw: Draw, person: Person): string {
  const [given, family] = [person.given, person.family].map((name) =>
    fold(latin(name)).toLowerCase().replace(/\W/g, ''),
  );
  const local = draw.at('local').pick([`${given}.${family}`, `${given}${family}`, `${family}${given?.slice(0, 1)}`]);
  const tail = draw.at('tail').chance(0.7) ? draw.at('year').between(34, 2009) : draw.at('code').code(3);
  return `${local}${tail}@${draw.at('host').pick(MAIL_HOSTS)}`;
}

const HANDLE_WORDS = [
  'butik',
  'moda',
  'shop',
  'outlet',
  'giyim',
  'store',
  'dukkan',
  'style',
  'lux',
  'toptan',
  'online',
  'home',
];

export function makeHandle(draw: Draw, person: Person): string {
  const name = fold(latin(draw.at('whose').pick([person.given, person.family])))
    .toLowerCase()
    .replace(/\W/g, '');
  const [join, tail] = [draw.at('join').pick(['', '_', '.']), draw.at('tail').between(1, 2025)];
  return `@${name}${join}${draw.at('word').pick(HANDLE_WORDS)}${draw.at('tailed').chance(0.6) ? `_${tail}` : ''}`;
}

export function makeDevice(draw: Draw): string {
  return draw.at('android').chance(0.7) ? draw.at('id').hex(16) : `${draw.at('id').hex(8)}-${draw.at('more').hex(12)}`;
}

/** Mobile operators give few addresses to many: so many a country. */
const CARRIER_ADDRESSES = 12;

export function makeIp(draw: Draw, { country }: City): string {
  if (draw.at('mobile').chance(0.35)) {
    const carrier = country.charCodeAt(0) % 7;
    return `5.${46 + carrier}.${country.charCodeAt(1)}.${10 + draw.at('carrier').between(1, CARRIER_ADDRESSES)}`;
  }
  const [a, b, c] = ['a', 'b', 'c'].map((part) => draw.at(part).between(1, 254));
  return `${draw.at('net').pick([78, 85, 88, 95, 176, 188, 212])}.${a}.${b}.${c}`;
}

/** Letters of the bank, and digits after them. */
const IBANS: Readonly<Record<string, readonly [readonly string[], number]>> = {
  TR: [['000620', '000100', '000640', '000460'], 16],
  GR: [['0110125', '0140101', '0172032'], 16],
  BG: [['UBBS', 'FINV', 'STSA'], 14],
  RO: [['BTRL', 'RNCB', 'INGB'], 16],
  RS: [['160', '265', '205'], 15],
  AE: [['033', '026', '035'], 16],
  DE: [['37040044', '10050000', '35050000'], 10],
};

export function drawIban(draw: Draw, { country }: City): string {
  const [banks, digits] = IBANS[country] ?? (IBANS.TR as (typeof IBANS)[string]);
  const body = `${draw.at('bank').pick(banks)}${draw.at('account').digits(digits)}`;
  return makeIban(country, body);
}

export function makeTerminal(draw: Draw): string {
  return `POS${draw.at('bank').pick(['01', '04', '12'])}-${draw.at('number').digits(7)}`;
}

/** A picture's perceptual hash; a copy that a platform compressed anew differs in some bits. */
export function makePhoto(draw: Draw, number: number): string {
  return draw.at(number).hex(16);
}

export function recompressed(hash: string, draw: Draw): string {
  if (!draw.at('copied').chance(0.3)) return hash;
  const digits = [...hash];
  for (let i = 0; i < draw.at('bits').between(1, 3); i++) {
    const at = draw.at(i).between(0, digits.length - 1);
    digits[at] = (Number.parseInt(digits[at] as string, 16) ^ (1 << draw.at(i).at('bit').between(0, 3))).toString(16);
  }
  return digits.join('');
}
