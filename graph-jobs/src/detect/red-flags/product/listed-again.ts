import { saying } from '@ringbreaker/cypher/domain';
import { listingRef, type RedFlag } from '../red-flag.ts';

const REPOSTS = 3;

/** R21: what was taken down as counterfeit stands again within a month, at the same seller or another member. */
export const listedAgain: RedFlag = {
  id: 'R21',
  family: 'product',
  strength: 0.6,
  needs: ['listings.removed_at', 'listings.removal_reason', 'listings.posted_at', 'listings.image'],
  guard:
    'Only removals as counterfeit or for a trade mark, so nothing seasonal; the same picture, one that few use; three of them, and by members.',
  find({ sellers, signals }) {
    const members = new Set(sellers.map(({ key }) => key));
    const reposts = signals.reposts.filter(({ by }) => members.has(by));
    const gone = new Set(reposts.map((row) => row.gone));
    if (gone.size < REPOSTS) return [];
    return {
      says: saying`${gone.size} listings taken down as counterfeit stood again within 30 days under the same picture.`,
      sellers: [...new Set(reposts.flatMap(({ seller, by }) => [seller, by]))],
      evidence: reposts.flatMap((row) => [listingRef(row.seller, row.gone), listingRef(row.by, row.again)]),
    };
  },
};
