import type { Draw } from '#jobs/generate/draw';
import type { Shared, SharedOfCountry } from '../model.ts';
import { COUNTRIES, wordsOf, type CountryCode } from '../words/countries.ts';
import { phoneOf, placeOf } from './means.ts';

/** Sellers of a country to each of its places; the first of each kind has many times more. */
const SELLERS_TO = { fulfilment: 350, mall: 200, office: 500, counter: 45, creditPhone: 120 };
const ALL_SHARES = COUNTRIES.reduce((sum, { share }) => sum + share, 0);

/** The common places of every country, in numbers that go with its sellers. */
export function sharedPlaces(root: Draw, sellers: number): Shared {
  return new Map(
    COUNTRIES.map(({ code, share }) => {
      const draw = root.at('shared').at(code);
      const here = (sellers * share) / ALL_SHARES;
      const some = <T>(kind: keyof typeof SELLERS_TO, make: (one: Draw) => T): T[] =>
        Array.from({ length: Math.max(2, Math.round(here / SELLERS_TO[kind])) }, (_, at) => make(draw.at(kind).at(at)));
      const place = (one: Draw) => placeOf(one, code);
      return [
        code,
        {
          fulfilment: some('fulfilment', (one) => ({ ...place(one), landmark: 'Gudang / Warehouse' })),
          malls: some('mall', (one) => ({ ...place(one), landmark: 'Plaza Medika' })),
          offices: some('office', place),
          counters: some('counter', (one) => counterName(one, code)),
          creditPhones: some('creditPhone', (one) => phoneOf(one, code)),
        },
      ];
    }),
  );
}

/** One of a list of common places: the first are used by far the most. */
export function crowded<T>(draw: Draw, list: readonly T[]): T {
  return list[Math.floor(list.length * draw.uniform() ** 2.2)] as T;
}

/** The places of a country that all share. */
export function sharedOf(shared: Shared, country: CountryCode): SharedOfCountry {
  return shared.get(country) as SharedOfCountry;
}

/** Whose counter it is. */
export function carrierOf(counter: string, country: CountryCode): string {
  const { carriers } = wordsOf(country);
  return carriers.find((carrier) => counter.includes(carrier)) ?? (carriers[0] as string);
}

function counterName(draw: Draw, country: CountryCode): string {
  const words = wordsOf(country);
  const area = draw.at('area').pick(draw.at('city').pick(words.cities)[5]);
  const kind = { ID: 'Agen', PH: 'Drop-off', VN: 'Bưu cục', TH: 'สาขา', MY: 'Kaunter', SG: 'Point' }[country];
  return `${kind} ${draw.at('carrier').pick(words.carriers)} ${area} ${draw.at('number').between(1, 9)}`;
}
