import { accountRows } from './payment-accounts.ts';
import { addressRows, supplierAddressRow } from './addresses.ts';
import { contactRows, supplierContactRows } from './contacts.ts';
import { listingRows } from './listings.ts';
import { authorisationRows } from './authorisations.ts';
import { shipmentRows } from './shipments.ts';
import { outcomeRows, supplierOutcomeRows } from './outcomes.ts';
import { partyRows } from './parties.ts';
import { relationRows, supplierRelationRows } from './relations.ts';
import { sellerRow, storeRows } from './sellers.ts';
import { TABLE_COLUMNS, type Row, type Table, type TableName } from './tables.ts';
import { truthRow } from './truth.ts';
import { supplierOwner } from './owners.ts';
import { rewriteRows } from './writing.ts';
import type { Seller, Supplier, World } from './world.ts';

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
  truth: ofSellers((seller) => [truthRow(seller)]),
};

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
