import type { Draw } from '#jobs/generate/draw';
import { makeIban } from '#jobs/generate/values/account-numbers';
import { LANDS, STEMS, TAILS, type Country } from './words.ts';

export type ValueKind =
  | 'phone'
  | 'email'
  | 'handle'
  | 'device'
  | 'ip'
  | 'bank'
  | 'psp'
  | 'address'
  | 'image'
  | 'sender'
  | 'company'
  | 'supplier'
  | 'payee';

/** Something that accounts can share; two of the same kind and key are the same thing. */
export interface Value {
  readonly kind: ValueKind;
  readonly key: string;
  readonly country: Country;
}

export interface Place {
  readonly street: string;
  readonly number: string;
  readonly city: string;
  readonly postcode: string;
}

/** A person's name; there are few of them, so strangers often bear the same. */
export function personName(draw: Draw, country: Country): string {
  const { first, last } = LANDS[country];
  return `${draw.at('first').pick(first)} ${draw.at('last').pick(last)}`;
}

/** A company's name without its legal form. */
export function companyName(draw: Draw): string {
  return `${draw.at('stem').pick(STEMS)} ${draw.at('tail').pick(TAILS)}`;
}

/** A mobile number without country code. */
export function nationalPhone(draw: Draw, country: Country): string {
  const { mobile, length } = LANDS[country];
  const start = draw.at('start').pick(mobile);
  return start + draw.at('rest').digits(length - start.length);
}

/** A place with a street, a number and mostly a flat. */
export function placeOf(draw: Draw, country: Country): Place {
  const { cities, streets } = LANDS[country];
  const flat = draw.at('has flat').chance(0.75) ? `/${draw.at('flat').between(1, 60)}` : '';
  return {
    street: draw.at('street').pick(streets),
    number: `${draw.at('number').between(1, 140)}${flat}`,
    city: draw.at('city').pick(cities),
    postcode: draw.at('postcode').digits(5),
  };
}

/** An account number with right check digits. */
export function ibanOf(draw: Draw, country: Country): string {
  const bank = country === 'BG' || country === 'RO' ? draw.at('bank').pick(['NORD', 'DUNA', 'KRPT', 'BLKN']) : '';
  const count = { PL: 24, TR: 22, BG: 14, RO: 16 }[country];
  const body = bank + draw.at('body').digits(count);
  return makeIban(country, body);
}

/** A mail address in its plain form. */
export function emailOf(draw: Draw, country: Country): string {
  const name = personName(draw, country).toLowerCase().replace(' ', '.');
  const house = draw.at('house').pick(['posta.zz', 'mailbox.zz', 'kurier.zz', 'webpost.zz']);
  return `${name}${draw.at('tail').digits(4)}@${house}`;
}

/** An internet address in ranges that belong to somebody. */
export function ipOf(draw: Draw): string {
  const part = (key: string) => draw.at(key).between(2, 250);
  return `${draw.at('net').pick([31, 46, 78, 83, 85, 91, 188, 212])}.${part('b')}.${part('c')}.${part('d')}`;
}
