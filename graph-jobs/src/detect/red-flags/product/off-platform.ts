import { saying } from '@ringbreaker/cypher/domain';
import { listingRef, sellersOf, type RedFlag } from '../red-flag.ts';

const LISTINGS = 3;

/** R20: titles lead the buyer to a chat, a code or another site. */
export const offPlatform: RedFlag = {
  id: 'R20',
  family: 'product',
  strength: 0.5,
  needs: ['listings.title'],
  guard:
    'A link, an address or a messenger with an account in a title, three listings of two sellers; a word such as "WhatsApp" alone says nothing. Messages between buyer and seller are not in the tables.',
  find({ signals }) {
    const steering = signals.listings.filter((row) => row.steering > 0);
    const listings = steering.reduce((sum, row) => sum + row.steering, 0);
    const sellers = sellersOf(steering);
    if (listings < LISTINGS || sellers.length < 2) return [];
    return {
      says: saying`Titles of ${listings} listings of ${sellers.length} sellers lead the buyer to a chat or another site.`,
      sellers,
      evidence: steering.flatMap(({ seller, steeringSample }) =>
        steeringSample === null ? [] : [listingRef(seller, steeringSample)],
      ),
    };
  },
};
