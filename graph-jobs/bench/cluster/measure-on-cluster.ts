import { openDatabase, type Database } from '@ringbreaker/cypher';
import { testServer } from '@ringbreaker/cypher/test-database';
import { readVersion } from '#jobs/config';
import { detect, type DetectSummary } from '#jobs/detect';
import { ingest, type IngestSummary } from '#jobs/ingest';
import type { Progress } from '#jobs/job/progress';
import { withCluster, type Cluster } from '#jobs/cluster/cluster';
import { workersOn } from '#jobs/cluster/workers-on';
import { requestOf, type Way } from '../ingest/measure.ts';
import { startSteps } from '../measuring/steps.ts';
import { readEvents, type Shuffled } from './events.ts';
import { watchProcesses, type Used } from './processes.ts';

/** One job on a cluster, and what it answered. */
export interface OnCluster<T> {
  readonly seconds: number;
  readonly steps: Readonly<Record<string, number>>;
  readonly used: Used;
  readonly shuffled: Shuffled;
  readonly summary: T;
}

interface Asked {
  readonly archive: string;
  /** Spark's master. */
  readonly on: string;
  /** An empty folder for what Spark notes of itself. */
  readonly events: string;
  /** What a worker of the cluster may give to executors; they get three quarters of it. */
  readonly memory: string;
  /** Settings of Spark besides, by name. */
  readonly settings: Readonly<Record<string, string>>;
}

/** Detects from this process on a cluster of this machine, and measures all processes that take part. */
export function detectOnCluster(asked: Asked): Promise<OnCluster<DetectSummary>> {
  const request = { engine: 'leiden', seed: 1, codeVersion: readVersion(), now: () => new Date() };
  return measureOnCluster(asked, ({ database, progress, onCluster }) =>
    detect(database, { ...request, archive: asked.archive, withCluster: onCluster, progress }),
  );
}

/** Ingests a folder from this process on a cluster of this machine, and measures all processes that take part. */
export function ingestOnCluster(asked: Asked, folder: string, way: Way): Promise<OnCluster<IngestSummary>> {
  return measureOnCluster(asked, async ({ database, progress, onCluster }) => {
    const request = { ...(await requestOf(folder, asked.archive, way)), progress };
    return ingest(database, { ...request, withWorkers: (work) => onCluster((cluster) => work(workersOn(cluster))) });
  });
}

interface Measuring {
  readonly database: Database;
  readonly progress: Progress;
  readonly onCluster: <T>(work: (cluster: Cluster) => Promise<T>) => Promise<T>;
}

async function measureOnCluster<T>(
  { archive, on, events, memory, settings }: Asked,
  job: (measuring: Measuring) => Promise<T>,
): Promise<OnCluster<T>> {
  const database = openDatabase({ ...testServer(), patience: 'job' });
  // Whoever started this started the cluster, too.
  const watch = watchProcesses(process.ppid);
  try {
    const clock = startSteps();
    const start = performance.now();
    const cluster = { on, settings: { ...usual(events, memory), ...settings }, archive, env: process.env };
    const summary = await job({ database, progress: clock.tell, onCluster: (work) => withCluster(cluster, work) });
    const seconds = (performance.now() - start) / 1000;
    return { seconds, steps: clock.steps(), used: watch.stop(), shuffled: readEvents(events), summary };
  } finally {
    watch.stop();
    await database.close();
  }
}

const usual = (events: string, memory: string) => ({
  'spark.driver.host': '127.0.0.1',
  'spark.executor.memory': `${Math.round(parseInt(memory, 10) * 768)}m`,
  'spark.eventLog.enabled': 'true',
  'spark.eventLog.dir': `file://${events}`,
});
