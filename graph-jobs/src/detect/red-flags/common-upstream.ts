import { tellUsers, type RedFlag } from './red-flag.ts';

const SELLERS = 5;

/** R23: sellers of different operators are supplied from one source, or ship from one place. */
export const commonUpstream: RedFlag = {
  id: 'R23',
  name: 'Common upstream',
  family: 'logistics',
  strength: 0.6,
  guard:
    'Five sellers of three operators at least; a place (0.45) never accuses by itself, for a depot serves many; one over its cap is left out.',
  find({ ties, operators }) {
    const operatorOf = new Map(operators.flatMap((operator, at) => operator.map((seller) => [seller, at] as const)));
    return ties
      .filter((tie) => (tie.kind === 'Supplier' || tie.kind === 'Origin') && tie.weight > 0)
      .filter(
        (tie) =>
          tie.members.length >= SELLERS && new Set(tie.members.map((seller) => operatorOf.get(seller))).size >= 3,
      )
      .slice(0, 3)
      .map((tie) => ({
        strength: tie.kind === 'Supplier' ? 0.6 : 0.45,
        says: `${tie.members.length} sellers ${tie.kind === 'Supplier' ? 'are supplied by one source' : 'ship from one place'}; ${tellUsers(tie)}.`,
        sellers: [...tie.members],
        evidence: [...tie.evidence],
      }));
  },
};
