import type { Draw } from '#jobs/generate/draw';
import { dateText } from '#jobs/generate/days';
import {
  circleOf,
  isPlanted,
  LAST,
  type Account,
  type Circle,
  type Operator,
  type Wallet,
  type Pen,
} from '../model.ts';
import { personName } from '../words/writing.ts';
import { byKey } from '../plan/choosing.ts';
import { simOf, walletOf } from '../plan/towns.ts';

const BOUGHT = 0.5;
const AT_AGENT = 0.35;
const REMITS = 0.16;
const SAVES = 0.22;
const BANKS = { family: 0.25, dealer: 0.45, wholesaler: 0.35 };
const SAVERS = 14;

/** Money in and out of an account's wallets, as far as the providers told. */
export function writePayments(pen: Pen, account: Account): void {
  const { operator, draw } = account;
  if (draw.at('bought').chance(BOUGHT)) buy(pen, account);
  const circle = circleOf(operator, account.opened);
  const out = circle && cashOutOf(pen, circle, account);
  const agent = draw.at('agent').chance(AT_AGENT) ? operator.kiosk.wallet : null;
  for (const [at, to] of [out, agent].entries()) {
    if (to === null) continue;
    for (let time = 0; time < draw.at('outs').at(at).between(1, 3); time++)
      pay(pen, draw.at('out').at(at).at(time), { account, to, dollars: 90 });
  }
}

function buy(pen: Pen, account: Account): void {
  const { country } = account.operator.town;
  for (let at = 0; at < account.draw.at('buys').between(1, 3); at++) {
    const draw = account.draw.at('buy').at(at);
    const buyer = personName(draw.at('buyer'), country);
    const from = walletOf(
      draw.at('provider'),
      simOf(draw.at('sim'), country, draw.at('prefix').pick(country.prefixes)),
      buyer,
    );
    pay(pen, draw, { account, from, dollars: 20 });
  }
}

/** Many who work together bank on one wallet, honest or not. */
function cashOutOf({ plan }: Pen, { kind, cashOut }: Circle, { draw }: Account): Wallet | null {
  const seen = kind === 'racket' ? plan.settings.cashOutSeen : BANKS[kind];
  return draw.at('cashes out').chance(seen) ? draw.at('cash out').pick(cashOut) : null;
}

interface Paid {
  readonly account: Account;
  readonly from?: Wallet;
  readonly to?: Wallet;
  readonly dollars: number;
  readonly reference?: string;
}

/** From one wallet to another; the side that is left out is the account's own wallet of the day. */
function pay({ book }: Pen, draw: Draw, { account, from, to, dollars, reference }: Paid): void {
  const { opened, closed, wallets, operator } = account;
  const last = closed ?? LAST;
  const day = draw.at('day').between(Math.min(opened + 2, last), last);
  const own = (wallets.findLast((one) => one.from <= day) ?? wallets[0])?.what as Wallet;
  const [payer, payee] = [numberOf(from ?? own), numberOf(to ?? own)];
  if (payer === payee) return;
  const { currency, rate } = operator.town.country;
  book.add('payments', {
    payment_id: `mm-${draw.at('id').code(12)}`,
    from_scheme: 'wallet',
    from_account: payer,
    to_scheme: 'wallet',
    to_account: payee,
    amount: Math.round(dollars * rate * (0.3 + 1.6 * draw.at('amount').uniform())),
    currency,
    paid_at: dateText(day),
    reference: draw.at('referred').chance(0.4)
      ? (reference ?? draw.at('reference').pick(['goods', 'order', 'cash out', 'thanks', 'balance']))
      : null,
  });
}

/** Providers write a number with its country before it, or as it is dialled at home. */
const numberOf = ({ phone, till }: Wallet) => till ?? (phone ? `${phone.country.dial}${phone.national}` : '');

/** Kin, colleagues and savings circles pay each other, whoever they are. */
export function writeFriendly(pen: Pen): void {
  const { operators } = pen.plan;
  const neighbours = byKey(operators, ({ town }) => [town]);
  const potOf = ({ draw, town }: Operator) => {
    const pots = Math.max(1, Math.round((SAVES * (neighbours.get(town)?.length ?? 0)) / SAVERS));
    const own = draw.at('saves');
    return own.chance(SAVES) ? [`${town.city.name} ${own.at('pot').between(1, pots)}`] : [];
  };
  for (const [circle, people] of byKey(operators, ({ circles }) => circles.map(({ circle }) => circle)))
    settle(pen, circle, people);
  for (const people of byKey(operators, potOf).values()) rotate(pen, people);
}

/** To whom it all belongs, or who is the eldest. */
function settle(pen: Pen, circle: Circle, [head, ...others]: readonly Operator[]): void {
  const to = head?.accounts[0]?.wallets[0]?.what;
  for (const { accounts, draw } of others) {
    const account = draw.at('settles').chance(REMITS * 1.5) ? accounts[0] : undefined;
    if (account && to)
      pay(pen, draw.at('settlement').at(circle.key), { account, to, dollars: 140, reference: 'stock' });
  }
}

/** Each month all savers pay one of them, the honest first. */
function rotate(pen: Pen, people: readonly Operator[]): void {
  const heads = people.filter((one) => !isPlanted(one)).slice(0, 3);
  for (const [month, head] of heads.entries()) {
    for (const { accounts, draw } of people) {
      const [account, to] = [accounts[0], head.accounts[0]?.wallets[0]?.what];
      if (account && to) pay(pen, draw.at('savings').at(month), { account, to, dollars: 25, reference: 'chama' });
    }
  }
}
