import { seenDays } from '../time/activity.ts';
import { dateText } from '../days.ts';
import { drawAddress, type PostalAddress } from './postal-addresses.ts';
import { sourceOf } from '../values/sharing.ts';
import { factoryOf } from '../rackets/supply.ts';
import { supplierOwner } from '../people/owners.ts';
import type { Row } from '../tables/tables.ts';
import type { Hub, Seller, Supplier, World } from '../model.ts';

/** The addresses rows of a seller: where it trades, where its goods lie, where it is registered. */
export function* addressRows(seller: Seller, world: World): Generator<Row> {
  const { settings } = world.options;
  const given = seller.draw.at('given').at('address').chance(settings.presence);
  if (given && sourceOf(seller, 'address', settings).isSeen)
    yield row(seller, 'business', businessAddress(seller, world));
  const warehouse = warehouseOf(seller);
  if (warehouse) yield row(seller, seller.draw.at('returns').chance(0.3) ? 'return' : 'warehouse', warehouse);
  if (seller.hubs.office) yield row(seller, 'registered', hubAddress(seller.hubs.office));
}

/** Where a seller trades. */
export function businessAddress(seller: Seller, { options }: World): PostalAddress {
  const { draw, seller: whose } = sourceOf(seller, 'address', options.settings);
  return drawAddress(draw, whose.operator.country.code, whose.city);
}

/** Where a seller's goods lie, if it says so: a depot of many, its racket's factory, or a place of its own. */
function warehouseOf(seller: Seller): PostalAddress | null {
  const { slots, hubs, operator, draw } = seller;
  if (!slots.warehouse) return null;
  if (hubs.depot) return hubAddress(hubs.depot);
  const factory = factoryOf(seller);
  if (factory && draw.at('at factory').chance(0.6)) return supplierAddress(factory);
  return drawAddress(draw.at('warehouse'), operator.country.code, seller.city);
}

/** The one address of a depot or an office of many. */
export function hubAddress(hub: Hub): PostalAddress {
  return drawAddress(hub.draw.at('address'), hub.country.code, hub.city);
}

/** Where a factory or wholesaler has its goods. */
export function supplierAddress(supplier: Supplier): PostalAddress {
  return drawAddress(supplier.draw.at('warehouse'), supplier.country.code, supplier.city);
}

/** The addresses row of a factory or wholesaler. */
export function supplierAddressRow(supplier: Supplier): Row {
  const address = supplierAddress(supplier);
  return ['party', supplierOwner(supplier).id, 'warehouse', ...cells(address), null, null];
}

function row(seller: Seller, role: string, address: PostalAddress): Row {
  const [first, last] = seenDays(seller.draw.at('seen').at(role), seller);
  return ['seller', seller.id, role, ...cells(address), dateText(first), dateText(last)];
}

function cells({ street, city, region, postcode, country, lat, lon }: PostalAddress): Row {
  return [street, city, region, postcode, country, lat, lon];
}
