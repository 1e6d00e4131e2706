import { AS_OF, dateText } from '../days.ts';
import { ownerOf, supplierOwner, supplierPersons, type Owner } from './owners.ts';
import type { Row } from '../tables/tables.ts';
import type { World } from '../model.ts';

/** The parties rows: declared owners of sellers, suppliers and who stands behind these; in the order of their ids. */
export function partyRows(world: World): Row[] {
  const owners = new Map<string, Owner>();
  const add = (owner: Owner) => owners.set(owner.id, owner);
  for (const seller of world.sellers) if (seller.slots.operated) add(ownerOf(seller));
  for (const supplier of world.suppliers) {
    const { owner, director } = supplierPersons(supplier);
    for (const party of [supplierOwner(supplier), owner, director]) add(party);
  }
  return [...owners.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map(row);
}

function row({ id, type, name, country, draw }: Owner): Row {
  const isCompany = type === 'company';
  const founded = AS_OF - 400 - draw.at('founded').between(0, 6000);
  const number = isCompany ? `${country}${draw.at('number').digits(9)}` : null;
  return [id, type, name, number, country, isCompany ? 'active' : null, isCompany ? dateText(founded) : null, null];
}
