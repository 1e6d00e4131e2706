import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { PersonRole, Problem } from '@ringbreaker/cypher/domain';
import { clientWith } from '../testing/client.ts';
import { serveMarketplace } from '../testing/serve-marketplace.ts';
import { POLICY } from './policy.ts';
import { type Session, Sessions } from './sessions.ts';

const SECRET = 'a-session-secret-of-the-right-length';
const METRICS_TOKEN = 'a-token-for-the-scraper';
const market = serveMarketplace({ sessionSecret: SECRET, metricsToken: METRICS_TOKEN });

type Headers = Record<string, string>;

/** Asks for an operation with nothing right in it but who asks: whoever may use it hears that it doesn't fit. */
async function ask(operation: string, headers: Headers): Promise<number> {
  const [method = '', path = ''] = operation.split(' ');
  const url = `${market.client.server.url}/api/v1${path.replace(/:\w+/g, 'none')}`;
  const body = method === 'GET' ? {} : { body: '{}' };
  const response = await fetch(url, { method, ...body, headers: { 'content-type': 'application/json', ...headers } });
  if ([401, 403].includes(response.status)) expect(Problem.parse(await response.json()).todo).toBeTruthy();
  else await response.body?.cancel();
  return response.status;
}

const cookieName = () => `ringbreaker_session_${new URL(market.client.server.url).port}`;

async function headersOf(role: PersonRole): Promise<Headers> {
  const sessions = new Sessions(SECRET);
  const viewer = { name: `a ${role}`, role, contributors: null };
  const session: Session = { id: randomUUID(), account: 'link', at: Date.now(), viewer };
  return { cookie: `${cookieName()}=${await sessions.sign(session)}`, 'x-csrf-token': sessions.csrfOf(session) };
}

const operations = Object.entries(POLICY);

describe('every operation of the policy table', () => {
  it.each(operations)('%s: nobody without a session, unless it is for anybody', async (operation, { people }) => {
    const status = await ask(operation, {});
    // A sign-in with nothing in it does not fit, and no identity provider is set.
    if (people === 'anybody') expect([200, 404, 422, 503]).toContain(status);
    else expect(status).toBe(401);
  });

  it.each(PersonRole.options)('as %s: what the table says', async (role) => {
    for (const [operation, { people }] of operations) {
      // A session each, for one of them ends it.
      const headers = await headersOf(role);
      const isRefused = (await ask(operation, headers)) === 403;
      expect([operation, isRefused]).toEqual([operation, people !== 'anybody' && !people.includes(role)]);
    }
  });

  it('as a machine with one scope: what the scope is for', async () => {
    const headers = { authorization: `Bearer ${METRICS_TOKEN}` };
    for (const [operation, { people, token }] of operations) {
      const isRefused = (await ask(operation, headers)) === 403;
      const may = people === 'anybody' || token === 'any' || token === 'metrics:read';
      expect([operation, isRefused]).toEqual([operation, !may]);
    }
  });

  it('with a session, but from another site or without its proof: nothing that changes something', async () => {
    const { cookie = '', 'x-csrf-token': csrf = '' } = await headersOf('admin');
    for (const [operation] of operations.filter(([, rule]) => rule.csrf)) {
      expect([operation, await ask(operation, { cookie })]).toEqual([operation, 403]);
      expect([operation, await ask(operation, { cookie, 'x-csrf-token': `${csrf}x` })]).toEqual([operation, 403]);
      const elsewhere = { cookie, 'x-csrf-token': csrf, 'sec-fetch-site': 'cross-site' };
      expect([operation, await ask(operation, elsewhere)]).toEqual([operation, 403]);
    }
  });
});

describe('a wrong way of asking', () => {
  it('with a token that is none and a session that is good: the token decides', async () => {
    const headers = { ...(await headersOf('admin')), authorization: 'Bearer nonsense' };
    expect(await ask('GET /rackets', headers)).toBe(401);
  });

  it('of whoever sees nothing: no word of what others delivered', async () => {
    const viewer = { name: 'vera', role: 'viewer' as const, contributors: ['nobody'] };
    const cookie = `${cookieName()}=${await new Sessions(SECRET).begin(viewer, 'link')}`;
    const stranger = clientWith(market.client.server, cookie);
    // That there was a run of detection is no one's secret; what it was given and found is.
    expect(await stranger.read('/runs')).toMatchObject({ items: [{ job: 'detect', counts: '{}', options: '{}' }] });
    const paths = ['/overview', '/rackets', '/rackets/facets', '/rackets/rk-1', '/rackets/rk-1/members', '/alerts'];
    const more = [
      '/rackets/rk-1/graph',
      '/rackets/rk-1/events',
      '/runs/comparison',
      '/search?q=watch',
      '/search?q=%2B86138',
      '/verdicts',
    ];
    const things = ['seller:1', 'tel:+8613800138000', 'party:plant'].map(encodeURIComponent);
    const about = things.flatMap((key) => [
      `/entities/${key}`,
      `/entities/${key}/neighbours`,
      `/entities/${key}/explanation`,
      `/paths?from=${key}&to=seller:2`,
    ]);
    for (const path of [...paths, ...more, ...about]) {
      const told = await (await stranger.get(path)).text();
      expect(told, path).not.toMatch(
        /Watch Palace|138 ?0013|Golden|Shop \d|Rolex|Nike|watchking|"(sellers|values|links|rackets|total|hidden)":[1-9]/,
      );
    }
  });
});
