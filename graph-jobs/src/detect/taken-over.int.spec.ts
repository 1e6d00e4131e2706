import { join } from 'node:path';
import { currentScores, type Database } from '@ringbreaker/cypher';
import { hashText } from '@ringbreaker/cypher/domain';
import { openTestDatabase } from '@ringbreaker/cypher/test-database';
import { sized } from '@ringbreaker/cypher/test-size';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { detect } from '../detect.ts';
import { ingestFolder, marketplace, testFolder, writeTables, type TestTables } from '../ingest/test-ingest.ts';
import { drawUnit } from '../withdrawal/test-draws.ts';
import { readNumbers, withdrawAs } from '../withdrawal/test-withdrawal.ts';

const SMALL = sized(4, 20);
/** Of all rows but sellers so many come later. */
const LATER = 0.005;
/** The second of the small ones is of another month. */
const DAYS = ['2026-07-02', '2026-07-03', '2026-08-01'];

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

/** A marketplace, and small deliveries of what is held back of it: rows of every table, by drawing. */
function drawDeliveries(made: TestTables, seed: number): TestTables[] {
  const parts = Array.from({ length: SMALL + 1 }, (): Record<string, Record<string, string>[]> => ({}));
  for (const [table, rows] of Object.entries(made))
    for (const [at, row] of rows.entries()) {
      const draw = drawUnit(hashText(`${table} ${at}`), seed) / LATER;
      const part = table === 'sellers' || draw >= 1 ? 0 : 1 + Math.floor(draw * SMALL);
      ((parts[part] as Record<string, object[]>)[table] ??= []).push(row);
    }
  return parts;
}

async function readScores() {
  const rows = await database.run(currentScores, {});
  return new Map(rows.map(({ racket, ...score }) => [racket, score] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
}

// Seen red with a judgement named by its operators alone, without what they and their pairs show (`basisOf`).
it('what is taken over of the last run is what a run says that judges everything, over deliveries and a withdrawal', async () => {
  const archive = join(testFolder(), 'archive');
  const find = async (codeVersion: string) => {
    const now = () => new Date('2026-12-01T00:00:00Z');
    const say = (sentence: string) => {
      // The deliveries go on over the turn of a month, at which the reference is learned anew.
      if (!sentence.includes('another month')) expect.fail(sentence);
    };
    await detect(database, { engine: 'leiden', seed: 1, codeVersion, now, archive, say, progress: () => undefined });
    return readScores();
  };
  let [taken, anew] = [0, 0];
  let before = new Map<string, { assessment: string; basis: string | null }>();
  for (const [at, tables] of drawDeliveries(marketplace(1_000, 11), 5).entries()) {
    const asOf = DAYS[Math.min(at, DAYS.length - 1)] as string;
    await ingestFolder(database, writeTables(tables), { archive, asOf });
    if (at === 3) {
      const { there } = await readNumbers(database);
      await withdrawAs(database, { archive, delivery: String(there.at(-2)) });
    }
    const found = await find('test');
    for (const [racket, { basis }] of found)
      if (before.get(racket)?.basis === basis) taken += 1;
      else anew += 1;
    // Another version takes nothing over, and neither does the first after it.
    await find('other');
    before = await find('test');
    expect([...found]).toEqual([...before]);
  }
  expect(taken).toBeGreaterThan(5);
  expect(anew).toBeGreaterThan(5);
});
