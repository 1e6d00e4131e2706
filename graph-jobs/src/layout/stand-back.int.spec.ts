import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { dueLayouts, exportRackets, racketLayouts, takeLease, type Database } from '@ringbreaker/cypher';
import { GraphLevel } from '@ringbreaker/cypher/domain';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
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
const layOutStanding = (at: string) =>
  start(['lay-out'], testFolder(), { ...LEASE, RINGBREAKER_FAILPOINT: `${at}:1:SIGSTOP` });

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

  // Should be red (not yet broken to see it) with the lease not looked at when they are saved: all nine stood there while somebody wrote.
  it('are not laid out while somebody writes, and all afterwards', async () => {
    const writer = await takeLease(database, 'writer');
    const laying = layOutHere();
    await sleep(2_000);
    expect(await all()).toEqual([[], [], []]);
    await writer.release();
    expect(await laying).toEqual({ rackets: 3, pictures: 9 });
    expect(await due()).toEqual([]);
  });

  // Should be red (not yet broken to see it) with a lease of the pictures for each.
  it('are laid out by one of two who would, and both end', async () => {
    const [one, other] = await Promise.all([layOutHere(), start(['lay-out', '--json'], testFolder()).ended]);
    const here = one?.pictures ?? 0;
    const there = other.code === LOST ? 0 : (JSON.parse(other.printed) as { pictures: number }).pictures;
    expect(here + there).toBe(9);
    expect(await due()).toEqual([]);
  });
});

describe.skipIf(!isBuilt)('a process that lays pictures out and stands still (needs `npm run build`)', () => {
  beforeEach(fillAnew);

  // Should be red (not yet broken to see it) with the writer's number not compared: the picture of before was saved as that of the newer run.
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
    const { code, said } = await wake(stands);
    expect(code, said).toBe(0);
    expect(await due()).toEqual([]);
    for (const layouts of await all()) {
      const sellers = layouts.find(({ level }) => level === 'seller');
      expect(sellers?.things).toHaveLength(MEMBERS + 1);
    }
  });

  // Should be red (not yet broken to see it) without `lease.check` where pictures are saved: woken, it ended with 0.
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
  // Should be red (not yet broken to see it) with the pictures laid out before the lease is let go: the ingest ended with 4.
  it('keeps no other job from writing, and the rest is laid out afterwards', async () => {
    await wipe(database);
    const home = testFolder();
    const archive = join(home, 'archive');
    await ingestFolder(database, writeTables(marketplace(600, 3)), { archive, contributor: 'market' });
    const stands = start(['detect'], home, { RINGBREAKER_FAILPOINT: 'laid-out:1:SIGSTOP', ...OUTLASTS });
    await standsStill(stands);
    const rackets = await database.run(exportRackets, {});
    expect(rackets.length).toBeGreaterThan(1);
    const next = await start(['ingest', writeTables(marketplace(100, 4))], home).ended;
    expect(next.code, next.said).toBe(0);
    expect((await due()).length).toBeGreaterThan(0);
    const { code, said } = await wake(stands);
    expect(code, said).toBe(0);
    // A sleep that was too long for the database ends its pictures: the next one lays out the rest.
    await layOutHere();
    expect(await due()).toEqual([]);
  });
});
