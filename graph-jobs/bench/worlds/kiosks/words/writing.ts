import type { Draw } from '#jobs/generate/draw';
import type { Place, Phone, Wallet } from '../model.ts';
import type { Item } from './goods.ts';
import { REPLIES } from './goods.ts';
import type { Country } from './countries.ts';

/** A telephone number in one of the ways in which people type it. */
export function phoneText(draw: Draw, { country, national }: Phone): string {
  const spaced = `${national.slice(0, 3)} ${national.slice(3, 6)} ${national.slice(6)}`;
  return draw.pick([
    `+${country.dial}${national}`,
    `+${country.dial} ${spaced}`,
    `0${national}`,
    `0${national}`,
    `0${spaced}`,
    `0${spaced.replaceAll(' ', '-')}`,
    `${country.dial}${national}`,
    `00${country.dial} ${national}`,
  ]);
}

/** The account of a wallet: its telephone number, or the till's own. */
export function walletText(draw: Draw, { phone, till }: Wallet): string {
  if (till !== null || phone === null) return till ?? '';
  return draw.chance(0.6) ? `0${phone.national}` : `${phone.country.dial}${phone.national}`;
}

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bStreet\b/, 'St'],
  [/\bRoad\b/, 'Rd'],
  [/\bAvenue\b/, 'Ave'],
  [/\bJalan\b/, 'Jl.'],
  [/\bMarket\b/, 'Mkt'],
  [/\bShop\b/, 'Shp'],
];

/** An address on one line, its parts long or short, in the one or the other order. */
export function addressText(draw: Draw, place: Place): string {
  const shortens = draw.at('short').chance(0.4);
  const tidy = (text: string) =>
    shortens ? SHORT.reduce((all, [long, short]) => all.replace(long, short), text) : text;
  const parts = [tidy(place.unit), tidy(place.street), place.district, place.city.name].filter(Boolean);
  if (draw.at('country').chance(0.3)) parts.push(place.country.name);
  const text = draw.at('order').chance(0.15) ? [...parts.slice(1), parts[0]].join(', ') : parts.join(', ');
  return typed(draw, text);
}

/** Text as it is typed on a small screen: capitals, small letters, a stray blank. */
export function typed(draw: Draw, text: string): string {
  const how = draw.at('typed').uniform();
  if (how < 0.12) return text.toUpperCase();
  if (how < 0.24) return text.toLowerCase();
  return how < 0.28 ? ` ${text}` : text;
}

export function personName(draw: Draw, { first, last }: Country): string {
  const middle = draw.at('has middle').chance(0.35) ? ` ${draw.at('middle').pick(first)}` : '';
  return `${draw.at('first').pick(first)}${middle} ${draw.at('last').pick(last)}`;
}

const SHOP_WORDS = [
  'Collections',
  'Enterprises',
  'Store',
  'Online Shop',
  'Gadgets',
  'Ventures',
  'Hub',
  'Mart',
  'Deals',
];
const SHOP_HEADS = [
  'Royal',
  'Best Price',
  'City',
  'Blessed',
  'Al Madina',
  'Smart',
  'Queen',
  'Trusted',
  'New Look',
  'Mega',
];

/** The name of a shop: after its owner, or any name that others have too. */
export function shopName(draw: Draw, owner: string): string {
  const word = draw.at('word').pick(SHOP_WORDS);
  const [first = ''] = owner.split(' ');
  const how = draw.at('how').uniform();
  if (how < 0.4) return typed(draw, `${first} ${word}`);
  if (how < 0.55) return typed(draw, owner);
  const number = draw.at('numbered').chance(0.25) ? ` ${draw.at('number').between(2, 99)}` : '';
  return typed(draw, `${draw.at('head').pick(SHOP_HEADS)} ${word}${number}`);
}

/** A handle in a chat, made of a shop's or a person's name. */
export function handleOf(draw: Draw, name: string): string {
  const plain =
    name
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
      .slice(0, 14) || 'shop';
  return `${plain}${draw.at('dot').pick(['', '_', '.'])}${draw.at('tail').digits(3)}`;
}

/** A mailbox of a person who has one for the telephone alone. */
export function mailOf(draw: Draw, name: string): string {
  const [first = 'shop', last = ''] = name
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .split(' ');
  const host = draw
    .at('host')
    .weighted(['gmail.com', 'yahoo.com', 'outlook.com'], (one) => (one === 'gmail.com' ? 6 : 1));
  return `${first}${draw.at('joint').pick(['', '.', '_'])}${last}${draw.at('number').digits(3)}@${host}`;
}

/** The title of a listing. The same thing has the same title where it was taken from a catalogue. */
export function titleOf(draw: Draw, item: Item, country: Country): string {
  const head = item.brand ? `${item.brand} ${item.name}` : item.name;
  const praise = draw.at('praises').chance(0.6) ? ` ${draw.at('praise').pick(country.praise)}` : '';
  const reply = draw.at('replies').chance(0.3) ? ` - ${draw.at('reply').pick(REPLIES)}` : '';
  return typed(draw, `${head}${praise}${reply}`);
}
