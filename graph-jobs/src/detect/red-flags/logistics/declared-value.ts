import { saying } from '@ringbreaker/cypher/domain';
import type { Community } from '../../evidence/community.ts';
import { listingRef, median, parcelRef, sellersOf, type RedFlag } from '../red-flag.ts';

const PARCELS = 5;
const LISTINGS = 3;
const LOWEST = 0.5;
const HIGHEST = 2;
const FAR = 0.2;

/** R16: parcels are declared at another value than their goods are listed at. */
export const declaredValue: RedFlag = {
  id: 'R16',
  family: 'logistics',
  strength: 0.35,
  needs: ['shipments.declared_value', 'shipments.items', 'shipments.currency', 'listings.price'],
  guard:
    'One seller’s parcels against its own listings in the same currency, middle against middle; two sellers, and most of those that can be compared. Under the half that counts: many honest traders declare too little.',
  find(community) {
    const compared = compare(community);
    const off = compared.filter(({ ratio }) => ratio < LOWEST || ratio > HIGHEST);
    const sellers = sellersOf(off);
    if (sellers.length < 2 || sellers.length * 2 <= sellersOf(compared).length) return [];
    const middle = median(off.map(({ ratio }) => ratio));
    return {
      strength: middle < FAR ? 0.35 : 0.25,
      says: saying`${sellers.length} sellers declare pieces at about ${Math.round(middle * 100)} % of the price that they list them at.`,
      sellers,
      evidence: off.flatMap(({ seller, parcel, listing }) => [parcelRef(seller, parcel), listingRef(seller, listing)]),
    };
  },
};

function compare({ signals }: Community) {
  return signals.parcels.flatMap(({ seller, currency, valued, medianUnitValue, sample: parcel }) => {
    const listings = signals.listings.filter((row) => row.seller === seller && row.currency === currency);
    const prices = listings.flatMap(({ medianPrice, listings: count }) =>
      medianPrice === null ? [] : Array.from({ length: Math.min(count, 100) }, () => medianPrice),
    );
    const price = median(prices);
    if (currency === null || medianUnitValue === null || valued < PARCELS || prices.length < LISTINGS || price <= 0)
      return [];
    return [{ seller, parcel, listing: listings[0]?.sample ?? '', ratio: medianUnitValue / price }];
  });
}
