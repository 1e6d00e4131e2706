import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findServer, migrate, openDatabase, type Database, type FoundServer } from '@ringbreaker/cypher';
import { wipe } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digest } from '../digest.ts';
import { isBuilt, standsStill, start } from './test-command.ts';
import { digestOnceLoaded, marketplace, shuffle, testFolder, writeTables } from './test-ingest.ts';

const INSTANCE = 'killed';
const BATCH_ROWS = 40;
/** While a batch is open, and after it was acknowledged, in turns, at seeded places. */
const POINTS = shuffle(
  Array.from({ length: 40 }, (_, at) => at + 1),
  20260102,
)
  .slice(0, 20)
  .map((n, at) => `${at % 2 === 0 ? 'writing' : 'loaded'}:${n}`);

const home = testFolder();
// A server of its own: it is killed here.
const { NEO4J_URI: _uri, NEO4J_USER: _user, NEO4J_PASSWORD: _password, ...others } = process.env;
const env = { ...others, RINGBREAKER_NEO4J_HEAP: '400m', RINGBREAKER_NEO4J_PAGECACHE: '64m' };

/** Finds the server, and starts it where it is dead. */
const find = () => findServer({ ...env, RINGBREAKER_HOME: home }, { instance: INSTANCE });

async function withGraph<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const { uri, user, password, release } = await find();
  const database = openDatabase({ uri, user, password, patience: 'job' });
  try {
    await migrate(database);
    return await work(database);
  } finally {
    await database.close();
    // Who keeps hold of a server keeps it up: it would work beside all files that come after.
    await release();
  }
}

function killServer(): void {
  const state = readFileSync(join(home, 'neo4j', INSTANCE, 'run', 'server.json'), 'utf8');
  process.kill((JSON.parse(state) as { pid: number }).pid, 'SIGKILL');
}

// Two guards stand one behind the other: the driver tries a lost batch again, and the loader goes on from its checkpoint.
// Broken once to see it fail, both: a driver that gives up at once, and a loader that takes a lost batch for written.
describe.skipIf(!isBuilt)('an ingest whose Neo4j is killed (needs `npm run build`)', () => {
  const folder = writeTables(marketplace(100, 3));
  let held: FoundServer;
  let expected: string;

  const ingest = (archive: string, more: readonly string[] = [], point?: string) =>
    start(['ingest', folder, '--no-bulk', '--batch', String(BATCH_ROWS), ...more], home, {
      ...variables,
      RINGBREAKER_ARCHIVE: archive,
      ...(point && { RINGBREAKER_FAILPOINT: `${point}:SIGSTOP` }),
    });
  let variables: NodeJS.ProcessEnv = {};

  beforeAll(async () => {
    expected = await digestOnceLoaded(folder);
    held = await find();
    const { uri, user, password } = held;
    variables = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  });
  afterAll(() => held?.release());

  it.each(POINTS)('at %s, and started again, ends at the same digest when it is resumed', async (point) => {
    await withGraph(wipe);
    const archive = join(testFolder(), 'archive');
    const first = ingest(archive, [], point);
    await standsStill(first);
    killServer();
    first.child.kill('SIGCONT');
    await withGraph(() => Promise.resolve());
    // Its own retries may carry it over the gap.
    const { code, said } = await first.ended;
    expect([0, 1, 69], said).toContain(code);
    const again = await ingest(archive, ['--resume']).ended;
    expect(again.code, again.said).toBe(0);
    expect(await withGraph(digest)).toBe(expected);
  });
});
