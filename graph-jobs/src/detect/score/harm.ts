import type { FlagHit, HarmDriver } from '@ringbreaker/cypher/domain';
import type { Community } from '../evidence/community.ts';
import { onScale } from './capability.ts';

const MANY_BRANDS = 60;
const MANY_LISTINGS = 10_000;
/** Goods whose fakes hurt bodies, not brands alone, by words of their category. */
const DANGEROUS =
  /\b(medic|pharma|drug|health|supplement|vitamin|cosmetic|beauty|make-?up|perfume|fragrance|skin ?care|food|drink|beverage|alcohol|wine|spirits|baby|toy|batter|charger|auto ?(parts|motive)|car parts|brake|airbag|tyre|tire|helmet|pesticide|cigarette|tobacco|contact lens|sunglasses|optical)/i;

/** How much of the harm each driver can make, in all 1. */
const SHARES: Readonly<Record<HarmDriver['driver'], number>> = {
  brands: 0.25,
  listings: 0.3,
  dangerous: 0.25,
  found: 0.2,
};

/** What a racket does to others: brands, offers, the share of them that may hurt people, and confirmed finds. */
export function driversOfHarm({ signals }: Community, hits: readonly FlagHit[]): HarmDriver[] {
  const listings = signals.listings.reduce((sum, { listings }) => sum + listings, 0);
  const brands = new Set(signals.listings.flatMap(({ brand }) => brand ?? [])).size;
  const hurting = signals.listings
    .filter(({ category }) => category !== null && DANGEROUS.test(category))
    .reduce((sum, { listings }) => sum + listings, 0);
  const dangerous = listings === 0 ? 0 : hurting / listings;
  const outcomes = hits.filter(({ family }) => family === 'outcome').map(({ strength }) => strength);
  const found = Math.max(0, ...outcomes);
  return [
    driver('brands', brands, onScale(brands, MANY_BRANDS)),
    driver('listings', listings, onScale(listings, MANY_LISTINGS)),
    driver('dangerous', dangerous, dangerous),
    driver('found', found, found),
  ];
}

/** @param level how far it goes on its scale, 0 to 1 */
function driver(name: HarmDriver['driver'], value: number, level: number): HarmDriver {
  const most = 100 * SHARES[name];
  return { driver: name, value: round(value, 1_000), points: round(most * level, 100), most };
}

const round = (figure: number, parts: number) => Math.round(figure * parts) / parts;

/** The harm of a racket, 0 to 100: all that drives it together. */
export const harmOf = (drivers: readonly HarmDriver[]): number =>
  Math.round(drivers.reduce((sum, { points }) => sum + points, 0));
