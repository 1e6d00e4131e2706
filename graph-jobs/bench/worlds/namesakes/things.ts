import type { Draw } from '#jobs/generate/draw';
import { withoutMarks } from './words.ts';
import type { Person } from './people.ts';
import { placeId, type Place } from './places.ts';

type ContactKind = 'phone' | 'email' | 'handle' | 'device' | 'ip' | 'image' | 'domain';
type Scheme = 'bank' | 'wallet' | 'psp';

/** Something that can be shared: `plain` is what it is, however it is written. */
export interface Thing {
  readonly id: string;
  readonly kind: ContactKind | Scheme | 'address';
  readonly plain: string;
  readonly place?: Place;
}

const thing = (kind: Thing['kind'], plain: string): Thing => ({ id: `${kind}:${plain}`, kind, plain });

/** The place as something that can be shared. */
export function addressThing(place: Place): Thing {
  const id = placeId(place);
  return { id, kind: 'address', plain: id, place };
}

/** A mobile number, without the country code. */
export function phone(draw: Draw): Thing {
  return thing('phone', `1${draw.at('network').pick([3, 5, 7, 8, 9])}${draw.at('number').digits(9)}`);
}

/** A mailbox: named after its owner as everybody's is, so that the digits matter. */
export function email({ family, given }: Person, draw: Draw): Thing {
  const [first, last] = [given, family].map(({ latin }) =>
    withoutMarks(latin[0] ?? '')
      .replace(/[^a-z]/giu, '')
      .toLowerCase(),
  );
  const local = draw.at('order').chance(0.5) ? `${first}${last}` : `${last}${first}`;
  const host = draw.at('host').weighted(HOSTS, ({ weight }) => weight).name;
  return thing('email', `${local}${draw.at('number').digits(draw.at('length').between(3, 6))}@${host}`);
}

const HOSTS = [
  { name: 'gmail.com', weight: 6 },
  { name: '163.com', weight: 2 },
  { name: 'posta.zz', weight: 1 },
  { name: 'barid.zz', weight: 1 },
];

/** A name in a chat application. */
export function handle({ given }: Person, draw: Draw): Thing {
  const name = withoutMarks(given.latin[0] ?? '')
    .replace(/[^a-z]/giu, '')
    .toLowerCase();
  return thing('handle', `${name}_${draw.at('number').digits(5)}`);
}

/** The fingerprint of a telephone or computer. */
export function device(draw: Draw): Thing {
  return thing('device', draw.hex(32));
}

/** An address of the net. */
export function ip(draw: Draw): Thing {
  return thing('ip', `100.${draw.at(1).between(64, 127)}.${draw.at(2).between(0, 255)}.${draw.at(3).between(1, 254)}`);
}

/** A picture by its fingerprint. */
export function image(draw: Draw): Thing {
  return thing('image', draw.hex(24));
}

/** An account to be paid on; most are at banks. */
export function account(draw: Draw): Thing {
  const scheme = draw.at('scheme').weighted(['bank', 'wallet', 'psp'] as const, (one) => SCHEMES[one]);
  if (scheme === 'bank') return thing('bank', `62${draw.at('number').digits(15)}`);
  if (scheme === 'wallet') return thing('wallet', `qb${draw.at('number').digits(10)}`);
  return thing('psp', `acct${draw.at('number').code(12)}`);
}

const SCHEMES = { bank: 6, wallet: 3, psp: 2 };
