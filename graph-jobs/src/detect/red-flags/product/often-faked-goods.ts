import { saying } from '@ringbreaker/cypher/domain';
import { listingRef, sellersOf, type RedFlag } from '../red-flag.ts';

const OFTEN = new RegExp(
  [
    'shoe|sneaker|footwear|boot|schuh|chaussure|calzado|scarpe|鞋',
    'glasses|eyewear|optical|brille|lunettes|gafas|occhiali|眼镜',
    'phone|electronic|headphone|earbud|charger|手机|耳机',
    'watch|jewel|leather|handbag|wallet|(^|\\W)bags?(\\W|$)|uhr|montre|reloj|orolog|手表|包',
  ].join('|'),
  'i',
);
const SHARE = 0.5;
const LISTINGS = 10;

/** R11: most goods are of the kinds that are counterfeited most. */
export const oftenFakedGoods: RedFlag = {
  id: 'R11',
  family: 'product',
  strength: 0.1,
  needs: ['listings.category', 'listings.brand'],
  guard: 'A prior, no finding: most who sell shoes sell their own; it never makes a racket.',
  find({ signals }) {
    const branded = signals.listings.filter(({ brand, category }) => brand !== null && category !== null);
    const often = branded.filter(({ category }) => OFTEN.test(category ?? ''));
    const count = (rows: typeof branded) => rows.reduce((sum, { listings }) => sum + listings, 0);
    if (count(branded) < LISTINGS || count(often) < SHARE * count(branded)) return [];
    return {
      says: saying`${count(often)} of ${count(branded)} branded listings are goods of the kinds seized most often.`,
      sellers: sellersOf(often),
      evidence: often.map(({ seller, sample }) => listingRef(seller, sample)),
    };
  },
};
