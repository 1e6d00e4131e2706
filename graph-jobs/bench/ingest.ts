import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOwnServer, openDatabase } from '@ringbreaker/cypher';
import { testServer } from '@ringbreaker/cypher/test-database';
import { digest } from '#jobs/digest';
import { writeMarketplace } from '#jobs/generate';
import type { IngestSummary } from '#jobs/ingest';
import { loadBarely } from './ingest/bare-loop.ts';
import { shuffleFolder, splitFolder } from './ingest/folders.ts';
import { holdLittleBack, rowsInArchive } from './ingest/little.ts';
import { emptyGraph, openEmptied } from './measuring/empty-graph.ts';
import { readOptions } from './measuring/options.ts';
import { tellSteps } from './measuring/steps.ts';
import { ingestApart, measure, perSecond, tellImport, type Measured, type Way } from './ingest/measure.ts';

// Ingest of a marketplace in bulk and the ordinary way, beside a bare loop that MERGEs the same ready-made rows:
//   npm run bench -- ingest [--sellers 100000] [--seed 7] [--way bulk|ordinary]
// A thousand rows that were held back go into an empty archive first, and into the large one at last: a small delivery
// is to take as long, however much is there. Two million rows in the archive: --sellers 300000 --way bulk.

const MIX = ['contacts', 'addresses', 'payment_accounts', 'relations'];
const options = readOptions({
  sellers: { type: 'string', default: '100000' },
  seed: { type: 'string', default: '7' },
  way: { type: 'string' },
  child: { type: 'string' },
  archive: { type: 'string' },
});
const SELF = fileURLToPath(import.meta.url);

/** Folders of tables: what joins sellers, what they sell, a few rows of the former, and the former in another order. */
type Folders = Readonly<Record<'values' | 'goods' | 'little' | 'shuffled', string>>;

async function bench(): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'ringbreaker-bench-'));
  try {
    const folders = await prepare(work);
    const wants = (way: Way) => options.way === undefined || options.way === way;
    const little = await loadLittle(folders.little, join(work, 'archive-little'));
    const bulk = wants('bulk') ? await loadInBulk(folders, join(work, 'archive-bulk'), little) : undefined;
    const ordinary = wants('ordinary') ? await loadOrdinarily(folders, join(work, 'archive'), little) : undefined;
    if (bulk && ordinary) console.log(`digests of the two ways ${bulk === ordinary ? 'equal' : 'DIFFER'}: ${bulk}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Answers the digest; undefined where the server is not one of ours. */
async function loadInBulk(folders: Folders, archive: string, little: Measured): Promise<string | undefined> {
  if ((await findOwnServer(process.env, testServer().uri)) === null) {
    console.log('bulk: left out, for this server is not a local one of this checkout');
    return undefined;
  }
  await emptyGraph(options);
  mkdirSync(archive);
  const bulk = await ingestApart(SELF, folders.values, archive, 'bulk');
  console.log(`mix: ${describeMix(bulk.summary)}`);
  tell('in bulk', bulk, `${perSecond(rowsOf(bulk), bulk.seconds)} rows of ${MIX.join(', ')} a second (wanted: 15,000)`);
  console.log(tellSteps(bulk.steps));
  console.log(tellImport(bulk));
  const loaded = await digestNow();
  await addLittle(folders.little, archive, little);
  return loaded;
}

async function loadOrdinarily(folders: Folders, archive: string, little: Measured): Promise<string> {
  await emptyGraph(options);
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
  await addLittle(folders.little, archive, little);
  await compareWithBareLoop(archive, first);
  return before;
}

/** Ingests a few rows into an empty archive. */
async function loadLittle(folder: string, archive: string): Promise<Measured> {
  await emptyGraph(options);
  mkdirSync(archive);
  return ingestApart(SELF, folder, archive, 'ordinary');
}

/** Ingests a few rows into the archive of all that the graph holds. */
async function addLittle(folder: string, archive: string, alone: Measured): Promise<void> {
  const rows = rowsInArchive(archive).toLocaleString('en');
  const large = await ingestApart(SELF, folder, archive, 'ordinary');
  const beside = `${(large.seconds / alone.seconds).toFixed(2)} times the ${alone.seconds.toFixed(1)} s into an empty one`;
  tell(`${large.summary.total.read} rows into an archive of ${rows}`, large, `${beside} (wanted: at most 4 s)`);
  console.log(tellSteps(large.steps));
}

async function compareWithBareLoop(archive: string, first: Measured): Promise<void> {
  const database = await openEmptied(options);
  const bare = await loadBarely(database, archive, 1);
  const ratio = (first.seconds / bare.seconds).toFixed(2);
  console.log(
    `bare loop: ${bare.seconds.toFixed(1)} s for ${bare.rows} ready-made rows; the ordinary way takes ${ratio} times that (wanted: at most 2.50)`,
  );
  await database.close();
}

async function prepare(work: string): Promise<Folders> {
  const all = join(work, 'all');
  await writeMarketplace(all, { sellers: Number(options.sellers), seed: Number(options.seed), level: 'easy' });
  const apart = ['listings', 'shipments', 'payments', 'outcomes', 'authorisations'];
  const { values, goods } = splitFolder(all, work, apart);
  const little = holdLittleBack(values, join(work, 'little'));
  return { values, goods, little, shuffled: shuffleFolder(values, join(work, 'shuffled'), Number(options.seed)) };
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
