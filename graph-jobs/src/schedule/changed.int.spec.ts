import { join } from 'node:path';
import {
  hasChanged,
  jobRuns,
  saveSchedule,
  saveVerdict,
  switchRun,
  takeLease,
  type Database,
  writeSees,
} from '@ringbreaker/cypher';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRun } from '../detect/save/save-run.ts';
import { isBuilt, start } from '../ingest/test-command.ts';
import { ingestFolder, testFolder, writeTables } from '../ingest/test-ingest.ts';
import { readSchedule, toRows } from './schedule-file.ts';

const seller = (id: string) => ({ seller_id: id, name: `Shop ${id}` });
const phone = (id: string) => ({ owner_kind: 'seller', owner_id: id, kind: 'phone', value: `+4179000000${id}` });
const tables = (...ids: string[]) => writeTables({ sellers: ids.map(seller), contacts: ids.map(phone) });

let database: Database;
const home = testFolder();
const archive = join(home, 'archive');
beforeAll(async () => {
  database = await openTestDatabase();
  await wipe(database);
});
afterAll(() => database.close());

/** A run that readers see, by a machine whose clock goes as it likes. */
async function run(startedAt: string): Promise<void> {
  const lease = await takeLease(database, 'writer');
  const about = { startedAt, asOf: '2026-01-01', engine: 'leiden', seed: 1, options: '{}', codeVersion: '0' };
  const { seq } = await openRun(database, lease, about);
  await database.run(switchRun, { seq });
  await lease.release();
}

const detections = async () =>
  (await database.run(jobRuns, { contributors: null, skip: 0, limit: 10 })).filter(
    ({ trigger }) => trigger === 'change',
  );

// Seen red with times compared, of the process that loaded and the one that detected: a delivery loaded by hand was
// not seen for an hour, or a detection came every ten minutes; and an erasure was no change.
describe.skipIf(!isBuilt)('whether something has changed since the run that readers see', () => {
  it('is told by deliveries and editions, whatever the clocks of those who work', async () => {
    expect(await hasChanged(database)).toBe(false);
    await ingestFolder(database, tables('1', '2'), { archive });
    expect(await hasChanged(database)).toBe(true);
    await run('2020-01-01T00:00:00.000Z');
    expect(await hasChanged(database)).toBe(false);
    // The one who detects is far ahead of the one who loads.
    await run('2999-01-01T00:00:00.000Z');
    await ingestFolder(database, tables('3', '4'), { archive });
    expect(await hasChanged(database)).toBe(true);
    await run('2020-01-01T00:00:00.000Z');
    expect(await hasChanged(database)).toBe(false);
  });

  it('is told by a person’s word', async () => {
    const verdict = { id: 'v', one: 'seller:1', other: 'seller:2', judgement: 'same', author: 'ann' } as const;
    await database.run(saveVerdict, { ...verdict, at: '2001-01-01T00:00:00.000Z', reason: '', sees: writeSees(null) });
    expect(await hasChanged(database)).toBe(true);
    await run('2020-01-01T00:00:00.000Z');
    expect(await hasChanged(database)).toBe(false);
  });

  it('is told by an erasure and a withdrawal at the terminal, which ask the scheduler where there is one', async () => {
    const erased = await start(['erase', 'seller:4', '--reason', 'asked', '--yes'], home).ended;
    expect(erased).toMatchObject({ code: 0, said: expect.stringContaining('The next `ringbreaker detect`') as string });
    expect(await detections()).toEqual([]);
    expect(await hasChanged(database)).toBe(true);
    await run('2020-01-01T00:00:00.000Z');
    await database.run(saveSchedule, { rows: toRows(readSchedule(undefined)) });
    const again = await start(['erase', 'seller:3', '--reason', 'asked', '--yes'], home).ended;
    expect(again).toMatchObject({ code: 0, said: expect.stringContaining('asked for a detection') as string });
    expect(await detections()).toMatchObject([{ job: 'detect', state: 'waiting' }]);
    const withdrawn = await start(['withdraw', '2', '--reason', 'by mistake'], home).ended;
    expect(withdrawn).toMatchObject({ code: 0, said: expect.stringContaining('asked for a detection') as string });
    // One that waits is enough.
    expect(await detections()).toHaveLength(1);
  });

  it('is told to be none where nothing is loaded any more: a detection would have nothing to read', async () => {
    expect((await start(['withdraw', '1', '--reason', 'by mistake'], home).ended).code).toBe(0);
    expect(await hasChanged(database)).toBe(false);
  });
});
