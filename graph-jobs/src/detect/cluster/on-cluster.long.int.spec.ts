import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '@ringbreaker/cypher';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { detect } from '../../detect.ts';
import { digest } from '../../digest.ts';
import { writeMarketplace } from '../../generate.ts';
import { ingestFolder, testFolder } from '../../ingest/test-ingest.ts';
import { testRequest as request } from '../test-request.ts';
import { readSaid } from '../test-said.ts';
import { pythonOf, withCluster } from '../../cluster/cluster.ts';
import { workersOn } from '../../cluster/workers-on.ts';
import { startCluster, type Role, type TestCluster } from '../../cluster/test-cluster.ts';

const SELLERS = Number(process.env.RINGBREAKER_TEST_SPARK_SELLERS ?? 200_000);
const DELIVERIES = 3;
/** What is lost while a delivery is read, and while the run after it goes on. */
const LOST: readonly { readonly reading?: Role; readonly detecting?: Role }[] = [
  {},
  { reading: 'executor', detecting: 'executor' },
  { reading: 'executor', detecting: 'worker' },
];
const SETTINGS = { 'spark.executor.memory': '2g', 'spark.driver.host': '127.0.0.1' };
const HOURS = 4 * 3_600_000;
const moment = () => new Promise((done) => setTimeout(done, 500));
const isThere = existsSync(pythonOf(process.env));
if (!isThere) console.warn('SKIPPED: no cluster of Spark is tested here. Run `npm run spark:setup` first.');

describe.runIf(isThere)(`a cluster of two workers, and ${SELLERS} sellers`, () => {
  let database: Database;
  let cluster: TestCluster;
  const data = join(testFolder(), 'data');
  beforeAll(async () => {
    database = await openTestDatabase();
    cluster = await startCluster(2, '3g');
    await writeMarketplace(data, { sellers: SELLERS, seed: 1, level: 'easy', snapshots: DELIVERIES });
  }, HOURS);
  afterAll(async () => {
    await cluster.stop();
    await wipe(database);
    await database.close();
  }, HOURS);

  /** How a delivery comes in, and how it is looked at. */
  interface Way {
    readonly ingest: (folder: string, request: { archive: string; asOf: string }, nth: number) => Promise<unknown>;
    readonly detect: (archive: string, nth: number) => ReturnType<typeof detect>;
  }

  /** Loads delivery after delivery, detects after each, and answers what the graph held then and what each run said. */
  async function runThrough(way: Way) {
    await wipe(database);
    const archive = join(testFolder(), 'archive');
    const all = [];
    for (const [nth, asOf] of readdirSync(join(data, 'snapshots')).sort().entries()) {
      await way.ingest(join(data, 'snapshots', asOf), { archive, asOf }, nth);
      const loaded = await digest(database);
      const summary = await way.detect(archive, nth);
      all.push({ loaded, summary, said: await readSaid(database, summary.run) });
    }
    return all;
  }

  /** Runs something, and kills one process of the cluster, if one is named, as soon as our core is at work below it. */
  async function losing<T>(role: Role | undefined, run: () => Promise<T>): Promise<T> {
    if (!role) return run();
    let [killed, isOver] = [0, false];
    const killOne = async () => {
      for (; !isOver && killed === 0; await moment())
        for (const pid of cluster.atWork(role).slice(0, 1)) killed += Number(process.kill(pid, 'SIGKILL'));
    };
    const killing = killOne();
    const result = await run().finally(() => (isOver = true));
    await killing;
    expect(killed, role).toBe(1);
    return result;
  }

  it(
    'loads what one machine loads of each of three deliveries, and says what it says, to the byte, though executors and workers are killed',
    { timeout: HOURS },
    async () => {
      const here = await runThrough({
        ingest: (folder, asked) => ingestFolder(database, folder, asked),
        detect: (archive) => detect(database, { ...request, archive }),
      });
      const on = { on: cluster.master, settings: SETTINGS, env: process.env };
      const there = await runThrough({
        ingest: (folder, asked, nth) =>
          losing(LOST[nth]?.reading, () =>
            ingestFolder(database, folder, {
              ...asked,
              withWorkers: (work) => withCluster({ ...on, ...asked }, (one) => work(workersOn(one))),
            }),
          ),
        detect: (archive, nth) =>
          losing(LOST[nth]?.detecting, () =>
            detect(database, { ...request, archive, withCluster: (work) => withCluster({ ...on, archive }, work) }),
          ),
      });
      expect(here).toHaveLength(DELIVERIES);
      expect(there).toEqual(here);
    },
  );
});
