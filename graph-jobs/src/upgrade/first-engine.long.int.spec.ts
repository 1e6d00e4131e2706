import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import {
  currentMembers,
  currentRun,
  membershipPins,
  migrate,
  neighbourLinks,
  numberedAlerts,
  racketEvents,
  requireSchema,
  valueVerdicts,
  type Database,
} from '@ringbreaker/cypher';
import { openTestDatabase, readDigest, readStrangers, restoreGraph } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { detect } from '../detect.ts';
import { placeIn, project, valuesOf, type Projection } from '../detect/links/projection.ts';
import { readUses } from '../detect/links/read-graph.ts';

const DUMP = new URL('first-engine.jsonl.gz', import.meta.url);
// The version that the first engine called itself by: nothing but what it left tells that another one goes on.
const request = { engine: 'leiden', seed: 1, codeVersion: '0.1.0', progress: () => undefined };
const at = (hour: number) => new Date(Date.UTC(2027, 0, 1, hour));

/** What people rely on: it outlives every run. */
async function readKept(database: Database) {
  const [current] = await database.run(currentRun, {});
  const run = current?.seq ?? 0;
  const members = (await database.run(currentMembers, {})).filter(({ kind }) => kind === 'Racket');
  const rackets = new Map<string, string[]>();
  for (const { community, seller } of members) rackets.set(community, [...(rackets.get(community) ?? []), seller]);
  return {
    run,
    members,
    rackets,
    events: await database.run(racketEvents, { from: 1, to: run }),
    alerts: await database.run(numberedAlerts, { after: 0 }),
    verdicts: await database.run(valueVerdicts, {}),
    pins: await database.run(membershipPins, {}),
  };
}
type Kept = Awaited<ReturnType<typeof readKept>>;

/** The last verdict on each pair. */
function lastWords(said: Kept['verdicts']) {
  return [...new Map([...said].reverse().map((verdict) => [`${verdict.one} ${verdict.other}`, verdict])).values()];
}

async function userOf(database: Database, value: string): Promise<string> {
  const about = { key: value, types: ['USES'], declared: [], kinds: null, fromDay: null, toDay: null, cap: 2 };
  const [link] = await database.run(neighbourLinks, { contributors: null, ...about });
  return link?.other ?? '';
}

/** The shared values of a seller; one that shares nothing is not in the projection. */
function heldBy(projection: Projection, seller: string): number[] {
  const at = placeIn(projection.sellers, seller);
  return projection.sellers[at] === seller ? [...valuesOf(projection, at)] : [];
}

describe('a graph that the first engine left', () => {
  let database: Database;
  let before: Kept;

  beforeAll(async () => {
    database = await openTestDatabase();
    await restoreGraph(database, gunzipSync(readFileSync(DUMP)).toString());
    before = await readKept(database);
  });
  afterAll(() => database.close());

  it('holds something of all that must not be lost', () => {
    expect(before.rackets.size).toBeGreaterThan(3);
    expect(before.events.map(({ event }) => event)).toEqual(expect.arrayContaining(['born', 'returned', 'dissolved']));
    expect(before.alerts.length).toBeGreaterThan(1);
    expect(before.verdicts).toHaveLength(3);
    expect(before.pins).toHaveLength(3);
  });

  it('is brought to the present schema with everything that it holds', async () => {
    const digest = await readDigest(database);
    await migrate(database);
    await requireSchema(database);
    // What chance alone gives, worked out for other ties, is set aside and kept; notes of what a load touched, and until
    // when a racket would stand as it does, are gone.
    const setAside = (lines: string[]) =>
      lines
        .filter((line) => !/:Touched| (tracked|steadyUntil) /.test(line))
        .map((line) => line.replaceAll('nullLevelsOfFirstEngine', 'nullLevels'))
        .sort();
    const migrated = await readDigest(database);
    expect(setAside(migrated)).toEqual(setAside(digest));
    expect(migrated).not.toEqual(digest);
    expect(await readStrangers(database)).toEqual([]);
  });

  it('goes on in a run that is compared with nothing: it raises no alert and says that the engine is another', async () => {
    const { reference } = await detect(database, { ...request, now: () => at(1) });
    expect(reference).toEqual({ brandMedians: 2, nullLevels: 1, estimates: 1 });
    const after = await readKept(database);
    expect(after.run).toBe(before.run + 1);
    expect(after.alerts).toEqual(before.alerts);
    expect(after.events.filter(({ run }) => run <= before.run)).toEqual(before.events);
    const told = after.events.filter(({ run }) => run > before.run);
    expect(new Set(told.map(({ cause }) => cause))).toEqual(new Set(['settings']));
  });

  it('keeps the id of every racket that is found again', async () => {
    const after = await readKept(database);
    const again = [...before.rackets].flatMap(([id, sellers]) => {
      const found = [...after.rackets].find(
        ([, others]) => sellers.filter((seller) => others.includes(seller)).length * 2 > sellers.length,
      );
      return found ? [[id, found[0]]] : [];
    });
    expect(again.length).toBeGreaterThan(2);
    expect(again.map(([, now]) => now)).toEqual(again.map(([id]) => id));
  });

  it('heeds what people said', async () => {
    const after = await readKept(database);
    expect([after.verdicts, after.pins]).toEqual([before.verdicts, before.pins]);
    const [letGo] = before.pins.filter(({ pinned }) => !pinned);
    const pinned = before.pins.find((pin) => pin.pinned && pin.seller !== letGo?.seller);
    expect(after.members.filter((member) => member.pinned)).toMatchObject([
      { seller: pinned?.seller, community: pinned?.racket },
    ]);
    expect(after.members.map(({ seller }) => seller)).not.toContain(letGo?.seller);
    // Each telephone number has one user: they share something where the last word is that both numbers are one.
    const projection = project((await readUses(database, () => undefined)).uses);
    for (const { judgement, one, other } of lastWords(after.verdicts)) {
      const [a, b] = [await userOf(database, one), await userOf(database, other)];
      const shared = heldBy(projection, a).filter((value) => heldBy(projection, b).includes(value));
      expect([judgement, shared.length]).toEqual([judgement, judgement === 'same' ? 1 : 0]);
    }
  });

  it('has nothing to tell in the run after that', async () => {
    const once = await readKept(database);
    const { written } = await detect(database, { ...request, now: () => at(2) });
    expect(written).toBe(0);
    expect(await readKept(database)).toEqual({ ...once, run: once.run + 1 });
  });
});
