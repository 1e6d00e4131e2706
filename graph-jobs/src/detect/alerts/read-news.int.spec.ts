import type { Database } from '@ringbreaker/cypher';
import { openTestDatabase, wipe } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { detect } from '../../detect.ts';
import { ingestFolder, testFolder, writeTables } from '../../ingest/test-ingest.ts';
import type { Tie } from '../evidence/community.ts';
import { Theatre } from '../lifecycle/test-lives.ts';
import { readNews } from './read-news.ts';

const PHONE = '+8613800138000';
const MAIL = 'boss@palace.com';
const SELLERS = ['a1', 'a2'];
const MEMBERS = SELLERS.map((id) => `seller:${id}`);
const now = () => new Date('2026-12-01T00:00:00Z');

/** A racket of two that share a telephone and a mailbox, as the third run found it. */
const lives = new Theatre().play({
  asOf: '2026-03-10',
  rackets: [MEMBERS],
  ties: [tie('Phone', `tel:${PHONE}`), tie('Email', `email:${MAIL}`)],
});

function tie(kind: string, value: string): Tie {
  const evidence = MEMBERS.map((from) => ({ from, type: 'USES', to: value }));
  return { value, kind, weight: 0.8, members: MEMBERS, users: 2, evidence };
}

describe('what is news of a link', () => {
  let database: Database;

  beforeAll(async () => {
    database = await openTestDatabase();
    await wipe(database);
  });
  afterAll(() => database.close());

  it('is what no run had seen before, and what came of late, but for what the first run had seen', async () => {
    const archive = testFolder();
    const deliver = async (asOf: string, uses: readonly (readonly [seller: string, kind: string, value: string])[]) => {
      const folder = writeTables({
        sellers: SELLERS.map((id) => ({ seller_id: id, status: 'open' })),
        contacts: uses.map(([id, kind, value]) => ({ owner_kind: 'seller', owner_id: id, kind, value })),
      });
      await ingestFolder(database, folder, { archive, asOf });
      await detect(database, { engine: 'louvain', seed: 1, codeVersion: 'test', progress: () => undefined, now });
    };
    await deliver('2026-01-01', [
      ['a1', 'phone', PHONE],
      ['a2', 'phone', PHONE],
    ]);
    await deliver('2026-03-01', [
      ['a1', 'phone', PHONE],
      ['a2', 'email', MAIL],
    ]);
    await deliver('2026-03-10', [['a1', 'email', MAIL]]);

    const [event] = lives.events;
    if (!event) throw new Error('Nothing happened.');
    const newsOf = async (at: { run: number; asOf: string }) => {
      const isNew = await readNews(database, lives, [{ ...event, ...at, joined: MEMBERS }]);
      const links = lives.rackets.flatMap(({ ties }) => ties.flatMap(({ evidence }) => evidence));
      return links.filter((link) => isNew(at, link)).map(({ from, to }) => `${from.slice(-2)} ${to.split(':')[0]}`);
    };
    expect(await newsOf({ run: 3, asOf: '2026-03-10' })).toEqual(['a1 email', 'a2 email']);
    // Four weeks later what the second run had seen is news no more; what the third saw first is.
    expect(await newsOf({ run: 3, asOf: '2026-04-10' })).toEqual(['a1 email']);
    expect(await newsOf({ run: 4, asOf: '2026-04-10' })).toEqual([]);
    // What the first run had seen is not told of, however young it is.
    expect(await newsOf({ run: 2, asOf: '2026-01-10' })).toEqual(['a1 email', 'a2 email']);
    expect(await newsOf({ run: 1, asOf: '2026-01-01' })).toEqual(['a1 tel', 'a2 tel', 'a1 email', 'a2 email']);
  });
});
