import { join } from 'node:path';
import { currentMembers, givePin, membershipPins, racketEvents, type Database } from '@ringbreaker/cypher';
import { openTestDatabase } from '@ringbreaker/cypher/test-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { detect } from '../detect.ts';
import { HONEST, HONEST_PHONES, provenOutcomes } from '../detect/lifecycle/test-crowd.ts';
import { ingestFolder, testFolder, writeTables } from '../ingest/test-ingest.ts';
import { withdrawAs } from './test-withdrawal.ts';

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

const MAKERS = ['a1', 'a2', 'a3', 'a4'];
const FRONTS = ['b1', 'b2', 'b3', 'b4'];

const shopsOf = (ids: readonly string[]) =>
  ids.map((id) => ({ seller_id: id, status: 'open', opened_at: '2025-06-01' }));
const contactOf = (id: string, kind: string, value: string) => ({
  owner_kind: 'seller',
  owner_id: id,
  kind,
  value,
  first_seen: '2026-01-05',
});

/** Sellers that share a telephone and a mailbox, two of them with confirmed outcomes. */
function racketOf(sellers: readonly string[], name: string) {
  const use = (kind: string, value: string) => sellers.map((id) => contactOf(id, kind, value));
  const found = provenOutcomes(sellers.slice(0, 2)).map(({ id, seller, type }) => ({
    outcome_id: id,
    owner_kind: 'seller',
    owner_id: seller,
    type,
    occurred_at: '2026-01-15',
    finding: 'counterfeit',
  }));
  return writeTables({
    sellers: shopsOf(sellers),
    contacts: [...use('phone', `+86138001380${name.length}0`), ...use('email', `${name}@palace.com`)],
    outcomes: found,
  });
}

/** Honest people around them. */
function crowd() {
  return writeTables({
    sellers: shopsOf(HONEST),
    contacts: HONEST_PHONES.map(([id, phone]) => contactOf(id, 'phone', phone)),
  });
}

it('detection tells that a racket ended for want of data, lets a pin rest, and heeds it when the data comes again', async () => {
  const archive = join(testFolder(), 'archive');
  const deliver = (folder: string) => ingestFolder(database, folder, { archive, asOf: '2026-01-31' });
  let hour = 0;
  const run = async () => {
    hour += 1;
    const now = () => new Date(Date.UTC(2026, 1, 1, hour));
    const asked = { engine: 'leiden', seed: 1, codeVersion: 'test', progress: () => undefined, now };
    const { run: seq, ...summary } = await detect(database, asked);
    return { ...summary, events: await database.run(racketEvents, { from: seq, to: seq }) };
  };
  const pinned = async () =>
    (await database.run(currentMembers, {})).flatMap((row) => (row.pinned ? [[row.seller, row.community]] : []));

  await deliver(crowd());
  await deliver(racketOf(MAKERS, 'boss'));
  const [makers] = (await run()).events;
  const fronts = racketOf(FRONTS, 'front');
  const { seq } = await deliver(fronts);
  const [ours] = (await run()).events;
  const word = { seller: 'seller:b4', racket: makers?.racketId ?? '', reason: 'named at the raid', author: 'ann' };
  await givePin(database, { ...word, pinned: true }, { at: new Date(Date.UTC(2026, 1, 1, 2, 30)), contributors: null });
  await run();
  expect(await pinned()).toEqual([['seller:b4', makers?.racketId]]);

  await withdrawAs(database, { archive, delivery: String(seq) });
  const after = await run();
  expect(after).toMatchObject({ sellers: 4 + HONEST.length, rackets: 1 });
  expect(after.events).toMatchObject([{ event: 'dissolved', ending: 'data_loss', racketId: ours?.racketId }]);
  expect(await run()).toMatchObject({ written: 0, events: [] });
  expect(await database.run(membershipPins, {})).toHaveLength(1);

  await deliver(fronts);
  await run();
  expect(await pinned()).toEqual([['seller:b4', makers?.racketId]]);
  expect(await run()).toMatchObject({ written: 0, events: [] });
});
