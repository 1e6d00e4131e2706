import type { FlowFacts, FlowPayment, IncomeFacts, PayeeFacts, SellerFacts } from '#jobs/detect/evidence/facts';
import { groupBy } from '#jobs/detect/links/group-by';
import { BOUNDS } from '#jobs/detect/evidence/read-bounds';
import type { StoredLink, StoredLinks } from './links.ts';
import { numberOrNull, orNull } from './cells.ts';
import type { Tables } from './tables.ts';

interface Payment {
  readonly key: string;
  readonly amount: number | null;
  readonly currency: string | null;
  readonly paidAt: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Who is paid for each seller, beside who is declared. */
export function payeesOf(tables: Tables, links: StoredLinks): PayeeFacts[] {
  const names = new Map<string, string>(
    tables.map('parties', (read) => [`party:${read('party_id')}`, read('name')] as const),
  );
  const owners = groupBy(ownersIn(links), ({ to }) => to);
  const named = groupBy(links.of('NAMED'), ({ from }) => from);
  return paidSellers(links).flatMap(({ from: seller, to: account }) =>
    (named.get(account) ?? []).map(({ to: nameKey }) => {
      const declared = (owners.get(seller) ?? []).flatMap(({ from }) => names.get(from) ?? []);
      return { seller, account, nameKey, owners: [...new Set(declared)].sort() };
    }),
  );
}

/** A year's dollars into accounts that are one seller's alone, and what came into and left each account. */
export function flowSignals(
  tables: Tables,
  links: StoredLinks,
  { sellers, since, until }: { sellers: ReadonlyMap<string, SellerFacts>; since: string; until: string },
): { income: IncomeFacts[]; flows: FlowFacts[] } {
  const payments = readPayments(tables, links);
  if (payments.length === 0) return { income: [], flows: [] };
  const incoming = groupBy(payments, ({ to }) => to ?? '');
  const outgoing = groupBy(payments, ({ from }) => from ?? '');
  const paid = paidSellers(links);
  const users = groupBy(paid, ({ to }) => to);
  const names = new Map(
    [...groupBy(links.of('NAMED'), ({ from }) => from)].map(([account, all]) => [
      account,
      new Set(all.map(({ to }) => to)),
    ]),
  );
  const income = paid.flatMap(({ from: seller, to: account }): IncomeFacts[] => {
    if (sellers.get(seller)?.country !== 'US' || (users.get(account)?.length ?? 0) > 1) return [];
    const sales = (incoming.get(account) ?? []).filter(
      ({ currency, paidAt }) => currency === 'USD' && paidAt > since && paidAt < until,
    );
    const amount = Math.round(100 * sales.reduce((sum, sale) => sum + (sale.amount ?? 0), 0)) / 100;
    return sales.length === 0 ? [] : [{ seller, account, sales: sales.length, amount }];
  });
  const flows = paid.flatMap(({ from: seller, to: account }) => {
    const [into, out] = [incoming.get(account) ?? [], outgoing.get(account) ?? []];
    const { fewest, most } = BOUNDS.flows;
    if (into.length < fewest || out.length < 1 || into.length + out.length > most) return [];
    const seen = [...flowsOf(account, into, 'TO', names), ...flowsOf(account, out, 'FROM', names)];
    return [...groupBy(seen, ({ currency }) => currency)].map(([currency, all]) => ({
      seller,
      account,
      currency,
      payments: all.map(({ payment }) => payment),
    }));
  });
  return { income, flows };
}

function flowsOf(
  account: string,
  payments: readonly Payment[],
  way: 'TO' | 'FROM',
  names: ReadonlyMap<string, ReadonlySet<string>>,
): { currency: string | null; payment: FlowPayment }[] {
  return payments.flatMap(({ key, currency, paidAt, amount, from, to }) => {
    const other = way === 'TO' ? from : to;
    if (other === null || other === account || paidAt === '' || amount === null) return [];
    const own = names.get(account);
    const isOneHolder = [...(names.get(other) ?? [])].some((name) => own?.has(name) ?? false);
    return [{ currency, payment: [key, way, paidAt, amount, other, isOneHolder] as const }];
  });
}

function readPayments(tables: Tables, links: StoredLinks): Payment[] {
  const [from, to] = [endsOf(links.of('FROM')), endsOf(links.of('TO'))];
  return tables.map('payments', (read) => {
    const key = `payment:${read('payment_id')}`;
    return {
      key,
      amount: numberOrNull(read('amount')),
      currency: orNull(read('currency')),
      paidAt: read('paid_at'),
      from: from.get(key) ?? null,
      to: to.get(key) ?? null,
    };
  });
}

function endsOf(links: Iterable<StoredLink>): Map<string, string> {
  return new Map([...links].map(({ from, to }) => [from, to]));
}

function paidSellers(links: StoredLinks): StoredLink[] {
  return [...links.of('PAID_TO')].filter(({ from }) => from.startsWith('seller:'));
}

function ownersIn(links: StoredLinks): StoredLink[] {
  return [...links.of('OPERATES')].filter(({ from }) => from.startsWith('party:'));
}
