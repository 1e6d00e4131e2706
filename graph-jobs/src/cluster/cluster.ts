import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { JobError } from '../job/job-error.ts';
import type { Tables } from '../ingest/tables.ts';
import { openWorkbench, withSpillFolder } from '../ingest/workbench/with-workbench.ts';
import { Connection, type Request } from './connection.ts';
import { SparkTables } from './spark-tables.ts';

/** A Spark cluster that reads the archive, and asks our own core about one thing after the other. */
export interface Cluster {
  /** Folder that the job and all executors reach; it goes when the job lets go of the cluster. */
  readonly scratch: string;
  /** Its tables. */
  readonly tables: Tables;
  /** Asks it for more than tables do; answers come in parts. */
  readonly ask: (request: Request, onPart?: (part: readonly unknown[]) => void) => Promise<void>;
  /** The command that starts a worker of our core on an executor. */
  readonly worker: readonly string[];
  /** So many uses the job connects into parts by itself; of more the cluster does, in rounds. */
  readonly connectsHere: number;
}

/** Which cluster, and how to reach it. */
export interface ClusterRequest {
  /** Spark's master: `local[2]`, `spark://HOST:PORT`, `yarn`, `k8s://…`. */
  readonly on: string;
  /** Settings of Spark, by name. */
  readonly settings: Readonly<Record<string, string>>;
  /** Folder of the archive; what is laid down on the way lies beside it, for who reaches one reaches the other. */
  readonly archive: string;
  readonly env: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal | undefined;
  /** In place of the usual worker. */
  readonly worker?: readonly string[];
}

/** What DuckDB may take to read what was laid down, and to number it; it spills beyond that. */
const MEMORY_MEGABYTES = 1_000;
/** In seconds, by a few hundred megabytes of that. */
const CONNECTS_HERE = 2_000_000;

const ROOM = fileURLToPath(new URL('../..', import.meta.url));
const PROGRAM = join(ROOM, 'spark', 'program.py');
const WORKER = join(ROOM, 'dist', 'cluster', 'worker.js');

/** Python with Spark: RINGBREAKER_SPARK_PYTHON, or what `npm run spark:setup` made. */
export function pythonOf(env: NodeJS.ProcessEnv): string {
  return env.RINGBREAKER_SPARK_PYTHON ?? join(ROOM, 'spark', '.venv', 'bin', 'python');
}

/**
 * Works with a cluster, and lets go of it afterwards.
 * @throws JobError `config` where Python with Spark is missing, `failed` with what Spark says
 */
export async function withCluster<T>(request: ClusterRequest, work: (cluster: Cluster) => Promise<T>): Promise<T> {
  const { archive, env, signal } = request;
  const python = pythonOf(env);
  if (!existsSync(python)) {
    throw new JobError('config', `${python} is missing: run \`npm run spark:setup\`, or set RINGBREAKER_SPARK_PYTHON.`);
  }
  // Whoever holds the right to write sweeps such folders away, should this one be left.
  const scratch = join(resolve(archive), `.spill-spark-${process.pid}`);
  return withSpillFolder(scratch, async () => {
    // The same Python on the executors, unless it is said otherwise.
    const connection = new Connection([python, PROGRAM], {
      env: { ...env, PYSPARK_PYTHON: env.PYSPARK_PYTHON ?? python, PYSPARK_DRIVER_PYTHON: python },
      ...(signal && { signal }),
    });
    try {
      await connection.ask({ on: request.on, settings: request.settings, scratch });
      const bench = { folder: archive, memoryMegabytes: MEMORY_MEGABYTES, signal };
      return await openWorkbench(bench, join(scratch, 'here'), (here) =>
        work({
          scratch,
          tables: new SparkTables(connection, here, scratch),
          ask: (asked, onPart) => connection.ask(asked, onPart),
          worker: request.worker ?? [env.RINGBREAKER_SPARK_NODE ?? process.execPath, WORKER],
          connectsHere: CONNECTS_HERE,
        }),
      );
    } finally {
      await connection.close();
    }
  });
}
