import {
  endRun,
  racketDecisions,
  saveRacketMembers,
  saveScores,
  startRun,
  switchRun,
  type Database,
} from '@ringbreaker/cypher';
import { openTestDatabase, saveTestGraph } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isBuilt, start } from '../../ingest/test-command.ts';
import { testFolder } from '../../ingest/test-ingest.ts';

const AS_OF = '2026-01-01';
const HOW = { engine: 'leiden', seed: 1, options: '{}', codeVersion: 'test', startedAt: `${AS_OF}T00:00:00Z` };
let database: Database;

/** A racket of one seller, in a run that speaks of the first of January. */
beforeAll(async () => {
  database = await openTestDatabase();
  const things = [{ labels: ['Entity', 'Seller'], key: 'seller:1', properties: { id: '1', contributors: ['market'] } }];
  await saveTestGraph(database, { things, links: [], deliveries: [] });
  const [run] = await database.run(startRun, { asOf: AS_OF, ...HOW });
  const seq = run?.seq ?? 0;
  await database.run(saveRacketMembers, { run: seq, asOf: AS_OF, rows: [['seller:1', 'rk-1', 'core', 0.9, AS_OF]] });
  const figures = [90, 'A', 0.8, 50, 70, 1, 1, 'active', 'One phone', ['Rolex'], ['CN'], '{}'];
  await database.run(saveScores, { run: seq, rows: [['rk-1', ...figures]] as never });
  await database.run(switchRun, { seq });
});
afterAll(() => database.close());

const home = testFolder();
const decide = (...words: string[]) => start(['decide', ...words], home).ended;
const kept = () => database.run(racketDecisions, { racketId: 'rk-1', contributors: null });

describe.skipIf(!isBuilt)('ringbreaker decide (needs `npm run build`)', () => {
  it('says that nobody has decided, and keeps nothing by that', async () => {
    expect(await decide('rk-1')).toMatchObject({ code: 0, printed: 'Nobody has decided on this racket.\n' });
    expect(await kept()).toEqual([]);
  });

  // Seen red with another author or another day than the words said, and with --undo taken for a confirmation.
  it('dismisses, confirms and takes back, each with who says it and why, and shows which one holds', async () => {
    const family = ['--reason', 'one family', '--until', '2026-05-01', '--author', 'ann'];
    const dismissed = await decide('rk-1', '--dismiss', ...family);
    expect(dismissed.code, dismissed.said).toBe(0);
    expect(dismissed.said).toContain('It is heeded from the next `ringbreaker detect` on.');
    expect(dismissed.printed).toMatch(/^ *1 .*ann +dismissed +2026-05-01 +yes +one family$/m);
    expect((await decide('rk-1', '--confirm', '--author', 'bea')).printed).toMatch(/^ *2 .*bea +confirmed +yes *$/m);
    const undone = await decide('rk-1', '--undo', '--author', 'bea', '--json');
    expect(JSON.parse(undone.printed)).toMatchObject({ version: 3, step: 'undone', undoes: 2, author: 'bea' });
    const list = await decide('rk-1');
    const holding = list.printed.split('\n').filter((line) => /\byes\b/.test(line));
    expect(holding).toEqual([expect.stringMatching(/^ *1 .*dismissed .*one family$/)]);
    expect((await kept()).map(({ version, step, until }) => [version, step, until])).toEqual([
      [3, 'undone', null],
      [2, 'confirmed', null],
      [1, 'dismissed', '2026-05-01'],
    ]);
  });

  // Seen red with every entry that holds said to hold, whatever day the data speak of.
  it('says of a dismissal whose day has come that it holds no more', async () => {
    const [run] = await database.run(startRun, { asOf: '2026-05-01', ...HOW });
    if (!run) throw new Error('No run was begun.');
    await database.run(endRun, { ...run, state: 'done', endedAt: '2026-05-01T00:01:00Z', counts: '{}', error: null });
    await database.run(switchRun, { seq: run.seq });
    expect((await decide('rk-1')).printed).toMatch(
      /^ *1 .*dismissed +2026-05-01 +no more: its day has come +one family$/m,
    );
    await database.run(switchRun, { seq: run.seq - 1 });
  });

  it.each([
    ['a dismissal without a reason', ['rk-1', '--dismiss', '--until', '2026-05-01'], 2, /needs --reason and --until/],
    ['one without a day', ['rk-1', '--dismiss', '--reason', 'a family'], 2, /needs --reason and --until/],
    ['a day that is none', ['rk-1', '--dismiss', '--reason', 'x', '--until', '2026-02-30'], 2, /date of the calendar/],
    ['a day that is past', ['rk-1', '--dismiss', '--reason', 'x', '--until', AS_OF], 1, /ends on a later day/],
    ['a reason for nothing', ['rk-1', '--reason', 'x'], 2, /--confirm, --dismiss or --undo/],
    ['two at once', ['rk-1', '--confirm', '--undo'], 2, /cannot be used with/],
    ['a racket that is none', ['rk-none', '--confirm'], 1, /has no such racket/],
  ])('refuses %s in words, and keeps nothing', async (_, words, code, says) => {
    const before = await kept();
    const refused = await decide(...words);
    expect([refused.code, refused.printed]).toEqual([code, '']);
    expect(refused.said).toMatch(says);
    expect(refused.said).not.toMatch(/^ +at /m);
    expect(await kept()).toEqual(before);
  });
});
