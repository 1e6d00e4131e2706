import { join } from 'node:path';
import {
  dueLayouts,
  exportRackets,
  racketLayouts,
  saveRacketMembers,
  saveScores,
  saveTies,
  startRun,
  switchRun,
  type Database,
} from '@ringbreaker/cypher';
import { GraphLevel } from '@ringbreaker/cypher/domain';
import { openTestDatabase, saveTestGraph, wipe } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readVersion } from '../config.ts';
import { detect } from '../detect.ts';
import { isBuilt, start } from '../ingest/test-command.ts';
import { ingestFolder, marketplace, testFolder, writeTables } from '../ingest/test-ingest.ts';
import { takeWriter, underLease } from '../job/take-writer.ts';
import { layOutRackets } from './lay-out-rackets.ts';

const levels = GraphLevel.options;
const AS_OF = '2026-12-01';
const nobody = () => undefined;

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

const due = async () => (await database.run(dueLayouts, { levels })).map(({ id }) => id);
const layoutsOf = async (id: string) =>
  new Map((await database.run(racketLayouts, { id, levels })).map((layout) => [layout.level, layout]));

async function layOutHere(signal?: AbortSignal, progress: (step: string, done: number) => void = nobody) {
  const lease = await takeWriter(database, nobody);
  return underLease(lease, () => layOutRackets(database, lease, { progress, signal }));
}

const MEMBERS = 12;
const seller = (racket: number, i: number) => `seller:${racket}-${i}`;
const phone = (racket: number, i: number) => `tel:${racket}-${i}`;
const facts = { contributors: ['market'], sources: 1, firstSeen: 1, lastSeen: 2, firstSource: 0, latestSource: 0 };

/** Saves sellers of a racket and their telephones: each is the next seller's, too. */
async function saveSellers(racket: number, from: number, to: number): Promise<void> {
  const some = Array.from({ length: to - from }, (_, i) => from + i);
  const value = (i: number) => ({
    labels: ['Value', 'Phone'],
    key: phone(racket, i),
    properties: { display: phone(racket, i) },
  });
  const entity = (i: number) => {
    const id = `${racket}-${i}`;
    return { labels: ['Entity', 'Seller'], key: seller(racket, i), properties: { id, contributors: ['market'] } };
  };
  const uses = (i: number, of: number) => ({
    from: seller(racket, i),
    type: 'USES',
    to: phone(racket, of),
    properties: facts,
  });
  await saveTestGraph(database, {
    things: [...some.map(entity), ...some.map(value)],
    links: some.flatMap((i) => [uses(i, i), ...(i > 0 ? [uses(i, i - 1)] : [])]),
    deliveries: [],
  });
}

/** A run in which some sellers come to rackets, and which readers see. */
async function saveRun(coming: readonly [racket: number, from: number, to: number][]): Promise<void> {
  const about = { startedAt: AS_OF, asOf: AS_OF, engine: 'leiden', seed: 1, options: '{}', codeVersion: 'test' };
  const [{ seq: run } = { seq: 0 }] = await database.run(startRun, about);
  for (const [racket, from, to] of coming) {
    const some = Array.from({ length: to - from }, (_, i) => from + i);
    const members = some.map((i) => [seller(racket, i), `rk-${racket}`, 'member', 0.5, AS_OF] as const);
    await database.run(saveRacketMembers, { run, asOf: AS_OF, rows: members as never });
    const ties = some.map((i) => [phone(racket, i), `rk-${racket}`, 2, 0.6] as const);
    await database.run(saveTies, { run, rows: ties as never });
    const figures = [50, 'B', 0.5, 50, 50, to, 1, 'active', 'a reason', [], [], '{}'];
    if (from === 0) await database.run(saveScores, { run, rows: [[`rk-${racket}`, ...figures]] as never });
  }
  await database.run(switchRun, { seq: run });
}

describe('the pictures of a run', () => {
  beforeEach(async () => {
    await wipe(database);
    for (const racket of [1, 2, 3]) await saveSellers(racket, 0, MEMBERS);
    await saveRun([1, 2, 3].map((racket) => [racket, 0, MEMBERS]));
  });

  it('are laid out once at every level, and looked at no more while no run changes them', async () => {
    expect(await due()).toEqual(['rk-1', 'rk-2', 'rk-3']);
    expect(await layOutHere()).toEqual({ rackets: 3, pictures: 9 });
    const first = await layoutsOf('rk-1');
    expect(first.get('value')!.things).toHaveLength(2 * MEMBERS - 1);
    expect(first.get('seller')!.things).toHaveLength(MEMBERS);
    await saveRun([]);
    expect(await layOutHere()).toEqual({ rackets: 0, pictures: 0 });
    expect(await layoutsOf('rk-1')).toEqual(first);
  });

  // Seen red without the places of before in `layOutRacket`.
  it('leave who stays where they stood when another comes', async () => {
    await layOutHere();
    const [before, other] = [await layoutsOf('rk-1'), await layoutsOf('rk-2')];
    await saveSellers(1, MEMBERS, MEMBERS + 1);
    await saveRun([[1, MEMBERS, MEMBERS + 1]]);
    expect(await layOutHere()).toEqual({ rackets: 1, pictures: 3 });
    const after = await layoutsOf('rk-1');
    for (const level of levels) {
      const [was, is] = [before.get(level)!, after.get(level)!];
      expect(is.things.length).toBeGreaterThan(was.things.length);
      const rows = was.things.map((thing) => is.things.indexOf(thing));
      expect(rows.map((row) => [is.xs[row], is.ys[row]])).toEqual(was.xs.map((x, row) => [x, was.ys[row]]));
    }
    expect(await layoutsOf('rk-2')).toEqual(other);
  });

  it('that are ended in the middle are gone on with by the next', async () => {
    const ended = new AbortController();
    await expect(layOutHere(ended.signal, (_, done) => done === 1 && ended.abort())).rejects.toThrow();
    const left = await due();
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(3);
    const kept = await layoutsOf('rk-1');
    expect((await layOutHere()).rackets).toBe(left.length);
    expect(await due()).toEqual([]);
    if (!left.includes('rk-1')) expect(await layoutsOf('rk-1')).toEqual(kept);
  });
});

describe.skipIf(!isBuilt)('a detection that is killed before its pictures are laid out (needs `npm run build`)', () => {
  it('is seen whole, and the next one lays out what is missing', async () => {
    await wipe(database);
    const home = testFolder();
    const archive = join(home, 'archive');
    await ingestFolder(database, writeTables(marketplace(150, 3)), { archive, contributor: 'market' });
    const killed = await start(['detect'], home, { RINGBREAKER_FAILPOINT: 'switched' }).ended;
    expect(killed.signal, killed.said).toBe('SIGKILL');
    const ids = (await database.run(exportRackets, {})).map(({ racket_id: id }) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(await due()).toEqual([...ids].sort());
    const now = () => new Date('2026-12-01T00:00:00Z');
    const say = (sentence: string) => expect.fail(sentence);
    await detect(database, {
      engine: 'leiden',
      seed: 1,
      codeVersion: readVersion(),
      archive,
      now,
      say,
      progress: nobody,
    });
    expect(await due()).toEqual([]);
    for (const id of ids) expect((await layoutsOf(id)).size).toBe(levels.length);
  });
});
