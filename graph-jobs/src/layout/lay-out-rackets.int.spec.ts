import { join } from 'node:path';
import { dueLayouts, exportRackets, racketLayouts, type Database } from '@ringbreaker/cypher';
import { GraphLevel } from '@ringbreaker/cypher/domain';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isBuilt, start } from '../ingest/test-command.ts';
import { ingestFolder, marketplace, testFolder, writeTables } from '../ingest/test-ingest.ts';
import { layOutRackets } from './lay-out-rackets.ts';
import { MEMBERS, saveRun, saveSellers } from './test-rackets.ts';

const levels = GraphLevel.options;
const nobody = () => undefined;

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

const due = async () => (await database.run(dueLayouts, { levels })).map(({ id }) => id);
const layoutsOf = async (id: string) =>
  new Map((await database.run(racketLayouts, { id, levels })).map((layout) => [layout.level, layout]));

const layOutHere = (signal?: AbortSignal, progress: (step: string, done: number) => void = nobody) =>
  layOutRackets(database, { progress, signal });

describe('the pictures of a run', () => {
  beforeEach(async () => {
    await wipe(database);
    for (const racket of [1, 2, 3]) await saveSellers(database, racket, 0, MEMBERS);
    await saveRun(
      database,
      [1, 2, 3].map((racket) => [racket, 0, MEMBERS]),
    );
  });

  it('are laid out once at every level, and looked at no more while no run changes them', async () => {
    expect(await due()).toEqual(['rk-1', 'rk-2', 'rk-3']);
    expect(await layOutHere()).toEqual({ rackets: 3, pictures: 9 });
    const first = await layoutsOf('rk-1');
    expect(first.get('value')!.things).toHaveLength(2 * MEMBERS - 1);
    expect(first.get('seller')!.things).toHaveLength(MEMBERS);
    await saveRun(database, []);
    expect(await layOutHere()).toEqual({ rackets: 0, pictures: 0 });
    expect(await layoutsOf('rk-1')).toEqual(first);
  });

  // Seen red without the places of before in `layOutRacket`.
  it('leave who stays where they stood when another comes', async () => {
    await layOutHere();
    const [before, other] = [await layoutsOf('rk-1'), await layoutsOf('rk-2')];
    await saveSellers(database, 1, MEMBERS, MEMBERS + 1);
    await saveRun(database, [[1, MEMBERS, MEMBERS + 1]]);
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
    expect(await layOutHere()).toMatchObject({ rackets: left.length });
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
    const again = await start(['detect'], home).ended;
    expect(again.code, again.said).toBe(0);
    expect(await due()).toEqual([]);
    for (const id of ids) expect((await layoutsOf(id)).size).toBe(levels.length);
  });
});
