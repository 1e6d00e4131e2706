import { dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Book } from '../../book.ts';
import { dayBetween, holdings } from '../plan/holdings.ts';
import { kitHolder, kitPayout } from '../plan/kit.ts';
import { endOf, isHonest, type Account, type Marketplace, type Span } from '../plan/model.ts';
import { drawPayout, writeAccount, type BankAccount } from '../words/numbers.ts';
import { writeName } from '../words/spelling.ts';
import { seen } from './days.ts';

/** From where the marketplace pays all sellers out. */
const OUT = { from_scheme: 'psp', from_account: 'KLD-PAYOUT-01' } as const;
const PAYOUTS_TOLD = 0.15;
/** Sellers buy from strangers, and people of one household send each other money. */
const BUYS = 0.06;
const BUYS_AT_HOME = 0.08;
const SENDS = 0.004;

/** Where an account's money went, over time. */
function payoutsOf(account: Account): Span<BankAccount>[] {
  const own = drawPayout(account.draw.at('payout'), account.country);
  return holdings(account, 'payout', { own, common: kitPayout });
}

/** The accounts that were typed in for payouts, with the holder as typed: the form asks, nobody checks. */
export function writePayouts(book: Book, market: Marketplace, account: Account): void {
  const { draw, id, stays, person } = account;
  if (!draw.at('known').at('payout').chance(market.settings.known.payout)) return;
  for (const [at, span] of payoutsOf(account).entries()) {
    const one = draw.at('payout-row').at(at);
    const stay = stays.findLast(({ from }) => from <= span.from);
    const isCommon = stay !== undefined && kitPayout(stay.circle, stay.slot).account === span.value.account;
    const holder = isCommon && one.at('true').chance(0.5) ? kitHolder(stay.circle, stay.slot) : person;
    const { scheme, institution, country } = span.value;
    book.add('payment_accounts', {
      owner_kind: 'seller',
      owner_id: id,
      scheme,
      account: writeAccount(one.at('typed'), span.value),
      country,
      holder: one.at('nameless').chance(0.3) ? null : writeName(one.at('holder'), holder),
      institution: one.at('bankless').chance(0.4) ? null : institution,
      ...seen(one.at('seen'), span),
    });
  }
}

/** Payments that the marketplace or a bank told of: payouts, purchases among sellers, money that went on. */
export function writePayments(book: Book, market: Marketplace, accounts: readonly Account[]): void {
  const members = new Map<string, Account[]>();
  for (const account of accounts) {
    const key = account.stays[0]?.circle.key ?? '';
    if (key) members.set(key, [...(members.get(key) ?? []), account]);
  }
  const strangers = accounts.filter(isHonest);
  for (const account of accounts) {
    writePaidOut(book, account);
    const circle = members.get(account.stays[0]?.circle.key ?? '') ?? [];
    writePurchase(book, market, { account, strangers, circle });
    writeForward(book, market, { account, strangers });
  }
}

function writePaidOut(book: Book, account: Account): void {
  const draw = account.draw.at('paid');
  if (!draw.chance(PAYOUTS_TOLD)) return;
  const spans = payoutsOf(account);
  for (let at = 0; at < draw.at('count').between(1, 3); at++) {
    const one = draw.at('one').at(at);
    const { value, from, to } = one.at('which').pick(spans);
    const sum = { amount: one.at('amount').between(8, 900), paid_at: dateText(dayBetween(one.at('day'), from, to)) };
    pay(book, one, { ...OUT, to_scheme: value.scheme, to_account: value.account, ...sum, reference: 'payout' });
  }
}

interface Around {
  readonly account: Account;
  readonly strangers: readonly Account[];
}

/** A purchase with money in the marketplace's own wallet; rackets buy from themselves for the rating. */
function writePurchase(
  book: Book,
  market: Marketplace,
  { account, strangers, circle }: Around & { circle: Account[] },
) {
  const draw = account.draw.at('buys');
  const racket = account.stays[0]?.racket;
  const isInside = draw.at('inside').chance(racket ? market.settings.boost : BUYS_AT_HOME) && circle.length > 1;
  if (!isInside && !draw.at('outside').chance(BUYS)) return;
  const other = draw.at('whom').pick(isInside ? circle : strangers);
  const [from, to] = [Math.max(account.opened, other.opened), Math.min(endOf(account), endOf(other))];
  if (other === account || from > to) return;
  const sum = { amount: draw.at('amount').between(5, 180), paid_at: dateText(dayBetween(draw.at('day'), from, to)) };
  for (const { id, opened } of [account, other]) {
    const wallet = { scheme: 'wallet', account: walletOf(id), institution: 'Kledora', first_seen: dateText(opened) };
    book.add('payment_accounts', { owner_kind: 'seller', owner_id: id, ...wallet });
  }
  const sides = { from_account: walletOf(account.id), to_account: walletOf(other.id) };
  pay(book, draw, { from_scheme: 'wallet', to_scheme: 'wallet', ...sides, ...sum, reference: 'order' });
}

function walletOf(id: string): string {
  return `KW${id.slice(3).toUpperCase()}`;
}

/** Who rents an account out is paid and sends on what is not hers; other people pay rent and debts. */
function writeForward(book: Book, market: Marketplace, { account, strangers }: Around): void {
  const draw = account.draw.at('sends');
  const stay = account.stays.find(({ racket }) => racket);
  if (!draw.chance(stay ? market.settings.forward : SENDS)) return;
  const own = payoutsOf(account).at(-1)?.value;
  const other = stay ? kitPayout(stay.circle, stay.slot) : payoutsOf(draw.at('whom').pick(strangers)).at(-1)?.value;
  if (!own || !other || own.account === other.account) return;
  const day = dayBetween(draw.at('day'), stay?.from ?? account.opened, endOf(account));
  const sides = {
    from_scheme: own.scheme,
    from_account: own.account,
    to_scheme: other.scheme,
    to_account: other.account,
  };
  pay(book, draw, { ...sides, amount: draw.at('amount').between(20, 1500), paid_at: dateText(day), reference: null });
}

function pay(book: Book, draw: Draw, row: Readonly<Record<string, string | number | null>>): void {
  book.add('payments', { payment_id: `pay-${draw.at('id').code(10)}`, currency: 'EUR', ...row });
}
