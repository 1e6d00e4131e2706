import { cleanName } from '@ringbreaker/cypher/values';
import type { PayeeFacts } from '../facts.ts';
import type { RedFlag } from './red-flag.ts';

/** R8: the account is held in another name than the declared owner's. */
export const otherPayee: RedFlag = {
  id: 'R8',
  name: 'Payee is not the declared owner',
  family: 'money',
  strength: 0.6,
  guard:
    'Needs a declared owner and a holder, at least two sellers and a third of those that can be compared: one may be a family account.',
  find({ signals }) {
    const comparable = signals.payees.filter((payee) => payee.owners.length > 0);
    const differing = comparable.filter(differs);
    const sellers = distinct(differing);
    const all = distinct(comparable);
    if (sellers.length < 2 || sellers.length * 3 < all.length) return [];
    return [
      {
        strength: 0.6,
        says: `${sellers.length} of ${all.length} sellers with a declared owner are paid into an account held in another name.`,
        sellers,
        evidence: differing.map((payee) => ({ from: payee.account, type: 'NAMED', to: payee.nameKey })),
      },
    ];
  },
};

function differs(payee: PayeeFacts): boolean {
  return payee.owners.every((owner) => {
    const cleaned = cleanName(owner);
    return !cleaned.ok || cleaned.key !== payee.nameKey;
  });
}

function distinct(payees: readonly PayeeFacts[]): string[] {
  return [...new Set(payees.map((payee) => payee.seller))].sort();
}
