import { groupBy } from '#jobs/detect/links/group-by';
import { isTelling, type Party, type PartyUse } from '#jobs/detect/parties/party';
import { orNull } from './cells.ts';
import type { StoredLinks } from './links.ts';
import type { Tables } from './tables.ts';

/** Persons and companies of whom a number, or something that tells who somebody is, is known. */
export function partiesOf(tables: Tables, links: StoredLinks): Party[] {
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
      uses: (uses.get(key) ?? []).flatMap(({ label: kind, to: value }): PartyUse[] =>
        isTelling(kind) ? [{ kind, value }] : [],
      ),
    };
  });
  return parties.filter(({ registrationNumber, uses: all }) => registrationNumber !== null || all.length > 0);
}
