import type { Account } from './cast.ts';
import { CURRENCY, dayIn, type Ledger } from './ledger.ts';
import type { Thing } from './things.ts';

/** Writes down what an account pays to those it buys from, and some of what the platform pays out to it. */
export function writePayments(ledger: Ledger, member: Account): void {
  const own = member.kit.get('pay');
  if (!own) return;
  for (const [at, payee] of member.payees.entries()) {
    const times = member.draw.at('times').at(at).between(1, 2);
    for (let time = 0; time < times; time++)
      pay(ledger, member, { from: own, to: payee, key: `${String(at)}-${String(time)}` });
  }
  const payout = member.draw.at('payout');
  if (payout.chance(0.15)) pay(ledger, member, { from: payout.pick(PLATFORM), to: own, key: 'out' });
}

/** The platforms pay everybody from two accounts. */
const PLATFORM: readonly Thing[] = ['acctplatform01', 'acctplatform02'].map((plain) => {
  return { id: `psp:${plain}`, kind: 'psp', plain };
});

interface Order {
  readonly from: Thing;
  readonly to: Thing;
  readonly key: string;
}

function pay({ book, scribe }: Ledger, member: Account, { from, to, key }: Order): void {
  const draw = member.draw.at('payment').at(key);
  book.add('payments', {
    payment_id: `y-${member.id}-${key}`,
    from_scheme: from.kind,
    from_account: scribe.text(from, draw.at('from')),
    to_scheme: to.kind,
    to_account: scribe.text(to, draw.at('to')),
    amount: draw.at('amount').between(90, 9_000),
    currency: CURRENCY,
    paid_at: dayIn(member, draw.at('day').uniform()),
    reference: draw.at('reference').pick(['goods', 'invoice', 'payout', null]),
  });
}
