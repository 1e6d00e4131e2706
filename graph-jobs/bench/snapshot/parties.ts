import { groupBy } from '#jobs/detect/links/group-by';
import { isTelling, type Party, type PartyUse } from '#jobs/detect/parties/party';
import { orNull } from './cells.ts';
import type { StoredLinks } from './links.ts';
import type { Tables } from './tables.ts';

/**
 * Persons and companies of whom a number, or something that tells who somebody is, is known.
 * @param sameAs the key that a value stands under, where that is another one's
 */
export function partiesOf(tables: Tables, links: StoredLinks, sameAs: ReadonlyMap<string, string>): Party[] {
  const used = ['USES', 'LOCATED_AT', 'PAID_TO'].flatMap((type) => [...links.of(type)]);
  const uses = groupBy(used, ({ from }) => from);
  const parties = tables.map('parties', (read): Party => {
    const key = `party:${read('party_id')}`;
    return {
      key,
      type: orNull(read('type')) as Party['type'],
      name: orNull(read('name')),
      registrationNumber: orNull(read('registration_number')),
      country: orNull(read('country')),
      uses: (uses.get(key) ?? []).flatMap(({ label: kind, to: written }): PartyUse[] => {
        const value = sameAs.get(written) ?? written;
        return isTelling(kind) ? [{ kind, value, ...(value !== written && { written }) }] : [];
      }),
    };
  });
  return parties.filter(({ registrationNumber, uses: all }) => registrationNumber !== null || all.length > 0);
}
