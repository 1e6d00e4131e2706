import { seenDays } from '../time/activity.ts';
import { dateText } from '../days.ts';
import { ownerOf, supplierOwner, supplierPersons } from './owners.ts';
import { supplierOf } from '../rackets/supply.ts';
import type { Row } from '../tables/tables.ts';
import type { Seller, Supplier } from '../model.ts';

/** The relations rows of a seller: its declared owner and its supplier. */
export function* relationRows(seller: Seller): Generator<Row> {
  if (seller.slots.operated) yield row(seller, ownerOf(seller).id, 'operates');
  const supplier = seller.slots.supplied ? supplierOf(seller) : null;
  if (supplier) yield row(seller, supplierOwner(supplier).id, 'supplies');
}

function row(seller: Seller, partyId: string, type: string): Row {
  const [first, last] = seenDays(seller.draw.at('seen').at(type), seller);
  return ['party', partyId, type, 'seller', seller.id, dateText(first), dateText(last)];
}

/** The relations rows of a supplier: who owns and who directs it. */
export function* supplierRelationRows(supplier: Supplier): Generator<Row> {
  const { id } = supplierOwner(supplier);
  const { owner, director } = supplierPersons(supplier);
  yield ['party', owner.id, 'owns', 'party', id, null, null];
  yield ['party', director.id, 'directs', 'party', id, null, null];
  if (supplier.source) yield ['party', supplierOwner(supplier.source).id, 'supplies', 'party', id, null, null];
}
