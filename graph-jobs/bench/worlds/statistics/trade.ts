import { dateText } from '#jobs/generate/days';
import type { Draw } from '#jobs/generate/draw';
import type { Book } from '../book.ts';
import { allOf, firstOf, type Account } from './account.ts';
import type { Goods } from './listings.ts';
import type { Mark } from './marks.ts';
import { LAST_DAY } from './opening.ts';
import { addressLine, type Spelling } from './spelling.ts';
import { COUNTRIES, LANDS } from './words.ts';

const MODES = [
  { mode: 'post', weight: 5, items: 2, carriers: ['Poczta', 'PTT', 'Posta Romana', 'BG Post'] },
  { mode: 'express', weight: 3, items: 4, carriers: ['Kurier24', 'Yurt Kargo', 'Fanex'] },
  { mode: 'cargo', weight: 1.5, items: 60, carriers: ['Danube Freight', 'Black Sea Lines'] },
] as const;

interface Sending {
  readonly account: Account;
  readonly mark: Mark | undefined;
  readonly goods: readonly Goods[];
}

/** Writes down what an account sent: first from the depots it shares, then from its own door. */
export function writeShipments(book: Book, { account, mark, goods }: Sending, spelling: Spelling): void {
  const draw = account.draw.at('shipments');
  const senders = allOf(account, 'sender');
  const count = Math.max(senders.length, draw.at('count').between(1, 4));
  for (let at = 0; at < count; at++) {
    const own = draw.at(at);
    const item = own.at('item').pick(goods);
    const { mode, items, carriers } = own.at('mode').weighted(MODES, ({ weight }) => weight);
    const amount = Math.max(1, Math.round(items * own.at('items').uniform() * 2));
    const isSeized = at === 0 && Boolean(mark?.kinds.has('seizure'));
    const shipped = dayOfLife(own, account);
    book.add('shipments', {
      shipment_id: `H${account.id.slice(1)}-${at}`,
      seller_id: account.id,
      carrier: own.at('carrier').pick(carriers),
      shipped_at: dateText(shipped),
      mode,
      ...fromWhere(account, senders[at], spelling),
      destination_country: own.at('to').pick(COUNTRIES),
      items: amount,
      weight_g: Math.round(amount * item.grams * (0.8 + 0.4 * own.at('grams').uniform())),
      declared_value: Number((amount * item.price * declared(own, mark)).toFixed(2)),
      currency: 'EUR',
      description: `${item.category}, ${own.at('word').pick(item.words)}`,
      hs_code: item.hs,
      seized: isSeized,
    });
  }
}

/** A day in the life of an account. */
export function dayOfLife(draw: Draw, { opened, closed }: Account): number {
  return opened + Math.floor(draw.at('day').uniform() * ((closed ?? LAST_DAY) - opened));
}

/** What is declared, as a part of what the goods cost: some of the honest declare too little as well. */
function declared(draw: Draw, mark: Mark | undefined): number {
  const isLow = draw.at('low').chance(mark?.isGuilty ? 0.5 : 0.08);
  return isLow ? 0.1 + 0.3 * draw.at('value').uniform() : 0.7 + 0.35 * draw.at('value').uniform();
}

function fromWhere(account: Account, shared: ReturnType<typeof firstOf>, spelling: Spelling) {
  if (shared) {
    const origin = addressLine(spelling.place(shared), shared.country);
    return { sender: spelling.written(account, shared), origin, origin_country: shared.country };
  }
  const home = firstOf(account, 'address');
  const origin = home ? addressLine(spelling.place(home), home.country) : null;
  return { sender: shopName(account), origin, origin_country: home?.country ?? account.country };
}

/** The name over the shop; there are few words, so strangers bear the same. */
export function shopName({ draw, country }: Account): string {
  const own = draw.at('name');
  const { first, cities } = LANDS[country];
  const word = own.at('word').pick(['Shop', 'Store', 'Market', 'Boutique', 'Deals', 'Atelier', 'Butik']);
  return `${own.at('first').pick(own.at('by').chance(0.5) ? first : cities)} ${word} ${own.at('tail').between(1, 99)}`;
}

/** Writes down what an account paid to those it shares, and to whom everybody pays. */
export function writePayments(book: Book, account: Account, spelling: Spelling): void {
  const from = firstOf(account, 'bank');
  const draw = account.draw.at('payments');
  const { currency, rate } = LANDS[account.country];
  for (const [at, payee] of allOf(account, 'payee').entries()) {
    const own = draw.at(at);
    book.add('payments', {
      payment_id: `Y${account.id.slice(1)}-${at}`,
      from_scheme: 'iban',
      from_account: spelling.text(from ?? { kind: 'bank', key: account.id, country: account.country }),
      to_scheme: 'iban',
      to_account: spelling.text(payee),
      amount: Number((rate * (40 + 2000 * own.at('amount').uniform() ** 2)).toFixed(2)),
      currency,
      paid_at: dateText(dayOfLife(own, account)),
      reference: own.at('reference').pick(['invoice', 'goods', 'faktura', 'rent', 'freight', null]),
    });
  }
}
