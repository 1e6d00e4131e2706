import type { Contributors, Things } from '../graph/things.ts';
import { pageOf, readCursor } from '../paging/cursor.ts';
import { noSuchRacket } from './rackets.service.ts';

/** A racket that somebody asks about. */
interface Asked {
  readonly things: Things;
  readonly id: string;
  readonly contributors: Contributors;
}

/** @throws ProblemError `not-found` where there never was such a racket that this viewer may see. */
export async function requireRacket({ things, id, contributors }: Asked): Promise<void> {
  const [racket] = await things.look([id], contributors);
  if (racket?.kind !== 'Racket') throw noSuchRacket(id);
}

/**
 * A page of all that people said of a racket.
 * @throws ProblemError `invalid` for a cursor that this API did not write; `not-found` where there never was such a racket
 *   that this viewer may see
 */
export async function pageOfSaid<T>(
  all: readonly T[],
  { cursor, limit, ...asked }: Asked & { readonly cursor?: string | undefined; readonly limit: number },
) {
  const place = readCursor(cursor);
  if (all.length === 0) await requireRacket(asked);
  return pageOf(all.slice(place.skip, place.skip + limit), place, { total: all.length, run: null });
}
