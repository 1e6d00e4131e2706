import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseClock, jobRuns, openDatabase, saveSchedule, schedule, type Database } from '@ringbreaker/cypher';
import { openTestDatabase, setSeenUntil, testServer, wipe } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ingestFolder, testFolder, writeTables } from '../ingest/test-ingest.ts';
import { askForSlots } from './ask-for-slots.ts';
import { readSchedule, toRows } from './schedule-file.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

let database: Database;
let others: Database[];
let now: number;
beforeAll(async () => {
  database = await openTestDatabase();
  others = Array.from({ length: 8 }, () => openDatabase({ ...testServer(), patience: 'job' }));
});
beforeEach(async () => {
  await wipe(database);
  now = (await database.run(databaseClock, {}))[0]?.now ?? 0;
});
afterAll(() => Promise.all([database, ...others].map((one) => one.close())));

/** A cron line of each day, whose last slot was so long ago by the database's clock. */
const daily = (minutesAgo: number) => {
  const at = new Date(now - minutesAgo * MINUTE_MS);
  return `${at.getUTCMinutes()} ${at.getUTCHours()} * * *`;
};

/** Keeps a schedule as `ringbreaker schedule --config` does. */
async function keep(...lines: readonly string[]): Promise<string[]> {
  const file = join(testFolder(), 'schedule.yaml');
  writeFileSync(file, `lines:\n${lines.map((line) => `  - { ${line} }\n`).join('')}`);
  const [kept] = await database.run(saveSchedule, { rows: toRows(readSchedule(file)) });
  return kept?.gone ?? [];
}

const asked = async () =>
  (await database.run(jobRuns, { contributors: null, skip: 0, limit: 10 })).map(({ line }) => line).sort();
const seen = async () =>
  Object.fromEntries((await database.run(schedule, {})).map(({ name, seenUntil }) => [name, seenUntil]));

describe('slots of the schedule that is kept in the graph', () => {
  it('are asked for from when a line was first kept on', async () => {
    await keep(`name: nightly, cron: '${daily(90)}', job: match`);
    await askForSlots(database);
    expect(await asked()).toEqual([]);
    expect((await seen()).nightly).toBeGreaterThanOrEqual(now);
  });

  it('are asked for again once a database clock that was a year ahead is right', async () => {
    await keep(`name: nightly, cron: '${daily(90)}', job: match`);
    await setSeenUntil(database, now + 365 * 24 * HOUR_MS);
    await askForSlots(database);
    expect(await asked()).toEqual(['nightly']);
    expect((await seen()).nightly).toBeLessThan(now);
  });

  it('are those of the last schedule that was kept, which names what is gone', async () => {
    expect(await keep(`name: a, cron: '0 1 * * *', job: match`, `name: b, cron: '0 2 * * *', job: match`)).toEqual([]);
    expect(await keep(`name: b, cron: '0 3 * * *', job: match`)).toEqual(['a']);
    expect(Object.keys(await seen())).toEqual(['b']);
  });

  // Broken on purpose: with a random id in ask-for-slots.ts, and without `alone`, more than one job came of the slot.
  it('are each one job of eight schedulers, and of those that were missed the last alone, or none', async () => {
    const slot = `cron: '${daily(90)}'`;
    await keep(`name: once, ${slot}, job: match`, `name: skip, ${slot}, job: verify, missed: skip`);
    await setSeenUntil(database, now - 72 * HOUR_MS);
    await Promise.all(others.map((one) => askForSlots(one)));
    expect(await asked()).toEqual(['once']);
    const [job] = await database.run(jobRuns, { contributors: null, skip: 0, limit: 10 });
    const due = Math.floor((now - 90 * MINUTE_MS) / MINUTE_MS) * MINUTE_MS;
    expect(job).toMatchObject({
      job: 'match',
      trigger: 'schedule',
      state: 'waiting',
      slot: new Date(due).toISOString(),
    });
    expect(await seen()).toMatchObject({ once: due });
    await Promise.all(others.map((one) => askForSlots(one)));
    expect(await asked()).toEqual(['once']);
  });

  it('are asked for where they came a moment ago, whatever becomes of missed ones', async () => {
    await keep(`name: now, cron: '${daily(0)}', job: retain, missed: skip, options: { keepDays: 30 }`);
    await setSeenUntil(database, now - HOUR_MS);
    await askForSlots(database);
    const [job] = await database.run(jobRuns, { contributors: null, skip: 0, limit: 10 });
    expect(job).toMatchObject({ line: 'now', request: '{"keepDays":30}' });
  });

  // Broken on purpose: without `ON CREATE` in save-schedule.cypher the line that stayed lost the slot that it was due.
  it('outlast a schedule that is kept anew; a line that is no more asks for nothing', async () => {
    const slot = `cron: '${daily(90)}'`;
    await keep(`name: stays, ${slot}, job: match`, `name: goes, ${slot}, job: verify`);
    await setSeenUntil(database, now - 3 * HOUR_MS);
    await keep(`name: stays, ${slot}, job: match`, `name: new, ${slot}, job: verify`);
    await askForSlots(database);
    expect(await asked()).toEqual(['stays']);
    expect(Object.keys(await seen())).toEqual(['new', 'stays']);
  });

  // Broken on purpose: without the look at `onlyIfChanged` the first slot was asked for, too.
  it('are left out where nothing has changed, if the line says so, and not made up for when something has', async () => {
    await keep(`name: changes, cron: '${daily(90)}', job: detect, onlyIfChanged: true`);
    await setSeenUntil(database, now - 3 * HOUR_MS);
    await askForSlots(database);
    expect(await asked()).toEqual([]);
    await ingestFolder(database, writeTables({ sellers: [{ seller_id: '1' }] }), {
      archive: join(testFolder(), 'archive'),
    });
    await askForSlots(database);
    expect(await asked()).toEqual([]);
    // The next day.
    await setSeenUntil(database, now - 3 * HOUR_MS);
    await askForSlots(database);
    expect(await asked()).toEqual(['changes']);
  });
});
