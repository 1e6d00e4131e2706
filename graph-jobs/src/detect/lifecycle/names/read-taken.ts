import { takenIds, type Database } from '@ringbreaker/cypher';
import { inParts } from '../../../in-parts.ts';
import { newId } from './keep-ids.ts';
import type { Gathering } from '../lives.ts';

const AT_ONCE = 2_000;

/**
 * The ids, of those that each of the given would get were it new, that something has got: read where not everything that
 * has an id was.
 * @param prefix of groups or of operators
 */
export async function readTaken(
  database: Database,
  prefix: string,
  gatherings: readonly Gathering[],
): Promise<string[]> {
  const ids = new Set(gatherings.map((gathering) => newId(prefix, gathering, new Set())));
  const taken: string[] = [];
  for (const beginnings of inParts(ids, AT_ONCE)) {
    for (const { id } of await database.run(takenIds, { beginnings })) taken.push(id);
  }
  return taken;
}
