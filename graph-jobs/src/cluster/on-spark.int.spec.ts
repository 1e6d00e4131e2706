import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Database } from '@ringbreaker/cypher';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { isLong } from '@ringbreaker/cypher/test-size';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { detect, type DetectSummary } from '../detect.ts';
import { digest } from '../digest.ts';
import { readLedger } from '../ingest/ledger/ledger.ts';
import type { IngestRequest } from '../ingest/request.ts';
import { ingestFolder, marketplace, testFolder, writeTables, type TestTables } from '../ingest/test-ingest.ts';
import { testRequest as request } from '../detect/test-request.ts';
import { JobError } from '../job/job-error.ts';
import { readSaid } from '../detect/test-said.ts';
import { pythonOf, withCluster, type Cluster } from './cluster.ts';
import { workersOn } from './workers-on.ts';

const isThere = existsSync(pythonOf(process.env));
if (!isThere) console.warn('SKIPPED: jobs on Spark are not tested here. Run `npm run spark:setup` to have it tested.');

const SELLERS = 3_000;
/** Spark takes long to start, and a busy machine is slow. */
const timeout = 1_800_000;

let database: Database;
let archive: string;
let spark: { cluster: Cluster; end: () => Promise<void> };
beforeAll(async () => {
  database = await openTestDatabase();
  if (isThere) spark = await startSpark();
}, timeout);
afterAll(async () => {
  await spark?.end();
  await database.close();
}, timeout);

/** One Spark for all that is asked here: half of a run is its start. */
async function startSpark(): Promise<typeof spark> {
  const folder = testFolder();
  let leave: () => void = () => undefined;
  let over = Promise.resolve();
  const cluster = await new Promise<Cluster>((resolve, reject) => {
    const work = (one: Cluster) => (resolve(one), new Promise<void>((done) => (leave = done)));
    over = withCluster({ on: 'local[2]', settings: {}, archive: folder, env: process.env }, work);
    over.catch(reject);
  });
  const end = async () => {
    leave();
    await over;
    expect(readdirSync(folder)).toEqual([]);
  };
  return { cluster, end };
}

/** Loads two deliveries: the second speaks anew of sellers of the first, and of others. */
async function load(sellers: number): Promise<void> {
  await wipe(database);
  archive = join(testFolder(), 'archive');
  await ingestFolder(database, writeTables(withShops(marketplace(sellers, 11))), { archive, asOf: '2026-04-01' });
  const later = marketplace(Math.round(sellers / 2), 11);
  await ingestFolder(database, writeTables(later), { archive, asOf: '2026-05-01', contributor: 'other' });
}

/** The same, with one who runs more shops than other values than a payment account may have users: twenty. */
function withShops(tables: TestTables): TestTables {
  const shops = Array.from({ length: 20 }, (_, at) => `shop-${at}`);
  const owned = (more: Record<string, string>) =>
    shops.map((owner_id) => ({ owner_kind: 'seller', owner_id, ...more }));
  return {
    ...tables,
    sellers: [...(tables.sellers ?? []), ...shops.map((seller_id) => ({ seller_id, name: seller_id }))],
    contacts: [...(tables.contacts ?? []), ...owned({ kind: 'phone', value: '+919924333226', country: 'IN' })],
    payment_accounts: [
      ...(tables.payment_accounts ?? []),
      ...owned({ scheme: 'iban', account: 'DE89370400440532013000', country: 'DE' }),
    ],
  };
}

const detectHere = () => detect(database, { ...request, archive, say: (sentence) => expect.fail(sentence) });
const detectThere = (given: Partial<Cluster> = {}): Promise<DetectSummary> =>
  detect(database, { ...request, archive, withCluster: (work) => work({ ...spark.cluster, ...given }) });

// Each detection on Spark takes tens of seconds of the processor, however small it is: one of them says this.
describe.skipIf(!isThere)('detection on Spark', { timeout }, () => {
  it('finds what one machine has found, to the byte, though a worker of the core is killed', async () => {
    await load(SELLERS);
    const here = await detectHere();
    const said = await readSaid(database, here.run);
    expect(said.scores?.length).toBeGreaterThan(0);
    for (const kind of ['members', 'operators', 'ties', 'groupScores'])
      expect(said[kind]?.length, kind).toBeGreaterThan(5);
    expect(said.operators?.filter((row) => JSON.stringify(row).includes('shop-')).length).toBe(20);
    const { worker, hasDied } = dyingOnce();
    const there = await detectThere({ worker });
    expect(hasDied()).toBe(true);
    expect(there.run).toBe(here.run + 1);
    expect(there.written).toBe(0);
    expect(await readSaid(database, here.run)).toEqual(said);
  });

  it.runIf(isLong)('says the same into an empty graph as one machine does into another', async () => {
    await load(SELLERS);
    const here = await detectHere();
    const said = await readSaid(database, here.run);
    await load(SELLERS);
    const there = await detectThere();
    expect(there).toEqual(here);
    expect(await readSaid(database, there.run)).toEqual(said);
  });

  it.runIf(isLong)(
    'writes nothing anew by joins; where a component fails, that is named and the run before stays',
    async () => {
      await load(400);
      const before = await detectHere();
      const said = await readSaid(database, before.run);
      expect((await detectThere({ connectsHere: 0 })).written).toBe(0);
      const failing = detectThere({ worker: poisonedBy() });
      await expect(failing).rejects.toThrow(
        /the component of seller:\S+ \(\d+ sellers, \d+ uses\) can't be grouped: poison/,
      );
      expect((await readSaid(database, before.run)).members).toEqual(said.members);
    },
  );
});

// Cut small, so that a file is many slices; a worker that dies costs its slice alone.
describe.skipIf(!isThere)('an ingest on Spark', { timeout }, () => {
  it('leaves the graph that one machine leaves, and the same rows in the archive, though a worker is killed', async () => {
    const folder = writeTables(withShops(marketplace(200, 5)));
    writeFileSync(join(folder, 'relations.csv'), 'from_kind,from_id,type,to_kind,to_id\nseller,"shop-1,owns\n');
    const { worker, hasDied } = dyingOnce();
    const workers = { ...workersOn({ ...spark.cluster, worker }), size: { bytes: 8_000, rows: 100, texts: 300 } };
    const there = await loadAnew(folder, { withWorkers: (work) => work(workers) });
    expect(hasDied()).toBe(true);
    expect(there.summary.total.rejected).toBe(1);
    expect(there).toEqual(await loadAnew(folder, {}));
  });

  it('ends with the words of one machine where a table can’t be used', async () => {
    const folder = writeTables({ sellers: [{ name: 'Shop' }] });
    const withWorkers: IngestRequest['withWorkers'] = (work) => work(workersOn(spark.cluster));
    const refusal = await loadAnew(folder, {}).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(JobError);
    await expect(loadAnew(folder, { withWorkers })).rejects.toEqual(refusal);
  });
});

/** Loads a folder into an empty graph, and answers what it then holds, and what the archive says of the delivery. */
async function loadAnew(folder: string, request: Partial<IngestRequest>) {
  await wipe(database);
  archive = join(testFolder(), 'archive');
  const summary = await ingestFolder(database, folder, { archive, asOf: '2026-04-01', ...request });
  const { manifests } = await readLedger(database, archive);
  // Rows lie in files of the archive in any order: what counts is their root, and how many there are.
  const told = manifests.map(({ files, counts, kinds, asOf }) => ({ files, counts, kinds, asOf }));
  return { summary: { ...summary, rejects: null }, digest: await digest(database), told };
}

const DIST = new URL('../../dist/', import.meta.url);
const built = (name: string) => JSON.stringify(new URL(name, DIST).href);

function writeWorker(lines: readonly string[]): string[] {
  const file = join(testFolder(), 'worker.mjs');
  const imports = [
    `import { serve } from ${built('cluster/serve.js')};`,
    `import { groupApart } from ${built('detect/cluster/think-apart.js')};`,
    `import { preparing } from ${built('ingest/apart/preparing.js')};`,
    `import { named, thinking } from ${built('detect/cluster/thinking.js')};`,
    `import { existsSync, writeFileSync } from 'node:fs';`,
  ];
  writeFileSync(file, [...imports, ...lines].join('\n'));
  return [process.execPath, file];
}

/** A worker that is killed the first time that it is asked, and whether it was. */
function dyingOnce(): { worker: string[]; hasDied: () => boolean } {
  const file = join(testFolder(), 'died');
  const worker = writeWorker([
    `const flag = new URL(${JSON.stringify(pathToFileURL(file).href)});`,
    `const die = () => { writeFileSync(flag, ''); process.kill(process.pid, 'SIGKILL'); };`,
    `if (!existsSync(flag)) process.stdin.once('data', die);`,
    `else await serve(process.stdin, process.stdout, { ...thinking, ...preparing });`,
  ]);
  return { worker, hasDied: () => existsSync(file) };
}

/** A worker whose core fails at any component of ten uses and more. */
function poisonedBy(): string[] {
  return writeWorker([
    `const group = (about, rows) => { if (rows.length > 9) throw new Error('poison'); return groupApart(about, rows); };`,
    `await serve(process.stdin, process.stdout, { ...thinking, group: named(group) });`,
  ]);
}
