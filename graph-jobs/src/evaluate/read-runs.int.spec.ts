import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '@ringbreaker/cypher';
import { openTestDatabase } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { detect } from '../detect.ts';
import { evaluateOverTime } from '../evaluate.ts';
import { writeMarketplace } from '../generate.ts';
import { ingest } from '../ingest.ts';
import { readAnswers } from './read-answers.ts';
import { readLives, readRun } from './read-runs.ts';

const now = () => new Date('2026-07-01T00:00:00Z');
const progress = () => undefined;

describe('the runs on several deliveries', () => {
  let database: Database;
  let folder: string;

  beforeAll(async () => {
    database = await openTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'ringbreaker-evaluate-'));
  });
  afterAll(async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are read day by day and held against the truth of each', async () => {
    const market = join(folder, 'market');
    await writeMarketplace(market, { sellers: 800, seed: 3, level: 'easy', snapshots: 3 });
    const { deliveries, truth } = await readAnswers(market, join(folder, 'spill'));
    const days = deliveries.map(({ asOf }) => asOf);
    expect(days).toEqual(['2026-05-01', '2026-05-31', '2026-06-30']);
    expect(truth).toBe(deliveries[2]?.truth);
    await expect(readLives(database, days)).rejects.toThrow(/No run speaks of 2026-05-01/);

    for (const asOf of days) {
      const data = { folder: join(market, 'snapshots', asOf), archive: join(folder, 'archive'), contributor: 'test' };
      await ingest(database, { ...data, cardSecret: 'k'.repeat(32), asOf, now, progress });
      await detect(database, { asOf, engine: 'louvain', seed: 1, codeVersion: 'test', now, progress });
    }
    const { members, events } = await readLives(database, days);
    expect([...members.keys()]).toEqual(days);
    const sorted = (rows: Iterable<{ sellerId: string; racketId: string }>) =>
      [...rows].map(({ sellerId, racketId }) => `${sellerId} ${racketId}`).sort();
    expect(sorted(members.get(days[2] as string) ?? [])).toEqual(sorted((await readRun(database)).members));

    const snapshots = deliveries.map((delivery) => ({ ...delivery, members: members.get(delivery.asOf) ?? [] }));
    const truthEvents = deliveries.flatMap((delivery) => delivery.truthEvents);
    const scored = evaluateOverTime({ snapshots, truthEvents, events });
    expect(scored.keepsOneId.planted).toBeGreaterThan(1);
    expect(scored.keepsOneId.share).toBeGreaterThan(0.5);
    expect(scored.events.recall).toBeGreaterThan(0.3);
  });
});
