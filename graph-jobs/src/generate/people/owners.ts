import type { Draw } from '../draw.ts';
import { drawCompany, drawPerson } from './names.ts';
import type { Operator, Seller, Supplier } from '../model.ts';

/** A person or a company as the parties table has it. */
export interface Owner {
  id: string;
  type: 'person' | 'company';
  name: string;
  country: string;
  draw: Draw;
}

/** Who is declared as the owner of an account, whether or not the parties table tells of it. */
export function ownerOf(seller: Seller): Owner {
  const { operator } = seller;
  if (operator.kind === 'company') return makeOwner(operator.draw.at('owner'), operator.country.code, 'company');
  // An operator mostly declares a straw man for each account, at times the same person for all.
  if (operator.kind === 'operator' && !usesStrawMen(operator)) return operatorPerson(operator);
  return makeOwner(seller.draw.at('owner'), operator.country.code);
}

/** The person behind the accounts of an operator: the holder of the accounts they share. */
export function operatorPerson(operator: Operator): Owner {
  return makeOwner(operator.draw.at('owner'), operator.country.code, 'person');
}

/** The company that owns a factory or a wholesale business. */
export function supplierOwner(supplier: Supplier): Owner {
  return makeOwner(supplier.draw.at('owner'), supplier.country.code, 'company');
}

/** The persons that own and direct a supplier; a racket's factories have the same owner. */
export function supplierPersons(supplier: Supplier): { owner: Owner; director: Owner } {
  const country = supplier.country.code;
  // A distributor is another's business, on paper at least.
  const boss = supplier.racket && !supplier.source ? supplier.racket : supplier;
  const owner = makeOwner(boss.draw.at('boss'), country, 'person');
  return { owner, director: makeOwner(supplier.draw.at('director'), country, 'person') };
}

/** An owner from its draw; one in four is a company where the type is left open. */
export function makeOwner(draw: Draw, country: string, type?: Owner['type']): Owner {
  const chosen = type ?? (draw.at('type').chance(0.25) ? 'company' : 'person');
  const name = chosen === 'company' ? drawCompany(draw.at('name'), country) : drawPerson(draw.at('name'));
  return { id: `reg:${draw.at('id').code(12)}`, type: chosen, name, country, draw };
}

function usesStrawMen(operator: Operator): boolean {
  return operator.draw.at('straw men').chance(0.7);
}
