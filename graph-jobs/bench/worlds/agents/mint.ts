import type { Draw } from '#jobs/generate/draw';
import { bankAccount } from './accounts-at-banks.ts';
import { GivenUp } from './given-up.ts';
import type { Slot, Value } from './model.ts';
import { firmName, type PersonName } from './names.ts';
import type { City, Country } from './places.ts';

/** For whom a value is made. */
export interface Whose {
  readonly country: Country;
  readonly city: City;
  readonly name: PersonName;
}

const MAILS: readonly (readonly [string, number])[] = [
  ['gmail.com', 40],
  ['qq.com', 18],
  ['163.com', 12],
  ['outlook.com', 14],
  ['proton.me', 4],
  ['yahoo.com', 8],
];
/** Flats and units: so many buildings have several. */
const HAS_UNIT = 0.55;

/** Makes new values, and gives out again what was given up. */
export class Mint {
  readonly #givenUp = { phone: new GivenUp(), device: new GivenUp() };

  #made = 0;

  constructor(private readonly recycled: number) {}

  /** Takes back a phone number or a device. */
  takesBack(slot: 'phone' | 'device', value: Value | undefined, month: number): void {
    if (value) this.#givenUp[slot].add(value, month);
  }

  /** A value for a slot that nobody uses now. */
  make(slot: Slot, whose: Whose, draw: Draw, month: number): Value {
    if ((slot === 'phone' || slot === 'device') && draw.at('again').chance(this.recycled)) {
      const again = this.#givenUp[slot].next(month);
      if (again) return again;
    }
    return { ...made(slot, whose, draw), serial: this.#made++, users: new Set() };
  }
}

type Made = Omit<Value, 'users' | 'serial'>;

function made(slot: Slot, whose: Whose, draw: Draw): Made {
  const country = whose.country.code;
  if (slot === 'bank') return { ...bankAccount(draw, country), country, holder: whose.name.usual };
  if (slot === 'home' || slot === 'registered' || slot === 'warehouse' || slot === 'return') return place(whose, draw);
  if (slot === 'sender') return { text: firmName(draw, country), country };
  return { text: textOf(slot, whose, draw), country };
}

function textOf(slot: Slot, { country, name }: Whose, draw: Draw): string {
  if (slot === 'phone') return draw.at('prefix').pick(country.mobile) + draw.at('number').digits(country.digits);
  if (slot === 'email') {
    const host = draw.at('host').weighted(MAILS, ([, weight]) => weight)[0];
    return `${name.mail}${draw.at('number').digits(draw.at('length').between(2, 4))}@${host}`;
  }
  if (slot === 'handle') return `${name.mail.replace('.', '_')}_${draw.at('number').digits(4)}`;
  if (slot === 'ip')
    return [0, 1, 2, 3].map((at) => draw.at(at).between(at === 0 ? 11 : 1, at === 0 ? 223 : 254)).join('.');
  if (slot === 'device') return draw.hex(16);
  if (slot === 'logo') return `img/${draw.hex(12)}.jpg`;
  if (slot === 'pictures') return `set/${draw.hex(12)}.jpg`;
  return draw.hex(12);
}

function place({ country, city }: Whose, draw: Draw): Made {
  const street = draw.at('street').pick(country.streets);
  const number = draw.at('number').between(1, 420);
  const unit = draw.at('unit').chance(HAS_UNIT) ? draw.at('which').between(101, 2408) : null;
  const length = country.code === 'CN' || country.code === 'VN' ? 6 : 5;
  const post =
    country.code === 'GB'
      ? `${city.post} ${draw.at('post').digits(1)}AB`
      : city.post + draw.at('post').digits(length - city.post.length);
  const text = `${country.code}/${city.usual}/${street.usual}/${number}/${unit ?? ''}`;
  return { text, country: country.code, place: { country, city, street, number, unit, post } };
}
