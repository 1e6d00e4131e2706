import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keepWatch, numberAlerts, readSubscription, saveAlerts, startRun, switchRun } from '@ringbreaker/cypher';
import {
  type AlertBody,
  AlertInbox,
  AlertPage,
  type AlertRule,
  AlertSubscriptionView,
  MOST_RULES,
  NO_SUBSCRIPTION,
  Problem,
  RulesPreview,
  type StoredAlert,
} from '@ringbreaker/cypher/domain';
import type { Client } from '../testing/client.ts';
import { seller } from '../testing/marketplace.ts';
import { serveMarketplace } from '../testing/serve-marketplace.ts';

const served = serveMarketplace({ sendsMail: true });
const EVERYTHING: AlertRule = { kinds: [], brands: [], countries: [], rackets: [] };
const rule = (part: Partial<AlertRule>): AlertRule => ({ ...EVERYTHING, ...part });
let market: Client;

/** Alerts of rk-1 (Rolex) and rk-2 (Nike, Adidas), raised by a run that began at a time. */
async function raise(startedAt: Date, wanted: readonly [name: string, kind: StoredAlert['kind'], racketId: string][]) {
  const body: AlertBody = {
    otherIds: [],
    sellers: [seller(2)],
    path: [],
    values: [],
    counterEvidence: [],
    evidence: [],
  };
  const about = { asOf: '2024-01-31', engine: 'louvain', seed: 1, options: '{}', codeVersion: 'test' };
  const [started] = await served.database.run(startRun, { startedAt: startedAt.toISOString(), ...about });
  const run = started?.seq ?? 0;
  const rows = wanted.map(([name, kind, racketId]) => ({
    id: `al-${name}`,
    run,
    asOf: '2024-01-31',
    kind,
    racketId,
    seller: seller(2),
    episode: '1',
    says: name,
    body: JSON.stringify(body),
  }));
  await served.database.run(saveAlerts, { rows });
  await served.database.run(switchRun, { seq: run });
  await served.database.run(numberAlerts, { seq: run });
}

const keep = async (client: Client, part: object) => {
  const answer = await client.post('/alerts/rules', { ...NO_SUBSCRIPTION, ...part });
  return { status: answer.status, said: (await answer.json()) as unknown };
};
const watch = (client: Client, racketId: string, isWanted: boolean) =>
  client.post('/alerts/rules/watched', { racketId, isWanted });
const idsOf = async (client: Client, query: string) =>
  AlertPage.parse(await client.read(`/alerts?${query}`)).items.map(({ id }) => id);

beforeAll(async () => {
  const days = (count: number) => new Date(Date.now() - count * 86_400_000);
  await raise(days(40), [['old', 'merge', 'rk-1']]);
  await raise(days(1), [
    ['joined', 'new_member', 'rk-1'],
    ['merged', 'merge', 'rk-1'],
    ['other', 'new_member', 'rk-2'],
  ]);
  market = await served.start({ contributors: ['market'] });
});

beforeEach(() => keep(served.client, {}));

describe('alert rules', () => {
  it('are kept for whoever says them, and nobody else', async () => {
    const rules = [rule({ kinds: ['merge'] }), rule({ brands: ['Nike'], countries: ['CN'] })];
    const kept = AlertSubscriptionView.parse((await keep(served.client, { rules, hour: 7, zone: 'Asia/Tokyo' })).said);
    expect(kept).toMatchObject({ rules, tell: 'inbox', hour: 7, zone: 'Asia/Tokyo' });
    expect(AlertSubscriptionView.parse(await served.client.read('/alerts/rules'))).toEqual(kept);
  });

  // Seen red: with the rules read without the lock, and with all of them sent by who had read them before.
  it('watch each racket that windows of one person name in the same instant, and leave all else as it was', async () => {
    const [brands, others] = [rule({ brands: ['Nike'] }), Array.from({ length: 12 }, (_, at) => `rk-${at + 10}`)];
    await keep(served.client, { rules: [brands], hour: 7, zone: 'Asia/Tokyo' });
    const windows = others.map((racketId) => watch(served.client, racketId, true));
    expect((await Promise.all(windows)).map(({ status }) => status)).toEqual(others.map(() => 200));
    const kept = AlertSubscriptionView.parse(await served.client.read('/alerts/rules'));
    expect(kept).toMatchObject({ tell: 'inbox', hour: 7, zone: 'Asia/Tokyo' });
    expect(kept.rules[0]).toEqual(brands);
    expect(kept.rules.flatMap(({ rackets }) => rackets).sort()).toEqual(others);
    await Promise.all(others.slice(1).map((racketId) => watch(served.client, racketId, false)));
    const left = AlertSubscriptionView.parse(await served.client.read('/alerts/rules'));
    expect(left.rules).toEqual([brands, rule({ rackets: [others[0]!] })]);
  });

  // Seen red: with the form kept as it is, what was watched meanwhile is lost.
  it('keep what is watched elsewhere in the instant that a form is kept, and its own changes', async () => {
    const [opened, added] = [[rule({ brands: ['Nike'] }), rule({ rackets: ['rk-2'] })], rule({ kinds: ['merge'] })];
    await keep(served.client, { rules: opened });
    const windows = Array.from({ length: 12 }, (_, at) => watch(served.client, `rk-${at + 10}`, true));
    const form = keep(served.client, { opened, rules: [opened[0], added], hour: 7 });
    await Promise.all([form, ...windows, watch(served.client, 'rk-2', false)]);
    const kept = AlertSubscriptionView.parse(await served.client.read('/alerts/rules'));
    expect(kept.hour).toBe(7);
    expect(kept.rules).toHaveLength(14);
    expect(kept.rules).toEqual(expect.arrayContaining([opened[0], added, rule({ rackets: ['rk-21'] })]));
  });

  it('watch a racket for who never said anything, and no more than there may be', async () => {
    await keepWatch(served.database, 'somebody new', { racketId: 'rk-1', isWanted: true });
    expect(await readSubscription(served.database, 'somebody new')).toEqual({
      ...NO_SUBSCRIPTION,
      rules: [rule({ rackets: ['rk-1'] })],
    });
    await keep(served.client, { rules: Array.from({ length: MOST_RULES }, () => rule({ kinds: ['merge'] })) });
    const refused = await watch(served.client, 'rk-1', true);
    expect([refused.status, Problem.parse(await refused.json()).detail]).toEqual([422, expect.stringContaining('100')]);
  });

  it('narrow the list and the inbox to what any of them wants; with none nothing is left', async () => {
    expect(await idsOf(served.client, 'mine=true')).toEqual([]);
    await keep(served.client, { rules: [rule({ kinds: ['merge'] }), rule({ brands: ['nike'] })] });
    expect(await idsOf(served.client, 'mine=true')).toEqual(['al-other', 'al-merged', 'al-old']);
    expect(await idsOf(served.client, 'mine=true&racket=rk-1')).toEqual(['al-merged', 'al-old']);
    const inbox = AlertInbox.parse(await served.client.read('/alerts/inbox?mine=true'));
    expect(inbox).toMatchObject({ alerts: 3, total: 2, states: { open: 3 }, unseen: 3 });
    expect(inbox.facets.kinds).toEqual([
      { value: 'merge', alerts: 2 },
      { value: 'new_member', alerts: 1 },
    ]);
    const racket = inbox.items.find(({ racketId }) => racketId === 'rk-1');
    expect(racket).toMatchObject({ alerts: 2, latest: { id: 'al-merged' } });
    expect(AlertInbox.parse(await served.client.read('/alerts/inbox')).alerts).toBe(4);
  });

  it('narrow the stream, and the reader is told no earlier number twice', async () => {
    await keep(served.client, { rules: [rule({ rackets: ['rk-2'] })] });
    const leave = new AbortController();
    const url = `${served.client.server.url}/api/v1/alerts/stream?after=0&mine=true`;
    const response = await fetch(url, { headers: { cookie: served.client.cookie }, signal: leave.signal });
    const heard: string[] = [];
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      const told = [...new TextDecoder().decode(chunk).matchAll(/"id":"(al-\w+)"/g)];
      heard.push(...told.map(([, id]) => id!));
      if (heard.length > 0) break;
    }
    leave.abort();
    expect(heard).toEqual(['al-other']);
  });

  it('tell beforehand what they would have wanted in the last 30 days', async () => {
    const preview = async (client: Client, rules: AlertRule[]) =>
      RulesPreview.parse(await (await client.post('/alerts/rules/preview', { rules })).json());
    expect(await preview(served.client, [rule({ kinds: ['merge'] })])).toEqual({ matched: 1, total: 3, days: 30 });
    expect(await preview(served.client, [EVERYTHING])).toEqual({ matched: 3, total: 3, days: 30 });
    expect(await preview(served.client, [])).toEqual({ matched: 0, total: 3, days: 30 });
  });

  it('see no brand that their reader does not see', async () => {
    await keep(market, { rules: [rule({ brands: ['Rolex'] })] });
    expect(await idsOf(market, 'mine=true')).toEqual([]);
    expect(await idsOf(served.client, 'mine=true')).toEqual(['al-joined', 'al-merged', 'al-old']);
    await keep(market, { rules: [rule({ kinds: ['merge'] })] });
    expect(await idsOf(market, 'mine=true')).toEqual(['al-merged', 'al-old']);
  });

  it.each([
    { rules: [{ kinds: ['gossip'] }] },
    { rules: [{ ...EVERYTHING, sellers: [] }] },
    { zone: 'Mars/Olympus' },
    { tell: 'digest', address: 'nowhere' },
  ])('are refused as %j', async (part) => {
    expect((await keep(served.client, part)).status).toBe(422);
  });

  it('bring no mail to who came by the link, nor where no mail server is set, and say so', async () => {
    const mail = { tell: 'at_once', address: 'ada@desk.example' };
    const byLink = await keep(served.client, mail);
    expect(Problem.parse(byLink.said)).toMatchObject({
      status: 422,
      detail: expect.stringMatching(/one-time link/) as string,
    });
    const without = await served.start({ sendsMail: false });
    expect(Problem.parse((await keep(without, mail)).said).detail).toMatch(/sends no mail/);
    expect(AlertSubscriptionView.parse(await without.read('/alerts/rules')).noMail).toMatch(/sends no mail/);
  });
});
