import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalize } from 'json-canonicalize';
import { currentMembers, currentTies, likelySame, savePin, saveVerdict, type Database } from '@ringbreaker/cypher';
import { openTestDatabase, readDerivedState, wipe } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { detect, type DetectSummary } from '../../detect.ts';
import { drawUnit } from '../confidence/draw.ts';
import { ingest } from '../../ingest.ts';
import { match } from '../../match.ts';
import { withdraw } from '../../withdraw.ts';
import { drawSequence, type Step } from './test-sequence.ts';

const quiet = () => undefined;
/** More with RINGBREAKER_SEQUENCES=20: each takes about half a minute. */
const SEEDS = Array.from({ length: Number(process.env['RINGBREAKER_SEQUENCES'] ?? 1) }, (_, at) => at + 1);

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

  it.each(SEEDS)('says byte for byte what detection of everything says (sequence %i)', async (seed) => {
    const steps = drawSequence(join(folder, `steps-${seed}`), seed);
    const near = await play(steps, { name: `near-${seed}`, full: false });
    const whole = await play(steps, { name: `whole-${seed}`, full: true });
    for (const [at, state] of near.states.entries()) expect(state, `after step ${at}`).toEqual(whole.states[at]);
    expect(near.summaries.map(toCounts)).toEqual(whole.summaries.map(toCounts));
    expect(whole.summaries.every(({ extent }) => extent === 'full')).toBe(true);
    expect(near.summaries[0]).toMatchObject({ extent: 'full', why: 'the first run' });
    const small = near.summaries.filter(({ extent }) => extent === 'incremental');
    expect(small.length).toBeGreaterThanOrEqual(steps.length / 2);
    const withdrawal = steps.findIndex((step) => 'withdraw' in step);
    expect(near.summaries[withdrawal]).toMatchObject({ extent: 'full', why: 'a delivery was withdrawn' });
    expect(small.some(({ lookedAt, written }) => lookedAt > 0 && written > 0)).toBe(true);
  });

  /** Plays the steps from an empty graph on; answers all that detection said by each. */
  async function play(steps: readonly Step[], { name, full }: { name: string; full: boolean }) {
    await wipe(database);
    const states: string[][] = [];
    const summaries: DetectSummary[] = [];
    for (const [at, step] of steps.entries()) {
      const now = () => new Date(Date.UTC(2026, 8, 1, at));
      await take(step, { at, now, archive: join(folder, `archive-${name}`) });
      const request = { engine: 'leiden', seed: 1, codeVersion: 'test', now, progress: quiet, full };
      summaries.push(await detect(database, { ...request, asOf: `2026-08-${String(at + 1).padStart(2, '0')}` }));
      states.push((await readDerivedState(database)).map((line) => canonicalize(line)).sort());
    }
    return { states, summaries };
  }

  async function take(step: Step, { at, now, archive }: { at: number; now: () => Date; archive: string }) {
    if ('match' in step) await match(database, { newReference: false, seed: 1, progress: quiet });
    else if ('judgement' in step) {
      const { judgement } = step;
      const [one, other] = await choosePair(judgement, at);
      const said = { author: 'ann', at: new Date(now().getTime() - 1000).toISOString(), reason: 'seen' };
      await database.run(saveVerdict, { id: `verdict-${at}`, one, other, judgement, ...said });
    } else if ('pin' in step) {
      const said = { author: 'ann', at: new Date(now().getTime() - 1000).toISOString(), reason: 'named at the raid' };
      await database.run(savePin, { id: `pin-${at}`, ...(await choosePin(at)), pinned: true, ...said });
    } else if ('withdraw' in step) {
      const asked = { delivery: String(step.withdraw), reason: 'sent by mistake', author: 'ann' };
      await withdraw(database, { ...asked, archive, now, progress: quiet });
    } else {
      const from = { folder: step.rows, contributor: step.contributor, asOf: '2026-08-01' };
      await ingest(database, { ...from, archive, cardSecret: 'k'.repeat(32), now, progress: quiet });
    }
  }

  /** A seller of one racket, and another racket to keep it in. */
  async function choosePin(at: number): Promise<{ seller: string; racket: string }> {
    const members = (await database.run(currentMembers, {})).filter(({ kind }) => kind === 'Racket');
    const sorted = members.sort((a, b) => (a.seller < b.seller ? -1 : 1));
    const { seller = '', community = '' } = sorted[Math.floor(drawUnit(at, 2) * sorted.length)] ?? {};
    const racket = sorted.find((other) => other.community !== community)?.community ?? '';
    return { seller, racket };
  }

  /** Two values to speak of: that tie rackets, or that matching took for one. */
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

function toCounts({ operators, rackets, members, groups }: DetectSummary) {
  return { operators, rackets, members, groups };
}

/** Values beside others of their kind. */
function pairUp(values: readonly string[]): [string, string][] {
  const sorted = [...new Set(values)].sort();
  const kindOf = (value = '') => value.slice(0, value.indexOf(':'));
  return sorted.flatMap((value, at): [string, string][] => {
    const other = sorted[at + 5];
    return other !== undefined && kindOf(value) === kindOf(other) ? [[value, other]] : [];
  });
}
