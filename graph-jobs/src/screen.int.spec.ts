import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { saveRacketMembers, saveScores, saveTies, startRun, switchRun, type Database } from '@ringbreaker/cypher';
import type { SubjectScreening } from '@ringbreaker/cypher/domain';
import { openTestDatabase, readDigest, saveTestGraph } from '@ringbreaker/cypher/test-database';
import { cleanAccount, cleanPhone } from '@ringbreaker/cypher/values';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { match } from './match.ts';
import { addressKey, madeUpAddress, mistype } from './resolution/test-values.ts';
import { screenFiles } from './screen.ts';

const PHONE = '+86 138 0013 8000';
const HUB = '+44 20 7183 8750';
const CARD = '4111 1111 1111 1111';
const SECRET = 'a-secret-of-cards';
const PICTURE = 'phash:0f1e2d3c4b5a6978';
const NEAR_PICTURE = 'phash:0f1e2d3c4b5a6979';

const written = (at: number, name: (street: string) => string = (street) => street) => {
  const { unit, number, street, town, zip } = madeUpAddress(at);
  return `${number} ${name(street)}, Unit ${unit}, ${town} ${zip}`;
};
const keyOf = (outcome: ReturnType<typeof cleanPhone>) => (outcome.ok ? outcome.key : '');
const cardKey = keyOf(cleanAccount({ scheme: 'card', account: CARD, cardSecret: SECRET }));
const TIED: [key: string, kind: string, weight: number][] = [
  [keyOf(cleanPhone(PHONE)), 'Phone', 0.8],
  [addressKey(written(3)), 'Address', 0.6],
  [cardKey, 'PaymentAccount', 0.9],
  [`image:${PICTURE}`, 'Image', 0.5],
];

/** A racket of two, a phone that everybody uses, and addresses enough for matching to learn from. */
async function saveMarket(database: Database): Promise<void> {
  const links = { contributors: ['market'], sources: 1, firstSource: 0, latestSource: 0 };
  const seller = (id: number) => ({
    labels: ['Entity', 'Seller'],
    key: `seller:${id}`,
    properties: { id: String(id) },
  });
  const value = (key: string, kind: string) => ({ labels: ['Value', kind], key, properties: { display: key } });
  // One in twenty is written a second time with an error: without any, matching would learn that nobody errs.
  const texts = Array.from({ length: 800 }, (_, at) =>
    at % 20 === 0 ? [written(at), written(at, mistype)] : [written(at)],
  );
  const addresses = texts
    .flat()
    .map(addressKey)
    .filter((key) => key !== TIED[1]?.[0]);
  const crowd = Array.from({ length: 41 }, (_, at) => at + 10);
  const hub = keyOf(cleanPhone(HUB));
  const things = [
    ...[1, 2, ...crowd].map(seller),
    ...TIED.map(([key, kind]) => value(key, kind)),
    ...[...new Set(addresses)].map((key) => value(key, 'Address')),
    value(hub, 'Phone'),
  ];
  const uses = (from: number, to: string) => ({ from: `seller:${from}`, type: 'USES', to, properties: links });
  const shared = TIED.flatMap(([key]) => [uses(1, key), uses(2, key)]);
  await saveTestGraph(database, { things, links: [...shared, ...crowd.map((id) => uses(id, hub))], deliveries: [] });
  await saveRun(database, hub);
}

async function saveRun(database: Database, hub: string): Promise<void> {
  const asOf = '2025-01-31';
  const about = { startedAt: `${asOf}T00:00:00Z`, asOf, engine: 'leiden', seed: 1, options: '{}', codeVersion: 'test' };
  const run = (await database.run(startRun, about))[0]?.seq ?? 0;
  const members = [1, 2].map((id) => [`seller:${id}`, 'rk-1', 'core', 0.9, asOf]);
  await database.run(saveRacketMembers, { run, asOf, rows: members as never });
  const ties = [...TIED, [hub, 'Phone', 0] as const].map(([key, , weight]) => [key, 'rk-1', 2, weight]);
  await database.run(saveTies, { run, rows: ties as never });
  const assessment = JSON.stringify({ counterEvidence: [] });
  const score = ['rk-1', 80, 'A', 0.9, 50, 60, 2, 1, 'active', 'One phone behind two shops', [], [], assessment];
  await database.run(saveScores, { run, rows: [score] as never });
  await database.run(switchRun, { seq: run });
}

describe('screening files against a real graph', () => {
  let database: Database;
  const folder = mkdtempSync(join(tmpdir(), 'ringbreaker-screen-'));
  beforeAll(async () => {
    database = await openTestDatabase();
    await saveMarket(database);
    await match(database, { newReference: false, seed: 1, progress: () => undefined });
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await database.close();
  });

  async function screen(name: string, lines: string[], options: { near?: boolean; country?: string } = {}) {
    const path = join(folder, name);
    writeFileSync(path, `${lines.join('\n')}\n`);
    const answers: SubjectScreening[] = [];
    const before = await readDigest(database);
    const request = { path, near: false, cardSecret: SECRET, ...options };
    const refused = await screenFiles(database, request, (some) => answers.push(...some));
    expect(await readDigest(database)).toEqual(before);
    return { refused, answers, ties: answers.map(({ id, tie }) => [id, tie]) };
  }

  it('ties a new seller by a phone that is typed in another way; an honest one and one on a hub have none', async () => {
    const rows = ['hub,phone,020 7183 8750,GB', 'honest,email,shop@honest.com,', 'new,phone,138-0013-8000,CN'];
    const { answers, ties } = await screen('newcomers.csv', ['id,kind,value,country', ...rows]);
    expect(ties).toEqual([
      ['honest', 'none'],
      ['hub', 'none'],
      ['new', 'strong'],
    ]);
    expect(answers[1]?.values[0]?.says).toBe('Used by 20 or more, tells nothing apart.');
    expect(answers[2]?.rackets).toMatchObject([{ id: 'rk-1', weight: 0.8, values: [0] }]);
  });

  it('reads tables of the contract by their names, cards by their hash, and the country of an owner', async () => {
    const contacts = ['owner_kind,owner_id,kind,value', 'seller,77,phone,138 0013 8000', 'seller,1,email,a@b.com'];
    expect((await screen('contacts.csv', contacts, { country: 'CN' })).ties).toEqual([
      ['seller:1', 'strong'],
      ['seller:77', 'strong'],
    ]);
    const account = ['owner_kind,owner_id,scheme,account', `seller,9,card,${CARD}`];
    const paid = await screen('payment_accounts.csv', account);
    expect(paid.ties).toEqual([['seller:9', 'strong']]);
    expect(JSON.stringify(paid)).not.toMatch(/4111/);
    const listing = JSON.stringify({ listing_id: '5', seller_id: '60', title: 'Watch', image: PICTURE });
    expect((await screen('listings.jsonl', [listing])).ties).toEqual([['listing:5', 'weak']]);
  });

  it('finds what is likely the same where it is asked to, and says that it is no more than that', async () => {
    const rows = ['kind,value,country', `address,"${written(3, mistype)}",US`, `image,${NEAR_PICTURE},`];
    expect((await screen('near.csv', rows)).answers.map(({ tie }) => tie)).toEqual(['none', 'none']);
    const { answers } = await screen('near.csv', rows, { near: true });
    expect(answers.map(({ tie }) => tie)).toEqual(['weak', 'weak']);
    for (const { values, counterEvidence } of answers) {
      expect(values[0]?.near?.p).toBeGreaterThan(0.5);
      expect(counterEvidence.map(({ kind }) => kind)).toContain('near_match');
    }
  });

  it('tells the rows that it could not read, and of a file that is none what it should be', async () => {
    const { refused, ties } = await screen('odd.csv', ['kind,value', 'shoe,44', 'email,shop@honest.com']);
    expect(ties).toEqual([['line 3', 'none']]);
    expect(refused).toMatchObject([{ file: 'odd.csv', line: 2, column: 'kind' }]);
    await expect(screen('notes.txt', ['kind,value'])).rejects.toThrow(/must be .csv/);
    await expect(screen('payments.csv', ['payment_id', '1'])).rejects.toThrow(/nothing that can be screened/);
  });
});
