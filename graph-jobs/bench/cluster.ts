import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sparkSetting } from '#jobs/commands/options';
import { pythonOf } from '#jobs/cluster/cluster';
import { startCluster } from '#jobs/cluster/test-cluster';
import type { Level } from '#jobs/generate';
import { EXIT } from '#jobs/job/exit-status';
import { measureOnCluster, type OnCluster } from './cluster/measure-on-cluster.ts';
import { printCluster } from './cluster/print-cluster.ts';
import { AS_SHIPPED, runApart } from './measuring/apart.ts';
import { loadMarket, runAsChild } from './measuring/load-market.ts';
import { MARKET_OPTIONS, keptMarket, newMarket } from './measuring/market.ts';
import { readOptions } from './measuring/options.ts';
import type { Detected } from './pipeline/measure-detect.ts';

// Detection on Apache Spark beside one machine's: time, processor and memory of each part, the share of our own core,
// what was shuffled, and what is the largest. A master and workers of one core each are started here:
//   npm run bench -- cluster [--sellers 20000] [--seed 1] [--level easy] [--workers 2] [--memory 2g]
//                            [--spark-conf NAME=VALUE ...] [--tables DIR] [--keep DIR] [--from DIR]
// --keep leaves the marketplace in a folder and in the graph, --from takes one that a bench kept; --tables takes what
// "ringbreaker generate DIR" made. It needs "npm run spark:setup" before.

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
  const events = mkdtempSync(join(tmpdir(), 'ringbreaker-events-'));
  try {
    // The first run learns and judges everything; what is compared has nothing new to judge.
    if (!options.from) await loadMarket(SELF, market, options.tables ? null : made, options.anew);
    const here = await runApart<Detected>(SELF, ['--child', 'detect', '--archive', market.archive], AS_SHIPPED);
    printCluster(here, await detectThere(market.archive, events));
  } finally {
    rmSync(events, { recursive: true, force: true });
    market.remove();
  }
}

async function detectThere(archive: string, events: string): Promise<OnCluster> {
  const cluster = await startCluster(Number(options.workers), options.memory);
  try {
    const settings = options['spark-conf'].flatMap((setting) => ['--spark-conf', setting]);
    const on = ['--on', cluster.master, '--events', events, '--memory', options.memory, ...settings];
    return await runApart<OnCluster>(SELF, ['--child', 'there', '--archive', archive, ...on], AS_SHIPPED);
  } finally {
    await cluster.stop();
  }
}

async function runChild(child: string): Promise<unknown> {
  const { archive, on, events, memory, 'spark-conf': settings } = options;
  return child === 'there'
    ? measureOnCluster({
        archive,
        on,
        events,
        memory,
        settings: settings.reduce((all, one) => sparkSetting(one, all), {}),
      })
    : runAsChild({ ...options, child });
}

if (options.child !== undefined) console.log(JSON.stringify(await runChild(options.child)));
else if (existsSync(pythonOf(process.env))) await bench();
else {
  console.error('There is no Spark here: run `npm run spark:setup` first, or set RINGBREAKER_SPARK_PYTHON.');
  process.exitCode = EXIT.config;
}
