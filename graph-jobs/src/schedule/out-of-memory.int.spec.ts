import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { askForJob, currentRun, jobRuns, saveEntities, startRun, switchRun, type Database } from '@ringbreaker/cypher';
import { openTestDatabase } from '@ringbreaker/cypher/test-database';
import { sized } from '@ringbreaker/cypher/test-size';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isBuilt } from '../ingest/test-command.ts';
import { testFolder } from '../ingest/test-ingest.ts';
import { runSchedule } from '../schedule.ts';
import { readSchedule } from './schedule-file.ts';

const AS_OF = '2026-01-01';
const COMMAND = fileURLToPath(new URL('../../bin/ringbreaker.mjs', import.meta.url));
/** Megabytes: less than the program itself takes, or less than it takes for so many sellers. */
const HEAP = sized(24, 256);
const SELLERS = sized(0, 400_000);
const TOO_SMALL = `--max-old-space-size=${HEAP}`;
const BATCH_ROWS = 20_000;

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

describe.skipIf(!isBuilt)('a detection whose process has too little memory (needs `npm run build`)', () => {
  // Seen red with a process that V8 ended taken for one that said what was wrong, and with one try fewer.
  it('is tried again, then given up with advice, and the run before stays the one that readers see', async () => {
    const how = { engine: 'leiden', seed: 1, options: '{}', codeVersion: 'test' };
    const [run] = await database.run(startRun, { startedAt: '2026-01-01T00:00:00Z', asOf: AS_OF, ...how });
    await database.run(switchRun, { seq: run?.seq ?? 0 });
    await askForJob(database, { id: 'too-big', job: 'detect', trigger: 'person', request: { asOf: AS_OF } });
    await addSellers();

    const stop = new AbortController();
    const env = { ...process.env, RINGBREAKER_HOME: testFolder(), NODE_OPTIONS: TOO_SMALL };
    const worker = { command: { file: COMMAND, env }, worker: 'w', codeVersion: '0', watched: null };
    const schedule = { ...readSchedule(undefined, {}), lines: [] };
    const ended = runSchedule({ database, ...worker, say: () => undefined, signal: stop.signal }, schedule);
    const job = await over('too-big');
    stop.abort();
    await ended;

    expect(job).toMatchObject({ state: 'failed', attempt: 3 });
    expect(job.error).toMatch(/^The job's process .*If it ran out of memory, give it more: NODE_OPTIONS=/s);
    expect(await database.run(currentRun, {})).toMatchObject([{ seq: run?.seq }]);
  });

  /** Sellers that share nothing: each is a thing to hold. */
  async function addSellers() {
    for (let from = 0; from < SELLERS; from += BATCH_ROWS) {
      const rows = Array.from({ length: BATCH_ROWS }, (_, at) => {
        const id = String(from + at);
        return [`seller:${id}`, 'Seller', id, ['local'], { name: `Shop ${id}`, status: 'open', openedAt: AS_OF }];
      });
      await database.run(saveEntities, { rows });
    }
  }

  async function over(id: string) {
    for (;;) {
      const jobs = await database.run(jobRuns, { contributors: null, skip: 0, limit: 10 });
      const found = jobs.find((job) => job.id === id);
      if (found && !['waiting', 'running'].includes(found.state)) return found;
      await sleep(100);
    }
  }
});
