import { heavyTail } from '#jobs/generate/draw';
import { AS_OF, dateText } from '#jobs/generate/days';
import type { Account, Trade } from '../model.ts';
import { commonPurse, gatheringOf, payoutOf, purseOf, type Purse } from './purses.ts';
import { dayIn, seenIn, type Scribe } from './scribe.ts';
import { agentOf, sharedOf } from '../shared.ts';
import { accountOf, personOf, writeName } from '../values.ts';
import { figureIn } from '../written.ts';

/** How often each kind of merchant has sales charged back. */
const CHARGED_BACK = figureIn<Trade>('dropper .3 printer .12 maker .05 reseller .15 retailer .08 fakes .55');
const WHY = [
  '10.4 fraud',
  '13.1 not received',
  '13.1 not received',
  '13.3 not as described',
  '13.3 not as described',
  '13.4 counterfeit',
  '13.7 cancelled',
];
/** A name on the account that is not the merchant's: a cousin's, a partner's, or one that was bought. */
const OTHER_NAME = 0.06;
const BOUGHT = 0.15;
const CHANGES_PURSE = 0.12;

/** Where the platform pays out, and what it and the banks know of where the money goes. */
export function writeMoney(scribe: Scribe, account: Account): void {
  const till: Purse = { scheme: 'psp', account: `TS-${account.draw.at('till').digits(12)}`, bank: 'Tillstack' };
  const purse = payoutOf(account);
  const { draw, id } = account;
  declare(scribe, account, till, account.company);
  const holder = holderName(account);
  declare(scribe, account, purse, scribe.maybe(draw.at('holder'), holder));
  if (draw.at('changes').chance(CHANGES_PURSE))
    declare(scribe, changedIn(account), payoutOf(changedIn(account)), holder);
  const count = draw.at('payouts').between(0, 3);
  for (let at = 0; at < count; at++)
    pay(scribe, account, { from: till, to: purse, reference: `PAYOUT ${id.slice(5, 11)}` }, `payout ${at}`);
  writeChargebacks(scribe, account, till);
  if (draw.at('bank tells').chance(scribe.settings.bankTells)) writeOnward(scribe, account, purse);
}

function declare(
  scribe: Scribe,
  account: Account,
  { scheme, account: number, bank }: Purse,
  holder: string | null,
): void {
  const { draw, id, land } = account;
  const seen = seenIn(account, draw.at('account seen').at(scheme));
  const country = scribe.maybe(draw.at('account land').at(scheme), land.code);
  scribe.add('payment_accounts', {
    owner_kind: 'seller',
    owner_id: id,
    scheme,
    account: number,
    holder,
    institution: bank,
    country,
    ...seen,
  });
}

/** The account from the day on which it was given another payout account: its own again, or one that is shared. */
function changedIn(account: Account): Account {
  const draw = account.draw.at('changed');
  return { ...account, draw, opened: dayIn(account, draw.at('day')) };
}

function holderName(account: Account): string {
  const { draw, trade, circles, company, holder, land } = account;
  const isKin = circles.some(({ kind }) => kind === 'kin' || kind === 'family');
  const odds = isKin ? 0.4 : trade === 'fakes' ? BOUGHT : OTHER_NAME;
  if (draw.at('other name').chance(odds))
    return writeName(personOf('', draw.at('other'), land), draw.at('other written'));
  return company && draw.at('in company').chance(0.7) ? company : writeName(holder, draw.at('holder name'));
}

interface Transfer {
  readonly from: Purse;
  readonly to: Purse;
  readonly reference: string | null;
}

function pay(scribe: Scribe, account: Account, { from, to, reference }: Transfer, key: string): void {
  const own = account.draw.at('pay').at(key);
  const amount = heavyTail(own.at('amount').uniform(), { low: 40, high: 30_000, alpha: 0.7 }) * account.land.rate;
  const paid = dateText(Math.min(AS_OF, dayIn(account, own.at('day')) + own.at('late').between(0, 14)));
  scribe.add('payments', {
    payment_id: `txn_${own.at('id').code(16)}`,
    from_scheme: from.scheme,
    from_account: from.account,
    to_scheme: to.scheme,
    to_account: to.account,
    amount: amount.toFixed(2),
    currency: account.land.currency,
    paid_at: paid,
    reference,
  });
}

function writeChargebacks(scribe: Scribe, account: Account, till: Purse): void {
  const { draw, trade } = account;
  if (!draw.at('charged back').chance(CHARGED_BACK(trade))) return;
  const count = draw.at('chargebacks').between(1, trade === 'fakes' ? 4 : 3);
  for (let at = 0; at < count; at++) {
    const own = draw.at('chargeback').at(at);
    const clearing = commonPurse(scribe, 'clearing', own.at('card').between(0, 2));
    const isHeavy = trade === 'fakes' && own.at('heavy').chance(0.25);
    const reference = `CB ${isHeavy ? '13.4 counterfeit' : own.at('why').pick(WHY)}`;
    pay(scribe, account, { from: till, to: clearing, reference }, `chargeback ${at}`);
  }
}

/** Where the money goes on to: what all pay for, and where it gathers. */
function writeOnward(scribe: Scribe, account: Account, purse: Purse): void {
  const { draw } = account;
  const own = draw.at('onward');
  const spend = (to: Purse, reference: string | null, key: string) =>
    pay(scribe, account, { from: purse, to, reference }, key);
  if (own.at('ads').chance(0.6)) spend(commonPurse(scribe, 'ads', own.at('network').between(0, 3)), 'ADS', 'ads');
  if (own.at('goods').chance(0.45))
    spend(commonPurse(scribe, 'agent', agentOf(account)), own.at('invoice').pick(['INV', 'goods', null]), 'goods');
  if (own.at('lender').chance(0.12))
    spend(commonPurse(scribe, 'lender', own.at('which').between(0, 5)), 'repayment', 'lender');
  const course = account.circles.find(({ kind }) => kind === 'class' || kind === 'desk');
  if (course && own.at('fee').chance(0.35))
    spend(
      accountOf(course.draw.at('fees'), course.land) as Purse,
      own.at('for').pick(['mentorship', 'VA monthly', 'fee']),
      'fee',
    );
  const found = sharedOf(account, 'onward');
  if (!found) {
    if (own.at('saves').chance(0.5))
      spend(accountOf(draw.at('savings'), account.land) as Purse, 'own transfer', 'savings');
    return;
  }
  const last = gatheringOf(found.draw, found.circle.land);
  const isLayered = account.trade === 'fakes' && own.at('layered').chance(scribe.settings.layered);
  const words = own.at('words').pick(['family', 'inv 2', 'loan', null, 'services']);
  if (!isLayered) return spend(last, words, 'gathers');
  const between = purseOf(draw.at('between'), account.land, 0.3);
  spend(between, words, 'to between');
  pay(scribe, account, { from: between, to: last, reference: null }, 'gathers');
}
