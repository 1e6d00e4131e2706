import { beforeAll, describe, expect, it, vi } from 'vitest';
import { saveGroupMembers, saveOperators, saveReference } from '@ringbreaker/cypher';
import { Explanation, Problem, Signal } from '@ringbreaker/cypher/domain';
import { saveTestGraph } from '@ringbreaker/cypher/test-database';
import type { Client } from '../testing/client.ts';
import { GROUP, GROUP_SCORE, PHONE, seller } from '../testing/marketplace.ts';
import { serveMarketplace } from '../testing/serve-marketplace.ts';

const market = serveMarketplace();
const at = encodeURIComponent;
/** Neither shares nor shows anything. */
const LONER = seller('loner');
/** A group in which nobody shows anything: nothing is saved of it. */
const QUIET = 'group:quiet';

/** About what is estimated on a made marketplace. */
const ESTIMATES = {
  ties: {},
  trust: 0.5,
  foundByChance: 0.01,
  foundAtRackets: 0.4,
  likeness: 0.2,
  spread: 0,
  sharing: { chances: Array.from({ length: 90 }, () => 0.1), again: 0.1, before: 0.1 },
  signals: Object.fromEntries(Signal.options.map((signal) => [signal, { racket: 0.3, honest: 0.01 }])),
};

beforeAll(async () => {
  const facts = { contributors: ['market'], sources: 1, firstSeen: 19_000, lastSeen: 19_100, firstSource: 0 };
  await saveTestGraph(market.database, {
    things: [
      { labels: ['Entity', 'Seller'], key: LONER, properties: { id: 'loner', contributors: ['market'] } },
      {
        labels: ['Entity', 'Outcome'],
        key: 'outcome:1',
        properties: { id: '1', type: 'test_buy', finding: 'counterfeit', contributors: ['market'] },
      },
    ],
    links: [{ from: 'outcome:1', type: 'CONCERNS', to: seller(50), properties: { ...facts, latestSource: 0 } }],
    deliveries: [],
  });
  const reference = { asOf: '2024-01-31', sellers: null };
  await market.database.run(saveReference, { part: 'estimates', ...reference, body: JSON.stringify(ESTIMATES) });
  const operators = [50, 51].map((id): [string, string] => [seller(id), 'op-two']);
  await market.database.run(saveOperators, { run: 1, rows: operators });
  const quiet = [60, 61, 62].map((id) => [seller(id), QUIET, 'member', 0.6, '2024-01-31']);
  await market.database.run(saveGroupMembers, { run: 1, asOf: '2024-01-31', rows: quiet as never });
  // A database that has just been emptied plans what accounts share anew, for seconds.
  await vi.waitFor(() => ask(LONER), { timeout: 60_000, interval: 200 });
});

const ask = async (key: string, client: Client = market.client) =>
  Explanation.parse(await client.read(`/entities/${at(key)}/explanation`));

describe('an explanation', () => {
  it('of a group, and of a seller in it, is what the run saved of the group', async () => {
    const { gate = 'log_odds', ...score } = GROUP_SCORE;
    const inside = { kind: 'Group', id: GROUP, accounts: 3 };
    expect(await ask(GROUP)).toMatchObject({ kind: 'Group', inside, operator: null, ...score, gate: { id: gate } });
    expect(await ask(seller(30))).toMatchObject({ kind: 'Seller', inside, ...score, gate: { id: gate } });
  });

  it('of a group of which nothing is saved is that nobody in it shows anything', async () => {
    expect(await ask(QUIET)).toMatchObject({ weighed: null, missing: null, gate: { id: 'no_signal' } });
  });

  it('of a racket, its member and its operator is that it is one', async () => {
    for (const key of ['rk-1', seller(1), 'op-1'])
      expect(await ask(key)).toMatchObject({
        inside: { kind: 'Racket', id: 'rk-1', accounts: 4 },
        gate: { id: 'racket' },
      });
  });

  it('of an operator in no group weighs its accounts by themselves', async () => {
    const two = await ask('op-two');
    expect(two).toMatchObject({ inside: null, operator: { id: 'op-two', accounts: 2 }, gate: { id: 'too_few' } });
    expect(two.weighed?.outcomes.value).toBe(1);
    expect(two.weighed?.parts.find(({ signal }) => signal === 'goods')).toMatchObject({ shown: 1, operators: 1 });
    expect(await ask(seller(51))).toMatchObject({ weighed: two.weighed, missing: two.missing });
  });

  it('of a seller alone says that it shares nothing, or shows nothing', async () => {
    expect(await ask(LONER)).toMatchObject({ inside: null, operator: null, gate: { id: 'shares_nothing' } });
    expect(await ask(seller(40))).toMatchObject({ inside: null, gate: { id: 'no_signal' } });
  });

  it('is refused of what is nowhere, and of what no run has a verdict on', async () => {
    for (const key of ['seller:nowhere', 'op-none', 'group:none'])
      expect(Problem.parse(await market.client.read(`/entities/${at(key)}/explanation`, 404)).status).toBe(404);
    expect((await market.client.get(`/entities/${at(PHONE)}/explanation`)).status).toBe(422);
  });
});

describe('an explanation for who does not see everything', () => {
  it('is the verdict on a group of which they see a seller, and none on accounts in no group', async () => {
    const part = await market.start({ contributors: ['market'] });
    expect(await ask(seller(30), part)).toEqual(await ask(seller(30)));
    expect(await ask(LONER, part)).toMatchObject({ weighed: null, missing: null, gate: { id: 'hidden' } });
    expect(await ask('op-two', part)).toMatchObject({ weighed: null, gate: { id: 'hidden' } });
    const stranger = await market.start({ contributors: ['nobody'] });
    for (const key of [GROUP, seller(30), 'op-two', 'rk-1'])
      expect((await stranger.get(`/entities/${at(key)}/explanation`)).status).toBe(404);
  });
});
