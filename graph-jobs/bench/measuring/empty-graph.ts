import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { findOwnServer, openDatabase, type Database } from '@ringbreaker/cypher';
import {
  countNodes,
  keepMarket,
  keptMarketFolder,
  openTestDatabase,
  testServer,
} from '@ringbreaker/cypher/test-database';

/** Nodes that are deleted in less time than a server takes to start. */
const LARGE = 100_000;

/**
 * Opens the graph of the benches, emptied. A marketplace that "bench -- pipeline --keep DIR" left in it, which took long
 * to make, goes only where somebody says `anew`.
 */
export async function openEmptied({ anew = false }: { anew?: boolean | undefined }): Promise<Database> {
  await refuseKept({ anew });
  await takeOverNothing();
  return openTestDatabase();
}

/** Puts a store without a node in the place of this checkout's own where that is large: to delete it takes many minutes. */
async function takeOverNothing(): Promise<void> {
  const own = await findOwnServer(process.env, testServer().uri);
  if (!own || (await onGraph(countNodes)) < LARGE) return;
  const folder = mkdtempSync(join(tmpdir(), 'ringbreaker-nothing-'));
  const [path, links] = [join(folder, 'nodes.csv'), join(folder, 'links.csv')];
  writeFileSync(path, ':ID\n');
  writeFileSync(links, ':START_ID,:END_ID,:TYPE\n');
  try {
    const made = await own.makeStore({ nodes: [{ labels: ['Nothing'], path }], links, isMultiline: false });
    await made.takeOver({ guard: () => Promise.resolve(), log: console.error });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
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
