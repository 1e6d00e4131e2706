import { saying } from '@ringbreaker/cypher/domain';
import { tellUsers, type RedFlag } from '../red-flag.ts';

/** R1: one payment account takes the money of several sellers. */
export const sharedAccount: RedFlag = {
  id: 'R1',
  family: 'money',
  strength: 0.45,
  needs: ['payment_accounts.account'],
  guard: 'Accounts that more than 24 operators use (payment providers) are left out.',
  find({ ties }) {
    return ties
      .filter((tie) => tie.kind === 'PaymentAccount' && tie.weight > 0)
      .slice(0, 5)
      .map((tie) => ({
        says: saying`${tie.members.length} sellers are paid into one account; ${tellUsers(tie)}.`,
        sellers: tie.members,
        evidence: tie.evidence,
      }));
  },
};
