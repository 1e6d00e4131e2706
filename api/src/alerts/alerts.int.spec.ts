import { beforeAll, describe, expect, it } from 'vitest';
import { numberAlerts, saveAlerts, saveRacketEvents } from '@ringbreaker/cypher';
import {
  type AlertBody,
  AlertPage,
  EventPage,
  type RacketEvent,
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
