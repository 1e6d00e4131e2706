import { openDatabase } from '@ringbreaker/cypher';
import { testServer } from '@ringbreaker/cypher/test-database';
import { readVersion } from '#jobs/config';
import { detect, type DetectSummary } from '#jobs/detect';
import { withCluster } from '#jobs/cluster/cluster';
import { startSteps } from '../measuring/steps.ts';
import { readEvents, type Shuffled } from './events.ts';
import { watchProcesses, type Used } from './processes.ts';

/** One detection on a cluster. */
export interface OnCluster {
  readonly seconds: number;
  readonly steps: Readonly<Record<string, number>>;
  readonly used: Used;
  readonly shuffled: Shuffled;
  readonly summary: DetectSummary;
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
export async function measureOnCluster({ archive, on, events, memory, settings }: Asked): Promise<OnCluster> {
  const database = openDatabase({ ...testServer(), patience: 'job' });
  // Whoever started this started the cluster, too.
  const watch = watchProcesses(process.ppid);
  try {
    const clock = startSteps();
    const start = performance.now();
    const request = { engine: 'leiden', seed: 1, codeVersion: readVersion(), now: () => new Date() };
    const summary = await withCluster(
      { on, settings: { ...usual(events, memory), ...settings }, archive, env: process.env },
      (cluster) => detect(database, { ...request, archive, cluster, progress: clock.tell }),
    );
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
