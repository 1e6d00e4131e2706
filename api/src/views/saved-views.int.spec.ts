import { beforeAll, describe, expect, it } from 'vitest';
import { Problem, SavedViewPage, SavedViewView } from '@ringbreaker/cypher/domain';
import { Sessions } from '../auth/sessions.ts';
import { type Client, clientWith } from '../testing/client.ts';
import { serveMarketplace } from '../testing/serve-marketplace.ts';

const SECRET = 'a-session-secret-of-the-right-length';
const served = serveMarketplace({ sessionSecret: SECRET });
const CANVAS = { name: 'The depot', state: 'v=1&n=seller%3A1,phone%3A2&r=*', things: 2, runSeq: 1 };
let market: Client;
let other: Client;

beforeAll(async () => {
  market = await served.start({ contributors: ['market'] });
  const { server } = served.client;
  const session = await new Sessions(SECRET).begin({ name: 'bo', role: 'viewer', contributors: null }, 'link');
  other = clientWith(server, `ringbreaker_session_${new URL(server.url).port}=${session}`);
});

const parse = async (answer: Response) => {
  expect(answer.status).toBe(200);
  return SavedViewView.parse(await answer.json());
};
const keep = async (body: object = {}, client = served.client) =>
  parse(await client.post('/views', { ...CANVAS, ...body }));
const change = (id: string, body: object, client = served.client) => client.post(`/views/${id}`, body);
const listOf = async (client: Client) => SavedViewPage.parse(await client.read('/views')).items;

describe('a saved view', () => {
  it('is kept with its canvas, listed, and opened again', async () => {
    const kept = await keep();
    expect(kept).toMatchObject({ ...CANVAS, version: 1, latest: 1, shared: false, mine: true, author: 'local' });
    expect((await listOf(served.client)).map(({ id }) => id)).toContain(kept.id);
    expect(SavedViewView.parse(await served.client.read(`/views/${kept.id}`))).toEqual(kept);
  });

  it('keeps every version, and each change adds one', async () => {
    const { id } = await keep();
    const moved = { state: 'v=1&n=seller%3A1', things: 1, runSeq: 2 };
    expect(await parse(await change(id, { version: 1, ...moved }))).toMatchObject({ ...CANVAS, ...moved, version: 2 });
    expect(await parse(await change(id, { version: 2, name: 'Renamed' }))).toMatchObject({ ...moved, name: 'Renamed' });
    expect(SavedViewView.parse(await served.client.read(`/views/${id}?version=1`))).toMatchObject({
      ...CANVAS,
      version: 1,
      latest: 3,
    });
    const versions = SavedViewPage.parse(await served.client.read(`/views/${id}/versions`));
    expect(versions.items.map(({ version }) => version)).toEqual([3, 2, 1]);
  });

  it('is refused in another version than the last, and one of many who change it at once wins', async () => {
    const { id } = await keep();
    await parse(await change(id, { version: 1, name: 'First' }));
    const late = await change(id, { version: 1, name: 'Late' });
    expect(late.status).toBe(409);
    expect(Problem.parse(await late.json()).todo).toContain('view of its own');
    const answers = await Promise.all(Array.from({ length: 5 }, (_, at) => change(id, { version: 2, name: `n${at}` })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
  });

  it('leaves the list when it is taken away, opens for nobody else any more, and comes back', async () => {
    const { id } = await keep({ shared: true });
    expect((await other.get(`/views/${id}`)).status).toBe(200);
    await parse(await change(id, { version: 1, removed: true }));
    expect((await listOf(served.client)).map((one) => one.id)).not.toContain(id);
    expect((await other.get(`/views/${id}`)).status).toBe(404);
    await parse(await change(id, { version: 2, removed: false }));
    expect((await listOf(served.client)).map((one) => one.id)).toContain(id);
  });

  it('is for its owner alone until it is shared; then others may change it, and not close it', async () => {
    const { id } = await keep();
    expect((await other.get(`/views/${id}`)).status).toBe(404);
    expect((await change(id, { version: 1, name: 'Mine' }, other)).status).toBe(404);
    await parse(await change(id, { version: 1, shared: true }));
    expect((await listOf(other)).find((one) => one.id === id)).toMatchObject({ mine: false, owner: 'local' });
    expect(await parse(await change(id, { version: 2, name: 'Ours' }, other))).toMatchObject({ author: 'bo' });
    for (const body of [{ shared: false }, { removed: true }])
      expect((await change(id, { version: 3, ...body }, other)).status).toBe(403);
  });

  it('is for those who see what its author saw: a canvas names identifiers', async () => {
    const everything = await keep({ shared: true });
    expect((await market.get(`/views/${everything.id}`)).status).toBe(404);
    expect((await listOf(market)).map(({ id }) => id)).not.toContain(everything.id);
    // A restricted analyst renames what they see; who sees all draws it anew, and it is hidden again.
    const theirs = await keep({ shared: true }, market);
    await parse(await change(theirs.id, { version: 1, state: 'v=1&n=secret%3A1' }, other));
    expect((await market.get(`/views/${theirs.id}`)).status).toBe(404);
    expect((await market.get(`/views/${theirs.id}?version=1`)).status).toBe(404);
  });

  it('may keep a filter of the list, which stands in a list of its own', async () => {
    const filter = { kind: 'rackets', name: 'Rolex, large', state: 'v=1&filter=%7B%7D', things: 0 };
    const { id } = await keep(filter);
    expect((await listOf(served.client)).map((one) => one.id)).not.toContain(id);
    const filters = SavedViewPage.parse(await served.client.read('/views?kind=rackets')).items;
    expect(filters.map((one) => [one.id, one.kind])).toEqual([[id, 'rackets']]);
    expect(await parse(await change(id, { version: 1, name: 'Rolex' }))).toMatchObject({
      kind: 'rackets',
      name: 'Rolex',
    });
    expect((await change(id, { version: 2, kind: 'canvas' })).status).toBe(422);
  });

  it.each([
    ['no canvas', { state: 'n=1' }],
    ['no name', { name: ' ' }],
    ['more than is asked', { owner: 'bo' }],
  ])('is refused with %s', async (_, body) => {
    expect((await served.client.post('/views', { ...CANVAS, ...body })).status).toBe(422);
  });
});
