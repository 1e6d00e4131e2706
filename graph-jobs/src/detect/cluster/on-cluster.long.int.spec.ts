import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '@ringbreaker/cypher';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { detect } from '../../detect.ts';
import { writeMarketplace } from '../../generate.ts';
import { ingestFolder, testFolder } from '../../ingest/test-ingest.ts';
import { testRequest as request } from '../test-request.ts';
import { readSaid } from '../test-said.ts';
import { pythonOf, withCluster } from '../../cluster/cluster.ts';
import { startCluster, type Role, type TestCluster } from '../../cluster/test-cluster.ts';

const SELLERS = Number(process.env.RINGBREAKER_TEST_SPARK_SELLERS ?? 200_000);
const DELIVERIES = 3;
/** What is lost while the run of a delivery goes on. */
const LOST: readonly (Role | undefined)[] = [undefined, 'executor', 'worker'];
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

  /** Loads delivery after delivery, detects after each, and answers what each run said. */
  async function runThrough(detectIn: (archive: string, nth: number) => ReturnType<typeof detect>) {
    await wipe(database);
    const archive = join(testFolder(), 'archive');
    const all = [];
    for (const [nth, asOf] of readdirSync(join(data, 'snapshots')).sort().entries()) {
      await ingestFolder(database, join(data, 'snapshots', asOf), { archive, asOf });
      const summary = await detectIn(archive, nth);
      all.push({ summary, said: await readSaid(database, summary.run) });
    }
    return all;
  }

  /** Runs something, and kills one process of the cluster as soon as our core is at work below it. */
  async function losing<T>(role: Role, run: () => Promise<T>): Promise<T> {
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
    'says what one machine says of each of three deliveries, to the byte, though an executor and a worker are killed',
    { timeout: HOURS },
    async () => {
      const here = await runThrough((archive) => detect(database, { ...request, archive }));
      const there = await runThrough((archive, nth) => {
        const on = { on: cluster.master, settings: SETTINGS, archive, env: process.env };
        const run = () => withCluster(on, (one) => detect(database, { ...request, archive, cluster: one }));
        const lost = LOST[nth];
        return lost ? losing(lost, run) : run();
      });
      expect(here).toHaveLength(DELIVERIES);
      expect(there).toEqual(here);
    },
  );
});
