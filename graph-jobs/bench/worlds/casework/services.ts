import type { Draw } from '#jobs/generate/draw';
import type { Account } from './account.ts';
import type { Settings } from './settings.ts';
import { freshValue, type Kind, type Value } from './values.ts';

interface Offer {
  readonly name: string;
  readonly kinds: readonly Kind[];
  /** Sellers for each of them. */
  readonly per: number;
  /** Share of honest sellers that use one, and of members of rackets. */
  readonly honest: number;
  readonly member: number;
  readonly country?: string;
}

/** What strangers share without knowing each other: many of them have a handful of users, a few have hundreds. */
const OFFERS: readonly Offer[] = [
  { name: 'consolidator', kinds: ['origin'], per: 900, honest: 0.2, member: 0.22, country: 'CN' },
  { name: 'forwarder', kinds: ['origin', 'sender'], per: 180, honest: 0.04, member: 0.04 },
  { name: 'return depot', kinds: ['address'], per: 180, honest: 0.045, member: 0.03 },
  { name: 'accountant', kinds: ['phone', 'email'], per: 200, honest: 0.03, member: 0.01 },
  { name: 'shop agency', kinds: ['device'], per: 300, honest: 0.02, member: 0.02 },
  { name: 'chat agency', kinds: ['handle'], per: 400, honest: 0.012, member: 0.008 },
  { name: 'shared office', kinds: ['ip'], per: 200, honest: 0.05, member: 0.05 },
  { name: 'payment provider', kinds: ['payee'], per: 1_500, honest: 0.06, member: 0.05 },
  { name: 'stock pictures', kinds: ['image'], per: 110, honest: 0.055, member: 0.04 },
];

/** Depots, agencies, accountants, payment providers and the like. */
export class Services {
  readonly #values = new Map<string, ReadonlyMap<Kind, Value>>();

  constructor(
    private readonly draw: Draw,
    private readonly sellers: number,
  ) {}

  /** Lets an account use what it happens to use. */
  serve(account: Account, who: 'honest' | 'member', { often, small }: Settings['services']): void {
    let left = small;
    for (const offer of OFFERS) {
      if (offer.name !== 'consolidator' && left === 0) return;
      const draw = account.draw.at('service').at(offer.name);
      if (!draw.chance(offer[who] * often)) continue;
      if (offer.name !== 'consolidator') left--;
      const count = Math.max(2, Math.round(this.sellers / offer.per));
      // The square makes the first few the big ones.
      const which = Math.floor(count * draw.at('which').uniform() ** 2);
      for (const [kind, value] of this.#of(offer, which)) account.use(kind, value);
    }
  }

  #of(offer: Offer, which: number): ReadonlyMap<Kind, Value> {
    const key = `${offer.name} ${which}`;
    const known = this.#values.get(key);
    if (known) return known;
    const draw = this.draw.at(key);
    const country = offer.country ?? draw.at('country').pick(['CN', 'DE', 'GB', 'PL', 'US', 'TR']);
    const made = new Map(offer.kinds.map((kind) => [kind, freshValue(kind, country, draw)]));
    this.#values.set(key, made);
    return made;
  }
}
