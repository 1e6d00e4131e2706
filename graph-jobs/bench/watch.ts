import { fileURLToPath } from 'node:url';
import { openTestDatabase } from '@ringbreaker/cypher/test-database';
import { writeMarketplace } from '#jobs/generate';
import { ingestApart, measure, wayInto, type Way } from './ingest/measure.ts';
import { AS_SHIPPED, runApart } from './measuring/apart.ts';
import { keptMarket, MARKET_OPTIONS, newMarket, type Market } from './measuring/market.ts';
import { readOptions } from './measuring/options.ts';
import { measureDetect } from './pipeline/measure-detect.ts';
import { tellDeliveredToTold } from './watch/watch-market.ts';

// From a delivered file to a delivered alert: a scheduler watches a folder, and a webhook is told. Each delivery brings
// 500 new sellers with a contact each (1,000 rows); one of them uses what a known racket uses:
//   npm run bench -- watch [--sellers 20000] [--seed 1] [--deliveries 3] [--from DIR]
// --from takes the marketplace that "bench -- pipeline --keep DIR" left in the folder and in the graph.

const options = readOptions({
  sellers: { type: 'string', default: '20000' },
  seed: { type: 'string', default: '1' },
  deliveries: { type: 'string', default: '3' },
  from: MARKET_OPTIONS.from,
  child: { type: 'string' },
  archive: { type: 'string', default: '' },
  way: { type: 'string' },
});
const SELF = fileURLToPath(import.meta.url);

async function bench(): Promise<void> {
  const market = options.from ? keptMarket(options.from) : newMarket({});
  try {
    if (!options.from) await prepare(market);
    await tellDeliveredToTold(market, Number(options.deliveries));
  } finally {
    market.remove();
  }
}

async function prepare({ tables, archive }: Market): Promise<void> {
  await (await openTestDatabase()).close();
  await writeMarketplace(tables, { sellers: Number(options.sellers), seed: Number(options.seed) });
  await ingestApart(SELF, tables, archive, await wayInto());
  await runApart(SELF, ['--child', 'detect', '--archive', archive], AS_SHIPPED);
}

async function runChild(child: string): Promise<unknown> {
  if (child === 'detect') return measureDetect(options.archive);
  return measure(child, options.archive, options.way as Way);
}

if (options.child === undefined) await bench();
else console.log(JSON.stringify(await runChild(options.child)));
