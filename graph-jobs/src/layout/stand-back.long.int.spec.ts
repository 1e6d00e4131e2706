import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { dueLayouts, exportRackets, racketLayouts, takeLease, type Database } from '@ringbreaker/cypher';
import { GraphLevel } from '@ringbreaker/cypher/domain';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { isBuilt, standsStill, start, type Started } from '../ingest/test-command.ts';
import { ingestFolder, marketplace, testFolder, writeTables } from '../ingest/test-ingest.ts';
import { layOutRackets } from './lay-out-rackets.ts';
import { MEMBERS, saveRun, saveSellers } from './test-rackets.ts';

const levels = GraphLevel.options;
const nobody = () => undefined;
const LEASE = { RINGBREAKER_LEASE_SECONDS: '3' };
/** Longer than any other job takes meanwhile, on a busy machine too. */
const OUTLASTS = { RINGBREAKER_LEASE_SECONDS: '300' };
const LOST = 4;
const RACKETS = [1, 2, 3];

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

const due = async () => (await database.run(dueLayouts, { levels })).map(({ id }) => id);
const layoutsOf = (id: string) => database.run(racketLayouts, { id, levels });
const layOutHere = () => layOutRackets(database, { progress: nobody });
const all = async () => Promise.all(RACKETS.map((racket) => layoutsOf(`rk-${racket}`)));

/** Starts a process that stands still at a place; one that a failed test leaves there would hold on to what the next one needs. */
function startStanding(args: readonly string[], home: string, at: string, lease: NodeJS.ProcessEnv): Started {
  const stands = start(args, home, { ...lease, RINGBREAKER_FAILPOINT: `${at}:1:SIGSTOP` });
  onTestFinished(() => void stands.child.kill('SIGKILL'));
  return stands;
}
const layOutStanding = (at: string, lease = LEASE) => startStanding(['lay-out', '--json'], testFolder(), at, lease);

/** Lets a process go on that stands still, to its end. */
function wake({ child, ended }: Started) {
  child.kill('SIGCONT');
  return ended;
}

async function fillAnew() {
  await wipe(database);
  for (const racket of RACKETS) await saveSellers(database, racket, 0, MEMBERS);
  await saveRun(
    database,
    RACKETS.map((racket) => [racket, 0, MEMBERS]),
  );
}

describe('pictures', () => {
  beforeEach(fillAnew);

  // Two guards stand one behind the other: seen red with nobody looked for and the lease not compared at the save; with
  // one of them broken the other one held.
  it('are not laid out while somebody writes, and all afterwards', async () => {
    const writer = await takeLease(database, 'writer');
    const laying = layOutHere();
    await sleep(2_000);
    expect(await all()).toEqual([[], [], []]);
    await writer.release();
    expect(await laying).toEqual({ rackets: 3, pictures: 9 });
    expect(await due()).toEqual([]);
  });
});

describe.skipIf(!isBuilt)('a process that lays pictures out and stands still (needs `npm run build`)', () => {
  beforeEach(fillAnew);

  // Seen red with a lease of the pictures for each: fifteen were laid out. While nobody stood still it was not: whoever
  // came first had laid out all before the other looked.
  it('lays out alone where another one would, too, and both end', async () => {
    const stands = layOutStanding('drawn', OUTLASTS);
    await standsStill(stands);
    const other = start(['lay-out', '--json'], testFolder());
    // Enough for whoever need not wait.
    await Promise.race([other.ended, sleep(5_000)]);
    const ends = [await wake(stands), await other.ended];
    const laid = ends.map(({ code, printed }) =>
      code === LOST ? 0 : (JSON.parse(printed) as { pictures: number }).pictures,
    );
    expect(laid[0]! + laid[1]!).toBe(9);
    expect(await due()).toEqual([]);
  });

  // Seen red with the writer's number not compared: five rackets were saved, two of them as they had been before the run.
  it('reads a picture again where a run came between, and saves what that run shows', async () => {
    const stands = layOutStanding('drawn');
    await standsStill(stands);
    const writer = await takeLease(database, 'writer');
    for (const racket of RACKETS) await saveSellers(database, racket, MEMBERS, MEMBERS + 1);
    await saveRun(
      database,
      RACKETS.map((racket) => [racket, MEMBERS, MEMBERS + 1]),
    );
    await writer.release();
    const { code, said, printed } = await wake(stands);
    expect(code, said).toBe(0);
    // Each racket was saved once: what was read before the run was not saved at all.
    expect(JSON.parse(printed)).toEqual({ rackets: 3, pictures: 9 });
    expect(await due()).toEqual([]);
    for (const layouts of await all()) {
      const sellers = layouts.find(({ level }) => level === 'seller');
      expect(sellers?.things).toHaveLength(MEMBERS + 1);
    }
  });

  // Seen red without `lease.check` where pictures are saved: woken, it ended with 0.
  it('past its lease, has them laid out by the next; woken, it is refused and changes nothing', async () => {
    const stands = layOutStanding('drawn');
    await standsStill(stands);
    const next = await start(['lay-out'], testFolder(), LEASE).ended;
    expect(next.code, next.said).toBe(0);
    const before = await all();
    expect(await due()).toEqual([]);
    const { code, said } = await wake(stands);
    expect(code, said).toBe(LOST);
    expect(await all()).toEqual(before);
  });

  // Seen red without a time for saving: the writer was refused after twenty seconds; and with the end of its transaction
  // taken for a failure: woken, it ended as one that failed.
  it('while it saves one, keeps nobody from writing; woken, it begins anew with what is left', async () => {
    const stands = layOutStanding('saving', OUTLASTS);
    await standsStill(stands);
    // Whoever wrote last is not who stands still: nobody but the server ends what that one has open.
    const writer = await takeLease(database, 'writer');
    await writer.release();
    const { code, said } = await wake(stands);
    expect(code, said).toBe(0);
    expect(await due()).toEqual([]);
  });

  it('killed there, leaves no half of a picture, and the next lays out all', async () => {
    const stands = layOutStanding('drawn');
    await standsStill(stands);
    stands.child.kill('SIGKILL');
    await stands.ended;
    expect(await all()).toEqual([[], [], []]);
    expect(await layOutHere()).toEqual({ rackets: 3, pictures: 9 });
  });
});

describe.skipIf(!isBuilt)('a detection that lays out pictures (needs `npm run build`)', () => {
  // Seen red with the right to write held while pictures are laid out: the ingest waited until the test was given up.
  it('keeps no other job from writing, and lays out the rest afterwards', async () => {
    await wipe(database);
    const home = testFolder();
    const archive = join(home, 'archive');
    await ingestFolder(database, writeTables(marketplace(200, 3)), { archive, contributor: 'market' });
    const stands = startStanding(['detect'], home, 'laid-out', OUTLASTS);
    await standsStill(stands);
    const rackets = await database.run(exportRackets, {});
    expect(rackets.length).toBeGreaterThan(1);
    const next = await start(['ingest', writeTables(marketplace(100, 4))], home).ended;
    expect(next.code, next.said).toBe(0);
    expect((await due()).length).toBeGreaterThan(0);
    const { code, said } = await wake(stands);
    expect(code, said).toBe(0);
    expect(await due(), said).toEqual([]);
  });
});
