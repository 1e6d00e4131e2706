import { dated, dayBetween, endOf, type Account, type Desk, type Operator, type Pool, type Purse } from '../model.ts';
import { LAST } from '../people.ts';
import { spanOn } from '../plan/stories.ts';
import { inCurrency } from '../words/countries.ts';
import { shelfOf } from '../words/goods.ts';
import { spellAccount } from '../words/spelling.ts';

/** How many accounts it is known of what they pay for storage. */
const RENT = 0.12;
/** How often a share in a container is known, and the payment for it. */
const SHARE = 0.5;
const PAID = 0.4;
const CONTAINER_DAYS = 45;
const CONTAINERS = 8;
/** How many containers a racket fills once it sells to a pool. */
const TAINTED = 0.5;

interface Payment {
  readonly id: string;
  readonly from: Purse;
  readonly to: Purse;
  readonly euros: number;
  readonly day: number;
  readonly reference: string | null;
}

function pay({ book, plan }: Desk, { id, from, to, euros, day, reference }: Payment): void {
  const draw = plan.root.at('payment').at(id);
  book.add('payments', {
    payment_id: id,
    from_scheme: from.scheme,
    from_account: spellAccount(draw.at('from'), from.account),
    to_scheme: to.scheme,
    to_account: spellAccount(draw.at('to'), to.account),
    paid_at: dated(day),
    reference,
    amount: inCurrency(euros, 'EUR'),
    currency: 'EUR',
  });
}

/** Writes what an account pays on: storage to a logistics firm, what it took to a racket's collecting account. */
export function writeMoney(desk: Desk, operator: Operator, account: Account): void {
  const { draw, opened, company, purses } = account;
  const from = purses[0]?.purse;
  const end = endOf(account);
  if (!from || end < opened + 40) return;
  const logistics = company?.logistics;
  if (logistics && draw.at('rent').chance(RENT)) {
    const to: Purse = { ...from, scheme: logistics.account.length > 12 ? 'iban' : 'bank', account: logistics.account };
    const day = dayBetween(draw.at('rented'), opened + 30, end);
    const reference = `storage ${dated(day)?.slice(0, 7)}`;
    pay(desk, {
      id: `t-${draw.at('rentId').code(12)}`,
      from,
      to,
      euros: draw.at('rentOf').between(90, 1400),
      day,
      reference,
    });
  }
  if (operator.racket && draw.at('collected').chance(desk.plan.settings.collected))
    collect(desk, operator, account, from);
}

function collect(desk: Desk, operator: Operator, account: Account, from: Purse): void {
  const { draw, opened } = account;
  for (let at = 0; at < draw.at('collections').between(1, 3); at++) {
    const one = draw.at('collection').at(at);
    const day = dayBetween(one.at('day'), opened + 30, endOf(account));
    const to = one.at('to').pick(spanOn(operator, day)?.collecting ?? []);
    const reference = one
      .at('for')
      .pick(['invoice', 'consulting', 'loan', null, `inv ${one.at('number').between(1, 400)}`]);
    pay(desk, {
      id: `t-${one.at('id').code(12)}`,
      from,
      to,
      euros: one.at('euros').between(300, 9000),
      day,
      reference,
    });
  }
}

/** Writes a pool's containers: one number, a row for each member, and what members pay the treasurer. */
export function writePool(desk: Desk, pool: Pool, members: readonly Operator[]): void {
  for (let at = 0; at < CONTAINERS; at++) {
    const draw = pool.draw.at('container').at(at);
    const day = LAST - CONTAINER_DAYS * at - draw.at('day').between(0, 20);
    if (day < pool.founded) return;
    const tracking = `${draw.at('line').pick(['MSKU', 'TCLU', 'HLXU'])}${draw.at('number').digits(7)}`;
    for (const member of members) {
      const account = member.accounts.find(({ opened, closed }) => opened < day && (closed === null || closed > day));
      if (account && account.draw.at('share').at(at).chance(SHARE))
        writeShare(desk, pool, account, { at, day, tracking });
    }
  }
}

interface Container {
  readonly at: number;
  readonly day: number;
  readonly tracking: string;
}

function writeShare(desk: Desk, pool: Pool, account: Account, { at, day, tracking }: Container): void {
  const one = account.draw.at('container').at(at);
  const { supplier, tainted, logistics, draw } = pool;
  const isTainted = tainted !== null && day >= tainted.from && draw.at('tainted').at(at).chance(TAINTED);
  const seller = isTainted ? sellerOf(tainted.racket.cells, day) : null;
  const items = one.at('items').between(20, 260);
  desk.book.add('shipments', {
    ...{
      shipment_id: `c-${one.at('id').code(12)}`,
      seller_id: account.id,
      shipped_at: dated(day),
      mode: 'cargo',
      items,
    },
    tracking,
    agent: pool.broker,
    hs_code: shelfOf(pool.trade).hsCode,
    sender: seller ?? supplier.name,
    origin: supplier.city,
    origin_country: supplier.country,
    recipient: one.at('recipient').chance(0.5) ? (account.company?.name ?? null) : logistics.name,
    destination: logistics.warehouse.city,
    destination_country: logistics.warehouse.country,
    weight_g: items * one.at('weight').between(250, 900),
    declared_value: items * one.at('value').between(8, 60),
    currency: 'USD',
    seized: false,
  });
  const from = account.purses[0]?.purse;
  if (!from || !one.at('paid').chance(PAID)) return;
  const reference = one.at('for').pick([`container ${tracking}`, `share ${tracking.slice(-4)}`, 'groupage', null]);
  const euros = items * one.at('euros').between(12, 50);
  pay(desk, {
    id: `t-${one.at('payment').code(12)}`,
    from,
    to: pool.treasurer,
    euros,
    day: Math.max(day - 6, account.opened),
    reference,
  });
}

/** The company under whose name a racket sells to a pool on a day. */
function sellerOf(cells: readonly Operator[], day: number): string | null {
  const open = cells.flatMap(({ accounts }) => accounts).filter(({ opened }) => opened <= day);
  return open.at(-1)?.company?.name ?? null;
}
