import { readDeliveries } from '@ringbreaker/cypher';
import type { Tables } from '../../../ingest/tables.ts';
import { readParties, type ResolveParties } from '../../snapshot/read-parties.ts';
import { columnParties } from '../column-parties.ts';
import { hashOf, type Found } from './kept-file.ts';

/** Says which parties are one as it was said before, where nothing that it rests on is otherwise. */
export function keptParties(bench: Tables, folder: string, found: Found | null): ResolveParties {
  return async (known) => {
    const by = hashOf(JSON.stringify([[...known.sameAs], known.verdicts]));
    if (found?.reading.parties.by === by && !(await areToldOf(bench, folder, found))) return found.reading.parties;
    return { ...(await readParties(columnParties(bench), known)), by };
  };
}

/** Whether deliveries that came since say anything by which parties are compared. */
async function areToldOf(bench: Tables, folder: string, { since }: Found): Promise<boolean> {
  if (since.some(({ kinds }) => kinds.includes('Party'))) return true;
  const links = readDeliveries(folder, since, 'links');
  if (links === undefined) return false;
  const told = `from ${links} where type in ('USES', 'LOCATED_AT', 'PAID_TO') and starts_with(from_key, 'party:')`;
  return (await bench.rows(`select 1 ${told} limit 1`)).length > 0;
}
