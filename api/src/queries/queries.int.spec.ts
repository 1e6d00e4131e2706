import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Problem, QUERIES_TYPE, QueriesView, RacketPage } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import type { Client } from '../testing/client.ts';
import { DEPOT, PHONE, seller } from '../testing/marketplace.ts';
import { inTime } from '../testing/in-time.ts';
import { serveMarketplace } from '../testing/serve-marketplace.ts';

const market = serveMarketplace();
const at = encodeURIComponent;
const ASKING = { accept: QUERIES_TYPE };
const queriesOf = async (path: string, client: Client = market.client) => {
  const answer = await inTime(() => client.get(path, ASKING));
  expect(answer.headers.get('content-type')).toContain(QUERIES_TYPE);
  return QueriesView.parse(await answer.json()).queries;
};
const fileOf = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../../cypher/queries/${name}.cypher`, import.meta.url)), 'utf8');

describe('the queries behind an answer', () => {
  it.each([
    ['/rackets?sort=score&limit=5', 'explore/rackets'],
    [`/entities/${at(DEPOT)}/neighbours?limit=3`, 'explore/neighbours'],
    [`/paths?from=${at(seller(1))}&to=${at(seller(4))}`, 'explore/frontier'],
    ['/search?q=Shop', 'explore/words'],
    ['/rackets/rk-1/graph', 'explore/racket-links'],
    ['/rackets/facets?band=A', 'explore/racket-facets'],
    ['/rackets/rk-1', 'explore/racket'],
    ['/rackets/rk-1/members', 'explore/racket-members'],
    ['/rackets/rk-1/places', 'explore/racket-placings'],
    ['/rackets/rk-1/events', 'explore/racket-events'],
    ['/alerts/inbox', 'explore/alert-inbox'],
    [`/leads?seed=${at(PHONE)}`, 'explore/lead-seed'],
    ['/runs/comparison', 'explore/detection-runs'],
    [`/evidence?from=${at(seller(1))}&type=USES&to=${at(PHONE)}`, 'explore/link'],
  ])('of %s are the files that it runs, among them %s', async (path, name) => {
    const queries = await queriesOf(path);
    expect(queries.map((one) => one.name)).toContain(name);
    for (const one of queries) expect(one.text).toBe(fileOf(one.name));
  });

  it('give their parameters, and run by hand they give the same', async () => {
    const [ranked] = await queriesOf('/rackets?sort=score&limit=5');
    const given = Object.fromEntries(ranked!.parameters.map(({ name, value }) => [name, value]));
    expect(given).toMatchObject({ asked: { sort: 'score', limit: 5, skip: 0, contributors: null } });
    const rows = await market.database.statement(ranked!.text, given);
    const page = RacketPage.parse(await market.client.read('/rackets?sort=score&limit=5'));
    expect(rows.map(({ id }) => id)).toEqual(page.items.map(({ id }) => id));
  });

  it('of a read by POST are told, too', async () => {
    const { server, cookie } = market.client;
    const answer = await fetch(`${server.url}/api/v1/links`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', ...ASKING },
      body: JSON.stringify({ keys: [PHONE, seller(1)] }),
    });
    const { queries } = QueriesView.parse(await answer.json());
    expect(queries[0]?.parameters).toContainEqual({ name: 'keys', told: true, value: [PHONE, seller(1)], size: 2 });
  });

  it('tell nobody what they may not see: no key that was not asked for', async () => {
    // What lies between the two is looked at on the way, and is not told.
    const path = `/paths?from=${at(seller(1))}&to=${at(seller(4))}&maxLength=8`;
    const told = JSON.stringify((await queriesOf(path)).map(({ parameters }) => parameters));
    expect(told).toContain(seller(1));
    expect(told).not.toContain(PHONE);
    const stranger = await market.start({ contributors: ['nobody'] });
    const hidden = await stranger.get(`/entities/${at(PHONE)}`, ASKING);
    expect(Problem.parse(await hidden.json()).status).toBe(404);
  });

  // Seen red: the guess was told back, and how many sellers are pinned in all.
  it('tell who sees a part neither whether they guessed what is hidden, nor how much of it there is', async () => {
    const pin = { seller: seller('secret'), racket: 'rk-1', pinned: true, reason: 'A trial' };
    expect((await market.client.post('/pins', pin)).status).toBe(200);
    const stranger = await market.start({ contributors: ['nobody'] });
    const path = `/pins?seller=${at(seller('secret'))}`;
    const keysFor = async (client: Client) => {
      const looked = (await queriesOf(path, client)).find(({ name }) => name === 'explore/things');
      return looked?.parameters.find(({ name }) => name === 'keys');
    };
    expect(await keysFor(market.client)).toMatchObject({ told: true, value: [seller('secret')], size: 1 });
    expect(await keysFor(stranger)).toEqual({ name: 'keys', told: false, value: null, size: null });
  });

  it('of what changes something or is no question to the graph, and to who is not signed in, are refused', async () => {
    expect(Problem.parse(await (await market.client.get('/health/live', ASKING)).json()).status).toBe(405);
    const { server, cookie } = market.client;
    const { csrf } = await market.client.read<{ csrf: string }>('/me');
    const headers = { cookie, 'content-type': 'application/json', 'x-csrf-token': csrf, ...ASKING };
    const body = JSON.stringify({ seller: seller(1), racket: 'rk-1', says: 'keep', reason: 'A trial' });
    const pinned = await fetch(`${server.url}/api/v1/pins`, { method: 'POST', headers, body });
    expect(pinned.status).toBe(405);
    expect(await market.client.read(`/pins?seller=${at(seller(1))}`)).toMatchObject({ items: [] });
    expect((await fetch(`${server.url}/api/v1/rackets`, { headers: ASKING })).status).toBe(401);
  });
});
