import { accountRows } from './values/payment-accounts.ts';
import { addressRows, supplierAddressRow } from './places/addresses.ts';
import { contactRows, supplierContactRows } from './values/contacts.ts';
import { listingRows } from './goods/listings.ts';
import { authorisationRows } from './goods/authorisations.ts';
import { shipmentRows } from './goods/shipments.ts';
import { outcomeRows, supplierOutcomeRows } from './rackets/outcomes.ts';
import { partyRows } from './people/parties.ts';
import { relationRows, supplierRelationRows } from './people/relations.ts';
import { sellerRow, storeRows } from './people/sellers.ts';
import { snapshotDays } from './time/timeline.ts';
import { dateText } from './days.ts';
import { rowsKnownAt, silentOn, worldAt } from './time/snapshots.ts';
import { eventsTable } from './truth/truth-events.ts';
import { findKnownTies } from './truth/known-ties.ts';
import { TABLE_COLUMNS, type Row, type Table, type TableName } from './tables/tables.ts';
import { truthRow } from './truth/truth.ts';
import { supplierOwner } from './people/owners.ts';
import { rewriteRows } from './tables/writing.ts';
import type { Seller, Supplier, World } from './model.ts';

type RowsOf = (world: World) => Iterable<Row>;

const ROWS: Partial<Record<TableName, RowsOf>> = {
  sellers: ofSellers((seller) => [sellerRow(seller)]),
  stores: ofSellers(storeRows),
  parties: partyRows,
  contacts: withSuppliers(contactRows, supplierContactRows),
  addresses: withSuppliers(addressRows, (supplier) => [supplierAddressRow(supplier)]),
  payment_accounts: ofSellers(accountRows),
  listings: ofSellers(listingRows),
  shipments: ofSellers(shipmentRows),
  relations: withSuppliers(relationRows, supplierRelationRows),
  authorisations: ofSellers(authorisationRows),
  outcomes: withSuppliers(outcomeRows, supplierOutcomeRows),
  truth: ofSellers((seller, world) => [truthRow(seller, world)]),
};

/** A marketplace as it is delivered on a day. */
export interface Delivery {
  asOf: string;
  tables: Table[];
}

/** The deliveries of a marketplace, the earliest first: each holds all that was known on its day, and its truth. */
export function* marketplaceDeliveries(world: World): Generator<Delivery> {
  const days = snapshotDays(world.options.snapshots);
  const held = findKnownTies(world);
  for (const [i, day] of days.entries()) {
    const then = worldAt(world, day);
    const silent = silentOn(then, day);
    const known = marketplaceTables(then).map(({ name, columns, rows }) => ({
      name,
      columns,
      rows: { [Symbol.iterator]: () => rowsKnownAt(name, rows, { day, silent }) },
    }));
    yield {
      asOf: dateText(day) as string,
      tables: [...known, eventsTable(world, { day, dayBefore: days[i - 1] ?? null, held })],
    };
  }
}

/** The tables of a planned marketplace; each makes its rows while it is read. */
export function marketplaceTables(world: World): Table[] {
  return (Object.keys(ROWS) as TableName[]).map((name) => ({
    name,
    columns: TABLE_COLUMNS[name],
    rows: { [Symbol.iterator]: () => rewriteRows(name, (ROWS[name] as RowsOf)(world), world) },
  }));
}

function ofSellers(rowsOf: (seller: Seller, world: World) => Iterable<Row>): RowsOf {
  return function* (world) {
    for (const seller of world.sellers) yield* rowsOf(seller, world);
  };
}

function withSuppliers(
  rowsOf: (seller: Seller, world: World) => Iterable<Row>,
  supplierRowsOf: (supplier: Supplier) => Iterable<Row>,
): RowsOf {
  return function* (world) {
    yield* ofSellers(rowsOf)(world);
    const ordered = world.suppliers.map((supplier) => ({ supplier, id: supplierOwner(supplier).id }));
    ordered.sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const { supplier } of ordered) yield* supplierRowsOf(supplier);
  };
}
