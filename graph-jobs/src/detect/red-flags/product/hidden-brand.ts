import { saying } from '@ringbreaker/cypher/domain';
import { listingRef, type RedFlag } from '../red-flag.ts';

const LISTINGS = 3;
const SHARE = 0.3;

/** R19: listings that name no brand show a picture that several shops list under one. */
export const hiddenBrand: RedFlag = {
  id: 'R19',
  family: 'product',
  strength: 0.5,
  needs: ['listings.image', 'listings.brand'],
  guard:
    'A picture that few use and that two shops and more list under one brand alone, for a brand that one seller names may be his slip; three such listings and three in ten of a seller’s pictured ones, at two sellers: unbranded goods have pictures of their own.',
  find({ signals }) {
    const hiding = signals.hiddenBrands.filter(
      ({ hidden, pictured }) => hidden >= LISTINGS && hidden >= SHARE * pictured,
    );
    if (hiding.length < 2) return [];
    const listings = hiding.reduce((sum, { hidden }) => sum + hidden, 0);
    return {
      says: saying`${listings} listings of ${hiding.length} sellers name no brand and show pictures that others list under one.`,
      sellers: hiding.map(({ seller }) => seller),
      evidence: hiding.flatMap(({ seller, sample }) => (sample === null ? [] : [listingRef(seller, sample)])),
    };
  },
};
