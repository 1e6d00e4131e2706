import { heavyTail, type Draw } from '#jobs/generate/draw';
import type { Account, Slot, Value } from './model.ts';
import { firmName, personName } from './names.ts';
import type { Whose } from './mint.ts';
import { COUNTRIES } from './places.ts';
import type { HubKind } from './settings.ts';
import type { Town } from './town.ts';

/** A service that many people use who have nothing else to do with each other. */
interface Hub {
  readonly kind: HubKind;
  readonly weight: number;
  /** Where it works; null: everywhere. */
  readonly country: string | null;
  readonly values: Partial<Record<Slot, Value>>;
}

/** Each kind of service: accounts to one of them, and what a client shows of it, of which it takes so many. */
const KINDS: Readonly<
  Record<HubKind, { readonly per: number; readonly slots: readonly Slot[]; readonly takes: readonly [number, number] }>
> = {
  depot: { per: 200, slots: ['warehouse', 'return', 'sender'], takes: [1, 2] },
  agency: { per: 200, slots: ['phone', 'email', 'ip', 'device'], takes: [1, 2] },
  accountant: { per: 180, slots: ['email', 'registered'], takes: [1, 2] },
  office: { per: 170, slots: ['ip', 'registered'], takes: [1, 2] },
  stock: { per: 80, slots: ['pictures'], takes: [1, 1] },
  wholesaler: { per: 110, slots: ['supplier'], takes: [1, 1] },
  processor: { per: 1_200, slots: ['bank'], takes: [1, 1] },
};
const POPULARITY = { low: 1, high: 60, alpha: 0.9 };
/** People mostly go to services of their own country. */
const NEAR = 4;
/** Slots in which a service stands in the place of one's own value. */
const REPLACED: ReadonlySet<Slot> = new Set(['warehouse', 'return', 'registered', 'bank', 'pictures', 'sender', 'ip']);

/** The services of the marketplace, before anybody uses them. */
export class Hubs {
  readonly #byKind: Readonly<Record<HubKind, readonly Hub[]>>;

  constructor(private readonly town: Town) {
    const build = (kind: HubKind) => {
      const count = 2 + Math.round(town.request.sellers / KINDS[kind].per);
      return Array.from({ length: count }, (_, at) => this.#hub(kind, town.draw.at(kind).at(at)));
    };
    this.#byKind = {
      depot: build('depot'),
      agency: build('agency'),
      accountant: build('accountant'),
      office: build('office'),
      stock: build('stock'),
      wholesaler: build('wholesaler'),
      processor: build('processor'),
    };
  }

  #hub(kind: HubKind, draw: Draw): Hub {
    const country = draw.at('country').weighted(COUNTRIES, (one) => one.weight);
    const name = { ...personName(draw.at('name'), country.code), usual: firmName(draw.at('firm'), country.code) };
    const whose: Whose = { country, city: draw.at('city').pick(country.cities), name };
    const values: Partial<Record<Slot, Value>> = {};
    for (const slot of KINDS[kind].slots) {
      const value = this.town.mint.make(slot, whose, draw.at(slot), 0);
      const collects = { ...value, scheme: 'psp', text: `mch-${draw.at('psp').digits(9)}`, holder: name.usual };
      values[slot] = kind === 'processor' ? collects : slot === 'supplier' ? { ...value, holder: name.usual } : value;
    }
    const where = values.ip ? null : country.code;
    return { kind, weight: heavyTail(draw.at('weight').uniform(), POPULARITY), country: where, values };
  }

  /** Makes an account a client of some services; a person keeps to the ones it knows. */
  serve(account: Account, factor = 1): void {
    for (const kind of Object.keys(KINDS) as HubKind[]) {
      const draw = account.draw.at('hub').at(kind);
      if (!draw.at('joins').chance(this.town.settings.hubs[kind] * factor)) continue;
      const { clientOf, draw: whose, country } = account.holder;
      const near = (one: Hub) => (one.country === null || one.country === country.code ? NEAR : 1) * one.weight;
      const values = clientOf.get(kind) ?? whose.at('hub').at(kind).weighted(this.#byKind[kind], near).values;
      clientOf.set(kind, values);
      this.#show(account, kind, values);
    }
  }

  #show(account: Account, kind: HubKind, values: Partial<Record<Slot, Value>>): void {
    const { slots, takes } = KINDS[kind];
    const draw = account.draw.at('shows').at(kind);
    const start = draw.at('first').between(0, slots.length - 1);
    const count = draw.at('count').between(...takes);
    for (let at = 0; at < count; at++) {
      const slot = slots[(start + at) % slots.length] as Slot;
      const value = values[slot] as Value;
      if (REPLACED.has(slot)) account.takes(slot, value, account.opened);
      else account.adds(slot, value, account.opened);
    }
  }
}
