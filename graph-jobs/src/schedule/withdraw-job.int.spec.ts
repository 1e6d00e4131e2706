import { join } from 'node:path';
import type { Database } from '@ringbreaker/cypher';
import { WithdrawalCounts } from '@ringbreaker/cypher/domain';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { ingestFolder, marketplace, testFolder, writeTables } from '../ingest/test-ingest.ts';
import { readAll, readNumbers } from '../withdrawal/test-withdrawal.ts';
import { runJob } from './run-job.ts';

describe('a withdrawal that was asked for', () => {
  let database: Database;
  beforeAll(async () => {
    database = await openTestDatabase();
    await wipe(database);
  });
  afterAll(() => database.close());

  it('tells first what would go and changes nothing, then takes it out', async () => {
    const archive = join(testFolder(), 'archive');
    await ingestFolder(database, writeTables(marketplace(100, 3)), {
      contributor: 'alfa',
      asOf: '2026-01-01',
      archive,
    });
    const before = await readAll(database);
    const room = {
      database,
      config: { ...readConfig(process.env), archive },
      watched: null,
      say: () => undefined,
      now: () => new Date('2026-02-01T00:00:00Z'),
      progress: () => undefined,
      signal: new AbortController().signal,
    };
    const ask = async (request: object) =>
      WithdrawalCounts.parse(await runJob(room, { id: 'w', job: 'withdraw', request: JSON.stringify(request) }));
    const foreseen = await ask({ delivery: '1', author: 'ann', reason: '', dryRun: true });
    expect(foreseen.dryRun).toBe(true);
    expect(foreseen.effects.find(({ what }) => what === 'Seller')).toMatchObject({ changed: 0, kept: 0, new: 0 });
    expect(foreseen.effects.every(({ gone }) => gone > 0)).toBe(true);
    expect(await readAll(database)).toEqual(before);

    await expect(ask({ delivery: '1', author: 'ann', reason: ' ', dryRun: false })).rejects.toThrow(/needs a reason/);
    const done = await ask({ delivery: '1', author: 'ann', reason: 'sent by mistake', dryRun: false });
    expect({ ...done, dryRun: true }).toEqual(foreseen);
    expect(await readNumbers(database)).toEqual({ there: [], withdrawn: [1] });
  });
});
