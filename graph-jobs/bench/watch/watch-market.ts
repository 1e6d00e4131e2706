import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addWebhook, dropWebhook, openDatabase, type Database } from '@ringbreaker/cypher';
import { testServer } from '@ringbreaker/cypher/test-database';
import { Receiver } from '#jobs/deliver/test-receiver';
import type { Market } from '../measuring/market.ts';
import { heardOf } from './heard-of.ts';
import { counting, tellIdle } from './idle.ts';
import { findRacketToJoin, sendNewcomer } from './newcomer.ts';
import { startScheduler } from './scheduler.ts';
import { tellPassage } from './passage.ts';

/**
 * Has a scheduler watch a folder and a webhook be told, delivers so many times a newcomer to a known racket among 500 new
 * sellers (1,000 rows), and prints for each how long it was from the delivered file to the delivered alert; then what the
 * scheduler costs that has nothing to do.
 */
export async function tellDeliveredToTold(
  market: Market,
  asked: { deliveries: number; idleSeconds?: number },
): Promise<void> {
  const watched = mkdtempSync(join(tmpdir(), 'ringbreaker-watched-'));
  const database = openDatabase({ ...testServer(), patience: 'job' });
  try {
    await watch(database, market, { watched, ...asked });
  } finally {
    await database.close();
    rmSync(watched, { recursive: true, force: true });
  }
}

async function watch(
  database: Database,
  { tables, archive }: Market,
  { watched, deliveries, idleSeconds = 0 }: { watched: string; deliveries: number; idleSeconds?: number },
): Promise<void> {
  const racket = await findRacketToJoin(database, tables);
  const receiver = new Receiver();
  await receiver.start();
  const { id } = await addWebhook(database, { url: receiver.url }, { name: 'bench', at: new Date(), key: null });
  const { counted, asked } = counting(database);
  const scheduler = startScheduler(counted, { watched, archive });
  try {
    for (let at = 1; at <= deliveries; at++) {
      const { seller, deliveredAt } = sendNewcomer(watched, racket, at);
      const listening = { database, receiver, said: scheduler.said };
      const toldAt = await heardOf(seller, ['strong_tie'], listening);
      const memberAt = await heardOf(seller, ['new_member', 'returning_seller'], listening);
      console.log(await tellPassage(database, { deliveredAt, toldAt, memberAt }));
    }
    if (idleSeconds > 0) console.log(await tellIdle(database, asked, idleSeconds));
  } finally {
    await scheduler.stop();
    await dropWebhook(database, id);
    await receiver.stop();
  }
}
