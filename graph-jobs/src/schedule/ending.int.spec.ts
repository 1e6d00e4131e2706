import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { constants, getPriority } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { jobRuns, savedDeliveries, takeLease, type Database } from '@ringbreaker/cypher';
import { openTestDatabase } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isBuilt, start } from '../ingest/test-command.ts';
import { marketplace, testFolder, writeTables } from '../ingest/test-ingest.ts';

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

/** The job's process of a scheduler, once it stands still. */
async function standingJobOf(scheduler: number): Promise<number> {
  for (;;) {
    const lines = execFileSync('ps', ['-e', '-o', 'ppid=,pid=,state='], { encoding: 'utf8' }).split('\n');
    const found = lines.map((line) => line.trim().split(/\s+/)).find(([ppid]) => ppid === String(scheduler));
    if (found?.[2]?.startsWith('T')) return Number(found[1]);
    await sleep(50);
  }
}

const jobs = () => database.run(jobRuns, { contributors: null, skip: 0, limit: 10 });

describe.skipIf(!isBuilt)('a scheduler that is told to end (needs `npm run build`)', () => {
  // Seen red with its work not awaited, and with a job that it ended taken for one that died.
  it('in the middle of an ingest lets it end, puts it back, lets go of the graph, and ends with 0', async () => {
    const [home, watched] = [testFolder(), testFolder()];
    mkdirSync(watched, { recursive: true });
    const config = join(home, 'schedule.yaml');
    mkdirSync(home, { recursive: true });
    writeFileSync(config, 'lines: []\n');
    renameSync(writeTables(marketplace(100, 3)), join(watched, 'first'));
    writeFileSync(join(watched, 'first', '_SUCCESS'), '');
    const args = ['schedule', '--watch', watched, '--config', config];
    const { child, ended } = start(args, home, { RINGBREAKER_FAILPOINT: 'load:1:SIGSTOP' });
    const job = await standingJobOf(child.pid as number);
    expect(await jobs()).toMatchObject([{ job: 'ingest', state: 'running' }]);
    // Who asks a question goes first. Seen red without stepBack.
    expect(getPriority(job)).toBeGreaterThanOrEqual(constants.priority.PRIORITY_BELOW_NORMAL);
    child.kill('SIGTERM');
    process.kill(job, 'SIGCONT');
    const { code, said } = await ended;
    expect(code, said).toBe(0);
    const stopped = expect.stringContaining('The scheduler was stopped') as string;
    expect(await jobs()).toMatchObject([{ job: 'ingest', state: 'waiting', attempt: 1, error: stopped }]);
    await (await takeLease(database, 'writer')).release();

    // The next one begins it again, and nothing is missing.
    const next = await start([...args, '--once'], home).ended;
    expect(next.code, next.said).toBe(0);
    expect((await jobs()).map((one) => [one.job, one.state]).sort()).toEqual([
      ['detect', 'done'],
      ['ingest', 'done'],
    ]);
    expect(await database.run(savedDeliveries, {})).toMatchObject([{ seq: 1, state: 'loaded' }]);
  });
});
