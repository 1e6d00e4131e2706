import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeMarketplace, type Level } from '#jobs/generate';
import { ingestApart, measure, tellImport, wayInto, type Measured, type Way } from './ingest/measure.ts';
import { holdLittleBack, rowsInArchive } from './ingest/little.ts';
import { emptyGraph, noteKept } from './measuring/empty-graph.ts';
import { MARKET_OPTIONS, newMarket } from './measuring/market.ts';
import { AS_SHIPPED, measureSelf, runApart } from './measuring/apart.ts';
import { readOptions } from './measuring/options.ts';
import { tellSteps } from './measuring/steps.ts';
import { measureBackup, megabytesOf, type Kept } from './pipeline/measure-backup.ts';
import { measureDetect, type Detected } from './pipeline/measure-detect.ts';
import { measurePictures, type LaidOut } from './pipeline/measure-pictures.ts';
import { tellDeliveredToTold } from './watch/watch-market.ts';

// A whole marketplace from tables to rackets: generated, ingested in bulk, detected, each in a process of its own; then
// 400 rows more, and one seller's row in a hundred, each ingested and detected; then 1,000 rows, twice, from a watched
// folder to an alert at a webhook; then backed up and brought back:
//   npm run bench -- pipeline [--sellers 1000000] [--seed 1] [--level easy] [--tables DIR] [--keep DIR]
// --tables takes what "ringbreaker generate DIR" made before, with the same --sellers; --keep leaves the marketplace in a
// folder and in the graph, for "bench -- screening --from DIR" and "bench -- watch --from DIR". A million sellers take
// half an hour, 8 GB of disk, and a server with room: RINGBREAKER_NEO4J_HEAP=3g.

const options = readOptions({
  sellers: { type: 'string', default: '1000000' },
  seed: { type: 'string', default: '1' },
  level: { type: 'string', default: 'easy' },
  tables: MARKET_OPTIONS.tables,
  keep: MARKET_OPTIONS.keep,
  child: { type: 'string' },
  folder: { type: 'string', default: '' },
  archive: { type: 'string', default: '' },
  way: { type: 'string' },
});
const SELF = fileURLToPath(import.meta.url);

/** Rows of a small delivery, and of one that brings one row for a hundred sellers. */
const SMALL = 400;
const ONE_IN = 100;
/** Deliveries that a scheduler takes from a watched folder. */
const WATCHED = 2;

async function bench(): Promise<void> {
  const market = await newMarket(options);
  const held = mkdtempSync(join(tmpdir(), 'ringbreaker-pipeline-'));
  try {
    await emptyGraph(options);
    if (!options.tables) await makeTables(market.tables);
    const small = holdLittleBack(market.tables, join(held, 'small'), SMALL);
    const hundredth = holdLittleBack(
      market.tables,
      join(held, 'hundredth'),
      Math.round(Number(options.sellers) / ONE_IN),
    );
    tellIngest('ingest', await ingestApart(SELF, market.tables, market.archive, await wayInto()));
    const again = await detectThrice(market.archive);
    for (const delivery of [small, hundredth]) await addAndDetect(delivery, market.archive, again);
    await tellDeliveredToTold(market, { deliveries: WATCHED });
    const kept = join(held, 'backup');
    tellKept('backup', await keepApart('backup', kept, market.archive), `${megabytesOf(kept)} MB`);
    const restored = join(held, 'restored');
    tellKept('restore', await keepApart('restore', kept, restored), `an archive of ${megabytesOf(restored)} MB`);
    await noteKept(market);
  } finally {
    rmSync(held, { recursive: true, force: true });
    market.remove();
  }
}

const detectFrom = (archive: string) =>
  runApart<Detected>(SELF, ['--child', 'detect', '--archive', archive], AS_SHIPPED);

/** Detects everything for the first time, again, and again from the graph; answers the second of them. */
async function detectThrice(archive: string): Promise<Detected> {
  tellDetect('detect whole, first', await detectFrom(archive));
  tellPictures(await runApart<LaidOut>(SELF, ['--child', 'pictures']));
  const [again, fromGraph] = [await detectFrom(archive), await detectFrom('')];
  tellDetect('detect whole again', again);
  tellDetect('detect whole again, from the graph in place of the columns', fromGraph);
  console.log(`  with the columns ${ratio(again, fromGraph)} of that`);
  return again;
}

async function addAndDetect(delivery: string, archive: string, again: Detected): Promise<void> {
  const rows = rowsInArchive(archive).toLocaleString('en');
  const added = await ingestApart(SELF, delivery, archive, 'ordinary');
  tellIngest(`ingest of ${added.summary.total.read} rows into an archive of ${rows} rows`, added);
  const after = await detectFrom(archive);
  tellDetect('detect after it', after);
  console.log(`  ${ratio(after, again)} of a whole run with nothing new`);
}

const ratio = (one: Detected, other: Detected) => (one.seconds / other.seconds).toFixed(2);

async function makeTables(folder: string): Promise<void> {
  const { sellers, seed, level } = options;
  const made = await runApart<{ cpuSeconds: number }>(SELF, [
    ...['--child', 'generate', '--folder', folder],
    ...['--sellers', sellers, '--seed', seed, '--level', level],
  ]);
  console.log(`made ${sellers} sellers (${level}, seed ${seed}) in ${made.cpuSeconds.toFixed(0)} s of processor time`);
}

function tellIngest(what: string, measured: Measured): void {
  const { seconds, cpuSeconds, rssMebibytes, steps, summary } = measured;
  const { things, values, links } = summary.written;
  const job = `${cpuSeconds.toFixed(0)} s of the job's CPU, ${rssMebibytes} MiB of memory at most`;
  console.log(`${what}: ${seconds.toFixed(1)} s (${job}); ${things} things, ${values} values, ${links} links`);
  console.log(tellSteps(steps));
  if ('import in bulk' in steps) console.log(tellImport(measured));
}

function tellDetect(what: string, { seconds, cpuSeconds, rssMebibytes, estimate, steps, summary }: Detected): void {
  const off = Math.round((100 * estimate.mebibytes) / rssMebibytes - 100);
  console.log(
    `${what}: ${seconds.toFixed(1)} s (wanted: 45; ${cpuSeconds.toFixed(0)} s of the job's CPU), ${rssMebibytes} MiB at most (wanted: 2,560; estimated before: ${estimate.mebibytes}, ${off} % off; wanted: 30)`,
  );
  console.log(tellSteps(steps));
  console.log(
    `  ${summary.rackets} rackets, ${summary.groups} groups, ${summary.operators} operators, ${summary.sharedValues} shared values, ${summary.written} written`,
  );
}

function tellPictures({ rackets, pictures, seconds, cpuSeconds, rssMebibytes }: LaidOut): void {
  const job = `${cpuSeconds.toFixed(0)} s of its CPU, ${rssMebibytes} MiB at most`;
  console.log(`pictures after it: ${seconds.toFixed(1)} s (${job}); ${pictures} of ${rackets} rackets`);
}

/** The graph and an archive into a folder, or back from there. */
function keepApart(what: 'backup' | 'restore', folder: string, archive: string): Promise<Kept> {
  return runApart(SELF, ['--child', what, '--folder', folder, '--archive', archive]);
}

function tellKept(what: string, { seconds, cpuSeconds, rssMebibytes, steps, nodes, links }: Kept, size: string): void {
  const job = `${cpuSeconds.toFixed(0)} s of the job's CPU, ${rssMebibytes} MiB at most`;
  console.log(`${what}: ${seconds.toFixed(1)} s (${job}); ${nodes} nodes, ${links} links, ${size}`);
  console.log(tellSteps(steps));
}

async function runChild(child: string): Promise<unknown> {
  if (child === 'generate') {
    const [sellers, seed] = [Number(options.sellers), Number(options.seed)];
    await writeMarketplace(options.folder, { sellers, seed, level: options.level as Level });
    return measureSelf();
  }
  if (child === 'pictures') return measurePictures();
  if (child === 'detect') return measureDetect(options.archive);
  if (child === 'backup' || child === 'restore') return measureBackup(child, options.folder, options.archive);
  return measure(child, options.archive, options.way as Way);
}

if (options.child === undefined) await bench();
else console.log(JSON.stringify(await runChild(options.child)));
