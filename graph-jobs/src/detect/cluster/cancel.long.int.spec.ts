import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { currentRun, type Database } from '@ringbreaker/cypher';
import { openTestDatabase } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readVersion } from '../../config.ts';
import { detect } from '../../detect.ts';
import { isBuilt, start, type Started } from '../../ingest/test-command.ts';
import { ingestFolder, marketplace, testFolder, writeTables } from '../../ingest/test-ingest.ts';
import { readSaid } from '../test-said.ts';
import { pythonOf } from '../../cluster/cluster.ts';
import { isRunning, processesBelow } from '../../cluster/test-processes.ts';

const isThere = existsSync(pythonOf(process.env));
if (!isThere) console.warn('SKIPPED: a run on Spark that is stopped. Run `npm run spark:setup` to have it tested.');

const home = testFolder();
const archive = join(home, 'archive');
const timeout = 1_800_000;

/** In place of Node on the executors: a worker that is asked and never answers. */
const still = join(home, 'still');
const STANDS_STILL = 'sleep 86399';
writeFileSync(still, `#!/bin/sh\nexec ${STANDS_STILL}\n`, { mode: 0o755 });

let database: Database;
let served: { run: number; said: Awaited<ReturnType<typeof readSaid>> };
beforeAll(async () => {
  database = await openTestDatabase();
  const load = (sellers: number, seed: number) =>
    ingestFolder(database, writeTables(marketplace(sellers, seed)), { archive });
  await load(150, 3);
  const [now, progress] = [() => new Date('2026-12-01T00:00:00Z'), () => undefined];
  const { run } = await detect(database, {
    ...{ engine: 'leiden', seed: 1, codeVersion: readVersion() },
    ...{ archive, now, progress },
  });
  served = { run, said: await readSaid(database, run) };
  // What the next run would find anew; not twice the sellers, so that the reference is held.
  await load(140, 4);
}, timeout);
afterAll(() => database.close());

const moment = () => new Promise((done) => setTimeout(done, 50));

type Running = ReturnType<typeof processesBelow>;

/** Detects on Spark as a person does, until something is so of the processes that it started. */
async function startOnSpark(isSo: (running: Running) => boolean): Promise<Started & { running: Running }> {
  const started = start(['detect', '--on', 'local[2]'], home, { RINGBREAKER_SPARK_NODE: still });
  let isOver = false;
  void started.ended.then(() => (isOver = true));
  while (!isOver) {
    const running = processesBelow(started.child.pid as number);
    if (isSo(running)) return { ...started, running };
    await moment();
  }
  throw new Error(`It ended before that: ${(await started.ended).said}`);
}

const spills = () => readdirSync(archive).filter((name) => name.startsWith('.spill'));
/** Spark is up, and has laid down a first table of those that it reads. */
const isReading = () => spills().some((name) => readdirSync(join(archive, name)).some((table) => /^\d+-/.test(table)));
/** A worker of the core has been asked, and does not answer: Spark waits for it. */
const isGrouping = (running: Running) => running.some(({ command }) => command.includes(STANDS_STILL));

async function expectTheRunBefore(): Promise<void> {
  expect(await database.run(currentRun, {})).toEqual([{ seq: served.run }]);
  expect(await readSaid(database, served.run)).toEqual(served.said);
}

describe.skipIf(!isThere || !isBuilt)('a detection on Spark (needs `npm run build`)', { timeout }, () => {
  // Seen red with Spark's program not told to end.
  it('is over on Ctrl-C, with all that it started, and says so by 130; readers stay on the run before', async () => {
    const { child, ended, running } = await startOnSpark(isReading);
    expect(running.filter(({ command }) => command.includes('java'))).not.toEqual([]);
    child.kill('SIGINT');
    const { code, said } = await ended;
    expect(code, said).toBe(130);
    expect(running.filter(isRunning)).toEqual([]);
    expect(spills()).toEqual([]);
    await expectTheRunBefore();
  });

  // Seen red with the end of its input not looked at while Spark's program was busy: Spark outlived the job.
  it('takes Spark with it where it is killed; the next run finds nothing in its way', async () => {
    const { child, ended, running } = await startOnSpark(isGrouping);
    child.kill('SIGKILL');
    await ended;
    while (running.some(isRunning)) await moment();
    await expectTheRunBefore();
    const again = await start(['detect'], home).ended;
    expect(again.code, again.said).toBe(0);
    expect(spills()).toEqual([]);
    expect(await database.run(currentRun, {})).not.toEqual([{ seq: served.run }]);
  });
});
