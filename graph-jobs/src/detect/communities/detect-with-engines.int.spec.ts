import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportMembers, gdsInstalled, type Database } from '@ringbreaker/cypher';
import { openTestDatabase } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { detect } from '../../detect.ts';
import { writeMarketplace } from '../../generate.ts';
import { ingest } from '../../ingest.ts';
import { engineCards } from './index.ts';

const now = () => new Date('2026-07-01T00:00:00Z');
const progress = () => undefined;
const folder = mkdtempSync(join(tmpdir(), 'ringbreaker-engines-'));
let database: Database;

beforeAll(async () => {
  database = await openTestDatabase();
  const market = join(folder, 'market');
  await writeMarketplace(market, { sellers: 800, seed: 11, level: 'easy' });
  const request = { folder: market, contributor: 'test', archive: join(folder, 'archive'), cardSecret: 'k'.repeat(32) };
  await ingest(database, { ...request, now, progress });
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

it.each(engineCards)('detects with $id, and finds the same again', async ({ id }) => {
  const request = { engine: id, seed: 1, codeVersion: 'test', now, progress };
  if (id === 'gds' && (await database.run(gdsInstalled, {})).length === 0) {
    console.warn('skipped: this Neo4j has no Graph Data Science (npm run neo4j -- start --gds)');
    await expect(detect(database, request)).rejects.toThrow(/no Graph Data Science/);
    return;
  }
  const { rackets } = await detect(database, request);
  expect(rackets).toBeGreaterThan(0);
  const members = await database.run(exportMembers, {});
  expect(await detect(database, request)).toMatchObject({ rackets, written: 0 });
  expect(await database.run(exportMembers, {})).toEqual(members);
});
