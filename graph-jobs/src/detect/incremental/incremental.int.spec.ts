import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalize } from 'json-canonicalize';
import { currentTies, likelySame, saveVerdict, type Database } from '@ringbreaker/cypher';
import { openTestDatabase, readDerivedState, wipe } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { detect, type DetectSummary } from '../../detect.ts';
import { writeMarketplace } from '../../generate.ts';
import { drawUnit, hashText } from '../confidence/draw.ts';
import { ingest } from '../../ingest.ts';
import { match } from '../../match.ts';

const SELLERS = 700;
const quiet = () => undefined;

/** What happens in one step of a sequence, before detection runs again. */
type Step =
  { readonly rows: string } | { readonly judgement: 'same' | 'different' | 'unsure' } | { readonly match: true };

/** Random sequences; the seed of each is its name. */
const SEEDS = [1, 2, 3];

describe('detection of what changed alone', () => {
  let database: Database;
  let folder: string;

  beforeAll(async () => {
    database = await openTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'ringbreaker-incremental-'));
  });
  afterAll(async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(SEEDS)('says byte for byte what detection of everything says (seed %i)', async (seed) => {
    const market = join(folder, `market-${seed}`);
    await writeMarketplace(market, {
      sellers: SELLERS,
      seed,
      level: seed % 2 === 0 ? 'medium' : 'easy',
      rackets: true,
    });
    const steps = splitAtRandom(market, join(folder, `steps-${seed}`), seed);
    const near = await play(steps, { name: `near-${seed}`, full: false });
    const whole = await play(steps, { name: `whole-${seed}`, full: true });
    for (const [at, state] of near.states.entries()) expect(state, `after step ${at}`).toEqual(whole.states[at]);
    expect(whole.summaries.every(({ extent }) => extent === 'full')).toBe(true);
    const lookedAt = near.summaries.filter(({ extent }) => extent === 'incremental');
    expect(lookedAt.length).toBeGreaterThanOrEqual(steps.length / 2);
    expect(lookedAt.some((summary) => summary.lookedAt > 0 && summary.written > 0)).toBe(true);
  });

  /** Plays the steps from an empty graph on; answers all that detection said after each. */
  async function play(steps: readonly Step[], { name, full }: { name: string; full: boolean }) {
    await wipe(database);
    const states: string[] = [];
    const summaries: DetectSummary[] = [];
    for (const [at, step] of steps.entries()) {
      const now = () => new Date(Date.UTC(2026, 8, 1, at));
      await take(step, { at, now, archive: join(folder, `archive-${name}`) });
      const request = { engine: 'leiden', seed: 1, codeVersion: 'test', now, progress: quiet, full };
      summaries.push(await detect(database, { ...request, asOf: `2026-08-${String(at + 1).padStart(2, '0')}` }));
      states.push(
        (await readDerivedState(database))
          .map((line) => canonicalize(line))
          .sort()
          .join('\n'),
      );
    }
    return { states, summaries };
  }

  async function take(step: Step, { at, now, archive }: { at: number; now: () => Date; archive: string }) {
    if ('match' in step) await match(database, { newReference: false, seed: 1, progress: quiet });
    else if ('judgement' in step) {
      const [one, other] = await choosePair(step.judgement, at);
      const word = { author: 'ann', at: new Date(now().getTime() - 1000).toISOString(), reason: 'seen' };
      await database.run(saveVerdict, { id: `verdict-${at}`, one, other, judgement: step.judgement, ...word });
    } else {
      const from = { folder: step.rows, contributor: 'test', asOf: '2026-08-01' };
      await ingest(database, { ...from, archive, cardSecret: 'k'.repeat(32), now, progress: quiet });
    }
  }

  /** Two values to speak of: that tie two rackets, or that matching took for one. */
  async function choosePair(judgement: string, at: number): Promise<[one: string, other: string]> {
    const pairs =
      judgement === 'same'
        ? pairUp((await database.run(currentTies, {})).map(({ value }) => value))
        : (await database.run(likelySame, {})).map(({ one, other }): [string, string] => [one, other]);
    const sorted = pairs.sort(([a], [b]) => (a < b ? -1 : 1));
    const [one = '', other = ''] = sorted[Math.floor(drawUnit(at, 1) * sorted.length)] ?? [];
    return one < other ? [one, other] : [other, one];
  }
});

/** Values beside others of their kind. */
function pairUp(values: readonly string[]): [string, string][] {
  const sorted = [...new Set(values)].sort();
  const kindOf = (value = '') => value.slice(0, value.indexOf(':'));
  return sorted.flatMap((value, at): [string, string][] => {
    const other = sorted[at + 5];
    return other !== undefined && kindOf(value) === kindOf(other) ? [[value, other]] : [];
  });
}

/** Rows that come later than the first delivery: some of any table, those of whole sellers among them. */
const LATER = 0.06;
const DELIVERIES = 6;

/**
 * Splits a marketplace into a first delivery and small later ones, by drawing for each row; what a row speaks of may
 * come later than the row. Verdicts and matching stand in between.
 */
function splitAtRandom(market: string, folder: string, seed: number): Step[] {
  const tables = readdirSync(market).filter((name) => name.endsWith('.csv') && !name.startsWith('truth'));
  for (const table of tables) {
    const [head = '', ...rows] = readFileSync(join(market, table), 'utf8').trimEnd().split('\n');
    const parts = Array.from({ length: DELIVERIES + 1 }, () => [head]);
    for (const row of rows) parts[partOf(row, seed)]?.push(row);
    for (const [at, lines] of parts.entries()) {
      if (lines.length === 1) continue;
      mkdirSync(join(folder, String(at)), { recursive: true });
      writeFileSync(join(folder, String(at), table), `${lines.join('\n')}\n`);
    }
  }
  const deliveries = Array.from({ length: DELIVERIES + 1 }, (_, at) => ({ rows: join(folder, String(at)) }));
  const [first, ...later] = deliveries as [Step, ...Step[]];
  const between: Step[] = [{ judgement: 'same' }, { match: true }, { judgement: 'different' }, { judgement: 'unsure' }];
  return [first, { match: true }, ...later.flatMap((delivery, at) => [delivery, ...between.slice(at, at + 1)])];
}

function partOf(row: string, seed: number): number {
  const draw = drawUnit(hashText(row), seed);
  return draw >= LATER ? 0 : 1 + Math.floor((draw / LATER) * DELIVERIES);
}
