import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { numberAlerts, saveAlerts, saveAlertTriage } from '@ringbreaker/cypher';
import { Problem } from '@ringbreaker/cypher/domain';
import { isLong } from '@ringbreaker/cypher/test-size';
import { seller } from './testing/marketplace.ts';
import { serveMarketplace } from './testing/serve-marketplace.ts';

const market = serveMarketplace();

interface Refused {
  readonly path: string;
  readonly body: string | Buffer;
  readonly packed?: boolean;
  readonly status: number;
}

describe('what is asked for', () => {
  const post = async (path: string, body: string | Buffer, more: Record<string, string> = {}) => {
    const { client } = market;
    const { csrf } = await client.read<{ csrf: string }>('/me');
    const headers = { cookie: client.cookie, 'content-type': 'application/json', 'x-csrf-token': csrf, ...more };
    return fetch(`${client.server.url}/api/v1${path}`, { method: 'POST', headers, body: body as RequestInit['body'] });
  };
  const large = JSON.stringify({ keys: ['x'.repeat(40_000_000)], others: [] });
  const deep = `${'['.repeat(500_000)}${']'.repeat(500_000)}`;
  const many = Array.from({ length: 20_000 }, (_, at) => `seller:${at}`);
  const rows = many.map((id) => ({ id }));

  it.each([
    ['a body that is too long', { path: '/links', body: large, status: 413 }],
    [
      'one that is short, and long when it is unpacked',
      { path: '/links', body: gzipSync(large), packed: true, status: 413 },
    ],
    ['one that is nested too deep', { path: '/links', body: deep, status: 422 }],
    ['too many things in one', { path: '/links', body: JSON.stringify({ keys: many, others: many }), status: 422 }],
    ['too many rows to screen', { path: '/screenings', body: JSON.stringify({ subjects: rows }), status: 422 }],
  ] as [string, Refused][])('%s is refused, and the server goes on', async (_, { path, body, packed, status }) => {
    const answer = await post(path, body, packed ? { 'content-encoding': 'gzip' } : {});
    const problem = Problem.parse(await answer.json());
    expect([answer.status, problem.status]).toEqual([status, status]);
    await market.client.read('/health/live');
  });
});

describe('a query that takes too long', () => {
  const id = 'al-locked';
  const body = JSON.stringify({ otherIds: [], sellers: [], path: [], values: [], counterEvidence: [], evidence: [] });
  const about = { run: 1, asOf: '2024-01-31', kind: 'new_member', racketId: 'rk-1', seller: seller(2) } as const;
  const wanted = { id, version: 0, acknowledged: true, snoozedUntil: null, assignee: null };

  // To see it fail, take `timeout: timeoutMs` out of `driver.ts`: the query then waits on for ever.
  it('is answered in time and ended in the database, though what it waits for never comes', async () => {
    const { client, database } = market;
    await database.run(saveAlerts, { rows: [{ ...about, id, episode: id, says: 'Seller 2 is new.', body }] });
    await database.run(numberAlerts, { seq: 1 });
    const said = { by: 'somebody', now: '2024-02-01T00:00:00.000Z', contributors: null };
    let letGo = () => undefined as void;
    const released = new Promise<void>((done) => (letGo = done));
    let hold = () => undefined as void;
    const held = new Promise<void>((done) => (hold = done));
    const holder = database.transaction('write', async (transaction) => {
      await transaction.run(saveAlertTriage, { rows: [wanted], ...said });
      hold();
      await released;
    });
    await held;
    const running = async () => {
      const question = "SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'AlertTriage {id: row.id}'";
      return (await database.statement(question)).length;
    };
    const before = await running();
    const answering = client.post('/alerts/triage', { alerts: [wanted] });
    await expect.poll(running, { timeout: 60_000 }).toBe(before + 1);
    const answer = await answering;
    expect(answer.status).toBe(503);
    expect(Problem.parse(await answer.json()).todo).toBeTruthy();
    await expect.poll(running, { timeout: 30_000 }).toBe(before);
    letGo();
    await holder;
  });
});

// Node looks each half minute which client is too slow: for a test that others wait for, that is long.
it.runIf(isLong)('a client that never ends its headers is cut off', { timeout: 120_000 }, async () => {
  const { hostname, port } = new URL(market.client.server.url);
  const slow = connect(Number(port), hostname);
  const cut = new Promise((done) => slow.once('close', done).once('error', done));
  slow.write(`GET /api/v1/rackets HTTP/1.1\r\nHost: ${hostname}\r\nX-Slow: `);
  slow.resume();
  const drip = setInterval(() => slow.writable && slow.write('x'), 1_000);
  await cut;
  clearInterval(drip);
  await market.client.read('/health/live');
});
