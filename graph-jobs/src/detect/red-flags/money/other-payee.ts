import { saying } from '@ringbreaker/cypher/domain';
import type { PayeeFacts } from '../../evidence/facts.ts';
import { ownerKeysOf } from '../../evidence/owner-keys.ts';
import { groupBy } from '../../links/group-by.ts';
import { sellersOf, type Finding, type RedFlag } from '../red-flag.ts';

/** Fewer say nothing. */
const OWNERS = 3;

/** R8: sellers with different declared owners are paid into accounts held in one name, which is none of theirs. */
export const otherPayee: RedFlag = {
  id: 'R8',
  family: 'money',
  strength: 0.6,
  needs: ['payment_accounts.holder', 'parties.name', 'relations.type'],
  guard:
    'One payee for at least three different declared owners, himself none of them: a family or a company pays into its own account.',
  find({ signals, ties }) {
    const generic = new Set(
      ties.filter(({ kind, weight }) => kind === 'PaymentAccount' && weight === 0).map(({ value }) => value),
    );
    const paid = signals.payees.filter(({ account, owners }) => owners.length > 0 && !generic.has(account));
    const payees = [...groupBy(paid, ({ nameKey }) => nameKey)].filter(([, rows]) => sellersOf(rows).length >= OWNERS);
    // Hardly anywhere is there a payee of several sellers.
    if (payees.length === 0) return [];
    const declared = new Set(signals.payees.flatMap(ownerKeysOf));
    return payees.filter(([nameKey]) => !declared.has(nameKey)).flatMap(([, rows]) => judgePayee(rows));
  },
};

function judgePayee(payees: readonly PayeeFacts[]): Finding[] {
  const owners = new Set(payees.flatMap(ownerKeysOf));
  if (owners.size < OWNERS) return [];
  const sellers = sellersOf(payees);
  return [
    {
      says: saying`${sellers.length} sellers with ${owners.size} different declared owners are paid into accounts held in one name, which is none of theirs.`,
      sellers,
      evidence: payees.map(({ account, nameKey }) => ({ from: account, type: 'NAMED', to: nameKey })),
    },
  ];
}
