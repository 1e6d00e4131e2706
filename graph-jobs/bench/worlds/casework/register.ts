import { heavyTail, type Draw } from '#jobs/generate/draw';
import { Account, type Depth } from './account.ts';
import { besides, BRANDS, type Brand } from './brands.ts';
import { countryOf } from './places.ts';
import { SHAPE } from './settings.ts';
import type { Kind } from './values.ts';

/** Several accounts of one operator have fields filled more often where the firm has looked. */
const DEPTHS: readonly { readonly depth: Depth; readonly honest: number; readonly racket: number }[] = [
  { depth: 'thin', honest: 0.5, racket: 0.3 },
  { depth: 'fair', honest: 0.35, racket: 0.4 },
  { depth: 'deep', honest: 0.15, racket: 0.3 },
];

/** How many fields of its own an account has filled. */
const FILLED: Readonly<Record<Depth, readonly [number, number]>> = { thin: [1, 3], fair: [2, 4], deep: [4, 7] };

const FIELDS: readonly { readonly kind: Kind; readonly weight: number }[] = [
  { kind: 'handle', weight: 5 },
  { kind: 'phone', weight: 4 },
  { kind: 'payee', weight: 3 },
  { kind: 'email', weight: 3 },
  { kind: 'address', weight: 2 },
  { kind: 'image', weight: 3 },
  { kind: 'device', weight: 1.2 },
  { kind: 'ip', weight: 1.2 },
];

const HONEST_CLOSURES = ['seller request', 'inactive for a year', 'fees in arrears', 'moved to another platform'];

/** Opens accounts and knows them all; whoever opens one later does not change the ones before. */
export class Register {
  readonly accounts: Account[] = [];

  constructor(
    private readonly draw: Draw,
    readonly end: number,
  ) {}

  /** Opens an account on a day, in a country, or wherever and whenever honest people do. */
  open(country?: string, opened?: number): Account {
    const index = this.accounts.length;
    const draw = this.draw.at(index);
    const day = opened ?? this.end - Math.floor(draw.at('opened').uniform() * SHAPE.span);
    const account = new Account(index, draw, country ?? countryOf(draw.at('country')), Math.min(day, this.end));
    this.accounts.push(account);
    return account;
  }

  /** Opens an honest account: its brands, its prices, its closing if it has closed. */
  openHonest(country?: string, opened?: number): Account {
    const account = this.open(country, opened);
    const { draw } = account;
    account.depth = draw.at('depth').weighted(DEPTHS, ({ honest }) => honest).depth;
    account.brands = brandsFrom(draw.at('brands').pick(BRANDS), draw.at('brands'));
    account.pricing = draw.at('pricing').chance(0.22) ? 'secondhand' : 'plain';
    const life = Math.floor(heavyTail(draw.at('life').uniform(), { low: 60, high: 6_000, alpha: 0.35 }));
    if (draw.at('ends').chance(0.3) && account.opened + life < this.end) {
      account.closed = account.opened + life;
      account.reason = draw.at('reason').pick(HONEST_CLOSURES);
    }
    return account;
  }

  /** Opens the account of a member; whose it is and what it sells is told by its racket. */
  openMember(country: string, opened: number): Account {
    const account = this.open(country, opened);
    account.depth = account.draw.at('depth').weighted(DEPTHS, ({ racket }) => racket).depth;
    return account;
  }
}

/** One to three brands of the category of one. */
export function brandsFrom(main: Brand, draw: Draw): Brand[] {
  const others = [1, 2].map((at) => draw.at(at).pick(besides(main)));
  return [...new Set([main, ...others.slice(0, draw.at('count').between(0, 2))])];
}

/** Fills the fields of its own that the firm has noted of an account, on top of what it shares already. */
export function fillFields(account: Account): void {
  const { draw, depth } = account;
  const [least, most] = FILLED[depth];
  const count = draw.at('filled').between(least, most);
  const byChance = FIELDS.map(({ kind, weight }) => ({
    kind,
    order: draw.at('field').at(kind).uniform() ** (1 / weight),
  })).sort((a, b) => b.order - a.order);
  for (const { kind } of byChance.slice(0, count)) account.own(kind);
  if (!account.has('sender') && draw.at('senders').chance(0.8)) account.own('sender');
  if (account.has('origin') || draw.at('origins').chance(0.2)) return;
  const address = account.first('address');
  if (address) account.use('origin', address);
  else account.own('origin');
}
