import { beforeEach, describe, expect, it } from 'vitest';
import { addUser, setDisabled, setPassword, setRole } from '@ringbreaker/cypher';
import { MeView, Problem } from '@ringbreaker/cypher/domain';
import { wipe } from '@ringbreaker/cypher/test-database';
import { clientWith, type Client } from '../testing/client.ts';
import { inTime } from '../testing/in-time.ts';
import { serveMarketplace } from '../testing/serve-marketplace.ts';

const market = serveMarketplace();
const PASSWORD = 'correct horse battery';
const vera = { name: 'vera', password: PASSWORD, role: 'analyst', contributors: ['market'] } as const;
const now = () => new Date();

beforeEach(async () => {
  await wipe(market.database);
  await addUser(market.database, vera, now());
});

const postSignIn = (body: object, headers = {}, { server } = market.client) =>
  fetch(`${server.url}/api/v1/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const cookieOf = (response: Response) => response.headers.get('set-cookie')?.split(';')[0] ?? '';

async function signIn(name: string = vera.name, password: string = PASSWORD): Promise<Client> {
  const response = await inTime(() => postSignIn({ name, password }));
  expect(response.status).toBe(204);
  return clientWith(market.client.server, cookieOf(response));
}

describe('a user', () => {
  it('comes in by name and password, as what the graph says they are', async () => {
    const me = MeView.parse(await (await signIn()).read('/me'));
    expect(me).toMatchObject({ name: 'vera', role: 'analyst', contributors: ['market'] });
    expect(me.may).toContain('POST /verdicts');
    await signIn(' Vera ');
  });

  it.each([
    ['a wrong password', { name: 'vera', password: 'correct horse batterie' }],
    ['a name that nobody has', { name: 'nobody', password: PASSWORD }],
  ])('with %s stays out, and hears nothing of which it was', async (_, body) => {
    const response = await postSignIn(body);
    expect([response.status, response.headers.get('set-cookie')]).toEqual([401, null]);
    const problem = Problem.parse(await response.json());
    expect(problem.detail).toBe('Name or password is wrong, or this user is locked or disabled.');
    expect(JSON.stringify(problem)).not.toContain(body.password);
  });

  it('is signed in by no other site', async () => {
    const response = await postSignIn({ name: 'vera', password: PASSWORD }, { 'sec-fetch-site': 'cross-site' });
    expect([response.status, response.headers.get('set-cookie')]).toEqual([403, null]);
    const form = new URLSearchParams({ name: vera.name, password: PASSWORD });
    const posted = await fetch(`${market.client.server.url}/api/v1/sign-in`, { method: 'POST', body: form });
    expect([posted.status, posted.headers.get('set-cookie')]).toEqual([422, null]);
  });

  it('who signs out is out, also with a copy of the cookie; other sessions go on', async () => {
    const [one, other] = [await signIn(), await signIn()];
    const answer = await one.post('/sign-out', {});
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([204, expect.stringMatching(/=; .*1970/)]);
    expect((await one.get('/me')).status).toBe(401);
    expect((await other.get('/me')).status).toBe(200);
  });

  // Seen red without the look at `sessionsFrom` in `callers.ts`: who had the old password was still in.
  it('who is disabled, or has a new password, is out at once; a new role holds at once', async () => {
    const before = await signIn();
    await setRole(market.database, 'vera', 'viewer');
    expect(MeView.parse(await before.read('/me')).role).toBe('viewer');
    await setPassword(market.database, 'vera', 'another horse battery', now());
    expect((await before.get('/me')).status).toBe(401);
    expect((await postSignIn({ name: 'vera', password: PASSWORD })).status).toBe(401);
    const after = await signIn('vera', 'another horse battery');
    await setDisabled(market.database, 'vera', true, now());
    expect((await after.get('/me')).status).toBe(401);
    expect((await postSignIn({ name: 'vera', password: 'another horse battery' })).status).toBe(401);
    await setDisabled(market.database, 'vera', false, now());
    expect((await after.get('/me')).status).toBe(401);
    await signIn('vera', 'another horse battery');
  });

  it('is locked by ten wrong passwords, also all at once, until an operator lets them in', async () => {
    const [wrong, right] = [
      { name: 'vera', password: 'not the password' },
      { name: 'vera', password: PASSWORD },
    ];
    // A server of its own, for each hears an address so many times a minute alone.
    const client = await market.start({});
    await Promise.all(Array.from({ length: 10 }, () => postSignIn(wrong, {}, client)));
    // Ten guesses at once may take longer than an answer may; they count all the same.
    await expect.poll(async () => (await postSignIn(right, {}, client)).status, { timeout: 60_000 }).toBe(401);
    await setDisabled(market.database, 'vera', false, now());
    expect((await postSignIn(right, {}, client)).status).toBe(204);
  });
});

describe('guessing', () => {
  it('is slowed down for an address, whatever names it tries', async () => {
    const guesser = await market.start({});
    const guess = (name: string) => postSignIn({ name, password: 'a guess of twelve' }, {}, guesser);
    // All at once, so that they come within one minute; on a busy machine a look at a password may take too long.
    const answers = await Promise.all(Array.from({ length: 24 }, (_, place) => guess(`user${place}`)));
    const told = answers.filter(({ status }) => status === 429);
    expect(told).toHaveLength(4);
    for (const { headers } of told) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    for (const { status } of answers) expect([401, 429, 503]).toContain(status);
  });
});
