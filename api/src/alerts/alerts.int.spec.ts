import { beforeAll, describe, expect, it } from 'vitest';
import { numberAlerts, saveAlerts, saveRacketEvents, saveStandings } from '@ringbreaker/cypher';
import {
  type AlertBody,
  AlertInbox,
  AlertPage,
  EventPage,
  Problem,
  type RacketEvent,
  RacketState,
  type SharedValue,
  type StoredAlert,
} from '@ringbreaker/cypher/domain';
import type { Client } from '../testing/client.ts';
import { HIDDEN_MAIL, PHONE, seller } from '../testing/marketplace.ts';
import { serveMarketplace } from '../testing/serve-marketplace.ts';

const served = serveMarketplace();
let market: Client;
const RUN = 1;

const event = (kind: RacketEvent['event'], racketId: string, about: Partial<RacketEvent> = {}): RacketEvent => ({
  id: `ev-${kind}-${racketId}`,
  run: RUN,
  asOf: '2024-01-31',
  event: kind,
  racketId,
  otherIds: [],
  state: 'active',
  cause: 'data',
  ending: null,
  review: false,
  sellersBefore: 3,
  sellersAfter: 4,
  joined: [],
  closed: [],
  wasGroup: false,
  left: [],
  by: [PHONE],
  kinds: ['Phone'],
  withheld: 0,
  ...about,
});

const value = (key: string, kind: string): SharedValue => ({ key, kind, users: 2, weight: 0.8 });
const uses = (from: string, to: string) => ({ from, type: 'USES', to });

function alert(name: string, racketId: string, about: Partial<AlertBody>): Omit<StoredAlert, 'number'> {
  const body: AlertBody = {
    otherIds: [],
    sellers: [seller(2)],
    path: [seller(2), PHONE, seller(1)],
    values: [value(PHONE, 'Phone')],
    counterEvidence: [],
    evidence: [uses(seller(2), PHONE), uses(seller(1), PHONE)],
    ...about,
  };
  return {
    id: `al-${name}`,
    run: RUN,
    asOf: '2024-01-31',
    kind: 'new_member',
    racketId,
    seller: seller(2),
    episode: '1',
    says: `Seller 2 is new in ${racketId}.`,
    body: JSON.stringify(body),
  };
}

beforeAll(async () => {
  const { database } = served;
  const joined = [seller(2), seller('secret')];
  await database.run(saveRacketEvents, {
    rows: [
      event('grown', 'rk-1', { joined }),
      event('merged', 'rk-2', { otherIds: ['rk-1'] }),
      { ...event('shrunk', 'rk-1'), id: 'ev-later', run: RUN + 1 },
    ],
  });
  const secret = {
    values: [value(PHONE, 'Phone'), value(HIDDEN_MAIL, 'Email')],
    evidence: [uses(seller(2), PHONE), uses(seller(1), PHONE), uses(seller(1), HIDDEN_MAIL)],
  };
  await database.run(saveAlerts, { rows: [alert('a', 'rk-1', {}), alert('b', 'rk-2', secret)] });
  await database.run(numberAlerts, { seq: RUN });
  // The same alerts raised again, and one of a run that readers don't see.
  await database.run(saveAlerts, { rows: [alert('a', 'rk-1', {}), { ...alert('c', 'rk-1', {}), run: RUN + 1 }] });
  market = await served.start({ contributors: ['market'] });
});

describe('the history of a racket', () => {
  it('tells its events in sentences, those of others that it was part of among them, and none of an unseen run', async () => {
    const page = EventPage.parse(await served.client.read('/rackets/rk-1/events'));
    expect(page.items.map(({ id }) => id)).toEqual(['ev-grown-rk-1', 'ev-merged-rk-2']);
    expect(page.items[0]).toMatchObject({ hiddenSellers: 0, detail: 'Grown: 3 to 4 open sellers; 2 joined by phone' });
    const half = EventPage.parse(await served.client.read('/rackets/rk-1/events?limit=1'));
    const rest = EventPage.parse(await served.client.read(`/rackets/rk-1/events?limit=1&cursor=${half.next}`));
    expect([...half.items, ...rest.items]).toEqual(page.items);
  });

  it('is empty for a racket of which nothing was told, and unknown for one that never was', async () => {
    expect(EventPage.parse(await served.client.read('/rackets/rk-4/events')).items).toEqual([]);
    await served.client.read('/rackets/rk-none/events', 404);
  });

  it('counts who may not be seen, and names neither them nor what ties them', async () => {
    const page = EventPage.parse(await market.read('/rackets/rk-1/events'));
    expect(page.items[0]).toMatchObject({ joined: [seller(2)], hiddenSellers: 1, kinds: [] });
    expect(page.items[0]?.detail).toBe('Grown: 3 to 4 open sellers; 2 joined');
  });
});

describe('alerts', () => {
  it('come newest first with the path, the values and their rarity, and in pages that add up', async () => {
    const page = AlertPage.parse(await served.client.read('/alerts'));
    expect(page.items.map(({ id, number }) => [id, number])).toEqual([
      ['al-b', 2],
      ['al-a', 1],
    ]);
    expect(page.items[1]).toMatchObject({ partial: false, seller: { key: seller(2), label: 'Shop 2' } });
    expect(page.items[1]?.path.map(({ key }) => key)).toEqual([seller(2), PHONE, seller(1)]);
    expect(page.items[1]?.values).toMatchObject([{ key: PHONE, label: '+86 138 0013 8000', users: 2, weight: 0.8 }]);
    const first = AlertPage.parse(await served.client.read('/alerts?limit=1'));
    const second = AlertPage.parse(await served.client.read(`/alerts?limit=1&cursor=${first.next}`));
    expect([...first.items, ...second.items]).toEqual(page.items);
    expect(second.next).toBeNull();
  });

  it.each([
    ['racket=rk-1', ['al-a']],
    ['kind=merge', []],
    ['after=1', ['al-b']],
  ])('are narrowed by %s', async (query, ids) => {
    expect(AlertPage.parse(await served.client.read(`/alerts?${query}`)).items.map(({ id }) => id)).toEqual(ids);
  });

  it('say nothing of what another contributor holds', async () => {
    const page = AlertPage.parse(await market.read('/alerts'));
    expect(JSON.stringify(page)).not.toContain(HIDDEN_MAIL);
    const [partial, whole] = page.items;
    expect(partial).toMatchObject({ id: 'al-b', partial: true, path: [] });
    expect(partial?.says).toMatch(/another contributor/);
    expect(whole).toMatchObject({ id: 'al-a', partial: false, says: 'Seller 2 is new in rk-1.' });
  });
});

describe('the desk', () => {
  const inbox = async (client: Client, query = '') => AlertInbox.parse(await client.read(`/alerts/inbox${query}`));
  const wanted = { acknowledged: false, snoozedUntil: null, assignee: null };
  const triage = async (...alerts: object[]) => served.client.post('/alerts/triage', { alerts });
  const [a, b] = ['al-a', 'al-b'];

  it('has a group for each racket, with the brands and countries of its last score', async () => {
    const page = await inbox(served.client);
    expect(page).toMatchObject({ total: 2, alerts: 2, upTo: 2, states: { open: 2 }, unseen: 2 });
    expect(page.items.map(({ racketId, newest, latest }) => [racketId, newest, latest.id])).toEqual([
      ['rk-2', 2, b],
      ['rk-1', 1, a],
    ]);
    expect(page.items[1]).toMatchObject({ brands: ['Rolex'], countries: ['CN'], band: 'A' });
    expect((await inbox(served.client, '?brand=rolex')).items.map(({ racketId }) => racketId)).toEqual(['rk-1']);
    expect((await inbox(served.client, '?order=rank')).items.map(({ harm }) => harm)).toEqual([70, 10]);
    expect((await served.client.get('/alerts/inbox?order=harm')).status).toBe(422);
    const first = await inbox(served.client, '?limit=1');
    const rest = await inbox(served.client, `?limit=1&cursor=${first.next}`);
    expect([...first.items, ...rest.items]).toEqual(page.items);
  });

  it.each(RacketState.options)('shows a racket that is %s, with its alerts', async (state) => {
    const stand = (name: RacketState) =>
      served.database.run(saveStandings, { rows: [['rk-2', name, null, null, null]] });
    await stand(state);
    expect((await inbox(served.client)).items[0]).toMatchObject({ racketId: 'rk-2', lifecycle: state, alerts: 1 });
    await stand('active');
  });

  it('says no more of a racket to whoever does not see everything than they may know', async () => {
    const page = await inbox(market);
    expect(JSON.stringify(page)).not.toMatch(/Rolex|boss@secretshop/);
    expect(page.items.map(({ racketId }) => racketId)).toEqual(['rk-2', 'rk-1']);
    expect(page.items[0]?.latest.partial).toBe(true);
  });

  it('notes what each reader has read, and never takes it back', async () => {
    const rackets = [{ racketId: 'rk-1', upTo: 1 }];
    expect(await (await served.client.post('/alerts/seen', { rackets })).json()).toEqual({ changed: 1 });
    await served.client.post('/alerts/seen', { rackets: [{ racketId: 'rk-1', upTo: 0 }] });
    expect((await inbox(served.client)).unseen).toBe(1);
    const page = AlertPage.parse(await served.client.read('/alerts'));
    expect(page.items.map(({ seen }) => seen)).toEqual([false, true]);
  });

  it('acknowledges, snoozes and assigns, says who and when, and takes it back', async () => {
    const until = new Date(Date.now() + 86_400_000).toISOString();
    const done = await triage(
      { ...wanted, id: a, version: 0, acknowledged: true, assignee: 'anna' },
      { ...wanted, id: b, version: 0, snoozedUntil: until },
    );
    expect(done.status).toBe(200);
    const { alerts } = (await done.json()) as { alerts: { id: string; triage: object }[] };
    expect(alerts[0]).toMatchObject({ id: a, triage: { version: 1, acknowledgedBy: 'local', assignee: 'anna' } });
    expect((await inbox(served.client)).states).toEqual({ open: 0, snoozed: 1, acknowledged: 1 });
    const page = AlertPage.parse(await served.client.read('/alerts?state=acknowledged'));
    expect(page.items.map(({ id, state }) => [id, state])).toEqual([[a, 'acknowledged']]);
    await triage(
      { ...wanted, id: a, version: 1 },
      { ...wanted, id: b, version: 1, snoozedUntil: '2024-01-01T00:00:00Z' },
    );
    // What was put off until a time that is over is open again.
    expect((await inbox(served.client)).states).toEqual({ open: 2, snoozed: 0, acknowledged: 0 });
  });

  it('changes none of several where somebody else changed one meanwhile, and shows both', async () => {
    const mine = { ...wanted, id: a, version: 1, acknowledged: true };
    const answer = await triage(mine, { ...wanted, id: b, version: 2, acknowledged: true });
    const problem = Problem.parse(await answer.json());
    expect([answer.status, problem.type]).toEqual([409, 'urn:ringbreaker:problem:conflict']);
    expect(problem.conflicts).toMatchObject([{ id: a, yours: mine, theirs: { version: 2, changedBy: 'local' } }]);
    expect((await inbox(served.client)).states).toMatchObject({ open: 2, acknowledged: 0 });
  });

  it('lets one of many win who change the same alert at once', async () => {
    const version = 2;
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, place) => triage({ ...wanted, id: a, version, assignee: `analyst ${place}` })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(7).fill(409)]);
    const won = (await answers.find(({ status }) => status === 200)?.json()) as { alerts: [{ triage: object }] };
    const [kept] = AlertPage.parse(await served.client.read('/alerts?racket=rk-1')).items;
    expect(kept?.triage).toEqual(won.alerts[0].triage);
  });

  it.each([
    ['an alert that is not there', { ...wanted, id: 'al-none', version: 0 }],
    ['one of a run that nobody sees', { ...wanted, id: 'al-c', version: 0 }],
    ['an author of one’s own', { ...wanted, id: a, version: 3, changedBy: 'somebody' }],
    ['no version', { ...wanted, id: a }],
    // Seen red: it was kept.
    ['a name that turns what stands beside it', { ...wanted, id: a, version: 3, assignee: 'an\u202En' }],
  ])('refuses %s', async (_, change) => {
    expect((await triage(change)).status).toBe(422);
  });

  it('keeps all of it when the same alerts are raised again', async () => {
    const before = AlertPage.parse(await served.client.read('/alerts'));
    await served.database.run(saveAlerts, { rows: [alert('a', 'rk-1', {}), alert('b', 'rk-2', {})] });
    expect(AlertPage.parse(await served.client.read('/alerts'))).toEqual(before);
  });
});
