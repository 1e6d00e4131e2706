import { groupBy } from '#jobs/detect/links/group-by';
import type { Party } from '#jobs/detect/parties/party';
import { toParty } from '#jobs/detect/snapshot/read-parties';
import { orNull } from './cells.ts';
import type { StoredLinks } from './links.ts';
import type { Tables } from './tables.ts';

/**
 * Persons and companies of whom a number, or something that tells who somebody is, is known.
 * @param sameAs the key that a value stands under, where that is another one's
 */
export function partiesOf(tables: Tables, links: StoredLinks, sameAs: ReadonlyMap<string, string>): Party[] {
  const telling = ['USES', 'LOCATED_AT', 'PAID_TO'].flatMap((type) => [...links.of(type)]);
  const uses = groupBy(telling, ({ from }) => from);
  const parties = tables.map('parties', (read) => {
    const key = `party:${read('party_id')}`;
    const type = orNull(read('type')) as Party['type'];
    const facts = [orNull(read('name')), orNull(read('registration_number')), orNull(read('country'))] as const;
    const used = (uses.get(key) ?? []).map(({ label, to }) => [label, to] as const);
    return toParty([key, type, ...facts, used], sameAs);
  });
  return parties.filter(({ registrationNumber, uses: all }) => registrationNumber !== null || all.length > 0);
}
