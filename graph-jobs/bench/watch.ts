import { fileURLToPath } from 'node:url';
import { loadMarket, runAsChild } from './measuring/load-market.ts';
import { keptMarket, MARKET_OPTIONS, newMarket } from './measuring/market.ts';
import { readOptions } from './measuring/options.ts';
import { tellDeliveredToTold } from './watch/watch-market.ts';

// From a delivered file to a delivered alert: a scheduler watches a folder, and a webhook is told. Each delivery brings
// 500 new sellers with a contact each (1,000 rows); one of them uses what a known racket uses:
//   npm run bench -- watch [--sellers 20000] [--seed 1] [--deliveries 3] [--idle 60] [--from DIR]
// Then what the scheduler costs that has nothing to do, measured for --idle seconds.
// --from takes the marketplace that "bench -- pipeline --keep DIR" left in the folder and in the graph.

const options = readOptions({
  sellers: { type: 'string', default: '20000' },
  seed: { type: 'string', default: '1' },
  deliveries: { type: 'string', default: '3' },
  idle: { type: 'string', default: '60' },
  from: MARKET_OPTIONS.from,
  child: { type: 'string' },
  archive: { type: 'string', default: '' },
  way: { type: 'string' },
});
const SELF = fileURLToPath(import.meta.url);
const made = { sellers: Number(options.sellers), seed: Number(options.seed) };

async function bench(): Promise<void> {
  const market = options.from ? keptMarket(options.from) : await newMarket(options);
  try {
    if (!options.from) await loadMarket(SELF, market, made, options.anew);
    await tellDeliveredToTold(market, { deliveries: Number(options.deliveries), idleSeconds: Number(options.idle) });
  } finally {
    market.remove();
  }
}

if (options.child === undefined) await bench();
else console.log(JSON.stringify(await runAsChild({ ...options, child: options.child })));
