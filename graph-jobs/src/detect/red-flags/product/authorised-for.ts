import { brandKey } from '@ringbreaker/cypher/values';
import type { AuthorisationFacts, ListingFacts } from '../../evidence/facts.ts';

/** Tells whether a listing's seller may sell its brand, whichever way the one or the other writes the brand's name. */
export function authorisedFor(
  authorisations: readonly Pick<AuthorisationFacts, 'seller' | 'brandKey'>[],
): (listing: Pick<ListingFacts, 'seller' | 'brand'>) => boolean {
  const brands = new Map<string, Set<string | undefined>>();
  for (const one of authorisations) brands.set(one.seller, (brands.get(one.seller) ?? new Set()).add(one.brandKey));
  // Few sellers have an authorisation: of all others no name is read.
  return ({ seller, brand }) => brand !== null && (brands.get(seller)?.has(brandKey(brand)) ?? false);
}
