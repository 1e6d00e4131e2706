import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '@ringbreaker/cypher';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { isLong } from '@ringbreaker/cypher/test-size';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { detect } from '../../detect.ts';
import { writeMarketplace } from '../../generate.ts';
import { ingestFolder, testFolder } from '../../ingest/test-ingest.ts';
import { readSaid } from '../test-said.ts';
import { pythonOf, withCluster } from './cluster.ts';
import { startCluster, type TestCluster } from './test-cluster.ts';

const SELLERS = Number(process.env.RINGBREAKER_TEST_SPARK_SELLERS ?? 200_000);
const DELIVERIES = 3;
/** What is lost while the run of a delivery goes on. */
const LOST = [undefined, 'executor', 'worker'] as const;
const SETTINGS = { 'spark.executor.memory': '2g', 'spark.driver.host': '127.0.0.1' };
const HOURS = 4 * 3_600_000;
const moment = () => new Promise((done) => setTimeout(done, 100));
const isThere = existsSync(pythonOf(process.env));
if (isLong && !isThere) console.warn('SKIPPED: no cluster of Spark is tested here. Run `npm run spark:setup` first.');

// In `npm run test:long` alone.
describe.runIf(isLong && isThere)(`a cluster of two workers, and ${SELLERS} sellers`, () => {
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

  const request = {
    engine: 'leiden',
    seed: 1,
    codeVersion: 'test',
    now: () => new Date('2026-12-01T00:00:00Z'),
    progress: () => undefined,
  };

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

  /** Kills one process of the cluster as soon as our core is at work below it; answers how many were killed. */
  function killing(role: Parameters<TestCluster['atWork']>[0]) {
    let [killed, isOver] = [0, false];
    const watch = (async () => {
      for (; !isOver && killed === 0; await moment()) {
        const [pid] = cluster.atWork(role);
        if (pid === undefined) continue;
        process.kill(pid, 'SIGKILL');
        killed += 1;
      }
    })();
    return async () => {
      isOver = true;
      await watch;
      return killed;
    };
  }

  it(
    'says what one machine says of each of three deliveries, to the byte, though an executor and a worker are killed',
    { timeout: HOURS },
    async () => {
      const here = await runThrough((archive) => detect(database, { ...request, archive }));
      const there = await runThrough(async (archive, nth) => {
        const lost = LOST[nth];
        const endKilling = lost && killing(lost);
        const on = { on: cluster.master, settings: SETTINGS, archive, env: process.env };
        const summary = await withCluster(on, (one) => detect(database, { ...request, archive, cluster: one }));
        expect(await endKilling?.(), lost ?? 'nothing').toBe(lost && 1);
        return summary;
      });
      expect(here).toHaveLength(DELIVERIES);
      expect(there).toEqual(here);
    },
  );
});
