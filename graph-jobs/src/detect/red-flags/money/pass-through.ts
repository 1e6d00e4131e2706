import { dayOf } from '../../links/days.ts';
import { saying, type LinkRef, asId } from '@ringbreaker/cypher/domain';
import type { FlowFacts, FlowPayment } from '../../evidence/facts.ts';
import { groupBy } from '../../links/group-by.ts';
import type { Finding, RedFlag } from '../red-flag.ts';

const PAYERS = 10;
const KEPT = 0.05;
const DAYS = 2;
const FORWARDED = 0.8;

/** R27: an account takes in money from many and sends nearly all of it on within two days. */
export const passThrough: RedFlag = {
  id: 'R27',
  family: 'money',
  strength: 0.6,
  needs: [
    'payments.amount',
    'payments.paid_at',
    'payments.from_account',
    'payments.to_account',
    'payment_accounts.account',
  ],
  guard:
    'Ten payers, less than a twentieth kept and four fifths forwarded within two days; money moved to an account of the same holder is a sweep and does not count; an account with thousands of payments is a provider’s and is not read.',
  find({ signals }) {
    return [...groupBy(signals.flows, ({ account, currency }) => `${account}\n${currency}`).values()]
      .flatMap(judgeAccount)
      .slice(0, 3);
  },
};

function judgeAccount(flows: readonly FlowFacts[]): Finding[] {
  const [{ payments, currency }] = flows as [FlowFacts];
  const taken = payments.filter(([, way]) => way === 'TO');
  const sent = payments.filter(([, way, , , , oneHolder]) => way === 'FROM' && !oneHolder);
  const payers = new Set(taken.map(([, , , , other]) => other)).size;
  const [income, outgo] = [sum(taken), sum(sent)];
  const share = forwardedSoon(taken, sent) / Math.max(income, Number.MIN_VALUE);
  if (payers < PAYERS || share < FORWARDED || Math.abs(income - outgo) >= KEPT * income) return [];
  return [
    {
      says: saying`An account took in ${Math.round(income)}${currency === null ? '' : ` ${asId(currency)}`} from ${payers} payers and sent ${Math.round(100 * share)} % of it on within ${DAYS} days.`,
      sellers: flows.map(({ seller }) => seller),
      evidence: evidenceOf(flows),
    },
  ];
}

function evidenceOf(flows: readonly FlowFacts[]): LinkRef[] {
  const [{ account, payments }] = flows as [FlowFacts];
  const paid = flows.map(({ seller }) => ({ from: seller, type: 'PAID_TO', to: account }));
  return [...paid.slice(0, 10), ...payments.map(([payment, way]) => ({ from: payment, type: way, to: account }))];
}

/** How much of what came in left within two days, oldest money first. */
function forwardedSoon(taken: readonly FlowPayment[], sent: readonly FlowPayment[]): number {
  const waiting = byDay(taken).map(({ day, amount }) => ({ day, amount }));
  let soon = 0;
  for (const { day, amount } of byDay(sent)) {
    let left = amount;
    for (const money of waiting) {
      if (left <= 0 || money.day > day) break;
      const moved = Math.min(left, money.amount);
      money.amount -= moved;
      left -= moved;
      if (day - money.day <= DAYS) soon += moved;
    }
  }
  return soon;
}

function byDay(payments: readonly FlowPayment[]): { day: number; amount: number }[] {
  const days = payments.map(([payment, , paidAt, amount]) => ({ payment, day: dayOf(paidAt), amount }));
  return days.sort((a, b) => a.day - b.day || (a.payment < b.payment ? -1 : 1));
}

function sum(payments: readonly FlowPayment[]): number {
  return payments.reduce((total, [, , , amount]) => total + amount, 0);
}
