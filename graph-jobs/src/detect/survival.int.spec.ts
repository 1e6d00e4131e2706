import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  currentRun,
  databaseClock,
  exportGroupMembers,
  exportMembers,
  exportOperators,
  exportRackets,
  jobRuns,
  lookAtLease,
  numberedAlerts,
  racketEvents,
  type Database,
} from '@ringbreaker/cypher';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { sized } from '@ringbreaker/cypher/test-size';
import { canonicalize } from 'json-canonicalize';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readVersion } from '../config.ts';
import { detect } from '../detect.ts';
import { isBuilt, standsStill, start } from '../ingest/test-command.ts';
import { ingestFolder, marketplace, testFolder, writeTables } from '../ingest/test-ingest.ts';
import type { Progress } from '../job/progress.ts';

/** Between thinking and the switch: before anything is saved, in the middle of it, and when all is saved. */
const POINTS = ['found', ...[3, 8, 1, 2, 4, 5, 6, 7, 9].slice(0, sized(1, 9)).map((n) => `saved:${n}`), 'unswitched'];
/** So often this run saves something: no later place is reached. */
const SAVES = 9;
const LEASE_MS = 3_000;
const LEASE = { RINGBREAKER_LEASE_SECONDS: String(LEASE_MS / 1_000) };
/** So long after a lease has run out, at most, the next one that waits has it; starting the program counts. */
const TAKEN_OVER_MS = 5_000;
const LOST = 4;
const home = testFolder();
const archive = join(home, 'archive');
const now = () => new Date('2026-12-01T00:00:00Z');

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

/** What readers see; a run that was begun again has another number, and nothing else that differs. */
async function readSeen(): Promise<Record<string, string[]>> {
  const [current] = await database.run(currentRun, {});
  const run = current?.seq ?? 0;
  const kinds = {
    members: await database.run(exportMembers, {}),
    groups: await database.run(exportGroupMembers, {}),
    operators: (await database.run(exportOperators, {})).filter((one) => one.operator_id !== null),
    rackets: await database.run(exportRackets, {}),
    events: await database.run(racketEvents, { from: run, to: run }),
    alerts: await database.run(numberedAlerts, { after: 0 }),
  };
  const tell = (row: object) => canonicalize({ ...row, run: null, id: null });
  return Object.fromEntries(Object.entries(kinds).map(([kind, rows]) => [kind, rows.map(tell).sort()]));
}

const load = (seed: number) =>
  ingestFolder(database, writeTables(marketplace(150, seed)), { archive, contributor: `of ${seed}` });
const detectHere = (progress: Progress = () => undefined) =>
  detect(database, { engine: 'leiden', seed: 1, codeVersion: readVersion(), archive, now, progress });
const killAt = (point: string) => start(['detect'], home, { RINGBREAKER_FAILPOINT: point }).ended;

// Seen red with what dead runs left not undone, with members read that a run without a switch has begun, and with
// `lease.token` of `lease/check-lease.cypher` replaced by `$token`: the one that was woken was not refused.
describe.skipIf(!isBuilt)('a detection that is killed (needs `npm run build`)', () => {
  let first: Record<string, string[]>;
  let second: Record<string, string[]>;
  let saves = 0;

  beforeAll(async () => {
    await load(3);
    await detectHere();
    first = await readSeen();
    // Twice the sellers: the reference is learned anew, too.
    await load(4);
    await detectHere((step) => {
      if (step === 'save') saves += 1;
    });
    second = await readSeen();
    await wipe(database);
    await load(3);
    await detectHere();
    await load(4);
  });

  it('would change what readers see, and save so often, undisturbed', () => {
    expect(saves).toBe(SAVES);
    expect(first.members?.length).toBeGreaterThan(3);
    for (const kind of ['members', 'rackets', 'operators'] as const) expect(second[kind]).not.toEqual(first[kind]);
  });

  it.each(POINTS)('at %s leaves the run before as it was for whoever reads', async (point) => {
    const killed = await killAt(point);
    expect(killed.signal, killed.said).toBe('SIGKILL');
    expect(await readSeen()).toEqual(first);
  });

  it('after the switch is seen whole, though another one stood still in its way; woken, that one is refused', async () => {
    const slow = start(['detect'], home, { ...LEASE, RINGBREAKER_FAILPOINT: 'saved:3:SIGSTOP' });
    await standsStill(slow);
    const { token } = await lookAtLease(database, 'writer');
    const begun = await clock();
    const next = start(['detect'], home, { ...LEASE, RINGBREAKER_FAILPOINT: 'switched' });
    const taken = await takenOver(token);
    expect(taken - begun).toBeLessThan(LEASE_MS + TAKEN_OVER_MS);
    const killed = await next.ended;
    expect(killed.signal, killed.said).toBe('SIGKILL');
    // Each alert once.
    expect(await readSeen()).toEqual(second);
    slow.child.kill('SIGCONT');
    const woken = await slow.ended;
    expect(woken.code, woken.said).toBe(LOST);
    expect(await readSeen()).toEqual(second);
    const again = await start(['detect'], home).ended;
    expect(again.code, again.said).toBe(0);
    expect((await readSeen()).members).toEqual(second.members);
    const runs = await database.run(jobRuns, { contributors: null, skip: 0, limit: 100 });
    expect(runs.filter(({ state }) => state === 'running')).toEqual([]);
  });

  /** By the database's clock, when another one than the holder of this token has the right to write. */
  async function takenOver(token: number): Promise<number> {
    for (;;) {
      const now = await lookAtLease(database, 'writer');
      if (now.token > token) return clock();
      await sleep(50);
    }
  }

  async function clock(): Promise<number> {
    return (await database.run(databaseClock, {}))[0]?.now ?? 0;
  }
});
