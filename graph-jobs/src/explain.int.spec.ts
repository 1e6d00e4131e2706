import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  currentGroupScores,
  currentMembers,
  currentOperators,
  currentTies,
  readJudged,
  type Database,
} from '@ringbreaker/cypher';
import { GroupScore } from '@ringbreaker/cypher/domain';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellExplanation } from './commands/ask/explain-report.ts';
import { explainIn } from './commands/ask/explain.ts';
import { readAlone } from './analysis/explain/weigh-alone.ts';
import { LEAD_READS } from './analysis/grow/lead-reader.ts';
import { SIGNAL_READS } from './analysis/grow/own-signals-of.ts';
import { detect } from './detect.ts';
import { groupBy } from './detect/links/group-by.ts';
import { readAnswers } from './evaluate/read-answers.ts';
import { writeMarketplace } from './generate.ts';
import { ingest } from './ingest.ts';

const quiet = () => undefined;
const now = () => new Date('2026-07-01T00:00:00Z');

describe('explain on a made marketplace', () => {
  let database: Database;
  let folder: string;
  let members: Awaited<ReturnType<typeof readMembers>>;
  let operators: string[][];

  const readMembers = () => database.run(currentMembers, {});

  beforeAll(async () => {
    database = await openTestDatabase();
    await wipe(database);
    folder = mkdtempSync(join(tmpdir(), 'ringbreaker-explain-'));
    const market = join(folder, 'market');
    await writeMarketplace(market, { sellers: 600, seed: 5, level: 'easy', rackets: true });
    const load = { folder: market, contributor: 'test', archive: join(folder, 'archive'), cardSecret: 'k'.repeat(32) };
    await ingest(database, { ...load, now, progress: quiet });
  });
  afterAll(async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('says before the first run that none has run', async () => {
    const { truth } = await readAnswers(join(folder, 'market'), join(folder, 'spill'));
    expect(await explainIn(database, truth[0]?.sellerId ?? '')).toMatchObject({
      runSeq: null,
      weighed: null,
      gate: { id: 'no_run' },
    });
  });

  describe('after a run', () => {
    beforeAll(async () => {
      await detect(database, { engine: 'leiden', seed: 1, codeVersion: 'test', now, progress: quiet });
      members = await readMembers();
      const rows = await database.run(currentOperators, {});
      operators = [...groupBy(rows, ({ operator }) => operator).values()].map((some) =>
        some.map(({ seller }) => seller),
      );
    });

    it('tells of a group, and of each seller in it, what the run saved', async () => {
      const scores = await database.run(currentGroupScores, {});
      expect(scores.length).toBeGreaterThan(0);
      for (const { group, assessment } of scores) {
        const { gate, ...score } = GroupScore.parse(JSON.parse(assessment));
        const told = { ...score, gate: { id: gate } };
        expect(await explainIn(database, group)).toMatchObject(told);
        const [member] = members.filter(({ community }) => community === group);
        expect(await explainIn(database, member?.seller ?? '')).toMatchObject({ ...told, inside: { id: group } });
      }
    });

    it('tells of a racket, and of a member by its id alone, that it is one', async () => {
      const [member] = members.filter(({ kind }) => kind === 'Racket');
      const racket = await explainIn(database, member?.community ?? '');
      expect(racket).toMatchObject({ kind: 'Racket', missing: 0, gate: { id: 'racket' } });
      const id = (member?.seller ?? '').replace('seller:', '');
      expect(await explainIn(database, id)).toMatchObject({ kind: 'Seller', weighed: racket.weighed });
    });

    it('weighs accounts in no group as if they stood alone', async () => {
      const grouped = new Set(members.map(({ seller }) => seller));
      const pair = operators.find((some) => some.length === 2 && some.every((seller) => !grouped.has(seller)));
      const [one, other] = await Promise.all((pair ?? []).map((seller) => explainIn(database, seller)));
      expect(one).toMatchObject({ inside: null, operator: { accounts: 2 } });
      expect(one?.gate.id).toMatch(/^(too_few|no_signal)$/);
      expect(other?.weighed).toEqual(one?.weighed);
    });

    it('weighs the accounts of one operator as the run did, where they are a group by themselves', async () => {
      const { accounts, alone } = readJudged(database, null, { lead: LEAD_READS, signals: SIGNAL_READS });
      const saved = (await database.run(currentGroupScores, {})).map(({ group, assessment }) => {
        const { stability: _, ...weighed } = GroupScore.parse(JSON.parse(assessment)).weighed;
        return { group, weighed };
      });
      const byThemselves = saved.filter(({ weighed }) => weighed.parts[0]?.operators === 1);
      expect(byThemselves.length).toBeGreaterThan(0);
      for (const { group, weighed } of byThemselves) {
        const sellers = members.filter(({ community }) => community === group).map(({ seller }) => seller);
        expect(await readAlone(await accounts(sellers), alone!)).toMatchObject({ weighed });
      }
    });

    it('refuses what is nowhere, and what no run has a verdict on, and says what to do', async () => {
      await expect(explainIn(database, 'nobody')).rejects.toThrow(/name a seller .* of the current run/);
      const [tie] = await database.run(currentTies, {});
      await expect(explainIn(database, tie?.value ?? '')).rejects.toThrow(
        /A run has no verdict on a .*: name a seller/,
      );
    });

    it('prints the gate first, then the parts that add up', async () => {
      const [{ group } = { group: '' }] = await database.run(currentGroupScores, {});
      const told = tellExplanation(await explainIn(database, group));
      expect(told).toMatch(/gate +Its log-odds/);
      expect(told).toMatch(/Where every group begins/);
    });
  });
});
