import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { addWebhook, dropWebhook, openDatabase, type Database } from '@ringbreaker/cypher';
import { openTestDatabase, testServer } from '@ringbreaker/cypher/test-database';
import { Receiver } from '#jobs/deliver/test-receiver';
import { writeMarketplace } from '#jobs/generate';
import { ingestApart, measure, wayInto, type Way } from './ingest/measure.ts';
import { AS_SHIPPED, runApart } from './measuring/apart.ts';
import { keptMarket, MARKET_OPTIONS, newMarket, type Market } from './measuring/market.ts';
import { readOptions } from './measuring/options.ts';
import { measureDetect } from './pipeline/measure-detect.ts';
import { findRacketToJoin, sendNewcomer } from './watch/newcomer.ts';
import { startScheduler } from './watch/scheduler.ts';
import { tellPassage } from './watch/passage.ts';

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
  const watched = mkdtempSync(join(tmpdir(), 'ringbreaker-watched-'));
  try {
    if (!options.from) await prepare(market);
    const database = openDatabase({ ...testServer(), patience: 'job' });
    await watch(database, market, watched).finally(() => database.close());
  } finally {
    rmSync(watched, { recursive: true, force: true });
    market.remove();
  }
}

async function prepare({ tables, archive }: Market): Promise<void> {
  await (await openTestDatabase()).close();
  await writeMarketplace(tables, { sellers: Number(options.sellers), seed: Number(options.seed) });
  await ingestApart(SELF, tables, archive, await wayInto());
  await runApart(SELF, ['--child', 'detect', '--archive', archive], AS_SHIPPED);
}

async function watch(database: Database, { tables, archive }: Market, watched: string): Promise<void> {
  const racket = await findRacketToJoin(database, tables);
  const receiver = new Receiver();
  await receiver.start();
  const { id } = await addWebhook(database, { url: receiver.url }, { name: 'bench', at: new Date(), key: null });
  const scheduler = startScheduler(database, { watched, archive });
  try {
    for (let at = 1; at <= Number(options.deliveries); at++) {
      const { seller, deliveredAt } = sendNewcomer(watched, racket, at);
      const toldAt = await heardOf(receiver, seller);
      console.log(await tellPassage(database, { deliveredAt, toldAt }));
    }
  } finally {
    await scheduler.stop();
    await dropWebhook(database, id);
    await receiver.stop();
  }
}

/** Milliseconds since 1970 at which an alert on a seller had come, to a few milliseconds. */
async function heardOf({ got }: Receiver, seller: string): Promise<number> {
  while (!got.some(({ body }) => body.includes(`"seller":"${seller}"`))) await sleep(10);
  return Date.now();
}

async function runChild(child: string): Promise<unknown> {
  if (child === 'detect') return measureDetect(options.archive);
  return measure(child, options.archive, options.way as Way);
}

if (options.child === undefined) await bench();
else console.log(JSON.stringify(await runChild(options.child)));
