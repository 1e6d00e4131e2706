import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { givePin, racketEvents, racketMembers, type Database } from '@ringbreaker/cypher';
import { openTestDatabase } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { detect } from '../../../detect.ts';
import { ingest } from '../../../ingest.ts';
import { HONEST, HONEST_PHONES, provenOutcomes } from '../test-crowd.ts';

const quiet = () => undefined;
const now = () => new Date('2026-12-01T00:00:00Z');
const later = (hour: number) => new Date(Date.UTC(2026, 11, 2, hour));
const by = (hour: number) => ({ at: later(hour), contributors: null });
const CORE = ['a1', 'a2', 'a3', 'a4', 'a5'];
const CROWD = Array.from({ length: 30 }, (_, at) => `x${at}`);

describe('a pinned seller', () => {
  let database: Database;
  let folder: string;

  beforeAll(async () => {
    database = await openTestDatabase();
    folder = mkdtempSync(join(tmpdir(), 'ringbreaker-pins-'));
  });
  afterAll(async () => {
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Sellers, and who uses which phone and mailbox. */
  async function deliver(
    asOf: string,
    sellers: readonly string[],
    uses: readonly [string, string, readonly string[]][],
  ) {
    const place = join(folder, asOf);
    mkdirSync(place);
    const all = [...uses, ...HONEST_PHONES.map(([id, phone]) => ['phone', phone, [id]] as const)];
    const contacts = all.flatMap(([kind, value, ids]) =>
      ids.map((id) => `seller,${id},${kind},${value},${asOf},${asOf}`),
    );
    const everybody = [...sellers, ...HONEST];
    const outcomes = provenOutcomes(['a1', 'a2']);
    const tables = {
      sellers: ['seller_id,status,opened_at', ...everybody.map((id) => `${id},open,2025-06-01`)],
      contacts: ['owner_kind,owner_id,kind,value,first_seen,last_seen', ...contacts],
      outcomes: [
        'outcome_id,owner_kind,owner_id,type,occurred_at,finding',
        ...outcomes.map(({ id, seller, type }) => `${id},seller,${seller},${type},2026-01-15,counterfeit`),
      ],
    };
    for (const [table, lines] of Object.entries(tables)) writeFileSync(join(place, `${table}.csv`), lines.join('\n'));
    const rest = { contributor: 'market', archive: join(folder, 'archive'), cardSecret: 'k'.repeat(32), now };
    await ingest(database, { folder: place, asOf, ...rest, progress: quiet });
  }

  async function run(at: Date) {
    const request = { engine: 'leiden', seed: 1, codeVersion: 'test', progress: quiet, now: () => at };
    const { run: seq } = await detect(database, request);
    const [event] = await database.run(racketEvents, { from: seq, to: seq });
    return event;
  }

  const pageOf = (id: string) =>
    database.run(racketMembers, { id, contributors: null, skip: 0, limit: 50, run: null, member: null, former: false });

  it('stays in its racket when all that tied it there says nothing any more, until it is let go', async () => {
    const own: [string, string, string[]][] = [
      ['phone', '+8613800138000', CORE],
      ['email', 'boss@palace.com', CORE],
    ];
    const bridge = (ids: string[]): [string, string, string[]][] => [
      ['phone', '+8613800938000', ids],
      ['email', 'desk@palace.com', ids],
    ];
    await deliver('2026-01-31', [...CORE, 's'], [...own, ...bridge(['a1', 'a2', 's'])]);
    const racket = (await run(later(1)))?.racketId ?? '';
    expect((await pageOf(racket)).map(({ sellerId, pinned }) => [sellerId, pinned])).toContainEqual(['s', false]);

    // Pinned by a person, then tied by nothing: the crowd uses what it shared.
    const word = { seller: 'seller:s', racket, reason: 'named at the raid', author: 'ann' };
    await expect(givePin(database, { ...word, pinned: false }, by(2))).rejects.toThrow(/not pinned/);
    await expect(givePin(database, { ...word, racket: 'rk-none', pinned: true }, by(2))).rejects.toThrow(/no such/);
    await expect(givePin(database, { ...word, seller: 'phone', pinned: true }, by(2))).rejects.toThrow(/No seller/);
    await givePin(database, { ...word, pinned: true }, by(2));
    await deliver('2026-02-28', CROWD, bridge(CROWD));
    for (const hour of [3, 4]) {
      expect(await run(later(hour))).toBeUndefined();
      const members = await pageOf(racket);
      expect(members).toHaveLength(6);
      expect(members.filter(({ pinned }) => pinned)).toMatchObject([{ sellerId: 's', role: 'fringe', confidence: 0 }]);
    }

    // Let go: the data decides again, and the history says that a person did it.
    await givePin(database, { ...word, pinned: false, reason: 'another man of that name' }, by(5));
    expect(await run(later(6))).toMatchObject({ racketId: racket, left: ['seller:s'], cause: 'verdict' });
    expect(await pageOf(racket)).toHaveLength(5);
  });
});
