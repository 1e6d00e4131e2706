import { saying } from '@ringbreaker/cypher/domain';
import type { Community } from '../../evidence/community.ts';
import { densestPart } from '../../reference/dense-block.ts';
import type { RedFlag } from '../red-flag.ts';

/** A community larger than this is no block but a district. */
const LARGEST = 500;
const SELLERS = 5;

/** R29: members and what they share are tied more densely than one in a hundred blocks made by chance. */
export const denseBlock: RedFlag = {
  id: 'R29',
  family: 'product',
  strength: 0.3,
  needs: ['contacts.value|payment_accounts.account'],
  guard:
    'Generic values are left out first, and the level comes from shuffled links of the whole marketplace; a company with many shops is as dense, so it never makes a racket.',
  find(community, { nullLevels }) {
    const level = nullLevels.blockDensity;
    const { sellers, ties } = community;
    if (level === null || sellers.length < SELLERS || sellers.length > LARGEST) return [];
    const density = densestPart(blockOf(community));
    if (density <= level) return [];
    return {
      says: saying`Members and shared values are tied ${(density / level).toFixed(1)} times as densely as one in a hundred blocks is by chance.`,
      sellers: sellers.map(({ key }) => key),
      evidence: ties.filter(({ weight }) => weight > 0).flatMap(({ evidence }) => evidence.slice(0, 4)),
    };
  },
};

function blockOf({ sellers, ties }: Community) {
  const index = new Map(sellers.map(({ key }, at) => [key, at]));
  const linking = ties.filter(({ weight }) => weight > 0);
  return {
    sellers: sellers.length,
    values: linking.map(({ members }) => members.flatMap((seller) => index.get(seller) ?? [])),
    degrees: linking.map(({ users }) => users),
  };
}
