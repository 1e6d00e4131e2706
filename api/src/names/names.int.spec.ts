import { beforeAll, describe, expect, it } from 'vitest';
import { closeMembers, numberAlerts, saveAlerts, saveRacketMembers } from '@ringbreaker/cypher';
import {
  AlertInbox,
  GraphView,
  Problem,
  RacketNamed,
  RacketNamingPage,
  RacketPage,
  RacketsCalled,
  RacketView,
  RunComparison,
  ScreeningView,
  SearchView,
} from '@ringbreaker/cypher/domain';
import { Sessions } from '../auth/sessions.ts';
import { type Client, clientWith } from '../testing/client.ts';
import { seller } from '../testing/marketplace.ts';
import { serveMarketplace } from '../testing/serve-marketplace.ts';

const SECRET = 'a-session-secret-of-the-right-length';
const served = serveMarketplace({ sessionSecret: SECRET });
const NAME = 'The Yiwu watch depot';
let market: Client;
let brand: Client;

beforeAll(async () => {
  market = await served.start({ contributors: ['market'] });
  brand = await served.start({ contributors: ['brand'] });
  const body = { otherIds: [], sellers: [seller(2)], path: [], values: [], counterEvidence: [], evidence: [] };
  const alert = { id: 'al-a', run: 1, asOf: '2024-01-31', kind: 'new_member' as const, racketId: 'rk-1' };
  const told = { seller: seller(2), episode: '1', says: 'Shop 2 is new in rk-1.', body: JSON.stringify(body) };
  await served.database.run(saveAlerts, { rows: [{ ...alert, ...told }] });
  await served.database.run(numberAlerts, { seq: 1 });
});

const name = (body: object, client = served.client, id = 'rk-1') => client.post(`/rackets/${id}/names`, body);
const listOf = async (client = served.client) =>
  RacketNamingPage.parse(await client.read('/rackets/rk-1/names')).items.map((one) => [one.version, one.name]);
const one = async (client = served.client) => RacketView.parse(await client.read('/rackets/rk-1'));
const listed = async (client: Client, query: string) =>
  RacketPage.parse(await client.read(`/rackets?${query}`)).items.map(({ id, name: called }) => [id, called]);
const found = async (client: Client, text: string) =>
  SearchView.parse(await client.read(`/search?q=${encodeURIComponent(text)}`)).groups.flatMap(({ hits }) =>
    hits.map(({ key, label, detail }) => [key, label, ...(detail.startsWith('rk-') ? [detail.split(',')[0]] : [])]),
  );

/** Every answer that calls a racket something, as one text. */
async function everywhere(client: Client): Promise<Record<string, string>> {
  const subjects = [{ values: [{ kind: 'seller', value: '2' }] }];
  const screened = await client.post('/screenings', { subjects });
  const links = await client.post('/links', { keys: ['rk-1', seller(1)], others: [] });
  const { called } = RacketsCalled.parse(await client.read('/rackets/called?ids=rk-1,rk-none'));
  expect(called['rk-1']?.title).toMatch(/seller/);
  expect(called['rk-none']).toBeUndefined();
  const answers = {
    list: await client.read('/rackets'),
    called,
    page: await client.read('/rackets/rk-1'),
    inbox: AlertInbox.parse(await client.read('/alerts/inbox')),
    compared: RunComparison.parse(await client.read('/runs/comparison')),
    screened: ScreeningView.parse(await screened.json()),
    record: await client.read('/entities/rk-1'),
    canvas: await links.json(),
    around: await client.read(`/entities/${encodeURIComponent('rk-1')}/neighbours`),
    drawn: GraphView.parse(await client.read('/rackets/rk-1/graph?level=seller')),
  };
  return Object.fromEntries(Object.entries(answers).map(([where, answer]) => [where, JSON.stringify(answer)]));
}

describe('the name of a racket', () => {
  it('is kept with who and when, beside the title that was made', async () => {
    expect(await one()).toMatchObject({ name: null, named: { version: 0, naming: null } });
    const answer = await name({ version: 0, name: `  ${NAME} ` });
    expect(answer.status).toBe(200);
    const named = RacketNamed.parse(await answer.json());
    expect(named).toMatchObject({ version: 1, naming: { name: NAME, author: 'local', cameWith: null } });
    expect(await one()).toMatchObject({ name: NAME, named, title: expect.stringMatching(/^Rolex from China/) });
  });

  it('stands wherever the racket is called something', async () => {
    const told = await everywhere(served.client);
    const without = Object.keys(told).filter((where) => where !== 'drawn' && !told[where]?.includes(NAME));
    expect(without).toEqual([]);
  });

  it('finds it: in the list, and in the search', async () => {
    expect(await listed(served.client, 'q=yiwu%20WATCH')).toEqual([['rk-1', NAME]]);
    expect(await found(served.client, 'yiwu')).toContainEqual(['rk-1', NAME, 'rk-1']);
    expect(await found(served.client, 'no such name')).toEqual([]);
  });

  it('is refused with both where somebody named it since the version that was seen', async () => {
    const late = await name({ version: 0, name: 'Late' });
    expect(late.status).toBe(409);
    expect(Problem.parse(await late.json()).nameConflict).toMatchObject({
      yours: { name: 'Late', version: 0 },
      theirs: { version: 1, naming: { name: NAME } },
    });
    const many = await Promise.all(Array.from({ length: 5 }, (_, at) => name({ version: 1, name: `n${at}` })));
    expect(many.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
  });

  it('is taken away, and given again; all of it is kept', async () => {
    expect((await name({ version: 2, name: null })).status).toBe(200);
    expect(await one()).toMatchObject({ name: null, named: { version: 3, naming: { name: null } } });
    expect((await name({ version: 3, name: null })).status).toBe(422);
    expect((await name({ version: 3, name: NAME })).status).toBe(200);
    expect((await listOf()).map(([version]) => version)).toEqual([4, 3, 2, 1]);
  });

  it.each([
    ['nothing', { name: ' ', version: 4 }],
    ['two lines', { name: 'one\ntwo', version: 4 }],
    ['too much', { name: 'x'.repeat(81), version: 4 }],
    ['an author of one’s own', { name: NAME, author: 'somebody', version: 4 }],
  ])('is refused with %s', async (_, body) => {
    expect((await name(body)).status).toBe(422);
  });

  it('is for whoever sees all of the racket, to read and to give', async () => {
    expect(await one(market)).toMatchObject({ name: NAME });
    expect(JSON.stringify(await everywhere(market))).toContain(NAME);
    expect((await brand.get('/rackets/rk-1/names')).status).toBe(404);
    expect((await name({ version: 4, name: 'Ours' }, brand)).status).toBe(422);
    // From here on one of its sellers is another contributor's.
    const joined = [seller('secret'), 'rk-1', 'member', 0.6, '2024-01-31'] as const;
    await served.database.run(saveRacketMembers, { run: 1, asOf: '2024-01-31', rows: [[...joined]] });
    const told = await everywhere(market);
    expect(Object.keys(told).filter((where) => told[where]?.includes(NAME))).toEqual([]);
    expect(await one(market)).toMatchObject({ name: null, named: { version: 0, naming: null } });
    expect(await listOf(market)).toEqual([]);
    expect(await listed(market, 'q=yiwu')).toEqual([]);
    expect(await found(market, 'yiwu')).toEqual([]);
    const refused = await name({ version: 4, name: 'Ours' }, market);
    expect(Problem.parse(await refused.json())).toMatchObject({
      status: 422,
      detail: expect.stringMatching(/1 of its sellers .* another contributor/),
    });
    // Gone, it is still its sellers', whom not everybody sees.
    const members = [1, 2, 3, 4].map((at) => seller(at)).concat(seller('secret'));
    await served.database.run(closeMembers, { run: 1, rows: members.map((key) => [key, 'rk-1']) });
    expect(await listOf(market)).toEqual([]);
  });

  it('is not for a viewer to give, nor for a racket that is none', async () => {
    const { server } = served.client;
    const viewer = await new Sessions(SECRET).begin({ name: 'vera', role: 'viewer', contributors: null }, 'link');
    const vera = clientWith(server, `ringbreaker_session_${new URL(server.url).port}=${viewer}`);
    expect((await listOf(vera)).length).toBe(4);
    expect((await name({ version: 4, name: 'Hers' }, vera)).status).toBe(403);
    expect((await served.client.get('/rackets/rk-none/names')).status).toBe(404);
    expect((await name({ version: 0, name: 'None' }, served.client, 'rk-none')).status).toBe(422);
  });
});
