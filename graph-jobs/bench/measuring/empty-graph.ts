import { basename } from 'node:path';
import { openDatabase, type Database } from '@ringbreaker/cypher';
import { keepMarket, keptMarketFolder, openTestDatabase, testServer } from '@ringbreaker/cypher/test-database';

/**
 * Opens the graph of the benches, emptied. A marketplace that "bench -- pipeline --keep DIR" left in it, which took long
 * to make, goes only where somebody says `anew`.
 */
export async function openEmptied({ anew = false }: { anew?: boolean | undefined }): Promise<Database> {
  await refuseKept({ anew });
  return openTestDatabase();
}

/** Empties the graph and lets go of it: a server with connections is not stopped. */
export async function emptyGraph(asked: { anew?: boolean | undefined }): Promise<void> {
  await (await openEmptied(asked)).close();
}

/** Notes that what a bench leaves in the graph is to be used again. */
export async function noteKept({ keptIn }: { keptIn: string | null }): Promise<void> {
  if (keptIn !== null) await onGraph((database) => keepMarket(database, keptIn));
}

/** @throws Error where a marketplace was kept in the graph and nobody said that it may go */
export async function refuseKept({ anew = false }: { anew?: boolean | undefined }): Promise<void> {
  const kept = anew ? null : await onGraph(keptMarketFolder);
  if (kept === null) return;
  const name = basename(process.argv[1] ?? '', '.js');
  throw new Error(
    `This bench empties the graph, and a marketplace was kept in it, with its tables in ${kept}. Measure that one by --from ${kept}, where the bench takes it (npm run bench -- ${name} --help), or add --anew, which empties the graph and leaves the folder.`,
  );
}

/** Does some work on the graph of the benches. */
export async function onGraph<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const database = openDatabase({ ...testServer(), patience: 'job' });
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
