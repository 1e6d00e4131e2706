import { closeSync, existsSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireSchema, savedDeliveries, type Database } from '@ringbreaker/cypher';
import { openTestDatabase, readDigest, wipe } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isBuilt, start, startCramped } from '../ingest/test-command.ts';
import { marketplace, testFolder, writeTables } from '../ingest/test-ingest.ts';

/** No file may become so large, and the tables of 100 sellers are larger. */
const KIBIBYTES = 8;

let database: Database;
const home = testFolder();
const data = writeTables(marketplace(100, 5));
const archive = join(home, 'archive');
beforeAll(async () => {
  database = await openTestDatabase();
  await wipe(database);
});
afterAll(() => database.close());

async function well(args: readonly string[], at = home): Promise<string> {
  const { code, said, printed } = await start(args, at).ended;
  expect(code, said).toBe(0);
  return printed;
}

// By a limit on the size of files, which a process meets as it meets a full disk: its files take a part of what it writes
// and then nothing. Seen red: the export ended with 0 and half a table, all others with the bare words of the system.
/** What the graph held when it was backed up. */
let backedUp: string[] = [];

describe.skipIf(!isBuilt)('where there is no more room (needs `npm run build`)', () => {
  it('an ingest says so, leaves nothing in the archive and in the graph, and goes well once there is', async () => {
    const { code, said } = await startCramped(KIBIBYTES, ['ingest', data], home).ended;
    expect(said).toMatch(/There is no room in the archive .* \(EFBIG\): make room/);
    expect(code).toBe(1);
    expect(readdirSync(archive)).toEqual([]);
    expect(await database.run(savedDeliveries, {})).toEqual([]);
    await well(['ingest', data]);
    await well(['detect']);
  });

  it('a backup says so, and leaves nothing under its name or another', async () => {
    backedUp = await readDigest(database);
    const folder = join(home, 'backup');
    const { code, said } = await startCramped(KIBIBYTES, ['backup', folder], home).ended;
    expect(said).toMatch(/There is no room for the backup at .* \(EFBIG\), and nothing is left of it/);
    expect(code).toBe(1);
    expect(readdirSync(home).filter((name) => name.startsWith('backup'))).toEqual([]);
    expect(await readDigest(database)).toEqual(backedUp);
    await well(['backup', folder]);
  });

  it('an export says that what it printed is not whole', async () => {
    const path = join(home, 'printed.csv');
    const file = openSync(path, 'w');
    const { code, said } = await startCramped(1, ['export', 'operators'], home, file).ended;
    closeSync(file);
    expect(said).toContain('What was printed is not whole (EFBIG)');
    expect(code).toBe(1);
    const whole = await well(['export', 'operators']);
    expect(whole.startsWith(readFileSync(path, 'utf8'))).toBe(true);
  });

  it('an export into a file leaves none under its name or another', async () => {
    const path = join(home, 'out', 'operators.csv');
    const { code, said } = await startCramped(1, ['export', 'operators', '--file', path], home).ended;
    expect(said).toMatch(/operators\.csv can't be written \(EFBIG\), and nothing of it is left/);
    expect(code).toBe(1);
    expect(readdirSync(join(home, 'out'))).toEqual([]);
    expect(await well(['export', 'operators', '--file', path])).toBe('');
    expect(readFileSync(path, 'utf8')).toBe(await well(['export', 'operators']));
  });

  it('a restore says so, leaves a graph that nobody takes for whole, and ends well once there is', async () => {
    const there = testFolder();
    const args = ['restore', join(home, 'backup'), '--replace', '--yes'];
    const { code, said } = await startCramped(KIBIBYTES, args, there).ended;
    expect(said).toMatch(/There is no room for the archive in .* \(EFBIG\)/);
    expect(code).toBe(1);
    expect(readdirSync(join(there, 'archive'))).toEqual([]);
    await expect(requireSchema(database)).rejects.toThrow(/being restored/);
    const refused = await start(['export', 'members'], there).ended;
    expect(refused.said).toMatch(/being restored/);
    await well(args, there);
    // Without what was done since, as the exports that the audit trail tells of.
    expect(await readDigest(database)).toEqual(backedUp);
    expect(existsSync(join(there, 'archive'))).toBe(true);
  });
});
