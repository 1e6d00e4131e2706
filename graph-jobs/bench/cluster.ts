import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sparkSetting } from '#jobs/commands/options';
import { pythonOf } from '#jobs/cluster/cluster';
import { startCluster } from '#jobs/cluster/test-cluster';
import { forgetReading } from '#jobs/detect/columns/kept/kept-file';
import { writeMarketplace, type Level } from '#jobs/generate';
import type { IngestSummary } from '#jobs/ingest';
import { EXIT } from '#jobs/job/exit-status';
import { detectOnCluster, ingestOnCluster, type OnCluster } from './cluster/measure-on-cluster.ts';
import { printDetection, printIngest } from './cluster/print-cluster.ts';
import { wayInto, type Way } from './ingest/measure.ts';
import { AS_SHIPPED, runApart } from './measuring/apart.ts';
import { emptyGraph } from './measuring/empty-graph.ts';
import { loadMarket, runAsChild } from './measuring/load-market.ts';
import { MARKET_OPTIONS, keptMarket, newMarket, type Market } from './measuring/market.ts';
import { readOptions } from './measuring/options.ts';
import type { Detected } from './pipeline/measure-detect.ts';

// Ingest and detection on Apache Spark beside one machine's: time, processor and memory of each part, the share of our
// own core, what was shuffled, and what is the largest. A master and workers of one core each are started here:
//   npm run bench -- cluster [--sellers 20000] [--seed 1] [--level easy] [--workers 2] [--memory 2g]
//                            [--spark-conf NAME=VALUE ...] [--tables DIR] [--keep DIR] [--from DIR]
// --keep leaves the marketplace in a folder and in the graph, --from takes one that a bench kept, and detects alone;
// --tables takes what "ringbreaker generate DIR" made. It needs "npm run spark:setup" before.

const options = readOptions({
  sellers: { type: 'string', default: '20000' },
  seed: { type: 'string', default: '1' },
  level: { type: 'string', default: 'easy' },
  workers: { type: 'string', default: '2' },
  memory: { type: 'string', default: '2g' },
  'spark-conf': { type: 'string', multiple: true, default: [] },
  ...MARKET_OPTIONS,
  child: { type: 'string' },
  archive: { type: 'string', default: '' },
  way: { type: 'string' },
  on: { type: 'string', default: '' },
  events: { type: 'string', default: '' },
});
const SELF = fileURLToPath(import.meta.url);
const made = { sellers: Number(options.sellers), seed: Number(options.seed), level: options.level as Level };

async function bench(): Promise<void> {
  const market = options.from ? keptMarket(options.from) : await newMarket(options);
  try {
    if (!options.from) await loadBothWays(market);
    const detected = (child: string) =>
      runApart<Detected>(SELF, ['--child', child, '--archive', market.archive], AS_SHIPPED);
    // One machine keeps what it has read; a cluster reads everything each time.
    const here = { again: await detected('detect'), anew: await detected('detect-anew') };
    printDetection(here, await runThere(['--child', 'detect-there', '--archive', market.archive]));
  } finally {
    market.remove();
  }
}

/** Ingests on a cluster, and then into the emptied graph on one machine. */
async function loadBothWays(market: Market): Promise<void> {
  const { tables, archive } = market;
  await emptyGraph(options);
  if (!options.tables) await writeMarketplace(tables, made);
  const way = await wayInto();
  const child = ['--child', 'ingest-there', '--tables', tables, '--archive', archive, '--way', way];
  const there = await runThere<IngestSummary>(child);
  rmSync(archive, { recursive: true });
  mkdirSync(archive);
  // Its first run learns and judges everything; what is compared afterwards has nothing new to judge.
  printIngest(await loadMarket(SELF, market, null, options.anew), there);
}

/** Starts a cluster, and measures a job on it. */
async function runThere<T>(child: readonly string[]): Promise<OnCluster<T>> {
  const events = mkdtempSync(join(tmpdir(), 'ringbreaker-events-'));
  const cluster = await startCluster(Number(options.workers), options.memory);
  try {
    const settings = options['spark-conf'].flatMap((setting) => ['--spark-conf', setting]);
    const on = ['--on', cluster.master, '--events', events, '--memory', options.memory, ...settings];
    return await runApart(SELF, [...child, ...on], AS_SHIPPED);
  } finally {
    await cluster.stop();
    rmSync(events, { recursive: true, force: true });
  }
}

async function runChild(child: string): Promise<unknown> {
  const { archive, on, events, memory, way, tables = '' } = options;
  const settings = options['spark-conf'].reduce((all, one) => sparkSetting(one, all), {});
  const asked = { archive, on, events, memory, settings };
  if (child === 'detect-there') return detectOnCluster(asked);
  if (child === 'ingest-there') return ingestOnCluster(asked, tables, way as Way);
  if (child === 'detect-anew') forgetReading(archive);
  return runAsChild({ ...options, child: child === 'detect-anew' ? 'detect' : child });
}

if (options.child !== undefined) console.log(JSON.stringify(await runChild(options.child)));
else if (existsSync(pythonOf(process.env))) await bench();
else {
  console.error('There is no Spark here: run `npm run spark:setup` first, or set RINGBREAKER_SPARK_PYTHON.');
  process.exitCode = EXIT.config;
}
