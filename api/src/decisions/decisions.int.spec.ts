import { beforeAll, describe, expect, it } from 'vitest';
import { closeMembers, saveRacketMembers } from '@ringbreaker/cypher';
import { Problem, RacketDecisionPage, RacketPage, RacketTriage, RacketView } from '@ringbreaker/cypher/domain';
import { Sessions } from '../auth/sessions.ts';
import { type Client, clientWith } from '../testing/client.ts';
import { seller } from '../testing/marketplace.ts';
import { serveMarketplace } from '../testing/serve-marketplace.ts';

const SECRET = 'a-session-secret-of-the-right-length';
const served = serveMarketplace({ sessionSecret: SECRET });
let brand: Client;
let market: Client;

beforeAll(async () => {
  market = await served.start({ contributors: ['market'] });
  brand = await served.start({ contributors: ['brand'] });
});

const decide = (id: string, body: object, client = served.client) => client.post(`/rackets/${id}/decisions`, body);
const listOf = async (id: string, client = served.client) =>
  RacketDecisionPage.parse(await client.read(`/rackets/${id}/decisions`));
const one = async (id: string, client = served.client) => RacketView.parse(await client.read(`/rackets/${id}`));
const ranked = async (query = '') => RacketPage.parse(await served.client.read(`/rackets${query}`)).items;
const dismissal = { step: 'dismissed', reason: 'one family', until: '2024-07-29' };

describe('decisions on a racket', () => {
  it('are kept with who, when and why, and change where it stands in the list', async () => {
    expect((await one('rk-1')).decided).toEqual({ version: 0, decision: null });
    const answer = await decide('rk-1', { ...dismissal, version: 0 });
    expect(answer.status).toBe(200);
    const triage = RacketTriage.parse(await answer.json());
    expect(triage).toMatchObject({ version: 1, decision: { ...dismissal, author: 'local', version: 1 } });
    expect(Math.abs(Date.now() - Date.parse(triage.decision?.at ?? ''))).toBeLessThan(3_600_000);
    expect(await one('rk-1')).toMatchObject({
      triage: 'dismissed',
      dismissedUntil: '2024-07-29',
      rank: 6,
      band: 'A',
      decided: triage,
    });
    const list = await ranked();
    expect(list.map(({ id, rank }) => [id, rank]).at(-1)).toEqual(['rk-1', 6]);
    expect(await one(list[0]?.id ?? '')).toMatchObject({ rank: 1 });
    expect((await ranked('?triage=dismissed')).map(({ id }) => id)).toEqual(['rk-1']);
    expect(await ranked('?triage=confirmed')).toEqual([]);
    expect(await ranked('?triage=open')).toHaveLength(5);
  });

  it('are refused with both where somebody decided since the version that was seen', async () => {
    const answer = await decide('rk-1', { step: 'confirmed', version: 0 });
    expect(answer.status).toBe(409);
    const problem = Problem.parse(await answer.json());
    expect(problem.decisionConflict).toMatchObject({
      racketId: 'rk-1',
      yours: { step: 'confirmed', version: 0 },
      theirs: { version: 1, decision: { step: 'dismissed', reason: 'one family' } },
    });
    expect((await listOf('rk-1')).total).toBe(1);
  });

  it('are taken back step by step, and all of it is kept', async () => {
    await decide('rk-1', { step: 'confirmed', version: 1, reason: 'seen at the fair' });
    expect(await one('rk-1')).toMatchObject({ triage: 'confirmed', rank: 1, dismissedUntil: null });
    const back = RacketTriage.parse(await (await decide('rk-1', { step: 'undone', version: 2 })).json());
    expect(back).toMatchObject({ version: 3, decision: { step: 'dismissed', version: 1 } });
    const undone = RacketTriage.parse(await (await decide('rk-1', { step: 'undone', version: 3 })).json());
    expect(undone).toEqual({ version: 4, decision: null });
    expect((await decide('rk-1', { step: 'undone', version: 4 })).status).toBe(422);
    const { items, total } = await listOf('rk-1');
    expect(total).toBe(4);
    expect(items.map(({ step, undoes }) => [step, undoes])).toEqual([
      ['undone', 1],
      ['undone', 2],
      ['confirmed', null],
      ['dismissed', null],
    ]);
    const first = RacketDecisionPage.parse(await served.client.read('/rackets/rk-1/decisions?limit=3'));
    const rest = RacketDecisionPage.parse(
      await served.client.read(`/rackets/rk-1/decisions?limit=3&cursor=${first.next}`),
    );
    expect([...first.items, ...rest.items]).toEqual(items);
  });

  it.each([
    ['no reason', { step: 'dismissed', until: '2024-07-29', version: 4 }, /reason/],
    ['no day', { step: 'dismissed', reason: 'a family', version: 4 }, /until/],
    ['a day that is past', { ...dismissal, until: '2024-01-31', version: 4 }, /later day/],
    ['a day for ever', { ...dismissal, until: '2999-01-01', version: 4 }, /may be given again/],
    ['an author of one’s own', { ...dismissal, author: 'somebody', version: 4 }, /./],
  ])('are refused on %s', async (_, body, words) => {
    const answer = await decide('rk-1', body);
    expect(answer.status).toBe(422);
    expect(Problem.parse(await answer.json()).detail).toMatch(words);
    expect((await listOf('rk-1')).total).toBe(4);
  });

  it('are for whoever sees all of the racket; why, for those who see as much as their author did', async () => {
    await decide('rk-1', { ...dismissal, version: 4 });
    // The members of rk-1 are the market's: the brand sees none of them.
    expect((await brand.get('/rackets/rk-1/decisions')).status).toBe(404);
    expect((await decide('rk-1', { step: 'undone', version: 5 }, brand)).status).toBe(422);
    // Its author saw everything, and may tell of it.
    expect((await one('rk-1', market)).decided).toMatchObject({ version: 5, decision: { reason: null } });
    expect(JSON.stringify(await listOf('rk-1', market))).not.toContain('one family');
    const own = await decide('rk-1', { ...dismissal, reason: 'a fair', version: 5 }, market);
    expect(RacketTriage.parse(await own.json()).decision?.reason).toBe('a fair');
    // From here on one of its sellers is another contributor's.
    const joined = [seller('secret'), 'rk-1', 'member', 0.6, '2024-01-31'] as const;
    await served.database.run(saveRacketMembers, { run: 1, asOf: '2024-01-31', rows: [[...joined]] });
    const seen = await one('rk-1', market);
    expect(seen).toMatchObject({ triage: 'dismissed', decided: { version: 6, decision: { reason: 'a fair' } } });
    const refused = await decide('rk-1', { step: 'undone', version: 6 }, market);
    expect(Problem.parse(await refused.json())).toMatchObject({
      status: 422,
      detail: expect.stringMatching(/1 of its sellers .* another contributor/),
    });
    // Gone, it is still its sellers', whom not everybody sees.
    const members = [1, 2, 3, 4].map((at) => seller(at)).concat(seller('secret'));
    await served.database.run(closeMembers, { run: 1, rows: members.map((key) => [key, 'rk-1']) });
    expect((await listOf('rk-1', market)).items.map(({ reason }) => reason)).toEqual([
      'a fair',
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('are not for a viewer to give, nor of a racket that is none', async () => {
    const { server } = served.client;
    const viewer = await new Sessions(SECRET).begin({ name: 'vera', role: 'viewer', contributors: null }, 'link');
    const vera = clientWith(server, `ringbreaker_session_${new URL(server.url).port}=${viewer}`);
    expect((await listOf('rk-1', vera)).total).toBe(6);
    expect((await decide('rk-1', { step: 'undone', version: 6 }, vera)).status).toBe(403);
    expect((await fetch(`${server.url}/api/v1/rackets/rk-1/decisions`, { method: 'POST' })).status).toBe(401);
    expect((await served.client.get('/rackets/rk-none/decisions')).status).toBe(404);
    expect((await decide('rk-none', { step: 'confirmed', version: 0 })).status).toBe(422);
    expect((await listOf('rk-2')).items).toEqual([]);
  });
});
