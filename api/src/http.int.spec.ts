import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { Problem } from '@ringbreaker/cypher/domain';
import { createApplication } from './application.ts';
import { Sessions } from './auth/sessions.ts';
import { SignInLinks } from './auth/sign-in-links.ts';
import { testConfig } from './testing/client.ts';
import { seller } from './testing/marketplace.ts';
import { serveMarketplace } from './testing/serve-marketplace.ts';

const lines: string[] = [];
const SECRET = 'a-session-secret-of-the-right-length';
const METRICS_TOKEN = 'a-token-for-the-scraper';
const key = encodeURIComponent(seller(1));
const settings = { sessionSecret: SECRET, metricsToken: METRICS_TOKEN, logLevel: 'info' };
const market = serveMarketplace(settings, { write: (line) => lines.push(line) });

const ROUTES = [
  '/overview',
  '/me',
  '/rackets',
  '/rackets/facets',
  '/rackets/called?ids=rk-1',
  '/rackets/rk-1',
  '/rackets/rk-1/members',
  '/rackets/rk-1/places',
  '/rackets/rk-1/graph',
  '/rackets/rk-1/events',
  '/alerts',
  `/entities/${key}`,
  `/entities/${key}/neighbours`,
  `/entities/${key}/explanation`,
  `/evidence?from=${key}&type=USES&to=x`,
  `/paths?from=${key}&to=x`,
  '/search?q=x',
  '/runs',
  '/verdicts',
  '/metrics',
];

describe('without a session', () => {
  it.each(ROUTES)('%s answers 401 with the way in', async (path) => {
    const response = await fetch(`${market.client.server.url}/api/v1${path}`);
    expect(response.status).toBe(401);
    expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(Problem.parse(await response.json())).toMatchObject({
      type: 'urn:ringbreaker:problem:signed-out',
      todo: expect.stringMatching(/^Sign in\./),
    });
  });

  it('links among things are refused too', async () => {
    const response = await fetch(`${market.client.server.url}/api/v1/links`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(401);
  });

  it('only health and the docs answer', async () => {
    for (const path of ['/api/v1/health/live', '/api/v1/health/ready', '/api/docs', '/api/openapi.json']) {
      expect((await fetch(`${market.client.server.url}${path}`)).status, path).toBe(200);
    }
  });

  it('a session signed by somebody else, or ended, is none', async () => {
    const viewer = { name: 'local', role: 'admin', contributors: null } as const;
    const forged = await new Sessions('somebody-elses-secret-of-some-length').begin(viewer, 'link');
    const name = `ringbreaker_session_${new URL(market.client.server.url).port}`;
    for (const cookie of [`${name}=${forged}`, `${name}=`, `${name}=a.b.c`]) {
      expect((await fetch(`${market.client.server.url}/api/v1/me`, { headers: { cookie } })).status).toBe(401);
    }
  });

  it('a scraper comes in by its token, to the metrics alone', async () => {
    const headers = { authorization: `Bearer ${METRICS_TOKEN}` };
    const metrics = await fetch(`${market.client.server.url}/api/v1/metrics`, { headers });
    expect(await metrics.text()).toContain('ringbreaker_http_request_seconds_bucket');
    expect((await fetch(`${market.client.server.url}/api/v1/overview`, { headers })).status).toBe(403);
  });
});

describe('the sign-in link', () => {
  it('is not used up by a program that only looks where it leads', async () => {
    const link = market.client.server.printSignInLink();
    const look = await fetch(link, { method: 'HEAD', redirect: 'manual' });
    expect([look.status, look.headers.get('set-cookie')]).toEqual([200, null]);
    expect((await fetch(link, { redirect: 'manual' })).status).toBe(302);
  });

  it('works once, and sets a cookie that scripts and other sites cannot use', async () => {
    const link = market.client.server.printSignInLink();
    const first = await fetch(link, { redirect: 'manual' });
    expect([first.status, first.headers.get('location')]).toEqual([302, '/']);
    expect(first.headers.get('set-cookie')).toMatch(/^ringbreaker_session_\d+=.*; Path=\/.*; HttpOnly; SameSite=Lax$/);
    expect((await fetch(link, { redirect: 'manual' })).status).toBe(401);
    // A person who opens it again is sent to the explorer, which says how to get a new one.
    const again = await fetch(link, { redirect: 'manual', headers: { accept: 'text/html,*/*' } });
    const said = ['location', 'set-cookie'].map((name) => again.headers.get(name));
    expect([again.status, ...said]).toEqual([302, '/?link=over', null]);
  });

  // Seen red with `secure: false` in `auth/session-cookies.ts`.
  it('sets a cookie that goes by https alone, where the server is reached by it', async () => {
    const publicUrl = 'https://ringbreaker.example';
    const app = await createApplication(testConfig({ publicUrl }));
    await app.listen(0, '127.0.0.1');
    const { port } = app.getHttpServer().address() as AddressInfo;
    const { pathname, search } = new URL(app.get(SignInLinks).issue(publicUrl, Date.now()));
    const answer = await fetch(`http://127.0.0.1:${port}${pathname}${search}`, { redirect: 'manual' });
    expect(answer.headers.get('set-cookie')).toMatch(/^ringbreaker_session_\d+=.*; HttpOnly; Secure; SameSite=Lax$/);
    await app.close();
  });
});

describe('answers', () => {
  it.each([
    ['/rackets/rk-none', 404],
    ['/rackets/rk-none/members', 404],
    ['/rackets/rk-none/graph', 404],
    ['/rackets/rk-none/events', 404],
    ['/rackets/rk-1/members?former=perhaps', 422],
    ['/alerts?kind=nothing', 422],
    ['/entities/seller%3Anobody', 404],
    ['/entities/seller%3Anobody/neighbours', 404],
    ['/entities/seller%3Anobody/explanation', 404],
    ['/evidence?from=a&type=USES&to=b', 404],
    ['/paths?from=a&to=b', 404],
    ['/nothing', 404],
    ['/entities/%E0%A4%A', 400],
    ['/rackets?limit=201', 422],
    ['/rackets?limit=0', 422],
    ['/rackets?limit=1&limit=2', 422],
    ['/rackets?nonsense=1', 422],
    ['/rackets?cursor=x', 422],
    ['/rackets/rk-1/graph?level=planet', 422],
    [`/entities/${key}/neighbours?limit=1001`, 422],
    [`/entities/${key}/neighbours?type=NO_SUCH`, 422],
    ['/evidence?from=a&type=USES', 422],
    ['/evidence?from=a&type=NO_SUCH&to=b', 422],
    ['/paths?from=a&to=a', 422],
    ['/paths?from=a&to=b&k=6', 422],
    ['/paths?from=a&to=b&maxLength=9', 422],
    ['/search', 422],
  ])('%s: %i, as a problem that says what to do', async (path, status) => {
    const problem = Problem.parse(await market.client.read(path, status));
    expect(problem.status).toBe(status);
    if (path !== '/nothing') expect(problem.todo ?? problem.errors).toBeTruthy();
  });

  it('have an ETag, and are not sent again to who has them', async () => {
    const first = await market.client.get('/rackets');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"/);
    // Not by fetch: it asks for a fresh answer whenever it is given such a header.
    const status = await new Promise((resolve, reject) => {
      const headers = { cookie: market.client.cookie, 'if-none-match': etag };
      get(`${market.client.server.url}/api/v1/rackets`, { headers }, (answer) => resolve(answer.statusCode)).on(
        'error',
        reject,
      );
    });
    expect(status).toBe(304);
  });

  it('carry headers that let the explorer draw and nothing else run', async () => {
    const { headers } = await market.client.get('/overview');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("worker-src 'self' blob:");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('are kept by no browser and no proxy, whether they are answers or problems', async () => {
    for (const path of ['/overview', '/rackets', '/rackets/rk-none', '/me', '/health/live', '/nothing']) {
      expect([path, (await market.client.get(path)).headers.get('cache-control')]).toEqual([path, 'no-store']);
    }
  });

  it.each([
    ['evil.example', 421],
    ['localhost.evil.example:80', 421],
    ['localhost:1', 200],
    ['[::1]', 200],
  ])('to a server called %s: %i', async (host, status) => {
    // Not by fetch, which says by itself how the server is called.
    const answered = (path: string) =>
      new Promise((resolve, reject) => {
        const headers = { cookie: market.client.cookie, host };
        get(`${market.client.server.url}${path}`, { headers }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        }).on('error', reject);
      });
    expect([await answered('/api/v1/me'), await answered('/')]).toEqual([status, status]);
  });

  it('to what is too long to be read are problems too', async () => {
    const response = await market.client.get(`/search?q=${'x'.repeat(70_000)}`);
    expect(Problem.parse(await response.json())).toMatchObject({ status: 431, todo: expect.any(String) });
  });

  it('take no other method', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      const response = await fetch(`${market.client.server.url}/api/v1/rackets`, { method, body: '{}' });
      expect(response.status, method).toBe(404);
      Problem.parse(await response.json());
    }
  });
});

describe('outside /api', () => {
  it.each(['/', '/rackets/rk-1', '/explore?v=1'])(
    '%s answers the first page, whatever the explorer keeps there',
    async (path) => {
      const response = await fetch(`${market.client.server.url}${path}`);
      expect([response.status, response.headers.get('content-type')]).toEqual([
        200,
        expect.stringContaining('text/html'),
      ]);
    },
  );

  it('no file beside the explorer is served', async () => {
    for (const path of ['/../package.json', '/..%2f..%2fpackage.json', '/assets/../../package.json']) {
      expect(await (await fetch(`${market.client.server.url}${path}`)).text()).not.toContain('"workspaces"');
    }
  });
});

describe('the log', () => {
  it('names routes and results, never what was asked for', async () => {
    const canary = 'canary-name-4711';
    for (const path of [
      `/search?q=${canary}`,
      `/entities/${canary}`,
      `/rackets/${canary}`,
      `/evidence?from=${canary}&type=USES&to=${canary}`,
    ]) {
      await market.client.get(path, { referer: `http://somewhere/${canary}`, 'user-agent': canary });
    }
    const log = lines.join('\n');
    expect(log).toContain('/api/v1/entities/:key');
    expect(log).not.toContain(canary);
    expect(log).not.toContain('ringbreaker_session');
    expect(log).not.toContain('token=');
  });
});
