import { saying } from '@ringbreaker/cypher/domain';
import { sellerCount, type Database } from '@ringbreaker/cypher';
import type { Progress } from '../job/progress.ts';
import { withReader, type Source } from './columns/with-reader.ts';
import { project, type Projection } from './links/projection.ts';
import type { ResolvedParties } from './parties/resolve-parties.ts';
import type { Offers } from './suspicion/offers.ts';
import type { ReferenceInUse } from './reference/reference.ts';

/** Who shares what, what each seller shows by itself, and how many sellers there are. */
export interface Scene {
  readonly projection: Projection;
  /** Which parties are one in it. */
  readonly parties: ResolvedParties;
  /** Bits of a seller's own signals. */
  readonly signalsOf: (seller: string) => number;
  readonly offers: Offers;
  readonly sellers: number;
}

/** Reads what detection must know of every seller, before it is known who is a suspect. */
export async function readScene(
  database: Database,
  source: Source,
  about: { asOf: string; reference: ReferenceInUse; progress: Progress; signal: AbortSignal | undefined },
): Promise<Scene> {
  const { asOf, reference, progress, signal } = about;
  const [{ sellers } = { sellers: 0 }] = await database.run(sellerCount, {});
  const medians = await reference.medians();
  return withReader(database, { ...source, keepFor: medians }, async (reader) => {
    // 1. Who shares what with whom.
    const { uses, parties } = await reader.uses((done) => progress(saying`read`, done));
    const projection = project(uses);
    signal?.throwIfAborted();
    // 2. What each seller shows by itself.
    progress(saying`read signals`, 0);
    const { signals, offers } = await reader.own(projection.sellers, {
      asOf,
      medians,
      onRead: (done) => progress(saying`read signals`, done),
    });
    return { projection, parties, sellers, offers, signalsOf: (seller) => signals.get(seller) ?? 0 };
  });
}
