import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Database } from '@ringbreaker/cypher';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { detect, type DetectSummary } from '../../detect.ts';
import { ingestFolder, marketplace, testFolder, writeTables } from '../../ingest/test-ingest.ts';
import { readSaid } from '../test-said.ts';
import { pythonOf, withCluster, type ClusterRequest } from './cluster.ts';

const isThere = existsSync(pythonOf(process.env));
if (!isThere)
  console.warn('SKIPPED: detection on Spark is not tested here. Run `npm run spark:setup` to have it tested.');

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

let archive: string;

/** Loads two deliveries: the second speaks anew of sellers of the first, and of others. */
async function load(sellers: number): Promise<void> {
  await wipe(database);
  archive = join(testFolder(), 'archive');
  await ingestFolder(database, writeTables(marketplace(sellers, 11)), { archive, asOf: '2026-04-01' });
  const later = marketplace(Math.round(sellers / 2), 11);
  await ingestFolder(database, writeTables(later), { archive, asOf: '2026-05-01', contributor: 'other' });
}

const request = {
  engine: 'leiden',
  seed: 1,
  codeVersion: 'test',
  now: () => new Date('2026-12-01T00:00:00Z'),
  progress: () => undefined,
};
const detectHere = () => detect(database, { ...request, archive, say: (sentence) => expect.fail(sentence) });
const detectOn = (given: Partial<ClusterRequest> = {}): Promise<DetectSummary> =>
  withCluster({ on: 'local[2]', settings: {}, archive, env: process.env, ...given }, (cluster) =>
    detect(database, { ...request, archive, cluster }),
  );

/** Spark takes long to start, and a busy machine is slow. */
const timeout = 1_800_000;

describe.skipIf(!isThere)('detection on Spark', { timeout }, () => {
  it('says what detection on one machine says, to the byte, and writes nothing anew after it', async () => {
    await load(3_000);
    const here = await detectHere();
    const said = await readSaid(database, here.run);
    expect(said.scores?.length).toBeGreaterThan(0);
    for (const kind of ['members', 'operators', 'ties', 'groupScores'])
      expect(said[kind]?.length, kind).toBeGreaterThan(5);
    // What is learned is kept: a run on what is saved finds nothing else, wherever it runs.
    const again = await detectHere();
    expect((await detectOn()).written).toBe(again.written);
    await load(3_000);
    const there = await detectOn();
    expect(there).toEqual(here);
    expect(await readSaid(database, there.run)).toEqual(said);
    expect(readdirSync(archive).filter((name) => name.startsWith('.spill'))).toEqual([]);
  });

  it('asks again where a worker of the core is killed; where a component fails, that is named and the run before stays', async () => {
    await load(400);
    const before = await detectHere();
    const said = await readSaid(database, before.run);
    expect((await detectOn({ worker: dyingOnce() })).written).toBe(0);
    const failing = detectOn({ worker: poisonedBy() });
    await expect(failing).rejects.toThrow(
      /the component of seller:\S+ \(\d+ sellers, \d+ uses\) can't be grouped: poison/,
    );
    expect((await readSaid(database, before.run)).members).toEqual(said.members);
  });
});

const DIST = new URL('../../../dist/detect/cluster/', import.meta.url);
const built = (name: string) => JSON.stringify(new URL(name, DIST).href);

function writeWorker(lines: readonly string[]): string[] {
  const file = join(testFolder(), 'worker.mjs');
  const imports = [
    `import { serve } from ${built('serve.js')};`,
    `import { findOperatorsApart, groupApart } from ${built('think-apart.js')};`,
    `import { existsSync, writeFileSync } from 'node:fs';`,
  ];
  writeFileSync(file, [...imports, ...lines].join('\n'));
  return [process.execPath, file];
}

/** A worker that is killed the first time that it is asked. */
function dyingOnce(): string[] {
  const flag = JSON.stringify(pathToFileURL(join(testFolder(), 'died')).href);
  return writeWorker([
    `const flag = new URL(${flag});`,
    `if (!existsSync(flag)) { writeFileSync(flag, ''); process.stdin.once('data', () => process.kill(process.pid, 'SIGKILL')); }`,
    `else await serve(process.stdin, process.stdout);`,
  ]);
}

/** A worker whose core fails at any component of ten uses and more. */
function poisonedBy(): string[] {
  return writeWorker([
    `const group = (about, rows) => { if (rows.length > 9) throw new Error('poison'); return groupApart(about, rows); };`,
    `await serve(process.stdin, process.stdout, { operators: findOperatorsApart, group });`,
  ]);
}
