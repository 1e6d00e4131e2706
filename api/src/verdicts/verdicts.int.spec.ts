import { beforeAll, describe, expect, it } from 'vitest';
import { saveTestGraph } from '@ringbreaker/cypher/test-database';
import { Problem, VerdictPage, VerdictView } from '@ringbreaker/cypher/domain';
import { Sessions } from '../auth/sessions.ts';
import { type Client, clientWith } from '../testing/client.ts';
import { ACCOUNT, HIDDEN_MAIL, PHONE, seller } from '../testing/marketplace.ts';
import { serveMarketplace } from '../testing/serve-marketplace.ts';

const SECRET = 'a-session-secret-of-the-right-length';
const OTHER_PHONE = 'tel:+8613800138001';
const OTHER_MAIL = 'email:me@palace.com';
const served = serveMarketplace({ sessionSecret: SECRET });
let market: Client;

const same = { one: PHONE, other: OTHER_PHONE, judgement: 'same', reason: 'one SIM card' };

beforeAll(async () => {
  const value = (kind: string, key: string) => ({ labels: ['Value', kind], key, properties: { display: key } });
  const facts = {
    contributors: ['market'],
    sources: 1,
    firstSeen: 19_000,
    lastSeen: 19_100,
    firstSource: 0,
    latestSource: 0,
  };
  const uses = (to: string) => ({ from: seller(5), type: 'USES', to, properties: facts });
  await saveTestGraph(served.database, {
    things: [value('Phone', OTHER_PHONE), value('Email', OTHER_MAIL)],
    links: [uses(OTHER_PHONE), uses(OTHER_MAIL)],
    deliveries: [],
  });
  market = await served.start({ contributors: ['market'] });
});

const list = async (client: Client, query = '') => VerdictPage.parse(await client.read(`/verdicts${query}`));

describe('verdicts', () => {
  it('are kept with who said it and why, and the later of two that contradict decides', async () => {
    const given = await served.client.post('/verdicts', { ...same, one: OTHER_PHONE, other: PHONE });
    expect(given.status).toBe(200);
    expect(VerdictView.parse(await given.json())).toMatchObject({
      one: { key: PHONE, kind: 'Phone', label: '+86 138 0013 8000' },
      other: { key: OTHER_PHONE },
      judgement: 'same',
      author: 'local',
      reason: 'one SIM card',
      standing: 'holds',
    });
    await served.client.post('/verdicts', { ...same, judgement: 'different', reason: 'two, as it turned out' });
    const { items, total } = await list(served.client);
    expect(total).toBe(2);
    expect(items.map(({ judgement, standing }) => [judgement, standing])).toEqual([
      ['different', 'holds'],
      ['same', 'overruled'],
    ]);
    const first = await list(served.client, '?limit=1');
    const second = await list(served.client, `?limit=1&cursor=${first.next}`);
    expect([...first.items, ...second.items]).toEqual(items);
    expect(second.next).toBeNull();
  });

  it.each([
    ['a key that is not in the graph', { ...same, other: 'tel:+10000000000' }, /second key is not in the graph/],
    ['one key twice', { ...same, other: PHONE }, /two values/],
    ['a seller', { ...same, one: seller(1) }, /first key is a Seller/],
    ['two kinds', { ...same, other: ACCOUNT }, /of one kind/],
    ['no reason', { ...same, reason: ' ' }, /reason/],
    ['another judgement', { ...same, judgement: 'perhaps' }, /judgement/],
    ['an author of one’s own', { ...same, author: 'somebody else' }, /./],
  ])('are refused on %s, in words without a value', async (_, body, words) => {
    const answer = await served.client.post('/verdicts', body);
    const problem = Problem.parse(await answer.json());
    expect([answer.status, problem.type]).toEqual([422, 'urn:ringbreaker:problem:invalid']);
    expect(problem.detail).toMatch(words);
    expect(JSON.stringify(problem)).not.toContain(body.other);
    expect((await list(served.client)).total).toBe(2);
  });

  it('say nothing of values that another contributor holds', async () => {
    const hidden = { ...same, one: HIDDEN_MAIL, other: OTHER_MAIL };
    expect((await market.post('/verdicts', hidden)).status).toBe(422);
    expect((await served.client.post('/verdicts', hidden)).status).toBe(200);
    expect((await list(served.client)).total).toBe(3);
    const seen = await list(market);
    expect(seen.total).toBe(2);
    expect(JSON.stringify(seen)).not.toContain(HIDDEN_MAIL);
  });

  // Seen red: with the reason told to whoever sees both values.
  it('tell why to those alone who see as much as who gave them', async () => {
    const old = { one: PHONE, other: OTHER_PHONE, judgement: 'same', author: 'ada', at: '2020-01-01T00:00:00.000Z' };
    const before = {
      labels: ['Verdict'],
      key: 'of-before',
      properties: { ...old, id: 'of-before', reason: 'WHY OLD' },
    };
    await saveTestGraph(served.database, { things: [before], links: [], deliveries: [] });
    const { total } = await list(served.client);
    const seen = await list(market);
    expect(seen.items.map(({ author, reason }) => [author, reason])).toEqual([
      ['local', null],
      ['local', null],
      ['ada', null],
    ]);
    await market.post('/verdicts', { ...same, reason: 'WHY PART' });
    expect((await list(market)).items.map(({ reason }) => reason)).toEqual(['WHY PART', null, null, null]);
    const whole = (await list(served.client)).items.map(({ reason }) => reason);
    expect(whole).toHaveLength(total + 1);
    expect(whole).toEqual(expect.arrayContaining(['WHY OLD', 'WHY PART', 'one SIM card']));
  });

  it('are not for a viewer to give, nor for whoever is not signed in', async () => {
    const { server } = served.client;
    const viewer = await new Sessions(SECRET).begin({ name: 'vera', role: 'viewer', contributors: null }, 'link');
    const vera = clientWith(server, `ringbreaker_session_${new URL(server.url).port}=${viewer}`);
    expect((await vera.get('/verdicts')).status).toBe(200);
    const refused = await vera.post('/verdicts', same);
    expect(Problem.parse(await refused.json())).toMatchObject({ status: 403, todo: expect.any(String) });
    expect((await fetch(`${server.url}/api/v1/verdicts`, { method: 'POST' })).status).toBe(401);
    expect((await list(served.client)).total).toBe(5);
  });
});
