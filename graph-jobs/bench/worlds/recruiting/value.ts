import { heavyTail, type Draw } from '#jobs/generate/draw';
import { ibanOf } from './iban.ts';
import { MAIL_HOSTS, STREETS, type City } from './names.ts';
import { aliasOf, latinName, type Person } from './person.ts';
import { toLatin } from './script.ts';

export type Kind = 'phone' | 'email' | 'handle' | 'device' | 'ip' | 'domain' | 'account' | 'address';

export interface Place {
  readonly street: string;
  readonly number: number;
  /** Empty for a hall or an office block. */
  readonly flat: string;
  readonly postcode: string;
  readonly city: City;
}

/** Something that tells who is behind an account, in its clean writing. */
export interface Value {
  readonly kind: Kind;
  readonly text: string;
  readonly country: string;
  readonly place?: Place;
  readonly account?: { readonly scheme: string; readonly holder: string; readonly institution: string };
}

const PHONES: Readonly<Record<string, { code: string; starts: readonly string[]; rest: number }>> = {
  BG: { code: '+359', starts: ['87', '88', '89', '98'], rest: 7 },
  RS: { code: '+381', starts: ['60', '62', '63', '64', '65'], rest: 7 },
  MK: { code: '+389', starts: ['70', '71', '75', '76'], rest: 6 },
};

/** The n-th value of a kind that a person has. */
export function valueOf(person: Person, kind: Kind, n: number): Value {
  const draw = person.draw.at(kind).at(n);
  const country = person.city.country;
  if (kind === 'address') return placeValue(placeOf(draw, person.city, true));
  if (kind === 'account') return accountValue(draw, aliasOf(person, n));
  return { kind, text: textOf(kind, draw, aliasOf(person, n)), country };
}

/** A phone number of a country. */
function phoneText(draw: Draw, country: string): string {
  const plan = PHONES[country] ?? (PHONES.BG as { code: string; starts: readonly string[]; rest: number });
  return `${plan.code}${draw.at('start').pick(plan.starts)}${draw.at('rest').digits(plan.rest)}`;
}

/** An address in a city, with a flat or without. */
export function placeOf(draw: Draw, city: City, hasFlat: boolean): Place {
  return {
    street: draw.at('street').pick(STREETS),
    number: Math.floor(heavyTail(draw.at('number').uniform(), { low: 1, high: 240, alpha: 0.4 })),
    flat: hasFlat ? String(draw.at('flat').between(1, 90)) : '',
    postcode: `${city.code}${draw.at('code').digits(4)}`.slice(0, city.country === 'RS' ? 5 : 4),
    city,
  };
}

/** A place as a value. */
export function placeValue(place: Place): Value {
  const { street, number, flat, postcode } = place;
  return { kind: 'address', text: `${street} ${number} ${flat} ${postcode}`, country: place.city.country, place };
}

function accountValue(draw: Draw, person: Person): Value {
  const country = person.city.country;
  const holder = latinName(person);
  if (draw.at('wallet').chance(0.12)) {
    const account = { scheme: 'wallet', holder, institution: 'PayLeva' };
    return { kind: 'account', text: `PL${draw.at('own').digits(10)}`, country, account };
  }
  const { iban, bank } = ibanOf(draw, country);
  return { kind: 'account', text: iban, country, account: { scheme: 'iban', holder, institution: bank } };
}

function textOf(kind: Kind, draw: Draw, { given, family, city }: Person): string {
  const word = `${toLatin(given)}.${toLatin(family)}`.toLowerCase();
  if (kind === 'phone') return phoneText(draw, city.country);
  if (kind === 'email') return `${word}${draw.at('n').digits(4)}@${draw.at('host').pick(MAIL_HOSTS)}`;
  if (kind === 'handle') return `@${word.replace('.', '_')}_${draw.at('n').digits(4)}`;
  if (kind === 'device') return draw.hex(16);
  if (kind === 'domain') return `${word.replace('.', '-')}-${draw.at('n').digits(3)}.${city.country.toLowerCase()}`;
  return [0, 1, 2, 3].map((at) => draw.at(at).between(at === 0 ? 31 : 1, at === 0 ? 95 : 254)).join('.');
}
