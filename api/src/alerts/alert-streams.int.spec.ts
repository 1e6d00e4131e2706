import { beforeAll, describe, expect, it } from 'vitest';
import { addToken, numberAlerts, saveAlerts } from '@ringbreaker/cypher';
import {
  type AlertBody,
  AlertInbox,
  AlertPage,
  AlertView,
  Problem,
  type StoredAlert,
} from '@ringbreaker/cypher/domain';
import type { Client } from '../testing/client.ts';
import { HIDDEN_MAIL, PHONE, seller } from '../testing/marketplace.ts';
import { serveMarketplace } from '../testing/serve-marketplace.ts';

const served = serveMarketplace();
let run = 1;

/** Raises alerts as a run does: saved first, numbered in its switch. */
async function raise(...names: string[]): Promise<void> {
  run += 1;
  const body: AlertBody = {
    otherIds: [],
    sellers: [seller(2)],
    path: [],
    values: [],
    counterEvidence: [],
    evidence: [{ from: seller(2), type: 'USES', to: PHONE }],
  };
  const rows = names.map((name): Omit<StoredAlert, 'number'> => ({
    id: `al-${name}`,
    run,
    asOf: '2024-01-31',
    kind: 'new_member',
    racketId: 'rk-1',
    seller: seller(2),
    episode: '1',
    says: `Seller 2 is new (${name}).`,
    body: JSON.stringify(
      name.startsWith('hidden') ? { ...body, evidence: [{ from: seller(1), type: 'USES', to: HIDDEN_MAIL }] } : body,
    ),
  }));
  await served.database.run(saveAlerts, { rows });
  await served.database.run(numberAlerts, { seq: run });
}

interface Heard {
  id: number;
  alert: AlertView;
}

/** Opens a stream; what it answers reads events until so many alerts came, then goes away. */
async function open(client: Client, { query = '', last }: { query?: string; last?: string } = {}) {
  const headers = { cookie: client.cookie, ...(last !== undefined && { 'last-event-id': last }) };
  const leave = new AbortController();
  const response = await fetch(`${client.server.url}/api/v1/alerts/stream${query}`, { headers, signal: leave.signal });
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
  return async (wanted: number): Promise<Heard[]> => {
    const events: Heard[] = [];
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      const whole = (text + decoder.decode(chunk, { stream: true })).split('\n\n');
      text = whole.pop() ?? '';
      events.push(...whole.filter((one) => one.startsWith('event: alert')).map(parse));
      if (events.length >= wanted) break;
    }
    leave.abort();
    return events;
  };
}

function parse(event: string): Heard {
  const [, id, data = ''] = /\nid: (\d+)\ndata: (.*)$/.exec(event) ?? [];
  return { id: Number(id), alert: AlertView.parse(JSON.parse(data)) };
}

const read = async (client: Client, wanted: number, from: Parameters<typeof open>[1]) =>
  (await open(client, from))(wanted);

beforeAll(() => raise('one', 'two', 'three'));

describe('the stream of alerts', () => {
  it('goes on past the last number that was heard, in their order, whichever way it is told', async () => {
    const all = await read(served.client, 3, { query: '?after=0' });
    expect(all.map(({ id }) => id)).toEqual([1, 2, 3]);
    expect(all.map(({ alert }) => alert.number)).toEqual([1, 2, 3]);
    // A browser that comes again says both; what it heard last counts.
    const rest = await read(served.client, 1, { query: '?after=0', last: '2' });
    expect(rest).toEqual(all.slice(2));
  });

  it('tells of what comes, and of nothing before where it was not asked to', async () => {
    const hear = await open(served.client);
    await raise('four');
    await raise('five');
    expect((await hear(2)).map(({ id }) => id)).toEqual([4, 5]);
  });

  it('says no more to whoever does not see everything than a list would', async () => {
    await raise('hidden');
    const market = await served.start({ contributors: ['market'] });
    const [seen] = await read(market, 1, { last: '5' });
    expect(seen?.alert).toMatchObject({ id: 'al-hidden', partial: true });
    expect(JSON.stringify(seen)).not.toContain('boss@');
    const [listed] = (await market.read<{ items: AlertView[] }>('/alerts?after=5')).items;
    expect(seen?.alert).toEqual(listed);
  });

  // Seen red: after an older backup was restored a browser heard nothing until the numbers were those of before.
  it('tells what is new to a browser that knows numbers which are still to come', async () => {
    const hear = await open(served.client, { last: '99999' });
    await raise('six');
    expect((await hear(1)).map(({ id }) => id)).toEqual([7]);
  });

  // Seen red: a number that was still to come hid each alert until then.
  it('takes nothing for read that is still to come', async () => {
    const unseen = async () => AlertInbox.parse(await served.client.read('/alerts/inbox')).unseen;
    const later = { racketId: 'rk-1', upTo: Number.MAX_SAFE_INTEGER };
    await served.client.post('/alerts/seen', { rackets: [later] });
    expect(await unseen()).toBe(0);
    await raise('seven');
    expect(await unseen()).toBe(1);
  });

  it('is refused beyond so many of one reader, and of all, and opened again when one is closed', async () => {
    const { server, cookie } = await served.start({ mostStreams: { all: 3, each: 2 } });
    const leave = new AbortController();
    const ask = (headers: Record<string, string>, signal?: AbortSignal) =>
      fetch(`${server.url}/api/v1/alerts/stream`, { headers, ...(signal && { signal }) });
    const tokenOf = async (name: string) => {
      const wanted = { name, scopes: ['graph:read'], contributors: null, days: 1 } as const;
      return { authorization: `Bearer ${(await addToken(served.database, wanted, new Date())).text}` };
    };
    const [machine, another] = [await tokenOf('one machine'), await tokenOf('another')];
    const open = [await ask({ cookie }, leave.signal), await ask({ cookie })];
    expect(open.map(({ status }) => status)).toEqual([200, 200]);
    const refused = await ask({ cookie });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '30']);
    expect(Problem.parse(await refused.json()).todo).toMatch(/Close a tab/);
    open.push(await ask(machine));
    const full = await ask(another);
    expect([full.status, full.headers.get('retry-after')]).toEqual([503, '30']);
    expect(Problem.parse(await full.json()).type).toBe('urn:ringbreaker:problem:busy');
    leave.abort();
    await expect.poll(async () => (await ask(another)).status, { timeout: 60_000 }).toBe(200);
  });

  it('tells nothing more to whoever has signed out', async () => {
    const other = await served.start({});
    const headers = { cookie: other.cookie };
    const response = await fetch(`${other.server.url}/api/v1/alerts/stream`, { headers });
    const ended = response.text();
    expect((await other.post('/sign-out', {})).status).toBe(204);
    await raise('late');
    expect(await ended).not.toContain('event: alert');
  });

  it('ends when the server does, and keeps it from nothing', async () => {
    const other = await served.start({});
    const headers = { cookie: other.cookie };
    const response = await fetch(`${other.server.url}/api/v1/alerts/stream`, { headers });
    const ended = response.text();
    await other.server.end();
    expect(await ended).toMatch(/^retry: 3000\nid: \d+\n\n$/);
  });
});

describe('pages of open alerts', () => {
  // Seen red: the second page left out the first one of those that were open still.
  it('go on where the page before ended, though what stood on it was dealt with', async () => {
    const page = async (query: string) => AlertPage.parse(await served.client.read(`/alerts?state=open&${query}`));
    const [newest, next] = (await page('limit=2')).items;
    const first = await page('limit=1');
    const done = { acknowledged: true, snoozedUntil: null, assignee: null, version: newest!.triage.version };
    const answer = await served.client.post('/alerts/triage', { alerts: [{ ...done, id: newest!.id }] });
    expect(answer.status).toBe(200);
    expect((await page(`limit=1&cursor=${first.next}`)).items).toEqual([next]);
  });
});
