import { join } from 'node:path';
import {
  currentRun,
  exportGroupMembers,
  exportMembers,
  exportOperators,
  exportRackets,
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
import { isBuilt, start } from '../ingest/test-command.ts';
import { ingestFolder, marketplace, testFolder, writeTables } from '../ingest/test-ingest.ts';
import type { Progress } from '../job/progress.ts';

/** Between thinking and the switch: before anything is saved, in the middle of it, and when all is saved. */
const POINTS = [
  'found',
  ...[3, 8, 1, 2, 4, 5, 6, 7, 9, 10].slice(0, sized(2, 10)).map((n) => `saved:${n}`),
  'unswitched',
];
/** So often this run saves something: no later place is reached. */
const SAVES = 10;
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

// Seen red with what dead runs left not undone, and with members read that a run without a switch has begun.
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

  it('after the switch is seen whole, and what comes next changes nothing', async () => {
    const killed = await killAt('switched');
    expect(killed.signal, killed.said).toBe('SIGKILL');
    expect(await readSeen()).toEqual(second);
    const again = await start(['detect'], home).ended;
    expect(again.code, again.said).toBe(0);
    expect((await readSeen()).members).toEqual(second.members);
  });
});
