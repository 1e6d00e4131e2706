import { saying, written, asId } from '@ringbreaker/cypher/domain';
import type { AuthorisationFacts, BrandMedian, ListingFacts } from '../../evidence/facts.ts';
import { authorisedFor } from './authorised-for.ts';
import { listingRef, median, sellersOf, type RedFlag, type Reference } from '../red-flag.ts';

const STRONG_RATIO = 0.3;
const WEAK_RATIO = 0.6;
/** A usual price of fewer listings is none. */
export const LISTINGS_FOR_A_MEDIAN = 10;

/** R17: branded goods at a fraction of the brand's usual price. */
export const lowPrice: RedFlag = {
  id: 'R17',
  family: 'product',
  strength: 0.8,
  needs: ['listings.price', 'listings.brand'],
  guard:
    'Authorised sellers are left out; a median needs ten listings; at least two sellers and a fifth of those with a comparable price. Weak (0.45) from three tenths of the usual price on: sales and clearance go as low.',
  find(community, reference) {
    const compared = comparableListings(community.signals, reference.brandMedians);
    const cheap = compared.filter(({ ratio }) => ratio < WEAK_RATIO);
    const sellers = sellersOf(cheap.map(({ listing }) => listing));
    const all = sellersOf(compared.map(({ listing }) => listing));
    if (sellers.length < 2 || sellers.length * 5 < all.length) return [];
    const middle = median(cheap.map(({ ratio }) => ratio));
    const share = Math.round(middle * 100);
    return {
      strength: middle < STRONG_RATIO ? 0.8 : 0.45,
      says: saying`${sellers.length} of ${all.length} sellers offer branded goods at about ${share} % of the brand's median price${tellExample(cheap, middle)}.`,
      sellers,
      evidence: cheap.map(({ listing }) => listingRef(listing.seller, listing.sample)),
    };
  },
};

/** What of a listing is compared with the usual price. */
export type PricedListing = Pick<ListingFacts, 'seller' | 'brand' | 'category' | 'currency' | 'medianPrice'>;

type Permission = Pick<AuthorisationFacts, 'seller' | 'brandKey'>;

interface Compared<L> {
  readonly listing: L;
  readonly usual: BrandMedian;
  readonly ratio: number;
}

/** The listings that have a usual price to be compared with; what a seller may sell is left out. */
export function comparableListings<L extends PricedListing>(
  signals: { readonly listings: readonly L[]; readonly authorisations: readonly Permission[] },
  brandMedians: Reference['brandMedians'],
): Compared<L>[] {
  const medians = indexMedians(brandMedians);
  const isAuthorised = authorisedFor(signals.authorisations);
  return signals.listings.flatMap((listing) => {
    const usual = medians.get(brandGroup(listing));
    if (!usual || usual.listings < LISTINGS_FOR_A_MEDIAN || usual.median <= 0 || listing.medianPrice === null)
      return [];
    if (isAuthorised(listing)) return [];
    return [{ listing, usual, ratio: listing.medianPrice / usual.median }];
  });
}

/** The comparison in the middle, with the figures that make it one to check. */
function tellExample(cheap: readonly Compared<ListingFacts>[], middle: number): string {
  const example = cheap.find(({ ratio }) => ratio === middle);
  if (!example) return '';
  const { listing, usual } = example;
  const { brand, currency, category, listings } = usual;
  const price = listing.medianPrice?.toFixed(2) ?? '';
  return saying` (${category === null ? `${written(brand)} in all` : `${written(brand)}, ${written(category)}`}: ${price} against ${usual.median.toFixed(2)}${currency === null ? '' : ` ${asId(currency)}`} over ${listings} listings)`;
}

type Medians = ReadonlyMap<string, BrandMedian>;
const indexed = new WeakMap<readonly BrandMedian[], Medians>();

/** Worked out once for a run's reference, not for each community. */
function indexMedians(brandMedians: readonly BrandMedian[]): Medians {
  const known = indexed.get(brandMedians) ?? new Map(brandMedians.map((entry) => [brandGroup(entry), entry]));
  indexed.set(brandMedians, known);
  return known;
}

/** Whose prices are compared with each other. */
function brandGroup({ brand, category, currency }: Pick<ListingFacts, 'brand' | 'category' | 'currency'>): string {
  return [brand, category, currency].join('\n');
}
