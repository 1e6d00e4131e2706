import { saying } from '../domain/saying.ts';
import type { NewRacketName, RacketNamed } from '../domain/rackets/racket-name.ts';
import type { Database } from '../connection/driver.ts';
import { GraphError } from '../errors.ts';
import { lockRacketName, racketNamings, saveRacketNaming } from '../queries/review/names.ts';
import { requireWhole } from './require-whole.ts';

/** What became of a naming: what the racket is called now, or how it was called where somebody had named it meanwhile. */
type Named = { readonly kept: RacketNamed } | { readonly conflict: RacketNamed };

/**
 * Keeps what a person calls a racket, beside what it was called before; a run never changes it.
 * @param by who says it, and whose facts they may see (null = everybody's)
 * @throws GraphError `refused` where the current run has no such racket that they see the whole of, or there is no name
 *   to take away
 */
export function nameRacket(
  database: Database,
  racketId: string,
  wanted: NewRacketName,
  by: { readonly author: string; readonly contributors: string[] | null },
): Promise<Named> {
  return database.transaction('write', async (transaction) => {
    const [found] = await transaction.run(lockRacketName, { racketId, contributors: by.contributors });
    const { version } = requireWhole(
      found,
      (hiddenMembers) =>
        saying`${hiddenMembers} of its sellers are held by another contributor: whoever sees all of it may name it.`,
    );
    const [last] = await transaction.run(racketNamings, { racketId, contributors: by.contributors });
    if (version !== wanted.version) return { conflict: { version, naming: last ?? null } };
    if (wanted.name === null && (last?.name ?? null) === null) {
      throw new GraphError('refused', saying`Nobody has named this racket: there is no name to take away.`);
    }
    const entry = { racketId, version: version + 1, name: wanted.name, author: by.author };
    const [kept] = await transaction.run(saveRacketNaming, entry);
    if (!kept) throw new GraphError('refused', saying`The name could not be kept.`);
    return { kept: { version: kept.version, naming: kept } };
  });
}
