import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { askForJob, cancelJob, currentRun, dueLayouts, jobRuns, takeLease, type Database } from '@ringbreaker/cypher';
import { GraphLevel, type JobRun } from '@ringbreaker/cypher/domain';
import { openTestDatabase, testServer, wipe } from '@ringbreaker/cypher/test-database';
import { isLong } from '@ringbreaker/cypher/test-size';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { detect } from './detect.ts';
import { ingestFolder, marketplace, testFolder, writeTables, type TestTables } from './ingest/test-ingest.ts';
import { readSchedule } from './schedule/schedule-file.ts';
import { runSchedule } from './schedule.ts';

const COMMAND = fileURLToPath(new URL('../bin/ringbreaker.mjs', import.meta.url));
const BUILT = fileURLToPath(new URL('../dist/main.js', import.meta.url));

const levels = GraphLevel.options;

let database: Database;
let watched: string;
const running: { stop: AbortController; ended: Promise<void> }[] = [];
beforeAll(async () => void (database = await openTestDatabase()));
beforeEach(async () => {
  await wipe(database);
  watched = testFolder();
});
afterEach(async () => {
  for (const { stop } of running) stop.abort();
  await Promise.all(running.splice(0).map(({ ended }) => ended));
});
afterAll(() => database.close());

/** A scheduler in this process, with jobs in processes of their own. */
function start(worker: string, home: string, more: NodeJS.ProcessEnv = {}): void {
  const { uri, user, password } = testServer();
  const server = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  const env = { ...process.env, ...server, RINGBREAKER_HOME: home, ...more };
  const stop = new AbortController();
  const place = { database, command: { file: COMMAND, env }, worker, codeVersion: '0', watched, say: () => undefined };
  const schedule = { ...readSchedule(undefined, { watch: watched }), lines: [] };
  running.push({ stop, ended: runSchedule({ ...place, signal: stop.signal }, schedule) });
}

/** A graph that was loaded and searched before any scheduler began, its pictures not laid out yet. */
async function loadAndSearch(home: string, sellers: number, seed: number): Promise<void> {
  const archive = join(home, 'archive');
  await ingestFolder(database, writeTables(marketplace(sellers, seed)), { archive });
  const now = () => new Date('2026-01-01T00:00:00Z');
  const request = { engine: 'leiden', seed: 1, codeVersion: '0', archive, now, progress: () => undefined };
  await detect(database, request);
}

/** What is enough where nothing looks at what was loaded. */
const ONE_SELLER: TestTables = { sellers: [{ seller_id: 'a', name: 'Shop a' }] };

/** Brings a delivery into the watched folder as a sender does: its files first, the marker last. */
function deliver(name: string, tables: TestTables): void {
  const folder = writeTables(tables);
  mkdirSync(watched, { recursive: true });
  renameSync(folder, join(watched, name));
  writeFileSync(join(watched, name, '_SUCCESS'), '');
}

async function jobs(): Promise<JobRun[]> {
  return database.run(jobRuns, { contributors: null, skip: 0, limit: 100 });
}

async function until(what: (jobs: JobRun[]) => boolean): Promise<JobRun[]> {
  for (;;) {
    const now = await jobs();
    if (what(now)) return now;
    await sleep(100);
  }
}

/** A process of ours that stands still. */
async function standingChild(): Promise<number> {
  for (;;) {
    const lines = execFileSync('ps', ['-e', '-o', 'ppid=,pid=,state='], { encoding: 'utf8' }).split('\n');
    const ours = lines.map((line) => line.trim().split(/\s+/)).filter(([ppid]) => ppid === String(process.pid));
    const stands = ours.find(([, , state]) => state?.startsWith('T'));
    if (stands) return Number(stands[1]);
    await sleep(50);
  }
}

const isOver = ({ state }: JobRun) => !['waiting', 'running'].includes(state);

describe.skipIf(!existsSync(BUILT))('a schedule (needs `npm run build`)', () => {
  it('loads a delivery that arrives, though the process is killed, detects after it, each once beside another scheduler', async () => {
    const home = testFolder();
    // The process dies after it has announced the delivery; the second one goes on from there.
    for (const worker of ['one', 'two']) start(worker, home, { RINGBREAKER_FAILPOINT: 'announced' });
    deliver('2025-03-01', marketplace(100, 1));
    const done = await until((all) => all.length === 2 && all.every(isOver));
    expect(done.map(({ job, state, trigger }) => [job, state, trigger]).sort()).toEqual([
      ['detect', 'done', 'change'],
      ['ingest', 'done', 'folder'],
    ]);
    expect(done.find(({ job }) => job === 'ingest')).toMatchObject({ attempt: 2 });
    expect(done.find(({ job }) => job === 'detect')).toMatchObject({ seq: 1, attempt: 1 });
    expect(await database.run(currentRun, {})).toMatchObject([{ seq: 1 }]);
  });

  it('gives up a job whose process is killed again and again, and says why', async () => {
    start('one', testFolder(), { RINGBREAKER_FAILPOINT: 'stage' });
    deliver('2025-03-01', ONE_SELLER);
    const [lost] = await until((all) => all.some(isOver));
    expect(lost).toMatchObject({ state: 'failed', attempt: 3, error: expect.stringContaining('SIGKILL') as string });
  });

  it('cancels a running job and leaves the current run served', async () => {
    const home = testFolder();
    await loadAndSearch(home, 100, 1);
    start('one', home);
    await askForJob(database, { id: 'again', job: 'detect', trigger: 'person', request: { newReference: true } });
    await until((all) => all.some(({ id, state }) => id === 'again' && state === 'running'));
    await database.run(cancelJob, { id: 'again', by: 'ana' });
    const over = (await until((all) => all.every(isOver))).find(({ id }) => id === 'again');
    expect(over).toMatchObject({ state: 'cancelled', cancelledBy: 'ana' });
    expect(await database.run(currentRun, {})).toMatchObject([{ seq: 1 }]);
  });

  it('puts a job off while somebody else writes, and says so', async () => {
    const lease = await takeLease(database, 'writer');
    start('one', testFolder());
    deliver('2025-03-01', ONE_SELLER);
    const [waiting] = await until((all) => all.some(({ state, error }) => state === 'waiting' && error));
    expect(waiting?.error).toContain('is writing to this graph');
    await lease.release();
  });

  it('puts its job back when it is stopped', async () => {
    start('one', testFolder());
    deliver('2025-03-01', marketplace(100, 1));
    await until((all) => all.some(({ state }) => state === 'running'));
    for (const { stop } of running) stop.abort();
    await Promise.all(running.splice(0).map(({ ended }) => ended));
    expect(await jobs()).toMatchObject([{ state: 'waiting', notBefore: expect.any(Number) as number }]);
    start('two', testFolder());
    await until((all) => all.some(({ job, state }) => job === 'ingest' && state === 'done'));
  });

  // Seen red with the pictures laid out by whoever does the jobs: the next delivery waited until the test was given up.
  it.runIf(isLong)('has pictures laid out beside its jobs, none of which waits for them', async () => {
    // Whoever lays out stands still after the first racket, until the next delivery has been searched.
    const home = testFolder();
    await loadAndSearch(home, 150, 3);
    const before = (await jobs()).length;
    start('one', home, { RINGBREAKER_FAILPOINT: 'laid-out:1:SIGSTOP' });
    const standing = await standingChild();
    deliver('2025-03-02', marketplace(100, 4));
    const done = await until((all) => all.length === before + 2 && all.every(isOver));
    expect(done.map(({ state }) => state)).toEqual(done.map(() => 'done'));
    expect((await database.run(dueLayouts, { levels })).length).toBeGreaterThan(0);
    process.kill(standing, 'SIGCONT');
    while ((await database.run(dueLayouts, { levels })).length > 0) await sleep(100);
    expect(await jobs()).toHaveLength(before + 2);
  });

  it('says why a delivery can not be loaded', async () => {
    start('one', testFolder());
    mkdirSync(join(watched, 'empty'));
    writeFileSync(join(watched, 'empty', '_SUCCESS'), '');
    const [failed] = await until((all) => all.some(isOver));
    expect(failed).toMatchObject({ state: 'failed', error: expect.stringContaining(basename('empty')) as string });
  });

  // Before, the scheduler said it in its own output alone: no list and no alarm knew.
  it('tells among the failed jobs of a delivery that it refuses, once', async () => {
    mkdirSync(join(watched, 'acme', 'too', 'deep'), { recursive: true });
    writeFileSync(join(watched, 'acme', 'too', 'deep', '_SUCCESS'), '');
    for (const worker of ['one', 'two']) start(worker, testFolder());
    await until((all) => all.some(isOver));
    deliver('good', ONE_SELLER);
    const all = await until((some) => some.some(({ job, state }) => job === 'ingest' && state === 'done'));
    expect(all.filter(({ state }) => state === 'failed')).toMatchObject([
      { job: 'ingest', trigger: 'folder', error: expect.stringContaining('lies too deep') as string },
    ]);
  });
});
