import { saying } from '@ringbreaker/cypher/domain';
import { listingRef, sellersOf, type RedFlag } from '../red-flag.ts';

const STRIKES = 3;

/** R28: listings taken down as counterfeit, added up over the community. */
export const repeatRemovals: RedFlag = {
  id: 'R28',
  family: 'product',
  strength: 0.7,
  needs: ['listings.removal_reason'],
  guard:
    'Only removals whose reason speaks of counterfeit or a trade mark count; three of them by two sellers at least.',
  find({ signals }) {
    const struck = signals.listings.filter((row) => row.struck > 0);
    const strikes = struck.reduce((sum, row) => sum + row.struck, 0);
    const sellers = sellersOf(struck);
    if (strikes < STRIKES || sellers.length < 2) return [];
    return {
      says: saying`${strikes} listings of ${sellers.length} sellers were taken down as counterfeit or for a trade mark.`,
      sellers,
      evidence: struck.flatMap(({ seller, struckSample }) =>
        struckSample === null ? [] : [listingRef(seller, struckSample)],
      ),
    };
  },
};
