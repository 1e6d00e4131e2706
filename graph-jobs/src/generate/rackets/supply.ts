import type { Draw } from '../draw.ts';
import { drawPerson } from '../people/names.ts';
import { supplierOwner } from '../people/owners.ts';
import type { Seller, Supplier } from '../model.ts';

/** So many operators buy from one distributor. */
export const OPERATORS_PER_DISTRIBUTOR = 4;

/** The factory that a racket's seller buys from: its operator's, or now and then the next one. */
export function factoryOf(seller: Seller): Supplier | null {
  const { racket, position } = seller.operator;
  if (!racket) return null;
  const factories = racket.suppliers;
  const step = seller.draw.at('other factory').chance(0.25) ? 1 : 0;
  return factories[(position + step) % factories.length] ?? null;
}

/** Whoever supplies a seller: a factory of its racket or who sells on for it, or an honest wholesaler. */
export function supplierOf(seller: Seller): Supplier | null {
  return distributorOf(seller) ?? factoryOf(seller) ?? seller.hubs.wholesaler ?? null;
}

// Operators that stand beside each other buy from one distributor, and it from one factory.
function distributorOf({ operator: { racket, position } }: Seller): Supplier | null {
  return racket?.distributors[Math.floor(position / OPERATORS_PER_DISTRIBUTOR)] ?? null;
}

/** Whether a parcel comes from the supplier's warehouse; a racket that is known by its parcels alone has no other. */
export function comesFromSupplier(draw: Draw, { racket }: Supplier): boolean {
  return racket?.signal === 'flags' || draw.chance(racket ? 0.8 : 0.5);
}

/** The name on the parcels of a supplier: its company's, or that of a clerk who sends for it. */
export function senderName(supplier: Supplier, seller: Seller): string {
  if (supplier.racket?.signal !== 'flags' && seller.draw.at('sent by clerk').chance(0.5))
    return drawPerson(supplier.draw.at('clerk'));
  return supplierOwner(supplier).name;
}
