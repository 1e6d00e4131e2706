import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { currentRackets, type Database, racketEvents } from '@ringbreaker/cypher';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { detect } from '../../../detect.ts';
import { ingest } from '../../../ingest.ts';
import { HONEST, HONEST_PHONES, provenOutcomes } from '../test-crowd.ts';

const now = () => new Date('2026-12-01T00:00:00Z');
const progress = () => undefined;
const MEMBERS = ['a1', 'a2', 'a3', 'a4', 'a5'];
const DAY = '2026-03-01';

let database: Database;
let folder: string;

beforeAll(async () => {
  database = await openTestDatabase();
  await wipe(database);
  folder = mkdtempSync(join(tmpdir(), 'ringbreaker-silent-'));
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

async function deliver(contributor: string, asOf: string, tables: Record<string, string[]>): Promise<void> {
  const place = join(folder, asOf);
  mkdirSync(place);
  for (const [table, lines] of Object.entries(tables)) writeFileSync(join(place, `${table}.csv`), lines.join('\n'));
  const rest = { archive: join(folder, 'archive'), cardSecret: 'k'.repeat(32), now, progress };
  await ingest(database, { folder: place, asOf, contributor, ...rest });
}

/** Runs detection, and tells what it told of and how rackets stand. */
async function run(asOf?: string) {
  const asked = { engine: 'leiden', seed: 1, codeVersion: 'test', progress, now };
  const { run: seq } = await detect(database, { ...asked, ...(asOf && { asOf }) });
  const events = (await database.run(racketEvents, { from: seq, to: seq })).map(({ event }) => event);
  return { events, rackets: (await database.run(currentRackets, {})).map(({ state }) => state) };
}

/** The racket and everybody honest, and what they did on the day. */
const whole = () => {
  const used = (owner: string, kind: string, value: string) => `seller,${owner},${kind},${value},${DAY},${DAY}`;
  const found = provenOutcomes(MEMBERS.slice(0, 3));
  return {
    sellers: ['seller_id,status,opened_at', ...[...MEMBERS, ...HONEST].map((id) => `${id},open,2025-06-01`)],
    contacts: [
      'owner_kind,owner_id,kind,value,first_seen,last_seen',
      ...MEMBERS.flatMap((id) => [used(id, 'phone', '+8613800138000'), used(id, 'email', 'boss@palace.com')]),
      ...HONEST_PHONES.map(([id, phone]) => used(id, 'phone', phone)),
    ],
    outcomes: [
      'outcome_id,owner_kind,owner_id,type,occurred_at,finding',
      ...found.map(({ id, seller, type }) => `${id},seller,${seller},${type},2026-01-15,counterfeit`),
    ],
  };
};

// Before, the second run on the same data told that the racket slept, and the next delivery that it was at work again.
it('no racket sleeps by the silence of its own contributor, however often one looks', async () => {
  await deliver('market', DAY, whole());
  expect(await run()).toEqual({ events: ['born'], rackets: ['active'] });
  await deliver('brand', '2026-06-01', { sellers: ['seller_id,status,opened_at', 'other,open,2026-05-01'] });
  for (const _ of ['with it', 'again']) expect(await run()).toEqual({ events: [], rackets: ['active'] });
  // Since anybody spoke time alone has passed.
  expect(await run('2026-08-15')).toEqual({ events: ['dormant'], rackets: ['dormant'] });
  // A day mistyped would end dismissals for good.
  await expect(run('2206-08-15')).rejects.toThrow(/lies more than a year ahead/);
  await expect(run('2026-05-31')).rejects.toThrow(/lies before 2026-06-01, of which the latest delivery speaks/);
});
