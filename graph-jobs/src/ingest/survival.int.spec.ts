import { join } from 'node:path';
import { savedDeliveries, type Database } from '@ringbreaker/cypher';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { isLong, sized } from '@ringbreaker/cypher/test-size';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { digest } from '../digest.ts';
import { isBuilt, standsStill, start } from './test-command.ts';
import { ingestFolder, marketplace, sellersAlone, shuffle, testFolder, writeTables } from './test-ingest.ts';

const BATCH_ROWS = 40;
/** The steps before the graph is told of a delivery: a kill leaves files alone. */
const UNTOLD = ['stage', 'check', 'clean', 'ledger'];
/** The other steps, then seeded places while batches are written and after they are. */
const TOLD = ['announced', 'plan', 'finish'];
const PLACES = shuffle(
  Array.from({ length: 41 }, (_, at) => at + 2),
  20260101,
);
const BATCHES = sized(PLACES.slice(0, 1), [1, ...PLACES]);
const POINTS = [
  ...sized([], [...UNTOLD, ...TOLD]),
  ...BATCHES.map((n, at) => `${at % 2 === 0 ? 'load' : 'loaded'}:${n}`),
];

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
beforeEach(() => wipe(database));
afterAll(() => database.close());

/** The command as a person runs it, in a process that dies where it is told to. */
function run(folder: string, home: string, point?: string) {
  const args = ['ingest', folder, '--batch', String(BATCH_ROWS)];
  return start(args, home, point ? { RINGBREAKER_FAILPOINT: point } : {}).ended;
}

// Seen red, but where nothing had been written yet, with a loader that goes on one row behind its checkpoint (`loadPlan`).
describe.skipIf(!isBuilt)('an ingest that is killed (needs `npm run build`)', () => {
  const folder = writeTables(marketplace(100, 3));
  let expected: string;

  it('would end at this digest, undisturbed', async () => {
    await ingestFolder(database, folder, { archive: join(testFolder(), 'archive') });
    expected = await digest(database);
  });

  it.each(POINTS)('at %s, and run again, ends at the same digest', async (point) => {
    const home = testFolder();
    const killed = await run(folder, home, point);
    expect(killed.signal, killed.said).toBe('SIGKILL');
    const again = await run(folder, home);
    expect(again.code, again.said).toBe(0);
    // What was written is told, also where the same files were named again.
    if (point.startsWith('load')) {
      expect(again.said).toMatch(/Finished first: delivery 1\. .*; [1-9]\d* things, values and links were written/);
      expect(again.said).not.toContain('nothing was changed');
    }
    expect(await digest(database)).toBe(expected);
    expect(await database.run(savedDeliveries, {})).toMatchObject([{ seq: 1, state: 'loaded' }]);
  });

  it('at one step after the other, and run again, ends at the same digest', async () => {
    const home = testFolder();
    const killAt = async (points: readonly string[]) => {
      for (const point of points) {
        const killed = await run(folder, home, point);
        expect(killed.signal, `${point}: ${killed.said}`).toBe('SIGKILL');
      }
    };
    await killAt(UNTOLD);
    expect(await database.run(savedDeliveries, {})).toEqual([]);
    await killAt(TOLD);
    const again = await run(folder, home);
    expect(again.code, again.said).toBe(0);
    expect(await digest(database)).toBe(expected);
    expect(await database.run(savedDeliveries, {})).toMatchObject([{ seq: 1, state: 'loaded' }]);
  });

  it.each(sized(['load:5'], ['stage', 'load:5']))(
    'or told to end by Ctrl-C at %s, ends with 130, and run again at the same digest',
    async (point) => {
      const home = testFolder();
      const stopped = start(['ingest', folder, '--batch', String(BATCH_ROWS)], home, {
        RINGBREAKER_FAILPOINT: `${point.includes(':') ? point : `${point}:1`}:SIGSTOP`,
      });
      await standsStill(stopped);
      stopped.child.kill('SIGINT');
      stopped.child.kill('SIGCONT');
      expect(await stopped.ended).toMatchObject({ code: 130 });
      expect((await run(folder, home)).code).toBe(0);
      expect(await digest(database)).toBe(expected);
    },
  );

  it.runIf(isLong)('twice, in two places, with a third ingest of other files, ends where both would', async () => {
    const home = testFolder();
    const other = writeTables(sellersAlone(100, 4));
    expect((await run(folder, home, 'load:9')).signal).toBe('SIGKILL');
    expect((await run(folder, home, 'loaded:5')).signal).toBe('SIGKILL');
    expect((await run(other, home)).code).toBe(0);
    const both = await digest(database);
    await wipe(database);
    const archive = join(testFolder(), 'archive');
    await ingestFolder(database, other, { archive });
    await ingestFolder(database, folder, { archive });
    expect(await digest(database)).toBe(both);
  });
});
