import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { saying } from '@ringbreaker/cypher/domain';
import { JobError } from '../job/job-error.ts';
import type { Progress } from '../job/progress.ts';
import type { Tables } from '../ingest/tables.ts';
import { openWorkbench, sweep, withSpillFolder } from '../ingest/workbench/with-workbench.ts';
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
  readonly progress?: Progress;
  /** Is told in a sentence what a person should know while it runs. */
  readonly say?: (sentence: string) => void;
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

/** The same Python on the executors, unless it is said otherwise; and the Spark that this Python brings, where it is ours. */
function environmentOf(env: NodeJS.ProcessEnv, python: string): NodeJS.ProcessEnv {
  const { SPARK_HOME, ...others } = env;
  const home = env.RINGBREAKER_SPARK_PYTHON !== undefined && SPARK_HOME !== undefined ? { SPARK_HOME } : {};
  return { ...others, ...home, PYSPARK_PYTHON: env.PYSPARK_PYTHON ?? python, PYSPARK_DRIVER_PYTHON: python };
}

/**
 * Works with a cluster, and lets go of it afterwards.
 * @throws JobError `config` where Python with Spark is missing, `failed` with what Spark says
 */
export async function withCluster<T>(request: ClusterRequest, work: (cluster: Cluster) => Promise<T>): Promise<T> {
  const { archive, env, signal, progress, say } = request;
  const python = pythonOf(env);
  if (!existsSync(python)) {
    throw new JobError('config', `${python} is missing: run \`npm run spark:setup\`, or set RINGBREAKER_SPARK_PYTHON.`);
  }
  // The right to write is held here: folders that a killed job left go, as this one would.
  const scratch = join(resolve(archive), `.spill-spark-${process.pid}`);
  sweep(resolve(archive));
  return withSpillFolder(scratch, async () => {
    progress?.(saying`start Spark`, 0);
    const connection = new Connection([python, PROGRAM], { env: environmentOf(env, python), signal, say });
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
