import { beforeAll, describe, expect, it } from 'vitest';
import { MemberPage, PinPage, PinView, Problem } from '@ringbreaker/cypher/domain';
import { Sessions } from '../auth/sessions.ts';
import { saveTestGraph } from '@ringbreaker/cypher/test-database';
import { type Client, clientWith } from '../testing/client.ts';
import { seller } from '../testing/marketplace.ts';
import { serveMarketplace } from '../testing/serve-marketplace.ts';

const SECRET = 'a-session-secret-of-the-right-length';
const served = serveMarketplace({ sessionSecret: SECRET });
let market: Client;
beforeAll(async () => {
  market = await served.start({ contributors: ['market'] });
});

const pin = { seller: seller(2), racket: 'rk-1', pinned: true, reason: 'named at the raid' };
const list = async (query = '', client = served.client) => PinPage.parse(await client.read(`/pins${query}`));

describe('pins', () => {
  it('are kept with who said it and why, the last word holds, and members show it', async () => {
    const answer = await served.client.post('/pins', pin);
    expect(answer.status).toBe(200);
    const seen = { key: seller(2), kind: 'Seller', label: 'Shop 2' };
    expect(PinView.parse(await answer.json())).toMatchObject({
      ...pin,
      seller: seen,
      author: 'local',
      standing: 'holds',
    });
    await served.client.post('/pins', { ...pin, pinned: false, reason: 'another man' });
    expect((await list()).items.map(({ pinned, standing }) => [pinned, standing])).toEqual([
      [false, 'holds'],
      [true, 'overruled'],
    ]);
    const { items } = MemberPage.parse(await served.client.read('/rackets/rk-1/members'));
    expect(items.map(({ key, pin: said }) => [key, said?.pinned ?? null])).toContainEqual([seller(2), false]);
    expect(items.find(({ key }) => key === seller(2))).toMatchObject({
      pinned: false,
      pin: { pinned: false, author: 'local', reason: 'another man', racket: 'rk-1' },
    });
    await served.client.post('/pins', { ...pin, seller: seller(1) });
    expect((await list(`?seller=${encodeURIComponent(seller(1))}`)).total).toBe(1);
    expect((await list()).total).toBe(3);
  });

  it.each([
    ['a seller that is not there', { ...pin, seller: seller(9_999) }, /No seller/],
    ['a racket that is not there', { ...pin, racket: 'rk-none' }, /no such racket/],
    ['letting go who was not pinned', { ...pin, seller: seller(3), pinned: false }, /nothing to let go/],
    ['no reason', { ...pin, reason: ' ' }, /reason/],
    ['an author of one’s own', { ...pin, author: 'somebody else' }, /./],
  ])('are refused on %s', async (_, body, words) => {
    const answer = await served.client.post('/pins', body);
    expect(answer.status).toBe(422);
    expect(Problem.parse(await answer.json()).detail).toMatch(words);
    expect((await list()).total).toBe(3);
  });

  it('say nothing of sellers that another contributor holds', async () => {
    const hidden = { ...pin, seller: seller('secret') };
    expect((await market.post('/pins', hidden)).status).toBe(422);
    expect((await served.client.post('/pins', hidden)).status).toBe(200);
    expect((await list()).total).toBe(4);
    const seen = await list('', market);
    expect(seen.total).toBe(3);
    expect(JSON.stringify(seen)).not.toContain('secret');
  });

  // Seen red: with the reason told to whoever sees the seller.
  it('tell why to those alone who see as much as who gave them', async () => {
    const about = { ...pin, seller: seller(4) };
    const old = { ...about, id: 'pin-of-before', author: 'ada', at: '2020-01-01T00:00:00.000Z', reason: 'WHY OLD' };
    const before = { labels: ['Pin'], key: 'pin-of-before', properties: old };
    await saveTestGraph(served.database, { things: [before], links: [], deliveries: [] });
    await served.client.post('/pins', { ...about, reason: 'WHY ALL' });
    const query = `?seller=${encodeURIComponent(seller(4))}`;
    const reasons = async (client: Client) => (await list(query, client)).items.map(({ reason }) => reason);
    expect(await reasons(served.client)).toEqual(['WHY ALL', 'WHY OLD']);
    expect(await reasons(market)).toEqual([null, null]);
    expect((await list(query, market)).items).toMatchObject([{ author: 'local', pinned: true }, { author: 'ada' }]);
    const member = async () => {
      const page = MemberPage.parse(await market.read('/rackets/rk-1/members'));
      return page.items.find(({ key }) => key === seller(4))?.pin;
    };
    expect(await member()).toMatchObject({ pinned: true, author: 'local', reason: null });
    const own = await market.post('/pins', { ...about, reason: 'WHY PART' });
    expect(PinView.parse(await own.json()).reason).toBe('WHY PART');
    expect(await reasons(served.client)).toEqual(['WHY PART', 'WHY ALL', 'WHY OLD']);
    expect((await member())?.reason).toBe('WHY PART');
    const other = await served.start({ contributors: ['brand', 'market'] });
    expect(await reasons(other)).toEqual(['WHY PART', null, null]);
  });

  it('are not for a viewer to give, nor for whoever is not signed in', async () => {
    const { server } = served.client;
    const viewer = await new Sessions(SECRET).begin({ name: 'vera', role: 'viewer', contributors: null }, 'link');
    const vera = clientWith(server, `ringbreaker_session_${new URL(server.url).port}=${viewer}`);
    expect((await vera.get('/pins')).status).toBe(200);
    expect((await vera.post('/pins', pin)).status).toBe(403);
    expect((await fetch(`${server.url}/api/v1/pins`, { method: 'POST' })).status).toBe(401);
  });
});
