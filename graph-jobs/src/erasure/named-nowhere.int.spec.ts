import { join } from 'node:path';
import {
  backupLinks,
  backupNodes,
  currentMembers,
  currentTies,
  placeOfSigningKey,
  saveAlerts,
  writeAudit,
  type Database,
} from '@ringbreaker/cypher';
import { sellerIdOf } from '@ringbreaker/cypher/domain';
import { openTestDatabase } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { numberOf } from '../analysis/picture/layout-columns.ts';
import { readVersion } from '../config.ts';
import { detect } from '../detect.ts';
import { erase } from '../erase.ts';
import { ingestFolder, marketplace, testFolder, writeTables } from '../ingest/test-ingest.ts';
import { layOutRackets } from '../layout/lay-out-rackets.ts';

const now = () => new Date('2026-12-01T00:00:00Z');
const progress = () => undefined;

let database: Database;
let archive: string;
afterAll(() => database.close());

/** A marketplace that two runs have searched, with alerts, events and pictures; each test erases somebody else of it. */
beforeAll(async () => {
  database = await openTestDatabase();
  archive = join(testFolder(), 'archive');
  for (const seed of [3, 4]) {
    await ingestFolder(database, writeTables(marketplace(110, seed)), { archive, contributor: `of ${seed}` });
    await detect(database, { engine: 'leiden', seed: 1, codeVersion: readVersion(), archive, now, progress });
  }
  await layOutRackets(database, { progress });
});

const eraseHere = (key: string) =>
  erase(database, {
    key,
    archive,
    cardSecret: 'a secret',
    signingKey: placeOfSigningKey(undefined, archive),
    reason: 'asked for',
    author: 'ann',
    now,
    progress,
  });

/** Nodes and links of the graph in which a text stands by itself. */
async function whereSaid(text: string): Promise<string[]> {
  const said = new RegExp(`(?<![\\w-])${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`);
  const found: string[] = [];
  const bare = (_: string, value: unknown) => (typeof value === 'bigint' ? Number(value) : value);
  for await (const [, labels, properties] of database.stream(backupNodes, { desk: [] }, { exact: true })) {
    const line = JSON.stringify(properties, bare);
    if (said.test(line)) found.push(`${(labels as string[]).join(':')} ${line.slice(0, 400)}`);
  }
  for await (const [, type, , properties] of database.stream(backupLinks, {}, { exact: true })) {
    const line = JSON.stringify(properties, bare);
    if (said.test(line)) found.push(`${String(type)} ${line.slice(0, 400)}`);
  }
  return found;
}

const seenIn = async (text: string) => [...new Set((await whereSaid(text)).map((one) => one.split(' ')[0]))].sort();
const numberInPictures = (key: string) => String(numberOf(key));

describe('after an erasure the graph names nowhere', () => {
  it('a telephone number that rackets share, nor the number by which pictures know it', async () => {
    const key = (await database.run(currentTies, { of: null }))
      .map(({ value }) => value)
      .find((one) => one.startsWith('tel:'))!;
    const subject = `seller:nobody USES ${key}`;
    await writeAudit(database, { who: 'ann', role: 'analyst', action: 'evidence_opened', contributors: null, subject });
    expect(await seenIn(numberInPictures(key))).toEqual(['RacketLayout']);
    expect(await seenIn(key)).toContain('AuditEntry');
    await eraseHere(key);
    expect(await whereSaid(key)).toEqual([]);
    expect(await whereSaid(key.replace('tel:+', ''))).toEqual([]);
    expect(await whereSaid(numberInPictures(key))).toEqual([]);
  });

  it('a member of a racket', async () => {
    const key = (await database.run(currentMembers, {})).find(({ kind }) => kind === 'Racket')!.seller;
    expect(await seenIn(key)).toContain('Score');
    await eraseHere(key);
    expect(await whereSaid(key)).toEqual([]);
    expect(await whereSaid(sellerIdOf(key))).toEqual([]);
  });

  // Seen red: an alert on somebody else kept the key in its body.
  it('a seller that had closed, in what an alert says of who came back', async () => {
    const members = (await database.run(currentMembers, {})).filter(({ kind }) => kind === 'Racket');
    const { seller, community } = members[0]!;
    const closed = members[1]!.seller;
    const says = `Seller ${sellerIdOf(seller)} opened 9 days after ${sellerIdOf(closed)} closed and is in ${community}: phone (2 users) in common.`;
    const body = JSON.stringify({ sellers: [seller, closed] });
    const alert = { id: 'al-1', run: 2, asOf: '2026-12-01', kind: 'returning_seller', episode: '1' } as const;
    await database.run(saveAlerts, { rows: [{ ...alert, racketId: community, seller, says, body }] });
    expect(await seenIn(sellerIdOf(closed))).toContain('Alert');
    await eraseHere(closed);
    expect(await whereSaid(sellerIdOf(closed))).toEqual([]);
    expect(await seenIn('9 days after erased closed')).toEqual(['Alert']);
  });

  // Seen red: "opened erased days after".
  it('a seller whose id is as short as the numbers that sentences tell, which stay', async () => {
    const { seller, community } = (await database.run(currentMembers, {})).find(({ kind }) => kind === 'Racket')!;
    const says = `Seller ${sellerIdOf(seller)} opened 2 days after 2 closed and is in ${community}: phone (2 users) in common.`;
    const body = JSON.stringify({ sellers: [seller, 'seller:2'] });
    const alert = { id: 'al-2', run: 2, asOf: '2026-12-01', kind: 'returning_seller', episode: '1' } as const;
    await database.run(saveAlerts, { rows: [{ ...alert, racketId: community, seller, says, body }] });
    await eraseHere('seller:2');
    expect(await seenIn('opened 2 days after erased closed')).toEqual(['Alert']);
  });

  // Seen red, all three, with a subject parted at its blanks: a name has some, and one that was cut off kept half of a key.
  it.each([
    ['a name', 'name:anna maker', 'seller:b USES name:anna maker'],
    ['a name in front', 'name:cleo maker', 'name:cleo maker name:bo maker same'],
    ['a key that was cut off', 'tel:+8613800138000', `${'al-1 '.repeat(58)}tel:+8613…`],
  ])('%s in the audit trail', async (_, key, subject) => {
    const act = { who: 'ann', role: 'analyst', action: 'noted', contributors: null } as const;
    await writeAudit(database, { ...act, subject });
    // Another name, which begins with the same letters.
    const other = `${key}s`;
    await writeAudit(database, { ...act, subject: `seller:b USES ${other}` });
    await eraseHere(key);
    expect(await whereSaid(subject)).toEqual([]);
    expect(await seenIn(other)).toEqual(['AuditEntry']);
  });
});
