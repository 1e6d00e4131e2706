import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type Database, type Transaction } from './connection/driver.ts';
import { readMigrations } from './migrate.ts';
import { saveEntities } from './queries/ingest/ingest.ts';
import { statementsOf } from './schema-statements.ts';
import { openTestDatabase, readDigest, testServer, wipe } from './testing/test-database.ts';
import { openProxy } from './testing/test-proxy.ts';
import { sized } from './testing/test-size.ts';

const WRITERS = 16;
const DROP = 'DROP CONSTRAINT entity_key';
const CREATE = readMigrations()
  .flatMap(({ text }) => statementsOf(text))
  .find((statement) => statement.includes('entity_key')) as string;

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
beforeEach(() => wipe(database));
afterAll(() => database.close());

const writers = <T>(work: (writer: number) => Promise<T>) =>
  Promise.all(Array.from({ length: WRITERS }, (_, writer) => work(writer)));
const row = (at: number, facts: object = {}) => [`seller:${at}`, 'Seller', String(at), ['local'], facts];
/** Nodes by their keys: each has one id. */
const countSellers = async () => {
  const ids = (await readDigest(database)).filter((line) => /^seller:\S+ id /.test(line));
  return { nodes: ids.length, keys: new Set(ids).size };
};

describe('sixteen who write the same thousand keys at once', () => {
  const writeAll = (count: number) =>
    writers(async () => {
      const rows = Array.from({ length: count }, (_, at) => row(at));
      for (let from = 0; from < count; from += 100) {
        await database.run(saveEntities, { rows: rows.slice(from, from + 100) });
      }
    });

  it('make a thousand nodes', async () => {
    await writeAll(1_000);
    expect(await countSellers()).toEqual({ nodes: 1_000, keys: 1_000 });
  });

  // What the test above would not hold without: it is the constraint, not luck, that keeps them apart.
  it('make more where the constraint is missing', async () => {
    await database.statement(DROP);
    try {
      // Without the constraint there is no index either: few keys, or it takes minutes.
      await writeAll(50);
      const found = await countSellers();
      expect(found.keys).toBe(50);
      expect(found.nodes).toBeGreaterThan(50);
    } finally {
      await wipe(database);
      await database.statement(CREATE);
    }
  });
});

it('writers whose keys cross in a circle are all served: the server ends one, and it is tried again', async () => {
  await database.run(saveEntities, { rows: Array.from({ length: WRITERS }, (_, at) => row(at)) });
  const before = database.load.retries;
  let attempts = 0;
  let waiting = 0;
  let open: () => void = () => undefined;
  const allHaveTheirs = new Promise<void>((done) => (open = done));
  const set = (transaction: Transaction, at: number, facts: object) =>
    transaction.run(saveEntities, { rows: [row(at, facts)] });
  await writers((writer) => {
    let isFirst = true;
    return database.transaction('write', async (transaction) => {
      attempts += 1;
      await set(transaction, writer, { platform: `${writer}` });
      if (isFirst) {
        isFirst = false;
        waiting += 1;
        if (waiting === WRITERS) open();
        await allHaveTheirs;
      }
      await set(transaction, (writer + 1) % WRITERS, { name: `by ${writer}` });
    });
  });
  expect(attempts).toBeGreaterThan(WRITERS);
  // The figure that the metric `ringbreaker_database_retries` shows.
  expect(database.load.retries - before).toBe(attempts - WRITERS);
  const digest = await readDigest(database);
  for (let writer = 0; writer < WRITERS; writer += 1) {
    expect(
      digest.filter((line) => line.startsWith(`${`seller:${writer}`}:`) && / (platform|name) /.test(line)).sort(),
    ).toEqual([
      expect.stringMatching(` name by ${(writer + WRITERS - 1) % WRITERS}$`),
      expect.stringMatching(` platform ${writer}$`),
    ]);
  }
});

// Seen red with `CREATE` in place of `MERGE` in `ingest/save-entities.cypher`: what was tried again met the constraint.
it('a commit whose answer is lost is done once, however often it is tried again', async () => {
  const perWriter = sized(5, 10);
  const changes = WRITERS * perWriter;
  const rows = Array.from({ length: changes }, (_, at) => row(at, { name: `Shop ${at}` }));
  const lost = await writers(async (writer) => {
    const proxy = await openProxy(testServer().uri);
    const throughIt = openDatabase({ ...testServer(), uri: proxy.uri, patience: 'job' });
    let commits = 0;
    // Every other one, so that trying again comes to an end.
    proxy.cutsCommit = () => (commits += 1) % 2 === 1;
    try {
      for (const one of rows.slice(writer * perWriter, (writer + 1) * perWriter))
        await throughIt.run(saveEntities, { rows: [one] });
    } finally {
      await throughIt.close();
      await proxy.close();
    }
    return proxy.cuts();
  });
  expect(lost).toEqual(lost.map(() => perWriter));
  expect(await countSellers()).toEqual({ nodes: changes, keys: changes });
  const cut = await readDigest(database);
  await wipe(database);
  await database.run(saveEntities, { rows });
  expect(await readDigest(database)).toEqual(cut);
});
