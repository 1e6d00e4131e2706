import { saying } from '@ringbreaker/cypher/domain';
import type { RedFlag } from '../red-flag.ts';

/** R4: accounts linked by two or more different kinds of identifier. */
export const twoIdentities: RedFlag = {
  id: 'R4',
  family: 'identity',
  strength: 0.5,
  needs: ['contacts.value', 'payment_accounts.account|addresses.full|addresses.street|relations.type'],
  guard: 'Says that accounts belong together, never that they do wrong: it makes no racket of a group.',
  find({ operators, ties, sellers: all }) {
    const joined = operators.filter((operator) => operator.length > 1);
    if (joined.length === 0) return [];
    const sellers = joined.flat();
    const inside = new Set(sellers);
    const evidence = ties
      .filter((tie) => tie.weight > 0)
      .flatMap((tie) => tie.evidence.filter((ref) => inside.has(ref.from)));
    return {
      strength: 0.2 + 0.3 * (sellers.length / all.length),
      says: saying`${sellers.length} accounts are tied into ${joined.length} ${joined.length === 1 ? 'operator' : 'operators'} by two or more kinds of identifier each.`,
      sellers,
      evidence,
    };
  },
};
