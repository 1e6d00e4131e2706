import type { Draw } from '#jobs/generate/draw';
import { makeIban } from '#jobs/generate/values/account-numbers';
import { nickname, personOf, type Person } from './people.ts';
import { placeIn } from './places.ts';

/** What an investigator can note of an account. `origin` and `sender` stand on its parcels, `image` on its listings. */
export type Kind = 'phone' | 'email' | 'handle' | 'device' | 'ip' | 'image' | 'payee' | 'address' | 'origin' | 'sender';

/** A value as it is, before somebody writes it down. */
export interface Value {
  readonly text: string;
  /** The same in its own script. */
  readonly native: string | null;
  readonly country: string | null;
  readonly city?: string;
  readonly scheme?: string;
  readonly holder?: Person;
  readonly institution?: string;
}

const DIALS: Readonly<Record<string, readonly [string, string, number]>> = {
  CN: ['86', '1', 10],
  HK: ['852', '6', 7],
  TR: ['90', '5', 9],
  IT: ['39', '3', 9],
  DE: ['49', '17', 8],
  GB: ['44', '7', 9],
  PL: ['48', '5', 8],
  US: ['1', '3', 9],
};
const MAILS = ['163.com', 'qq.com', 'gmail.com', 'outlook.com', 'gmx.net', 'yahoo.com', 'proton.me', 'foxmail.com'];
const BANKS: Readonly<Record<string, readonly string[]>> = {
  CN: ['Pearl River Bank', 'Minjiang Commercial Bank', 'Eastern Union Bank'],
  DE: ['Nordbank', 'Volkskasse'],
};

/** The international prefix of a country, digits only. */
export function dialOf(country: string | null): string {
  return DIALS[country ?? 'GB']?.[0] ?? '44';
}

/** A value that nobody else has, of somebody in a country. */
export function freshValue(kind: Kind, country: string, draw: Draw): Value {
  const made = MAKERS[kind](country, draw.at(kind));
  return { native: null, country, ...made };
}

type Made = Partial<Value> & { readonly text: string };

const placeMade = (country: string, draw: Draw): Made => placeIn(country, draw);

const MAKERS: Readonly<Record<Kind, (country: string, draw: Draw) => Made>> = {
  phone: (country, draw) => {
    const [dial, start, digits] = DIALS[country] ?? ['44', '7', 9];
    return { text: `+${dial}${start}${draw.digits(digits)}` };
  },
  email: (_, draw) => ({ text: `${nickname(draw)}@${draw.at('host').pick(MAILS)}`, country: null }),
  handle: (_, draw) => ({ text: nickname(draw), country: null }),
  device: (_, draw) => ({ text: draw.hex(16), country: null }),
  ip: (_, draw) => ({
    text: [0, 1, 2, 3].map((part) => draw.at(part).between(part === 0 ? 23 : 1, 220)).join('.'),
    country: null,
  }),
  image: (_, draw) => ({ text: draw.hex(16), country: null }),
  payee: (country, draw) => ({ ...accountOf(country, draw), holder: personOf(country, draw.at('holder')) }),
  address: placeMade,
  origin: placeMade,
  sender: (country, draw) => {
    const { latin, native } = personOf(country, draw);
    return { text: latin, native };
  },
};

function accountOf(country: string, draw: Draw): Made {
  const institution = draw.at('bank').pick(BANKS[country] ?? ['Unity Bank', 'Harbour Savings', 'Credito Tirreno']);
  if (country === 'CN' || country === 'HK') {
    if (draw.at('wallet').chance(0.5))
      return { text: `pay${draw.digits(13)}`, scheme: 'wallet', institution: 'RedPay' };
    return { text: `62${draw.digits(15)}`, scheme: 'bank', institution };
  }
  if (country === 'US') return { text: `acct_${draw.hex(14)}`, scheme: 'psp', institution: 'Checkoutly' };
  return { text: makeIban(country, draw.digits(18)), scheme: 'iban', institution };
}
