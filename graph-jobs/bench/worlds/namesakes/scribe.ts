import type { Draw } from '#jobs/generate/draw';
import { writeName, type Person } from './people.ts';
import { placeId, writePlace, type Place, type WrittenPlace } from './places.ts';
import type { Manner } from './settings.ts';
import type { Thing } from './things.ts';

type Writing = (plain: string, draw: Draw) => string;

const groups = (text: string, size: number, mark: string) =>
  (text.match(new RegExp(`.{1,${String(size)}}`, 'gu')) ?? []).join(mark);

const onPlus = (mail: string, change: (local: string) => string) => {
  const [local = '', host = ''] = mail.split('@');
  return host === 'gmail.com' ? `${change(local)}@${host}` : mail.toUpperCase();
};

/** The ways each kind is written in; images and net addresses come from machines and are always the same. */
const WAYS: Readonly<Record<string, readonly Writing[]>> = {
  phone: [
    (plain) => plain,
    (plain) => `+86${plain}`,
    (plain) => `+86 ${plain.slice(0, 3)} ${groups(plain.slice(3), 4, ' ')}`,
    (plain) => `0086-${plain}`,
    (plain) => `${plain.slice(0, 3)}-${groups(plain.slice(3), 4, '-')}`,
    (plain) => `(+86) ${groups(plain, 4, ' ')}`,
  ],
  email: [
    (plain) => plain,
    (plain) => plain.toUpperCase(),
    (plain) => onPlus(plain, (local) => `${local.slice(0, 3)}.${local.slice(3)}`),
    (plain, draw) => onPlus(plain, (local) => `${local}+${draw.pick(['shop', 'store', 'sales', '2', 'new'])}`),
    (plain) => onPlus(plain, (local) => `${local.charAt(0).toUpperCase()}${local.slice(1)}`),
  ],
  handle: [(plain) => `@${plain}`, (plain) => plain, (plain) => `@${plain.toUpperCase()}`, (plain) => `t.me/${plain}`],
  device: [(plain) => plain, (plain) => plain.toUpperCase(), (plain) => groups(plain, 8, '-')],
  bank: [(plain) => plain, (plain) => groups(plain, 4, ' '), (plain) => groups(plain, 4, '-')],
  wallet: [
    (plain) => plain,
    (plain) => plain.toUpperCase(),
    (plain) => `QB-${groups(plain.slice(2), 5, '-')}`,
    (plain) => `qb ${plain.slice(2)}`,
  ],
  psp: [
    (plain) => `acct_${plain.slice(4)}`,
    (plain) => plain.toUpperCase(),
    (plain) => `ACCT-${plain.slice(4).toUpperCase()}`,
    (plain) => `acct ${groups(plain.slice(4), 4, ' ')}`,
  ],
};

/** All the clerks of the country at once: writes things, names and places down, and where asked remembers what each writing means. */
export class Scribe {
  readonly manner: Manner;
  readonly #meanings = new Map<string, string | null>();

  readonly #remembers: boolean;

  constructor(manner: Manner, remembers = false) {
    this.manner = manner;
    this.#remembers = remembers;
  }

  /** What every writing means, by `kind TAB writing`; those that mean several things are left out. */
  get meanings(): Map<string, string> {
    return new Map([...this.#meanings].filter((entry): entry is [string, string] => entry[1] !== null));
  }

  /** The thing as it is written once more. */
  text(thing: Thing, draw: Draw): string {
    const ways = WAYS[thing.kind] ?? [(plain: string) => plain];
    const isMessy = draw.at('mess').chance(this.manner.mess);
    const text = (isMessy ? draw.at('way').pick(ways) : (ways[0] as Writing))(thing.plain, draw.at('tag'));
    if (!DIGITS.has(thing.kind) || !draw.at('typo').chance(this.manner.typo)) {
      if (this.#remembers) this.#learn(thing.kind, text, thing.id);
      return text;
    }
    const [at, digit] = [text.length - 1 - draw.at('where').between(0, 4), String(draw.at('digit').between(0, 9))];
    return /\d/u.test(text.charAt(at)) ? text.slice(0, at) + digit + text.slice(at + 1) : text;
  }

  /** The columns of an address. */
  place(place: Place, draw: Draw): WrittenPlace {
    const written = writePlace(place, draw, this.manner);
    if (this.#remembers) this.#learn('address', inOneLine(written), placeId(place));
    return written;
  }

  /** The address in one line, as on a parcel. */
  line(place: Place, draw: Draw): string {
    return inOneLine(this.place(place, draw));
  }

  /** A name. */
  name(person: Person, draw: Draw): string {
    return writeName(person, draw, this.manner);
  }

  #learn(kind: string, text: string, id: string): void {
    const key = `${kind}\t${text}`;
    const known = this.#meanings.get(key);
    this.#meanings.set(key, known === undefined || known === id ? id : null);
  }
}

const DIGITS = new Set(['phone', 'bank', 'wallet']);

function inOneLine({ full, street, region, city }: WrittenPlace): string {
  return full ?? [street, region, city].join(', ');
}
