import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  currentGroupScores,
  currentTies,
  exportMembers,
  exportRackets,
  takeLease,
  type Database,
} from '@ringbreaker/cypher';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { isLong, sized } from '@ringbreaker/cypher/test-size';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { detect } from './detect.ts';
import { openRun, saveChanges } from './detect/save/save-run.ts';
import { evaluateRun } from './evaluate.ts';
import { foundInAll } from './evaluate/found-by-size.ts';
import { readAnswers } from './evaluate/read-answers.ts';
import { writeMarketplace } from './generate.ts';
import { ingest } from './ingest.ts';

/** How many, and how many rackets of five members and more are planted at least. */
const [SELLERS, PLANTED] = sized([1_500, 3], [3_000, 4]);
/** How many where none is planted. */
const HONEST = 3_000;
const SEED = 11;
const quiet = () => undefined;
const now = () => new Date('2026-07-01T00:00:00Z');
// Of seven rackets among 3,000 sellers Leiden finds all. Louvain knows modularity alone, cuts large rackets, and finds six.
const request = { engine: 'leiden', seed: 1, codeVersion: 'test', now, progress: quiet };

describe('detect on a real graph', () => {
  let database: Database;
  let folder: string;

  beforeAll(async () => {
    database = await openTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'ringbreaker-detect-'));
  });
  afterAll(async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function load(name: string, sellers: number, rackets: boolean): Promise<string> {
    const market = join(folder, name);
    await writeMarketplace(market, { sellers, seed: SEED, level: 'easy', rackets });
    await wipe(database);
    const archive = join(folder, `archive-${name}`);
    await ingest(database, {
      folder: market,
      contributor: 'test',
      archive,
      cardSecret: 'k'.repeat(32),
      now,
      progress: quiet,
    });
    return market;
  }

  it('refuses an empty graph in a sentence', async () => {
    await expect(detect(database, request)).rejects.toThrow(/Nothing is loaded yet/);
  });

  it('finds what was planted, keeps its ids, and shows half a run to nobody', async () => {
    const market = await load('market', SELLERS, true);
    const first = await detect(database, request);
    const members = await database.run(exportMembers, {});
    const { truth } = await readAnswers(market, join(folder, 'spill'));
    const measures = evaluateRun(
      { members: members.map((row) => ({ sellerId: row.seller_id, racketId: row.racket_id })), operators: [] },
      truth,
    );
    const { planted, found } = foundInAll(measures.foundBySize.filter(({ least }) => least >= 5));
    expect(planted).toBeGreaterThanOrEqual(PLANTED);
    expect(found).toBe(planted);
    expect(measures.falseAlarms.rackets).toEqual([]);

    // What each value was let to say is saved with the racket that it ties.
    const weights = (await database.run(currentTies, {})).map(({ weight }) => weight ?? NaN);
    expect(weights.length).toBeGreaterThan(20);
    expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...weights)).toBeGreaterThan(0.5);
    expect(Math.max(...weights)).toBeLessThanOrEqual(1);

    // The same data again: nothing is written, every id is kept.
    const again = await detect(database, request);
    expect(again).toMatchObject({ run: first.run + 1, written: 0, rackets: first.rackets });
    expect(await database.run(exportMembers, {})).toEqual(members);

    // A run that dies before the switch stays unseen, and the next one undoes it.
    const [racket] = await database.run(exportRackets, {});
    const [member] = members;
    const scoresOfGroups = await database.run(currentGroupScores, {});
    const groupId = scoresOfGroups[0]?.group ?? '';
    const lease = await takeLease(database, 'writer');
    const run = await openRun(database, lease, {
      startedAt: '',
      asOf: first.asOf,
      engine: 'leiden',
      seed: 1,
      options: '{}',
      codeVersion: 'test',
    });
    const [sellerKey, racketId] = [`seller:${member?.seller_id}`, racket?.racket_id ?? ''];
    const none = { begin: [], end: [] };
    const changes = {
      racketMembers: {
        begin: [[sellerKey, 'rk-neverborn1', 'core', 0.9, first.asOf] as [string, string, string, number, string]],
        end: [[sellerKey, member?.racket_id ?? ''] as [string, string]],
      },
      groupMembers: none,
      operators: none,
      ties: none,
      scores: { begin: [], end: [[racketId] as [string]] },
      groupScores: { begin: [[groupId, '{}'] as [string, string]], end: [[groupId] as [string]] },
      events: none,
      alerts: none,
    };
    await saveChanges(database, lease, { run, asOf: first.asOf, changes, onSaved: quiet });
    await lease.release();
    expect(await database.run(exportMembers, {})).toEqual(members);
    expect((await detect(database, request)).written).toBe(0);
    expect(await database.run(exportMembers, {})).toEqual(members);
    expect(await database.run(currentGroupScores, {})).toEqual(expect.arrayContaining(scoresOfGroups));
  });

  // Marketplaces without rackets are among those of the bench, which every change is judged on.
  it.runIf(isLong)('finds no racket where none was planted', async () => {
    await load('honest', HONEST, false);
    const summary = await detect(database, request);
    expect(summary.rackets).toBe(0);
    expect(summary.groups).toBeGreaterThan(0);
  });
});
