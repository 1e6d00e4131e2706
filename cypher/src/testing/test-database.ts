import { z } from 'zod';
import { openDatabase, type Database } from '../connection/driver.ts';
import { migrate } from '../migrate.ts';
import { defineQuery } from '../query.ts';

export { writeTestDelivery } from '../archive/test-archive.ts';
export { readStrangers, restoreGraph } from './test-restore.ts';
export {
  countNodes,
  cutAudit,
  keepMarket,
  keptMarketFolder,
  makeMessagesDue,
  readDigest,
  readSources,
  saveTestGraph,
  setRequestedAt,
  setSeenUntil,
  type TestGraph,
} from './test-graph.ts';

const wipeBatch = defineQuery(
  'migrate/wipe-batch',
  'write',
  z.object({ limit: z.number().int() }),
  z.object({ deleted: z.number() }),
);

/** The server that the tests run against, from the environment that `npm test` sets. */
export function testServer(): { uri: string; user: string; password: string } {
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, RINGBREAKER_TEST } = process.env;
  if (RINGBREAKER_TEST !== '1' || !uri || !user || !password) {
    throw new Error('These tests empty the database: run them with `npm test`, which brings a server of its own.');
  }
  return { uri, user, password };
}

/** Opens the test server, brings it to this schema and empties it. */
export async function openTestDatabase(): Promise<Database> {
  const database = openDatabase({ ...testServer(), patience: 'job' });
  // A test that was killed may have left half a restore.
  await migrate(database, { isRestoring: true });
  await wipe(database);
  return database;
}

/** Deletes everything but the schema. */
export async function wipe(database: Database): Promise<void> {
  for (;;) {
    const [row] = await database.run(wipeBatch, { limit: 20_000 });
    if (!row || row.deleted === 0) return;
  }
}
