import { saying } from '@ringbreaker/cypher/domain';
import { brandKey } from '@ringbreaker/cypher/values';
import { authorisedFor } from './authorised-for.ts';
import { groupBy } from '../../links/group-by.ts';
import { listingRef, type RedFlag } from '../red-flag.ts';

const BRANDS = 5;
const CATEGORIES = 3;

/** R22: one seller offers many unrelated brands without a record that it may. */
export const manyBrands: RedFlag = {
  id: 'R22',
  family: 'product',
  strength: 0.55,
  needs: ['listings.brand', 'listings.category'],
  guard: 'Authorised brands do not count; five brands in three categories at one seller, and two such sellers.',
  find({ sellers, signals }) {
    const isAuthorised = authorisedFor(signals.authorisations);
    const open = signals.listings.filter((listing) => listing.brand && !isAuthorised(listing));
    const openOf = groupBy(open, ({ seller }) => seller);
    const broad = sellers.filter(({ key }) => {
      const own = openOf.get(key) ?? [];
      const brands = new Set(own.map(({ brand }) => brandKey(brand ?? '')));
      const categories = new Set(own.map(({ category }) => category));
      return brands.size >= BRANDS && categories.size >= CATEGORIES;
    });
    if (broad.length < 2) return [];
    const keys = new Set(broad.map(({ key }) => key));
    return {
      says: saying`${broad.length} sellers each offer ${BRANDS} or more brands in ${CATEGORIES} or more categories without an authorisation on record.`,
      sellers: [...keys],
      evidence: open.filter(({ seller }) => keys.has(seller)).map(({ seller, sample }) => listingRef(seller, sample)),
    };
  },
};
