import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Database } from '@ringbreaker/cypher';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { sized } from '@ringbreaker/cypher/test-size';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ingestFolder, testFolder } from '../ingest/test-ingest.ts';
import { drawSendings, readAll, readNumbers, type Sending } from './test-withdrawal.ts';

const COMMAND = fileURLToPath(new URL('../../bin/ringbreaker.mjs', import.meta.url));
const BUILT = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
/** From the second on the withdrawal goes on to its end: each run takes up what the one before left, and dies further on. */
const POINTS = sized(
  ['amended', 'loaded:4', 'finish', 'withdrawn'],
  ['amended', 'announced', 'plan', 'load:1', 'loaded:4', 'load:9', 'loaded:11', 'finish', 'withdrawn'],
);

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
beforeEach(() => wipe(database));
afterAll(() => database.close());

/** The command as a person runs it, in a process that dies where it is told to. */
function run(home: string, words: readonly string[], point?: string) {
  const env = { ...process.env, RINGBREAKER_HOME: home, ...(point && { RINGBREAKER_FAILPOINT: point }) };
  const child = spawn(process.execPath, [COMMAND, ...words], { env });
  let said = '';
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  child.stdout.resume();
  return new Promise<{ code: number | null; signal: string | null; said: string }>((done) =>
    child.on('close', (code, signal) => done({ code, signal, said })),
  );
}

const withdrawFirst = (home: string, point?: string) =>
  run(home, ['withdraw', '1', '--reason', 'sent by mistake', '--author', 'ann', '--batch', '20'], point);

describe.skipIf(!existsSync(BUILT))('a withdrawal that is killed (needs `npm run build`)', () => {
  const [first, second, third] = drawSendings(3, 5) as [Sending, Sending, Sending];

  const load = async (home: string, sendings: readonly Sending[]) => {
    const archive = join(home, 'archive');
    for (const { folder, ...sending } of sendings) await ingestFolder(database, folder, { ...sending, archive });
  };

  // Seen red with a withdrawal that has a checkpoint taken for one that is brought in (`complete-withdrawal.ts`).
  it('again and again, at one step after the other, ends where an undisturbed one would', async () => {
    await load(testFolder(), [second, third]);
    const expected = await readAll(database);
    await wipe(database);
    const home = testFolder();
    await load(home, [first, second, third]);
    const whole = await readAll(database);
    expect(whole).not.toEqual(expected);
    for (const point of POINTS) {
      const killed = await withdrawFirst(home, point);
      expect(killed.signal, `${point}: ${killed.said}`).toBe('SIGKILL');
      if (point === 'amended') expect(await readAll(database)).toEqual(whole);
      expect(await readNumbers(database)).toMatchObject({ withdrawn: point === 'withdrawn' ? [1] : [] });
    }
    expect(await readAll(database)).toEqual(expected);
    const marked = readdirSync(join(home, 'archive')).find((name) => name.startsWith('000001-')) ?? '';
    const mark = JSON.parse(readFileSync(join(home, 'archive', marked, 'withdrawn.json'), 'utf8')) as unknown;
    expect(mark).toMatchObject({ withdrawnBy: 'ann', reason: 'sent by mistake' });
    const again = await withdrawFirst(home);
    expect([again.code, again.said]).toEqual([2, expect.stringContaining('Delivery 1 was withdrawn already')]);
  });

  it('is finished by the next ingest, of the same files too', async () => {
    const home = testFolder();
    await load(home, [first, second]);
    expect((await withdrawFirst(home, 'load:7')).signal).toBe('SIGKILL');
    const again = await run(home, ['ingest', first.folder, '--contributor', first.contributor, '--as-of', first.asOf]);
    expect([again.code, again.said]).toEqual([0, expect.stringContaining('Finished first: delivery 1.')]);
    expect(await readNumbers(database)).toEqual({ there: [2, 3], withdrawn: [1] });
    const ended = await readAll(database);
    await wipe(database);
    await load(testFolder(), [second, first]);
    expect(await readAll(database)).toEqual(ended);
  });
});
