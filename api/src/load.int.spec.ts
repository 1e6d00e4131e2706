import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '@ringbreaker/cypher/domain';
import { sized } from '@ringbreaker/cypher/test-size';
import type { Client } from './testing/client.ts';
import { serveMarketplace } from './testing/serve-marketplace.ts';

const market = serveMarketplace();
const CONNECTIONS = 50;
const MIX = [
  '/search?q=shop',
  '/rackets?limit=20',
  '/rackets/rk-1',
  '/rackets/rk-1/members?limit=50',
  '/entities/seller%3A1/neighbours?limit=200',
];

/** So many connections ask one question after the other; answers how often each status came, and keeps what refused. */
async function load(
  client: Client,
  questions: number,
  { connections = CONNECTIONS, refusals = new Set<string>() } = {},
): Promise<Record<number, number>> {
  const statuses: Record<number, number> = {};
  let left = questions;
  const askOn = async () => {
    while (left-- > 0) {
      const answer = await client.get(MIX[left % MIX.length] ?? '');
      const body: unknown = await answer.json();
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      if (answer.status === 200) continue;
      const { status, type } = Problem.parse(body);
      expect(status).toBe(answer.status);
      refusals.add(type);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    }
  };
  await Promise.all(Array.from({ length: connections }, askOn));
  return statuses;
}

/** What the server says of itself. */
async function figure(client: Client, name: string): Promise<number> {
  const figures = await (await client.get('/metrics')).text();
  return Number(new RegExp(`^\\S*${name} (\\d+)`, 'm').exec(figures)?.[1]);
}

const underWay = (client: Client) => figure(client, 'database_transactions_open');

// Seen red without the gate of open requests, with transactions counted in and not out, and without the throttle.
describe('fifty who ask all the time', () => {
  // What the server has to plan first is late whoever asks, and is no load.
  beforeAll(async () => {
    for (const question of MIX) await market.client.read(question);
  });

  it('more than may at once: each is answered or told when to come again, and nothing stays under way', async () => {
    const client = await market.start({ mostOpen: 8 });
    const { 200: answered = 0, 503: told = 0, ...others } = await load(client, sized(500, 20_000));
    expect(others).toEqual({});
    expect([answered > 0, told > 0]).toEqual([true, true]);
    await expect.poll(() => underWay(client), { timeout: 30_000 }).toBe(0);
    expect((await client.get('/rackets')).status).toBe(200);
    await client.server.end();
  });

  // Seen red with `mostOpen: 32`. A machine that is short of processors answers some too late; it turns nobody away.
  it('as many as may at once by the usual setting: nobody is turned away, and nothing stays under way', async () => {
    const client = await market.start({});
    const refusals = new Set<string>();
    const { 200: answered = 0, 503: late = 0, ...others } = await load(client, sized(250, 5_000), { refusals });
    expect(others).toEqual({});
    expect(answered).toBeGreaterThan(late);
    expect([...refusals]).not.toContain('urn:ringbreaker:problem:busy');
    await expect.poll(() => underWay(client), { timeout: 30_000 }).toBe(0);
    await expect.poll(() => figure(client, 'http_requests_open'), { timeout: 30_000 }).toBe(0);
    await client.server.end();
  });

  it('five hundred at once: no more than may are worked on, the others are told at once, and health answers', async () => {
    const mostOpen = 16;
    const client = await market.start({ mostOpen });
    const isOver = { yes: false };
    const healthy = (async () => {
      const statuses = new Set<number>();
      for (; !isOver.yes; await sleep(50)) statuses.add((await client.get('/health/live')).status);
      return statuses;
    })();
    const most = { open: 0 };
    const looking = (async () => {
      for (; !isOver.yes; await sleep(50)) {
        const open = await figure(client, 'http_requests_open');
        // A busy machine may be late with its figures too.
        if (!Number.isNaN(open)) most.open = Math.max(most.open, open);
      }
    })();
    const {
      200: answered = 0,
      503: told = 0,
      ...others
    } = await load(client, sized(2_000, 20_000), { connections: 500 });
    isOver.yes = true;
    await looking;
    expect(others).toEqual({});
    expect([answered > 0, told > 500 - 2 * mostOpen]).toEqual([true, true]);
    expect([most.open > 0, most.open <= mostOpen]).toEqual([true, true]);
    expect(await healthy).toEqual(new Set([200]));
    await expect.poll(() => underWay(client), { timeout: 30_000 }).toBe(0);
    expect((await client.get('/rackets')).status).toBe(200);
    await client.server.end();
  });

  it('more than may in a minute: so many of each are answered, and the others told when to come again', async () => {
    const [rateLimit, questions] = [30, 400];
    const client = await market.start({ rateLimit });
    const { 200: answered = 0, 429: told = 0, 503: late = 0, ...others } = await load(client, questions);
    expect(others).toEqual({});
    expect(answered + late + told).toBe(questions);
    // On a machine that needs more than a minute for them, the next minute's are answered too.
    expect(told).toBeGreaterThan(questions - 2 * rateLimit * MIX.length);
    expect(answered + late).toBeGreaterThanOrEqual(rateLimit * MIX.length);
    await client.server.end();
  });
});
