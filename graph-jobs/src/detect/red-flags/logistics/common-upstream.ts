import { saying } from '@ringbreaker/cypher/domain';
import type { Community, Tie } from '../../evidence/community.ts';
import { isHeldTogether } from '../held-together.ts';
import { countOperators, tellUsers, type Finding, type RedFlag } from '../red-flag.ts';

const SELLERS = 5;
const OPERATORS = 3;
const WEAK = 0.4;

/** R23: sellers of different operators are supplied from one source, or ship from one place. */
export const commonUpstream: RedFlag = {
  id: 'R23',
  family: 'logistics',
  strength: 0.7,
  needs: ['relations.type|shipments.origin'],
  guard:
    'Five sellers of three operators at least; weak (0.4) where fewer than three in ten of them share anything else: those are customers of one wholesaler; more (0.7 for 0.6) where counterfeit goods were found at the source; a place (0.45) never accuses by itself, for a depot serves many.',
  find(community) {
    return community.ties
      .filter((tie) => (tie.kind === 'Supplier' || tie.kind === 'Origin') && tie.weight > 0)
      .filter(({ members }) => members.length >= SELLERS && countOperators(community, members) >= OPERATORS)
      .slice(0, 3)
      .map((tie) => tell(tie, community));
  },
};

function tell(tie: Tie, community: Community): Finding {
  const members = [...tie.members];
  if (tie.kind === 'Origin') {
    const says = saying`${members.length} sellers ship from one place; ${tellUsers(tie)}.`;
    return { strength: 0.45, says, sellers: members, evidence: tie.evidence };
  }
  const finds = community.signals.supplierOutcomes.filter(({ supplier }) => supplier === tie.value);
  const found = [...new Set(finds.map(({ outcome }) => outcome))];
  const told = found.length > 0 ? 0.7 : 0.6;
  return {
    strength: isHeldTogether(community, members) ? told : WEAK,
    says: saying`${members.length} sellers are supplied by one source; ${tellUsers(tie)}${found.length > 0 ? '; counterfeit goods were found there' : ''}.`,
    sellers: members,
    evidence: [...found.map((outcome) => ({ from: outcome, type: 'CONCERNS', to: tie.value })), ...tie.evidence],
  };
}
