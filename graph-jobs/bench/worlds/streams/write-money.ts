import { dateText } from '#jobs/generate/days';
import { cellOf, ownDraw, showing, type Scene } from './scribe.ts';
import { personOf } from './values.ts';
import { AGGREGATORS } from './words.ts';

/** Paid out through an aggregator's one account for all its customers, or through an own number with it. */
const KNOWN = { pooled: 0.4, merchant: 0.3, wallet: 0.6 };
/** Rooms that settle with their operators leave a trace of it so often. */
const SETTLES = 0.25;

/** Where an account is paid: an aggregator's pool of hundreds, a purse of the operator, of the room, of the agency. */
export function writeMoney(scene: Scene): void {
  const { account, operator } = scene;
  const { draw } = account;
  const own = `2088${ownDraw(scene, 'wallet').digits(12)}`;
  const aggregator = Math.floor(operator.draw.at('aggregator').uniform() ** 2 * AGGREGATORS.length);
  if (draw.at('pooled').chance(KNOWN.pooled)) add(scene, 'psp', `88001${aggregator}00`, aggregator);
  if (draw.at('merchant').chance(KNOWN.merchant))
    add(scene, 'psp', `MCH${ownDraw(scene, 'wallet').at('merchant').digits(9)}`, aggregator);
  if (draw.at('purse').chance(KNOWN.wallet)) add(scene, 'wallet', own, null);
  if (operator.house && draw.at('agency purse').chance(0.2)) add(scene, 'wallet', operator.house.wallet, null);
  for (const room of showing(scene, 'wallet')) {
    const purse = cellOf(scene, room)?.wallet ?? '';
    add(scene, 'wallet', purse, null);
    if (draw.at('settles').chance(SETTLES)) pay(scene, purse, own);
  }
}

function add(scene: Scene, scheme: string, account: string, aggregator: number | null): void {
  const { book, operator, account: seller, first, last } = scene;
  const { draw } = seller;
  book.add('payment_accounts', {
    owner_kind: 'seller',
    owner_id: seller.id,
    scheme,
    account,
    holder: draw.at('held').at(scheme).chance(0.3) ? personOf(operator.draw.at('person')) : null,
    institution: aggregator === null ? 'Zhifu' : (AGGREGATORS[aggregator] ?? null),
    country: draw.at('purse told').at(scheme).chance(0.5) ? 'CN' : null,
    first_seen: first,
    last_seen: last,
  });
}

function pay({ book, account }: Scene, from: string, to: string): void {
  const paid = account.opened + account.draw.at('paid').between(5, 40);
  book.add('payments', {
    payment_id: `pay-${account.id}-${from.slice(-6)}`,
    from_scheme: 'wallet',
    from_account: from,
    to_scheme: 'wallet',
    to_account: to,
    amount: account.draw.at('amount').between(300, 20_000),
    currency: 'CNY',
    paid_at: dateText(paid),
    reference: account.draw.at('reference').pick(['佣金', '结算', 'commission', '货款']),
  });
}
