import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openDatabase, type Database } from '@ringbreaker/cypher';
import { openTestDatabase, testServer } from '@ringbreaker/cypher/test-database';
import { digest } from '#jobs/digest';
import { writeMarketplace } from '#jobs/generate';
import { ingest, type IngestSummary } from '#jobs/ingest';
import { loadBarely } from './ingest/bare-loop.ts';
import { shuffleFolder, splitFolder } from './ingest/folders.ts';

// Ingest of a marketplace beside a bare loop that MERGEs the same ready-made rows:
//   npm run bench -- ingest [--sellers 100000] [--seed 7] [--keep]
// Each ingest runs in a process of its own, as the command does, so that its memory is its own.

const MIX = ['contacts', 'addresses', 'payment_accounts', 'relations'];
const { values: options } = parseArgs({
  options: {
    sellers: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '7' },
    child: { type: 'string' },
    archive: { type: 'string' },
  },
});

interface Measured {
  readonly seconds: number;
  readonly rssMebibytes: number;
  readonly summary: IngestSummary;
}

if (options.child === undefined) await bench();
else await ingestHere(options.child, options.archive ?? '');

async function bench(): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'ringbreaker-bench-'));
  try {
    const folders = await prepare(work);
    const database = await openTestDatabase();
    const archive = join(work, 'archive');
    mkdirSync(archive);
    const first = await ingestApart(folders.values, archive);
    const rows = MIX.reduce((sum, table) => sum + (first.summary.tables[table]?.read ?? 0), 0);
    console.log(`mix: ${describeMix(first.summary)}`);
    tell('ingest', first, `${perSecond(rows, first)} rows of ${MIX.join(', ')} a second (wanted: 15,000)`);
    const before = await digest(database);
    const again = await ingestApart(folders.values, archive);
    tell('the same files again', again, `changed=${again.summary.total.changed}`);
    const shuffled = await ingestApart(folders.shuffled, archive);
    const share = (shuffled.seconds / first.seconds).toFixed(2);
    tell(
      'the same rows in another order',
      shuffled,
      `changed=${shuffled.summary.total.changed}, ${share} of the time (wanted: at most 0.50)`,
    );
    console.log(`digest ${before === (await digest(database)) ? 'unchanged' : 'CHANGED'}: ${before}`);
    const goods = await ingestApart(folders.goods, archive);
    tell(
      'listings, shipments, outcomes, authorisations',
      goods,
      `${perSecond(goods.summary.total.read, goods)} rows a second`,
    );
    await database.close();
    await compareWithBareLoop(archive, first);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function compareWithBareLoop(archive: string, first: Measured): Promise<void> {
  const database = await openTestDatabase();
  const bare = await loadBarely(database, archive, 1);
  const ratio = (first.seconds / bare.seconds).toFixed(2);
  console.log(
    `bare loop: ${bare.seconds.toFixed(1)} s for ${bare.rows} ready-made rows; ingest takes ${ratio} times that (wanted: at most 2.50)`,
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

function ingestApart(folder: string, archive: string): Promise<Measured> {
  const self = fileURLToPath(import.meta.url);
  const child = spawn(process.execPath, [self, '--child', folder, '--archive', archive], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => (said += String(chunk)));
  return new Promise((done, fail) =>
    child.on('close', (code) =>
      code === 0 ? done(JSON.parse(said) as Measured) : fail(new Error(`ingest ended with ${code}`)),
    ),
  );
}

async function ingestHere(folder: string, archive: string): Promise<void> {
  const database: Database = openDatabase({ ...testServer(), patience: 'job' });
  const start = performance.now();
  const request = { folder, archive, contributor: 'bench', cardSecret: 'bench', now: () => new Date() };
  const summary = await ingest(database, { ...request, progress: () => undefined });
  const seconds = (performance.now() - start) / 1000;
  await database.close();
  console.log(JSON.stringify({ seconds, rssMebibytes: Math.round(process.resourceUsage().maxRSS / 1024), summary }));
}

function describeMix(summary: IngestSummary): string {
  return Object.entries(summary.tables)
    .map(([table, counts]) => `${table} ${counts.read}`)
    .join(', ');
}

function tell(what: string, { seconds, rssMebibytes }: Measured, more: string): void {
  console.log(`${what}: ${seconds.toFixed(1)} s, ${rssMebibytes} MiB of memory at most; ${more}`);
}

function perSecond(rows: number, { seconds }: Measured): string {
  return Math.round(rows / seconds).toLocaleString('en');
}
