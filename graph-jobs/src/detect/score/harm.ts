import type { FlagHit } from '@ringbreaker/cypher/domain';
import type { Community } from '../evidence/community.ts';
import { onScale } from './capability.ts';

const MANY_BRANDS = 60;
const MANY_LISTINGS = 10_000;
/** Goods whose fakes hurt bodies, not brands alone, by words of their category. */
const DANGEROUS =
  /\b(medic|pharma|drug|health|supplement|vitamin|cosmetic|beauty|make-?up|perfume|fragrance|skin ?care|food|drink|beverage|alcohol|wine|spirits|baby|toy|batter|charger|auto ?(parts|motive)|car parts|brake|airbag|tyre|tire|helmet|pesticide|cigarette|tobacco|contact lens|sunglasses|optical)/i;

/** What a racket does to others, 0 to 100: brands, offers, the share of them that may hurt people, and confirmed finds. */
export function harmOf({ signals }: Community, hits: readonly FlagHit[]): number {
  const offered = signals.listings.reduce((sum, { listings }) => sum + listings, 0);
  const brands = new Set(signals.listings.flatMap(({ brand }) => brand ?? [])).size;
  const dangerous = signals.listings
    .filter(({ category }) => category !== null && DANGEROUS.test(category))
    .reduce((sum, { listings }) => sum + listings, 0);
  const found = hits.filter(({ family }) => family === 'outcome').map(({ strength }) => strength);
  return Math.round(
    100 *
      (0.25 * onScale(brands, MANY_BRANDS) +
        0.3 * onScale(offered, MANY_LISTINGS) +
        0.25 * (offered === 0 ? 0 : dangerous / offered) +
        0.2 * Math.max(0, ...found)),
  );
}
