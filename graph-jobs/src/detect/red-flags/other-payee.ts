import { cleanName } from '@ringbreaker/cypher/values';
import type { PayeeFacts } from '../facts.ts';
import { groupBy } from '../group-by.ts';
import type { Finding, RedFlag } from './red-flag.ts';

/** Fewer say nothing. */
export const OWNERS = 3;

/** R8: sellers with different declared owners are paid into accounts held in one name, which is none of theirs. */
export const otherPayee: RedFlag = {
  id: 'R8',
  name: 'Payee is not the declared owner',
  family: 'money',
  strength: 0.6,
  needs: ['payment_accounts.holder', 'parties.name', 'relations.type'],
  guard:
    'One payee for at least three different declared owners, himself none of them: a family or a company pays into its own account.',
  find({ signals, ties }) {
    if (signals.payees.length < OWNERS) return [];
    const generic = new Set(
      ties.filter(({ kind, weight }) => kind === 'PaymentAccount' && weight === 0).map(({ value }) => value),
    );
    const declared = new Set(signals.payees.flatMap(({ owners }) => owners.map(keyOf)));
    const foreign = signals.payees.filter(
      ({ account, nameKey, owners }) => owners.length > 0 && !declared.has(nameKey) && !generic.has(account),
    );
    return [...groupBy(foreign, ({ nameKey }) => nameKey)].flatMap(([, payees]) => judgePayee(payees));
  },
};

function judgePayee(payees: readonly PayeeFacts[]): Finding[] {
  const owners = new Set(payees.flatMap((payee) => payee.owners.map(keyOf)));
  const sellers = [...new Set(payees.map(({ seller }) => seller))].sort();
  if (owners.size < OWNERS || sellers.length < OWNERS) return [];
  return [
    {
      strength: 0.6,
      says: `${sellers.length} sellers with ${owners.size} different declared owners are paid into accounts held in one name, which is none of theirs.`,
      sellers,
      evidence: payees.map(({ account, nameKey }) => ({ from: account, type: 'NAMED', to: nameKey })),
    },
  ];
}

function keyOf(owner: string): string {
  const cleaned = cleanName(owner);
  return cleaned.ok ? cleaned.key : owner;
}
