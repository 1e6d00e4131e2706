import { ValuePairCollector, type ValuePairs } from './value-pairs.ts';

/** A table as plain data: column names and rows in their order. */
export interface PlainTable {
  name: string;
  columns: readonly string[];
  rows: Iterable<readonly unknown[]>;
}

/** A row read by column name; an empty or missing cell is ''. */
type Reader = (column: string) => string;

/**
 * Who uses which value, exactly as it is written in the canonical tables: contacts, addresses, accounts, pictures,
 * origins and senders of parcels, declared owners and suppliers. What a store or a declared owner uses counts for
 * its sellers.
 */
export function exactValuePairs(tables: Iterable<PlainTable>): ValuePairs {
  const byName = new Map([...tables].map((table) => [table.name, table]));
  const collector = new ValuePairCollector();
  const sellersOf = ownedSellers(byName);
  for (const [name, valuesOf] of Object.entries(VALUES)) {
    eachRow(byName.get(name), (read) => {
      const owner = read('owner_id') || read('seller_id') || read('to_id');
      const kind = read('owner_kind') || 'seller';
      for (const seller of kind === 'seller' ? [owner] : (sellersOf.get(`${kind}:${owner}`) ?? [])) {
        for (const value of valuesOf(read)) collector.add(seller, value);
      }
    });
  }
  return collector.finish();
}

const VALUES: Record<string, (read: Reader) => string[]> = {
  contacts: (read) => [named(read('kind'), read('value'))],
  addresses: (read) => [named('address', read('full') || addressText(read))],
  payment_accounts: (read) => [`account:${read('scheme')}:${read('institution')}:${read('account')}`],
  listings: (read) => [named('image', read('image'))],
  shipments: (read) => [named('address', read('origin')), named('name', read('sender'))],
  relations: (read) => (read('to_kind') === 'seller' ? [named('party', read('from_id'))] : []),
};

function named(kind: string, value: string): string {
  return value === '' ? '' : `${kind}:${value}`;
}

function addressText(read: Reader): string {
  const parts = ['street', 'city', 'region', 'postcode'].map(read);
  return parts.filter((part) => part !== '').join(', ');
}

/** The sellers behind each store and each declared owner. */
function ownedSellers(tables: Map<string, PlainTable>): Map<string, string[]> {
  const sellersOf = new Map<string, string[]>();
  const add = (owner: string, seller: string) => sellersOf.set(owner, [...(sellersOf.get(owner) ?? []), seller]);
  eachRow(tables.get('stores'), (read) => add(`store:${read('store_id')}`, read('seller_id')));
  eachRow(tables.get('relations'), (read) => {
    if (read('type') === 'operates' && read('to_kind') === 'seller') add(`party:${read('from_id')}`, read('to_id'));
  });
  return sellersOf;
}

function eachRow(table: PlainTable | undefined, use: (read: Reader) => void): void {
  if (!table) return;
  const places = new Map(table.columns.map((column, i) => [column, i]));
  for (const row of table.rows) {
    use((column) => {
      const cell = row[places.get(column) ?? -1];
      return cell === null || cell === undefined ? '' : String(cell);
    });
  }
}
