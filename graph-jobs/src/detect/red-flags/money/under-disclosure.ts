import { saying } from '@ringbreaker/cypher/domain';
import type { IncomeFacts } from '../../evidence/facts.ts';
import { groupBy } from '../../links/group-by.ts';
import { operatorsOf, type Finding, type RedFlag } from '../red-flag.ts';

/** High-volume sellers in the United States disclose who they are from 200 sales and 5,000 dollars in twelve months. */
const LIMIT = { sales: 200, dollars: 5_000 };
const FROM = 0.7;
/** Fewer say nothing. */
const SELLERS = 3;

/** R9: the accounts of one operator each stay just under the limits from which a seller must say who it is. */
export const underDisclosure: RedFlag = {
  id: 'R9',
  family: 'money',
  strength: 0.5,
  needs: ['payments.amount', 'payments.paid_at', 'payments.currency', 'payment_accounts.account', 'sellers.country'],
  guard:
    'Sellers in the United States and dollars alone, into an account that is one seller’s; three accounts of one operator and most of those it has: a seller that simply is small has no sisters of the same size.',
  find(community) {
    const operators = operatorsOf(community);
    const income = [...groupBy(community.signals.income, ({ seller }) => seller)].map(([, rows]) => total(rows));
    return [...groupBy(income, ({ seller }) => operators.get(seller) ?? -1)].flatMap(([, rows]) => judgeOperator(rows));
  },
};

interface Income extends IncomeFacts {
  readonly accounts: readonly string[];
}

function total(rows: readonly IncomeFacts[]): Income {
  const sum = (of: 'sales' | 'amount') => rows.reduce((all, row) => all + row[of], 0);
  const [first] = rows as [IncomeFacts];
  return { ...first, sales: sum('sales'), amount: sum('amount'), accounts: rows.map(({ account }) => account) };
}

function judgeOperator(rows: readonly Income[]): Finding[] {
  const near = rows.filter(
    ({ sales, amount }) => isJustUnder(sales, LIMIT.sales) || isJustUnder(amount, LIMIT.dollars),
  );
  const under = near.filter(({ sales, amount }) => sales < LIMIT.sales || amount < LIMIT.dollars);
  if (under.length < SELLERS || under.length * 2 <= rows.length) return [];
  return [
    {
      says: saying`${under.length} accounts of one operator each took in 70 to 100 % of ${LIMIT.sales} sales or ${LIMIT.dollars} dollars in a year, from which a seller in the United States must say who it is.`,
      sellers: under.map(({ seller }) => seller),
      evidence: under.flatMap(({ seller, accounts }) =>
        accounts.map((account) => ({ from: seller, type: 'PAID_TO', to: account })),
      ),
    },
  ];
}

function isJustUnder(amount: number, limit: number): boolean {
  return amount >= FROM * limit && amount < limit;
}
