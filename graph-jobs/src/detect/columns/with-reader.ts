import { existsSync } from 'node:fs';
import type { Database } from '@ringbreaker/cypher';
import { readLedger, type GraphLedger } from '../../ingest/ledger/ledger.ts';
import type { Tables } from '../../ingest/tables.ts';
import { withArchive } from '../../ingest/workbench/with-workbench.ts';
import type { BrandMedian } from '../evidence/facts.ts';
import { JobError } from '../../job/job-error.ts';
import type { Cluster } from '../../cluster/cluster.ts';
import { readLikenesses } from '../links/read-graph.ts';
import { readParties, type ResolveParties } from '../snapshot/read-parties.ts';
import { graphReader } from '../snapshot/graph-reader.ts';
import type { Reader } from '../snapshot/reader.ts';
import { columnParties } from './column-parties.ts';
import { columnReader } from './column-reader.ts';
import { layReady, layViews } from './columns.ts';
import { forgetReading, KeptFile } from './kept/kept-file.ts';
import { keptParties } from './kept/kept-parties.ts';
import { keptReader, KeptUnusable, orUnusable } from './kept/kept-reader.ts';

/** Where everybody is read from. */
export interface Source {
  /** Folder of the archive; null where there is none, and the graph is read. */
  readonly archive: string | null;
  /** Is told, in a sentence, why the graph is read though there is an archive. */
  readonly say: (sentence: string) => void;
  /** Reads the archive in this machine's place. */
  readonly cluster?: Cluster | undefined;
  /** The usual prices that signals will be told by: what is read is kept beside the archive for the next time. */
  readonly keepFor?: readonly BrandMedian[];
}

/**
 * Works with the columns of the archive, where they say what the graph says; else with the graph. The archive is the
 * ledger that the graph is set from, so that nothing has to be kept up beside it: the deliveries that the graph names,
 * in the editions that count, are all of the stamp.
 */
export async function withReader<T>(
  database: Database,
  { archive, say, cluster, keepFor }: Source,
  work: (reader: Reader) => Promise<T>,
): Promise<T> {
  if (cluster) return readOnCluster(database, { archive: archive ?? '', cluster }, work);
  if (archive === null) return work(graphReader(database));
  const readGraph = (reason: string) => {
    say(`The graph is read, and not the archive’s columns: ${reason}.`);
    return work(graphReader(database));
  };
  const ledger = await findLedger(database, archive);
  if (typeof ledger === 'string') return readGraph(ledger);
  if (keepFor) {
    try {
      return await readKept(
        database,
        { archive, ledger, file: new KeptFile(archive, ledger.manifests, keepFor) },
        work,
      );
    } catch (error) {
      if (!(error instanceof KeptUnusable)) throw error;
      forgetReading(archive);
    }
  }
  return withArchive(archive, async (bench) => {
    try {
      await layReady(bench, ledger);
    } catch (error) {
      return readGraph(`one of them can't be read (${(error as Error).message})`);
    }
    return work(columnReader(bench, await readLikenesses(database, resolveIn(bench))));
  });
}

const resolveIn =
  (bench: Tables): ResolveParties =>
  (known) =>
    readParties(columnParties(bench), known);

/** @throws KeptUnusable where the archive is to be read without what was kept */
function readKept<T>(
  database: Database,
  { archive, ledger, file }: { archive: string; ledger: GraphLedger; file: KeptFile },
  work: (reader: Reader) => Promise<T>,
): Promise<T> {
  return withArchive(archive, async (bench) => {
    const found = file.find();
    const likenesses = await orUnusable(async () => {
      await layViews(bench, ledger);
      return readLikenesses(database, keptParties(bench, ledger.folder, found));
    });
    return work(keptReader({ bench, ledger, likenesses, file, found }));
  });
}

/** @throws JobError `config` where the archive does not say what the graph says: on a cluster nothing else is read. */
async function readOnCluster<T>(
  database: Database,
  { archive, cluster: { tables } }: { archive: string; cluster: Cluster },
  work: (reader: Reader) => Promise<T>,
): Promise<T> {
  const ledger = await findLedger(database, archive);
  if (typeof ledger === 'string')
    throw new JobError('config', `Spark reads the archive, and ${ledger}: run it without --on, which reads the graph.`);
  await layReady(tables, ledger);
  return work(columnReader(tables, await readLikenesses(database, resolveIn(tables))));
}

/** The ledger behind the graph, or why it can't be read in its place. */
async function findLedger(database: Database, archive: string): Promise<GraphLedger | string> {
  if (!existsSync(archive)) return `${archive} is missing`;
  try {
    const ledger = await readLedger(database, archive);
    if (ledger.manifests.length === 0) return 'it holds no delivery';
    if (ledger.loading.length > 0 || ledger.withdrawing) return 'a delivery is half loaded or half withdrawn';
    return ledger;
  } catch (error) {
    return (error as Error).message.replace(/\.$/, '');
  }
}
