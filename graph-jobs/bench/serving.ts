import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { loadMarket, runAsChild } from './measuring/load-market.ts';
import { keptMarket, MARKET_OPTIONS, newMarket } from './measuring/market.ts';
import { readOptions } from './measuring/options.ts';
import { startApi, type ApiServer } from './screening/api-server.ts';
import { drawMix, type Mix } from './serving/mix.ts';
import { lane, newTally, tellTally } from './serving/tally.ts';

// What people meet who ask the API, as it is built, on a whole marketplace: fifty who ask one question after the other,
// then five hundred, then how soon all is well again; with --soak how much memory it takes in so many minutes of use:
//   npm run bench -- serving [--sellers 20000] [--seed 1] [--seconds 30] [--soak 30] [--from DIR]
// --from takes the marketplace that "bench -- pipeline --keep DIR" left in the folder and in the graph. Wants the API
// built (npm run build). Whoever asks shares the machine's processors with the server.

const options = readOptions({
  sellers: { type: 'string', default: '20000' },
  seed: { type: 'string', default: '1' },
  seconds: { type: 'string', default: '30' },
  soak: { type: 'string', default: '0' },
  from: MARKET_OPTIONS.from,
  child: { type: 'string' },
  archive: { type: 'string', default: '' },
  way: { type: 'string' },
});
const SELF = fileURLToPath(import.meta.url);
const made = { sellers: Number(options.sellers), seed: Number(options.seed) };
const SOAK_RATE = 50;

async function bench(): Promise<void> {
  const market = options.from ? keptMarket(options.from) : await newMarket(options);
  try {
    if (!options.from) await loadMarket(SELF, market, made, options.anew);
    const api = await startApi();
    try {
      const mix = await drawMix(api);
      await serve(api, mix);
      if (Number(options.soak) > 0) await soak(api, mix, Number(options.soak));
    } finally {
      api.stop();
    }
  } finally {
    market.remove();
  }
}

async function serve(api: ApiServer, mix: Mix): Promise<void> {
  const seconds = Number(options.seconds);
  await askFor(api, mix, { connections: 10, seconds: seconds / 2 });
  console.log(`50 who ask one after the other, ${seconds} s (wanted: p99 search 300, racket 200, neighbours 500 ms):`);
  console.log(tellTally(await askFor(api, mix, { connections: 50, seconds })));
  console.log(`500 who do, ${seconds} s; whoever is told to come again does so at once:`);
  console.log(tellTally(await askFor(api, mix, { connections: 500, seconds })));
  const begin = performance.now();
  const after = await askFor(api, mix, { connections: 5, seconds: 5 });
  console.log(`5 right after them, ${((performance.now() - begin) / 1000).toFixed(0)} s:`);
  console.log(tellTally(after));
  const { heapMegabytes, eventLoopMs, open } = await figuresOf(api);
  console.log(
    `  heap ${heapMegabytes.toFixed(0)} MB, event loop late by ${eventLoopMs.toFixed(0)} ms (p99, all of it), ${open} transactions open`,
  );
}

interface Wanted {
  readonly connections: number;
  readonly seconds: number;
}

async function askFor(api: ApiServer, mix: Mix, { connections, seconds }: Wanted) {
  const tally = newTally();
  const until = performance.now() + seconds * 1000;
  await Promise.all(Array.from({ length: connections }, (_, from) => lane({ api, mix, tally, from, until })));
  return tally;
}

/** Steady use: what stays of it in memory, from the first fifth on, when all is warm. */
async function soak(api: ApiServer, mix: Mix, minutes: number): Promise<void> {
  const heaps: number[] = [];
  const tally = newTally();
  const lanes = 5;
  for (let minute = 0; minute < minutes; minute++) {
    const until = performance.now() + 60_000;
    const pauseMs = (1_000 * lanes) / SOAK_RATE;
    await Promise.all(Array.from({ length: lanes }, (_, from) => lane({ api, mix, tally, from, until, pauseMs })));
    await sleep(200);
    heaps.push((await figuresOf(api)).heapMegabytes);
  }
  const warm = heaps.slice(Math.floor(heaps.length / 5));
  const third = Math.max(1, Math.floor(warm.length / 3));
  const low = (some: readonly number[]) => Math.min(...some);
  const slope = (low(warm.slice(-third)) - low(warm.slice(0, third))) / Math.max(1, warm.length - third);
  const { open } = await figuresOf(api);
  console.log(
    `soaked ${minutes} min at ${SOAK_RATE} a second: heap ${low(warm).toFixed(0)} MB at least, ${slope.toFixed(2)} MB a minute more (wanted: below 1), ${open} transactions open`,
  );
  console.log(tellTally(tally));
}

/** What the server says of itself. */
async function figuresOf(api: ApiServer) {
  const { body } = await api.get('/metrics');
  const figure = (name: string) => Number(new RegExp(`^ringbreaker_${name} (\\S+)`, 'm').exec(body)?.[1]);
  return {
    heapMegabytes: figure('nodejs_heap_size_used_bytes') / 1e6,
    eventLoopMs: figure('nodejs_eventloop_lag_p99_seconds') * 1000,
    open: figure('database_transactions_open'),
  };
}

if (options.child === undefined) await bench();
else console.log(JSON.stringify(await runAsChild({ ...options, child: options.child })));
