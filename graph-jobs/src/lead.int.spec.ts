import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '@ringbreaker/cypher';
import { entityKey } from '@ringbreaker/cypher/domain';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { growIn } from './commands/ask/grow.ts';
import { askOf } from './commands/ask/what-if.ts';
import { detect } from './detect.ts';
import { readAnswers } from './evaluate/read-answers.ts';
import { writeMarketplace } from './generate.ts';
import { ingest } from './ingest.ts';

const quiet = () => undefined;
const now = () => new Date('2026-07-01T00:00:00Z');
const WISH = { isLate: () => false };

describe('leads and what-if on a made marketplace', () => {
  let database: Database;
  let folder: string;
  let planted: Map<string, string[]>;
  let honest: string[];

  beforeAll(async () => {
    database = await openTestDatabase();
    await wipe(database);
    folder = mkdtempSync(join(tmpdir(), 'ringbreaker-lead-'));
    const market = join(folder, 'market');
    await writeMarketplace(market, { sellers: 900, seed: 5, level: 'easy', rackets: true });
    const load = { folder: market, contributor: 'test', archive: join(folder, 'archive'), cardSecret: 'k'.repeat(32) };
    await ingest(database, { ...load, now, progress: quiet });
    await detect(database, { engine: 'leiden', seed: 1, codeVersion: 'test', now, progress: quiet });
    const { truth } = await readAnswers(market, join(folder, 'spill'));
    planted = new Map();
    honest = [];
    for (const { sellerId, racket } of truth) {
      const key = entityKey('Seller', sellerId);
      if (racket) planted.set(racket, [...(planted.get(racket) ?? []), key]);
      else honest.push(key);
    }
  });
  afterAll(async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('finds the racket around one seller of it', async () => {
    let [found, hits, members] = [0, 0, 0];
    for (const sellers of planted.values()) {
      const { steps } = await growIn(database, sellers[0] as string, WISH);
      const keys = steps.flatMap((step) => step.sellers.map(({ key }) => key));
      found += keys.length;
      hits += keys.filter((key) => sellers.includes(key)).length;
      members += sellers.length;
    }
    const [precision, recall] = [hits / found, hits / members];
    console.log(
      `${planted.size} planted rackets, each grown from one seller: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
    );
    expect(precision).toBeGreaterThan(0.9);
    expect(recall).toBeGreaterThan(0.8);
  });

  it('stays at home where the seed is honest', async () => {
    const some = honest.filter((_, at) => at % 40 === 0);
    let grown = 0;
    for (const seed of some) {
      const { steps } = await growIn(database, seed, WISH);
      if (steps.length > 1) grown += 1;
    }
    console.log(`${some.length} honest sellers: ${grown} leads grew beyond their seed`);
    expect(grown / some.length).toBeLessThan(0.15);
  });

  it('says the same each time, and that what it parts is the racket it was asked of', async () => {
    const [sellers = []] = [...planted.values()].sort((a, b) => b.length - a.length);
    const [one, other] = [
      await growIn(database, sellers[0] as string, WISH),
      await growIn(database, sellers[0] as string, WISH),
    ];
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
    const racket = one.steps[0]?.racketId ?? '';
    const question = { remove: [], close: [], size: 3, seed: 2 };
    const [before, again] = [await askOf(database, racket, question), await askOf(database, racket, question)];
    expect(JSON.stringify(again)).toBe(JSON.stringify(before));
    expect(before.before.largest).toBeGreaterThan(2);
    const [planned] = before.strategies;
    expect(planned?.set.states[0]?.largest).toBeLessThan(before.before.largest);
    expect(planned?.left).toEqual([...(planned?.left ?? [])].sort((a, b) => b - a));
  });
});
