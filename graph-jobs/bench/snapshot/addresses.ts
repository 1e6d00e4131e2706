import type { AddressFacts } from '#jobs/detect/evidence/facts';
import { groupBy } from '#jobs/detect/links/group-by';
import { BOUNDS } from '#jobs/detect/evidence/read-bounds';
import type { StoredLinks } from './links.ts';

/** The addresses of each seller, its stores and its owners that many are located at. */
export function wideAddressesOf(links: StoredLinks, operated: ReadonlyMap<string, readonly string[]>): AddressFacts[] {
  const users = groupBy(links.of('LOCATED_AT'), ({ to }) => to);
  const facts = [...users]
    .filter(([, all]) => all.length >= BOUNDS.addresses.fewest)
    .flatMap(([address, all]) =>
      all.flatMap(({ from, role }) => {
        const sellers = from.startsWith('seller:') ? [from] : (operated.get(from) ?? []);
        return sellers.map((seller) => ({
          seller,
          owner: from,
          address,
          display: links.displayOf(address),
          addressRole: role ?? '',
          users: all.length,
        }));
      }),
    );
  return facts;
}
