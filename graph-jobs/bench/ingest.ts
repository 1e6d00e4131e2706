import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOwnServer, openDatabase } from '@ringbreaker/cypher';
import { openTestDatabase, testServer } from '@ringbreaker/cypher/test-database';
import { digest } from '#jobs/digest';
import { writeMarketplace } from '#jobs/generate';
import type { IngestSummary } from '#jobs/ingest';
import { loadBarely } from './ingest/bare-loop.ts';
import { shuffleFolder, splitFolder } from './ingest/folders.ts';
import { readOptions } from './measuring/options.ts';
import { tellSteps } from './measuring/steps.ts';
import { ingestApart, measure, perSecond, tellImport, type Measured, type Way } from './ingest/measure.ts';

// Ingest of a marketplace in bulk and the ordinary way, beside a bare loop that MERGEs the same ready-made rows:
//   npm run bench -- ingest [--sellers 100000] [--seed 7] [--way bulk|ordinary]

const MIX = ['contacts', 'addresses', 'payment_accounts', 'relations'];
const options = readOptions({
  sellers: { type: 'string', default: '100000' },
  seed: { type: 'string', default: '7' },
  way: { type: 'string' },
  child: { type: 'string' },
  archive: { type: 'string' },
});
const SELF = fileURLToPath(import.meta.url);

async function bench(): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'ringbreaker-bench-'));
  try {
    const folders = await prepare(work);
    const wants = (way: Way) => options.way === undefined || options.way === way;
    const bulk = wants('bulk') ? await loadInBulk(folders.values, join(work, 'archive-bulk')) : undefined;
    const ordinary = wants('ordinary') ? await loadOrdinarily(folders, join(work, 'archive')) : undefined;
    if (bulk && ordinary) console.log(`digests of the two ways ${bulk === ordinary ? 'equal' : 'DIFFER'}: ${bulk}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Answers the digest; undefined where the server is not one of ours. */
async function loadInBulk(folder: string, archive: string): Promise<string | undefined> {
  if ((await findOwnServer(process.env, testServer().uri)) === null) {
    console.log('bulk: left out, for this server is not a local one of this checkout');
    return undefined;
  }
  await emptyGraph();
  mkdirSync(archive);
  const bulk = await ingestApart(SELF, folder, archive, 'bulk');
  console.log(`mix: ${describeMix(bulk.summary)}`);
  tell('in bulk', bulk, `${perSecond(rowsOf(bulk), bulk.seconds)} rows of ${MIX.join(', ')} a second (wanted: 15,000)`);
  console.log(tellSteps(bulk.steps));
  console.log(tellImport(bulk));
  return digestNow();
}

async function loadOrdinarily(folders: Awaited<ReturnType<typeof prepare>>, archive: string): Promise<string> {
  await emptyGraph();
  mkdirSync(archive);
  const first = await ingestApart(SELF, folders.values, archive, 'ordinary');
  const rate = perSecond(rowsOf(first), first.seconds);
  tell('the ordinary way', first, `${rate} rows of ${MIX.join(', ')} a second (wanted: 15,000)`);
  console.log(tellSteps(first.steps));
  const before = await digestNow();
  const again = await ingestApart(SELF, folders.values, archive, 'ordinary');
  tell('the same files again', again, `changed=${again.summary.total.changed}`);
  const shuffled = await ingestApart(SELF, folders.shuffled, archive, 'ordinary');
  const share = (shuffled.seconds / first.seconds).toFixed(2);
  tell(
    'the same rows in another order',
    shuffled,
    `changed=${shuffled.summary.total.changed}, ${share} of the time (wanted: at most 0.50)`,
  );
  console.log(`digest ${before === (await digestNow()) ? 'unchanged' : 'CHANGED'}: ${before}`);
  const goods = await ingestApart(SELF, folders.goods, archive, 'ordinary');
  const goodsRate = perSecond(goods.summary.total.read, goods.seconds);
  tell('listings, shipments, outcomes, authorisations', goods, `${goodsRate} rows a second`);
  await compareWithBareLoop(archive, first);
  return before;
}

async function compareWithBareLoop(archive: string, first: Measured): Promise<void> {
  const database = await openTestDatabase();
  const bare = await loadBarely(database, archive, 1);
  const ratio = (first.seconds / bare.seconds).toFixed(2);
  console.log(
    `bare loop: ${bare.seconds.toFixed(1)} s for ${bare.rows} ready-made rows; the ordinary way takes ${ratio} times that (wanted: at most 2.50)`,
  );
  await database.close();
}

async function prepare(work: string): Promise<{ values: string; goods: string; shuffled: string }> {
  const all = join(work, 'all');
  await writeMarketplace(all, { sellers: Number(options.sellers), seed: Number(options.seed), level: 'easy' });
  const apart = ['listings', 'shipments', 'payments', 'outcomes', 'authorisations'];
  const { values, goods } = splitFolder(all, work, apart);
  return { values, goods, shuffled: shuffleFolder(values, join(work, 'shuffled'), Number(options.seed)) };
}

/** Empties the graph and lets go of it: a server with connections is not stopped. */
async function emptyGraph(): Promise<void> {
  await (await openTestDatabase()).close();
}

async function digestNow(): Promise<string> {
  const database = openDatabase({ ...testServer(), patience: 'job' });
  try {
    return await digest(database);
  } finally {
    await database.close();
  }
}

const rowsOf = ({ summary }: Measured) => MIX.reduce((sum, table) => sum + (summary.tables[table]?.read ?? 0), 0);

function describeMix(summary: IngestSummary): string {
  return Object.entries(summary.tables)
    .map(([table, counts]) => `${table} ${counts.read}`)
    .join(', ');
}

function tell(what: string, { seconds, cpuSeconds, rssMebibytes }: Measured, more: string): void {
  console.log(
    `${what}: ${seconds.toFixed(1)} s (${cpuSeconds.toFixed(1)} s of the job's CPU), ${rssMebibytes} MiB of memory at most; ${more}`,
  );
}

if (options.child === undefined) await bench();
else console.log(JSON.stringify(await measure(options.child, options.archive ?? '', options.way as Way)));
