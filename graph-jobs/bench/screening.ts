import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { currentRun, hasChanged, type Database } from '@ringbreaker/cypher';
import type { ScreeningSubject } from '@ringbreaker/cypher/domain';
import { writeMarketplace } from '#jobs/generate';
import { match } from '#jobs/match';
import { stepBack } from '#jobs/schedule/step-back';
import { ingestApart, wayInto } from './ingest/measure.ts';
import { emptyGraph, onGraph } from './measuring/empty-graph.ts';
import { runAsChild } from './measuring/load-market.ts';
import { keptMarket, MARKET_OPTIONS, newMarket, type Market } from './measuring/market.ts';
import { AS_SHIPPED, runApart } from './measuring/apart.ts';
import { readOptions } from './measuring/options.ts';
import type { Detected } from './pipeline/measure-detect.ts';
import { startApi, type ApiServer } from './screening/api-server.ts';
import { loadFully, loadSteadily, loadWhile, tellLatencies, type Load } from './screening/load.ts';
import { drawQuestions, type Questions } from './screening/questions.ts';

// Screening over HTTP, on the API as it is built, beside a whole marketplace with its rackets: latencies at a steady
// rate (open loop), also beside a detection, and rates of batches; a tenth of the questions touch a value that everybody uses:
//   npm run bench -- screening [--sellers 100000] [--seed 1] [--warm 60] [--seconds 60] [--rate 100] [--near-rate 50] [--from DIR]
// --from takes the marketplace that "bench -- pipeline --keep DIR" left in the folder and in the graph. Wants the API
// built (npm run build). A million sellers want a server with room: RINGBREAKER_NEO4J_HEAP=3g.

const options = readOptions({
  sellers: { type: 'string', default: '100000' },
  seed: { type: 'string', default: '1' },
  warm: { type: 'string', default: '60' },
  seconds: { type: 'string', default: '60' },
  rate: { type: 'string', default: '100' },
  'near-rate': { type: 'string', default: '50' },
  from: MARKET_OPTIONS.from,
  child: { type: 'string' },
  archive: { type: 'string', default: '' },
  way: { type: 'string' },
});
const SELF = fileURLToPath(import.meta.url);
const QUESTIONS = 4_000;
const BATCH = 500;
const NEAR_BATCH = 100;
const made = { sellers: Number(options.sellers), seed: Number(options.seed) };

async function bench(): Promise<void> {
  const market = options.from ? keptMarket(options.from) : await newMarket(options);
  try {
    await prepare(market);
    const questions = await drawQuestions(market.tables, QUESTIONS);
    const api = await startApi();
    try {
      await measureAll(api, questions);
      await measureBesideDetection(api, questions, market);
    } finally {
      api.stop();
    }
  } finally {
    market.remove();
  }
}

/** A marketplace with known rackets, whose addresses, names and pictures are matched. */
async function prepare({ tables, archive }: Market): Promise<void> {
  if (!options.from) {
    await emptyGraph(options);
    await writeMarketplace(tables, made);
    const { values, links } = (await ingestApart(SELF, tables, archive, await wayInto())).summary.written;
    console.log(`${made.sellers} sellers, ${values} values, ${links} links`);
  }
  await matchNow();
  if (await onGraph(isSearched)) return;
  const { summary } = await runApart<Detected>(SELF, ['--child', 'detect', '--archive', archive], AS_SHIPPED);
  console.log(`${summary.sellers} sellers that share something, ${summary.rackets} rackets`);
}

/** Matches what matching has not seen: in a marketplace that was kept, what the bench before matched stays matched. */
async function matchNow(): Promise<void> {
  const start = performance.now();
  const request = { newReference: !options.from, seed: 1, progress: () => undefined };
  const kinds = await onGraph((database) => match(database, request));
  const values = kinds.reduce((sum, kind) => sum + kind.values, 0);
  console.log(`near matching of ${values} values took ${((performance.now() - start) / 1000).toFixed(0)} s`);
}

/** Whether readers have a run on all that the graph holds. */
async function isSearched(database: Database): Promise<boolean> {
  const run = await database.run(currentRun, {});
  return run.length > 0 && !(await hasChanged(database));
}

async function measureAll(api: ApiServer, { sellers, listings }: Questions): Promise<void> {
  const one = (near: boolean) => (at: number) => api.ask([pick(sellers, at)], near);
  const many = (all: readonly ScreeningSubject[], size: number, near: boolean) => (at: number) =>
    api.ask(
      Array.from({ length: size }, (_, place) => pick(all, at * size + place)),
      near,
    );
  const [rate, nearRate, seconds] = [Number(options.rate), Number(options['near-rate']), Number(options.seconds)];
  await loadSteadily(rate, Number(options.warm), one(false));
  tell(
    `exact, one at a time, ${rate} a second for ${seconds} s`,
    'p99 50 ms',
    await loadSteadily(rate, seconds, one(false)),
  );
  tellRate('exact, batches of 500 sellers', 2_000, BATCH, await loadFully(40, many(sellers, BATCH, false)));
  tellRate('batches of 500 listings', 1_000, BATCH, await loadFully(20, many(listings, BATCH, false)));
  await loadSteadily(nearRate / 2, Number(options.warm) / 4, one(true));
  tell(`near, one at a time, ${nearRate} a second`, 'p99 150 ms', await loadSteadily(nearRate, seconds / 2, one(true)));
  tellRate('near, batches of 100 sellers', 200, NEAR_BATCH, await loadFully(20, many(sellers, NEAR_BATCH, true)));
}

/** What a gate meets while a run is at work on the same machine and the same server, as the watch starts it, switch included. */
async function measureBesideDetection(api: ApiServer, { sellers }: Questions, { archive }: Market): Promise<void> {
  const one = (at: number) => api.ask([pick(sellers, at)], false);
  const rate = Number(options.rate);
  const run = runApart<Detected>(SELF, ['--child', 'detect', '--archive', archive], AS_SHIPPED, stepBack);
  const load = await loadWhile(run, rate, one);
  const seconds = `${load.seconds.toFixed(0)} s`;
  tell(`exact, one at a time, ${rate} a second, beside a detection of ${seconds}`, 'p99 50 ms', load);
}

function pick<T>(all: readonly T[], at: number): T {
  return all[at % all.length] as T;
}

function tell(what: string, wanted: string, load: Load): void {
  console.log(`${what}: ${tellLatencies(load)} (wanted: ${wanted}); ${tellMachine()}`);
}

function tellRate(what: string, wanted: number, size: number, load: Load): void {
  const rate = Math.round((load.latencies.length * size) / load.seconds).toLocaleString('en');
  const goal = wanted.toLocaleString('en');
  console.log(`${what}: ${rate} a second (wanted: ${goal}); a batch ${tellLatencies(load)}; ${tellMachine()}`);
}

/** What else this machine was doing: over one a core, somebody else was at work too. */
function tellMachine(): string {
  return `load average ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores`;
}

if (options.child === undefined) await bench();
else console.log(JSON.stringify(await runAsChild({ ...options, child: options.child })));
