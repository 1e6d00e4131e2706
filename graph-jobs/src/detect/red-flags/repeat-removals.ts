import { listingRef, type RedFlag } from './red-flag.ts';

const STRIKES = 3;

/** R28: listings taken down as counterfeit, added up over the community. */
export const repeatRemovals: RedFlag = {
  id: 'R28',
  name: 'Repeat infringer',
  family: 'product',
  strength: 0.7,
  guard:
    'Only removals whose reason speaks of counterfeit or a trade mark count; three of them by two sellers at least.',
  find({ signals }) {
    const struck = signals.listings.filter(
      ({ removed, reasons }) => removed > 0 && reasons.some((reason) => /counterfeit|trade ?mark|fake/i.test(reason)),
    );
    const strikes = struck.reduce((sum, { removed }) => sum + removed, 0);
    const sellers = [...new Set(struck.map(({ seller }) => seller))].sort();
    if (strikes < STRIKES || sellers.length < 2) return [];
    return [
      {
        strength: 0.7,
        says: `${strikes} listings of ${sellers.length} sellers were taken down as counterfeit or for a trade mark.`,
        sellers,
        evidence: struck.map(({ seller, sample }) => listingRef(seller, sample)),
      },
    ];
  },
};
