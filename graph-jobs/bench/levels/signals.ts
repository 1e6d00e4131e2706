import { NO_SIGNALS, type BrandMedian, type ListingFacts, type SellerFacts, type Signals } from '#jobs/detect/facts';
import { groupBy } from '#jobs/detect/group-by';
import { matches, STEERING_PATTERN, STRIKE_PATTERN } from '#jobs/detect/red-flags/words';
import { readText } from '#jobs/ingest/read-text';
import { MARK } from '#jobs/ingest/texts';
import type { StoredLinks } from './links.ts';
import { dayOf, type Read, type Tables } from './tables.ts';
import { operatedBy } from './uses.ts';

interface Listing {
  readonly seller: string;
  readonly key: string;
  readonly brand: string | null;
  readonly category: string | null;
  readonly currency: string | null;
  readonly price: number | null;
  readonly removed: boolean;
  readonly title: string;
  readonly reason: string;
}

/** The facts of every seller, by key. */
export function sellerFactsOf(tables: Tables): Map<string, SellerFacts> {
  const facts = tables.map('sellers', (read) => ({
    key: `seller:${read('seller_id')}`,
    platform: orNull(read('platform')),
    status: orNull(read('status')),
    openedAt: orNull(read('opened_at')),
    closedAt: orNull(read('closed_at')),
    closureReason: orNull(read('closure_reason')),
    country: orNull(read('country')),
  }));
  return new Map(facts.sort((a, b) => (a.key < b.key ? -1 : 1)).map((fact) => [fact.key, fact]));
}

/** What sellers list, what happened to them, what they may sell and who is paid. */
export function signalsOf(tables: Tables, links: StoredLinks): Signals {
  const operated = operatedBy(links);
  return {
    ...NO_SIGNALS,
    listings: [...groupBy(listingsOf(tables, operated), (row) => nameOf(row.seller, row)).values()].map(summarise),
    outcomes: tables.map('outcomes', (read) => outcomesOf(read, operated)).flat(),
    authorisations: tables.map('authorisations', (read) => ({
      seller: `seller:${read('seller_id')}`,
      brandKey: brandKey(read('brand')),
      brand: read('brand'),
      validFrom: dayOf(read('valid_from')),
      validTo: dayOf(read('valid_to')),
    })),
    payees: payeesOf(tables, links),
  };
}

/** The usual price of each brand in each category and currency. */
export function brandMediansOf(tables: Tables): BrandMedian[] {
  const priced = listingsOf(tables, new Map()).filter(({ brand, price }) => brand !== null && price !== null);
  return [...groupBy(priced, (row) => nameOf('', row)).values()].map((group) => {
    const [{ brand, category, currency }] = group as [Listing];
    return { brand: brand ?? '', category, currency, median: medianPrice(group) ?? 0, listings: group.length };
  });
}

function listingsOf(tables: Tables, operated: ReadonlyMap<string, string[]>): Listing[] {
  return tables.map('listings', (read) => ({
    seller: read('seller_id') ? `seller:${read('seller_id')}` : (operated.get(`store:${read('store_id')}`)?.[0] ?? ''),
    key: `listing:${read('listing_id')}`,
    brand: orNull(read('brand')),
    category: orNull(read('category')),
    currency: orNull(read('currency')),
    price: read('price') === '' ? null : Number(read('price')),
    removed: read('removed_at') !== '',
    title: read('title'),
    reason: read('removal_reason'),
  }));
}

function nameOf(seller: string, { brand, category, currency }: Listing): string {
  return [seller, brand, category, currency].join('\n');
}

function summarise(rows: Listing[]): ListingFacts {
  const [{ seller, brand, category, currency, key }] = rows as [Listing];
  return {
    ...{ seller, brand, category, currency, medianPrice: medianPrice(rows), listings: rows.length },
    removed: rows.filter(({ removed }) => removed).length,
    ...tell(
      'struck',
      rows.filter(({ reason }) => matches(STRIKE_PATTERN, reason)),
    ),
    ...tell(
      'steering',
      rows.filter(({ title }) => matches(STEERING_PATTERN, title)),
    ),
    sample: leastKey(rows) ?? key,
  };
}

function tell<Name extends 'struck' | 'steering'>(name: Name, rows: readonly Listing[]) {
  return { [name]: rows.length, [`${name}Sample`]: leastKey(rows) } as Pick<ListingFacts, Name | `${Name}Sample`>;
}

function leastKey(rows: readonly Listing[]): string | null {
  return rows.reduce<string | null>((least, { key }) => (least === null || key < least ? key : least), null);
}

/** The median, between the middle two where there is no middle one; as `percentileCont` has it. */
function medianPrice(rows: Listing[]): number | null {
  const prices = rows.flatMap(({ price }) => (price === null ? [] : [price])).sort((a, b) => a - b);
  const [low, high] = [prices[(prices.length - 1) >> 1], prices[prices.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

function outcomesOf(read: Read, operated: ReadonlyMap<string, string[]>): Signals['outcomes'][number][] {
  const about = `${read('owner_kind')}:${read('owner_id')}`;
  const sellers = about.startsWith('seller:') ? [about] : (operated.get(about) ?? []);
  return sellers.map((seller) => ({
    ...{ seller, about, outcome: `outcome:${read('outcome_id')}`, type: read('type') },
    finding: orNull(read('finding')),
    occurredAt: orNull(read('occurred_at')),
    value: read('value') === '' ? null : Number(read('value')),
    currency: orNull(read('currency')),
  }));
}

function payeesOf(tables: Tables, links: StoredLinks): Signals['payees'][number][] {
  const partyNames = new Map<string, string>(
    tables.map('parties', (read) => [`party:${read('party_id')}`, read('name')] as const),
  );
  const owners = groupBy(
    [...links.of('OPERATES')].filter(({ from }) => from.startsWith('party:')),
    ({ to }) => to,
  );
  const named = groupBy(links.of('NAMED'), ({ from }) => from);
  return [...links.of('PAID_TO')]
    .filter(({ from }) => from.startsWith('seller:'))
    .flatMap(({ from: seller, to: account }) =>
      (named.get(account) ?? []).map(({ to: nameKey }) => {
        const names = (owners.get(seller) ?? []).flatMap(({ from }) => partyNames.get(from) ?? []);
        return { seller, account, nameKey, owners: [...new Set(names)].sort() };
      }),
    );
}

const brandKeys = new Map<string, string>();

function brandKey(name: string): string {
  const known = brandKeys.get(name);
  if (known !== undefined) return known;
  const key = String(readText(['brand', name].join(MARK))[1]);
  brandKeys.set(name, key);
  return key;
}

function orNull(text: string): string | null {
  return text === '' ? null : text;
}
