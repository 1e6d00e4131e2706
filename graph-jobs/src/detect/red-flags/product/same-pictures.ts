import { VALUE_KINDS, saying } from '@ringbreaker/cypher/domain';
import { countOperators, type RedFlag } from '../red-flag.ts';

const PICTURES = 3;
const WIDEST = VALUE_KINDS.Image.cap;

/** R18: sellers of different operators show the same pictures. */
export const samePictures: RedFlag = {
  id: 'R18',
  family: 'product',
  strength: 0.4,
  needs: ['listings.image'],
  guard:
    'Three pictures that few use (a brand’s press photograph has many users), each shown by two operators; under the half that counts, for honest resellers take the pictures of one wholesaler.',
  find(community) {
    const ties = community.ties.filter(
      ({ kind, weight, users, members }) =>
        kind === 'Image' && weight > 0 && users <= WIDEST && countOperators(community, members) > 1,
    );
    if (ties.length < PICTURES) return [];
    const sellers = [...new Set(ties.flatMap(({ members }) => members))].sort();
    return {
      says: saying`${sellers.length} sellers of different operators show ${ties.length} pictures in common, each used by ${WIDEST} sellers at most.`,
      sellers,
      evidence: ties.flatMap(({ evidence }) => evidence.slice(0, 4)),
    };
  },
};
