import { AS_OF, dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import { someone } from './crowd.ts';
import { accountText, slip } from './forms.ts';
import { TRADES } from './goods.ts';
import { homeOf } from './honest.ts';
import { usesOf, type Firm, type Use } from './model.ts';
import { firmName } from './names.ts';
import { countryOf, type Country } from './places.ts';
import { companyId, nameOf, seen, sellerId, type Desk } from './write-firm.ts';

/** Asks on its own invoices to pay a company that nobody else has named. */
const PAYS_ELSEWHERE = 0.08;

/** The accounts that a firm is paid on, and who paid whom as far as it came through the marketplace. */
export function writeMoney(desk: Desk, firm: Firm): void {
  writeAccounts(desk, firm);
  writeSales(desk, firm);
  writePurchases(desk, firm);
}

function writeAccounts(desk: Desk, firm: Firm): void {
  const { book, settings } = desk;
  const invoices = usesOf(firm, 'invoice').filter(
    ({ bond }) => bond ?? firm.draw.at('elsewhere').chance(PAYS_ELSEWHERE),
  );
  const uses = [
    ...usesOf(firm, 'bank').map((use) => ({ use, holder: use.bond && !use.bond.isCopy ? holderOf(use) : null })),
    // The third company has an account for all, or another one for each.
    ...invoices.map((use) => {
      const isForAll = use.draw.at('one account').chance(0.5);
      return { use: isForAll ? use : { ...use, draw: firm.draw.at('elsewhere') }, holder: holderOf(use) };
    }),
  ];
  for (const [at, { use, holder }] of uses.entries()) {
    const draw = firm.draw.at('account').at(at);
    if (!draw.at('known').chance(0.8 * (1 - settings.blank))) continue;
    const company = draw.at('at company').chance(0.3) ? companyId(firm, settings) : null;
    const owner = { owner_kind: company ? 'party' : 'seller', owner_id: company ?? sellerId(firm) };
    const { scheme, account, institution } = accountText(use, draw.at('style'));
    const name = nameOf(firm);
    const said = holder ?? draw.at('said').pick([name.legal, name.legal, name.short, name.local]);
    book.add('payment_accounts', {
      ...owner,
      scheme,
      account,
      holder: draw.at('holder known').chance(1 - settings.blank) ? slip(said, draw.at('slip'), settings.slip) : null,
      institution: draw.at('bank known').chance(0.7) ? institution : null,
      country: draw.at('country known').chance(0.6) ? use.home.code : null,
      ...seen(use, draw),
    });
  }
}

/** The company that stands on an account of several, mostly one in Hong Kong. */
function holderOf({ draw, home }: Use): string {
  const country = draw.at('holder').chance(0.7) ? countryOf('HK') : home;
  return firmName(draw.at('holder'), draw.at('holder'), draw.at('holder').pick(TRADES), country).legal;
}

interface Paid {
  readonly key: Draw;
  readonly from: Use;
  readonly to: Use;
  readonly day: number;
  readonly amount: number;
}

function pay({ book }: Desk, { key, from, to, day, amount }: Paid): void {
  const [payer, payee] = [accountText(from, key.at('payer')), accountText(to, key.at('payee'))];
  const number = key.at('reference').digits(5);
  const wordings = [
    `INV ${number}`,
    `PI-${number}`,
    `PO ${number}`,
    'goods',
    'payment for goods',
    `order ${number}`,
    null,
  ];
  book.add('payments', {
    payment_id: `pay:${key.at('payment').digits(12)}`,
    from_scheme: payer.scheme,
    from_account: payer.account,
    to_scheme: payee.scheme,
    to_account: payee.account,
    amount: amount.toFixed(2),
    currency: to.home.currency,
    paid_at: dateText(day),
    reference: key.at('wording').pick(wordings),
  });
}

/** An account that is not on a firm's own list. */
function otherAccount(draw: Draw, home: Country): Use {
  return { draw, home, bond: null, from: 0, until: null };
}

/** The account that a firm used on a day. */
function accountOn(firm: Firm, day: number): Use {
  const uses = usesOf(firm, 'bank');
  return (uses.find(({ from, until }) => from <= day && day < (until ?? Infinity)) ?? uses.at(-1)) as Use;
}

/** A day in the life of an account, the later ones more often. */
export function dayOf({ opened, closed }: Firm, draw: Draw): number {
  const last = closed?.day ?? AS_OF;
  const first = Math.min(last, opened + 5);
  return last - Math.floor(Math.min(900, last - first) * draw.uniform() ** 1.3);
}

function amountOf(draw: Draw): number {
  return 90 * 300 ** draw.uniform();
}

function writeSales(desk: Desk, firm: Firm): void {
  const draw = firm.draw.at('sales');
  if (!draw.at('any').chance(0.4)) return;
  for (let at = 0; at < draw.at('count').between(1, 4); at++) {
    const key = draw.at(at);
    const day = dayOf(firm, key.at('day'));
    const buyer = desk.town.root.at('buyer').at(someone(key.at('buyer'), desk.town.sellers / 3));
    const home = homeOf(buyer.at('home'), firm.trade);
    pay(desk, {
      key,
      from: otherAccount(buyer, home),
      to: accountOn(firm, day),
      day,
      amount: amountOf(key.at('amount')),
    });
  }
}

/** Brokers buy from each other, pay those who serve them, and send money to where it is gathered. */
function writePurchases(desk: Desk, firm: Firm): void {
  const draw = firm.draw.at('purchases');
  const spend = (key: Draw, to: Use) => {
    const day = dayOf(firm, key.at('day'));
    pay(desk, { key, from: accountOn(firm, day), to, day, amount: amountOf(key.at('amount')) });
  };
  const buy = (key: Draw, from: Firm) => {
    const day = Math.max(dayOf(firm, key.at('day')), from.opened + 5);
    if (day > Math.min(AS_OF, firm.closed?.day ?? AS_OF)) return;
    pay(desk, { key, from: accountOn(firm, day), to: accountOn(from, day), day, amount: amountOf(key.at('amount')) });
  };
  if (draw.at('buys').chance(0.25)) buy(draw.at('one'), draw.at('from').pick(desk.firms));
  if (firm.boughtFrom) for (const at of ['first', 'second', 'third']) buy(draw.at('much').at(at), firm.boughtFrom);
  for (const bond of firm.bonds) {
    const isFee = /^(secretary|laboratory|export agent)/.test(bond.name) && draw.at('fee').at(bond.name).chance(0.15);
    if (isFee) spend(draw.at('fee').at(bond.name), otherAccount(bond.draw.at('fees'), bond.home));
  }
  const { collector } = firm;
  if (!collector || !draw.at('gathers').chance(collector.chance)) return;
  const till = otherAccount(collector.draw, collector.home);
  for (const at of ['first', 'second'].slice(0, draw.at('how often').between(1, 2)))
    spend(draw.at('till').at(at), till);
}
