import { saying } from '@ringbreaker/cypher/domain';
import { isHeldTogether } from '../held-together.ts';
import { countOperators, tellUsers, type RedFlag } from '../red-flag.ts';

const OPERATORS = 3;

/** R24: parcels of different sellers go out under one sender's name. */
export const senderReuse: RedFlag = {
  id: 'R24',
  family: 'logistics',
  strength: 0.6,
  needs: ['shipments.sender'],
  guard:
    'Sellers of three operators at least; a name that more than 24 operators use (a consolidator) is left out; weak (0.35) where fewer than three in ten of its sellers share anything else: those are customers of one depot or wholesaler.',
  find(community) {
    return community.ties
      .filter(({ kind, weight }) => kind === 'Sender' && weight > 0)
      .filter(({ members }) => countOperators(community, members) >= OPERATORS)
      .slice(0, 3)
      .map((tie) => ({
        strength: isHeldTogether(community, tie.members) ? 0.6 : 0.35,
        says: saying`Parcels of ${tie.members.length} sellers were sent under one name; ${tellUsers(tie)}.`,
        sellers: tie.members,
        evidence: tie.evidence,
      }));
  },
};
