import { currentRun, saveGroupMembers } from '@ringbreaker/cypher';
import { describe, expect, it, vi } from 'vitest';
import { LeadView } from '@ringbreaker/cypher/domain';
import { ACCOUNT, DEPOT, DOMAIN, GROUP, HANDLE, HIDDEN_MAIL, seller } from '../testing/marketplace.ts';
import { serveMarketplace } from '../testing/serve-marketplace.ts';

const market = serveMarketplace();
const at = encodeURIComponent;
const sellersIn = (view: LeadView) => view.steps.map(({ sellers }) => sellers.map(({ key }) => key));

/** A database that has just been emptied plans each question anew, for seconds: until then a lead ends before its time. */
const onceWarm = (look: () => Promise<void>) => () => vi.waitFor(look, { timeout: 120_000, interval: 200 });

describe('leads', () => {
  const grow = async (seed: string, query = '') =>
    LeadView.parse(await market.client.read(`/leads?seed=${at(seed)}${query}`));

  it(
    'grow from a seller by the weights that the run saved, and say who was left out and why',
    onceWarm(async () => {
      const view = await grow(seller(3));
      expect(sellersIn(view)).toEqual([[seller(3)], [seller(1), seller(2)]]);
      const [, step] = view.steps;
      expect(step).toMatchObject({
        key: 'op-1',
        chance: expect.closeTo(0.7, 2) as number,
        byItself: 0,
        racketId: 'rk-1',
      });
      expect(step?.ties).toMatchObject([{ key: ACCOUNT, users: 2, inLead: 1, strength: 0.7, chance: 0.7 }]);
      expect(step?.ties[0]?.links).toEqual([{ from: seller(2), type: 'PAID_TO', to: ACCOUNT }]);
      expect(view.leftOut.accounts.map(({ key, reason, chance }) => [key, reason, chance])).toEqual([
        ['seller:secret', 'below', 0.527],
        [seller(4), 'below', 0.399],
        [seller(20), 'below', 0.211],
      ]);
      expect(view.leftOut.values).toMatchObject([{ key: DEPOT, reason: 'hub' }]);
      expect(view.graph.nodes.keys).toEqual(expect.arrayContaining([ACCOUNT, seller(1), seller(2), seller(3)]));
    }),
  );

  it(
    'go on along a chain where less is asked for, and stop at a bound',
    onceWarm(async () => {
      const far = await grow(seller(3), '&atLeast=0.2');
      expect(sellersIn(far).flat()).toEqual(expect.arrayContaining([seller(4), seller(20)]));
      const one = await grow(seller(3), '&atLeast=0.2&most=1');
      expect(one.extent).toMatchObject({ partial: true, narrowBy: ['atLeast'], returned: 2, total: 5 });
      expect(one.leftOut.accounts.map(({ reason }) => reason)).toEqual(['limit', 'limit', 'limit']);
    }),
  );

  it(
    'grow from a value and from a store, never from a hub',
    onceWarm(async () => {
      expect(sellersIn(await grow(DOMAIN)).flat()).toEqual(expect.arrayContaining([seller(3), seller(4)]));
      expect(sellersIn(await grow('store:1'))[0]).toEqual([seller(3)]);
      const hub = await grow(DEPOT);
      expect(hub.steps).toEqual([]);
      expect(hub.leftOut.values).toMatchObject([{ key: DEPOT, reason: 'hub' }]);
    }),
  );

  it(
    'refuse what is nowhere, and what no seller is behind',
    onceWarm(async () => {
      expect((await market.client.get(`/leads?seed=${at('seller:nowhere')}`)).status).toBe(404);
      expect((await market.client.get(`/leads?seed=${at('brand:nike')}`)).status).toBe(422);
    }),
  );

  it('stay in the racket that they began with', async () => {
    const [run] = await market.database.run(currentRun, {});
    const rows = [[seller(20), GROUP, 'member', 0.6, '2024-01-31']];
    await market.database.run(saveGroupMembers, { run: run?.seq ?? 0, asOf: '2024-01-31', rows: rows as never });
    await onceWarm(async () => {
      const view = await grow(seller(3), '&atLeast=0.2');
      expect(sellersIn(view).flat()).toContain(seller(4));
      expect(sellersIn(view).flat()).not.toContain(seller(20));
      const [other] = view.leftOut.accounts.filter(({ key }) => key === seller(20));
      expect(other).toMatchObject({ reason: 'elsewhere', racketId: null });
    })();
  });

  it(
    'show a viewer nothing that others hold',
    onceWarm(async () => {
      const other = await market.start({ contributors: ['market'] });
      const view = LeadView.parse(await other.read(`/leads?seed=${at(seller(1))}&atLeast=0.05`));
      const told = JSON.stringify(view);
      expect(told).not.toContain(HIDDEN_MAIL);
      expect(told).not.toContain(seller('secret'));
      expect(view.leftOut.values.map(({ key }) => key)).not.toContain(HANDLE);
      expect((await other.get(`/leads?seed=${at(HIDDEN_MAIL)}`)).status).toBe(404);
    }),
  );
});
