import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askForJob, claimJob, endJob, saveDelivery, type Database } from '@ringbreaker/cypher';
import { openTestDatabase, saveTestGraph, wipe } from '@ringbreaker/cypher/test-database';
import { canonicalize } from 'json-canonicalize';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ingestFolder, marketplace, testFolder, writeTables } from '../ingest/test-ingest.ts';
import { verifyGraph, verifyLedger, type Verified } from './verify-graph.ts';

let database: Database;
let archive: string;
beforeAll(async () => void (database = await openTestDatabase()));
beforeEach(async () => {
  await wipe(database);
  archive = join(testFolder(), 'archive');
  await ingestFolder(database, writeTables(marketplace(100, 1)), { archive });
});
afterAll(() => database.close());

let checks = 0;
/** Notes what a check saw, as the scheduler does when the job is over. */
async function keep(verified: Verified): Promise<void> {
  const id = `verify-${(checks += 1)}`;
  await askForJob(database, { id, job: 'verify', trigger: 'schedule', request: {} });
  await database.run(claimJob, { worker: 'w', codeVersion: '0', silentSeconds: 30, attempts: 3 });
  await database.run(endJob, { id, attempt: 1, state: 'done', counts: canonicalize(verified), error: null });
}

describe('an integrity check', () => {
  it('is content while nothing came, and while what came is a delivery', async () => {
    const first = await verifyGraph(database);
    await keep(first);
    expect(await verifyGraph(database)).toEqual(first);
    await ingestFolder(database, writeTables(marketplace(100, 2)), { archive });
    expect(await verifyGraph(database)).not.toEqual(first);
  });

  it('says that something wrote to the graph past its deliveries', async () => {
    await keep(await verifyGraph(database));
    const stranger = { labels: ['Value', 'Phone'], key: 'tel:+41790000000', properties: { display: '079 000 00 00' } };
    await saveTestGraph(database, { things: [stranger], links: [], deliveries: [] });
    await expect(verifyGraph(database)).rejects.toThrow(/something wrote to it past Ringbreaker/);
  });

  // Seen red: twice while a long ingest ran, and it told of a stranger.
  it('compares nothing while a delivery comes', async () => {
    await keep(await verifyGraph(database));
    const files: never[] = [];
    const coming = { id: 'd-2', seq: 2, contributor: 'acme', asOf: '2026-01-01', counts: '{}', files };
    await database.run(saveDelivery, { ...coming, startedAt: '2026-01-01T00:00:00.000Z' });
    const half = await verifyGraph(database);
    await keep(half);
    const itsOwn = { labels: ['Value', 'Phone'], key: 'tel:+41790000000', properties: { display: '079 000 00 00' } };
    await saveTestGraph(database, { things: [itsOwn], links: [], deliveries: [] });
    expect((await verifyGraph(database)).digest).not.toBe(half.digest);
  });

  it('names the file of the archive that is damaged', async () => {
    expect(await verifyLedger(database, archive, () => undefined)).toBeGreaterThan(0);
    const [delivery = ''] = readdirSync(archive).filter((name) => !name.startsWith('.'));
    const file = readdirSync(join(archive, delivery)).find((name) => name.endsWith('.parquet')) ?? '';
    const bytes = readFileSync(join(archive, delivery, file));
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 0xff;
    writeFileSync(join(archive, delivery, file), bytes);
    await expect(verifyLedger(database, archive, () => undefined)).rejects.toThrow(file);
  });
});
