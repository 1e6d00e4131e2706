import { describe, expect, it } from 'vitest';
import { MemberPage } from '@ringbreaker/cypher/domain';
import { saveTestGraph } from '@ringbreaker/cypher/test-database';
import { ACCOUNT, DOMAIN, HANDLE, MEMBERS, PHONE, seller } from '../testing/marketplace.ts';
import { serveMarketplace } from '../testing/serve-marketplace.ts';

const HOLDER = 'name:golden plant';
const market = serveMarketplace();
const uses = (id: number, to: string) => ({ from: seller(id), type: 'USES', to });

describe('members of a racket', () => {
  it('are listed, core first, with the values that tie them in', async () => {
    const page = MemberPage.parse(await market.client.read('/rackets/rk-1/members?limit=3'));
    expect(page.items.map(({ key }) => key)).toEqual(MEMBERS.slice(0, 3));
    expect(page.items[0]).toMatchObject({ role: 'core', operatorId: 'op-1', name: 'Shop 1' });
    expect(page.items[0]?.ties).toEqual([
      { key: PHONE, kind: 'Phone', label: '+86 138 0013 8000', users: 2, weight: 0.8, links: [uses(1, PHONE)] },
      { key: HANDLE, kind: 'Handle', label: HANDLE, users: 3, weight: 0.3, links: [uses(1, HANDLE)] },
    ]);
    expect(
      MemberPage.parse(await market.client.read(`/rackets/rk-1/members?limit=3&cursor=${page.next}`)).items,
    ).toHaveLength(1);
  });

  // Seen red: counted by all links of the account, its holder's name was a third user.
  it('count as users of a value, and the name on it does not', async () => {
    const facts = { contributors: ['market'], sources: 1, firstSeen: 1, lastSeen: 1, firstSource: 0, latestSource: 0 };
    await saveTestGraph(market.database, {
      things: [{ labels: ['Value', 'Name'], key: HOLDER, properties: { display: 'Golden Plant' } }],
      links: [{ from: ACCOUNT, type: 'NAMED', to: HOLDER, properties: facts }],
      deliveries: [],
    });
    const page = MemberPage.parse(await market.client.read('/rackets/rk-1/members?limit=3'));
    expect(page.items[2]?.ties[0]).toMatchObject({ key: ACCOUNT, users: 2, weight: 0.7 });
  });

  // A value of a store tied the member in, and no answer said so.
  it('are listed with what ties a member in by one of its stores, with the way there', async () => {
    const page = MemberPage.parse(await market.client.read('/rackets/rk-1/members?limit=3'));
    expect(page.items[2]?.ties).toMatchObject([
      { key: ACCOUNT, links: [{ from: seller(3), type: 'PAID_TO', to: ACCOUNT }] },
      { key: DOMAIN, users: 2, weight: 0.4 },
    ]);
    expect(page.items[2]?.ties[1]?.links).toEqual(
      expect.arrayContaining([
        { from: seller(3), type: 'OPERATES', to: 'store:1' },
        { from: 'store:1', type: 'USES', to: DOMAIN },
      ]),
    );
  });

  // Seen red: the parameter was refused, and without the line of the query all members were listed.
  it('are asked for one by one, with what ties that one in; who is none is in no answer', async () => {
    const one = async (key: string) =>
      MemberPage.parse(await market.client.read(`/rackets/rk-1/members?member=${encodeURIComponent(key)}`));
    const { items, total } = await one(seller(3));
    expect([items.map(({ key }) => key), total]).toEqual([[seller(3)], 1]);
    const all = MemberPage.parse(await market.client.read('/rackets/rk-1/members'));
    expect(items[0]).toEqual(all.items.find(({ key }) => key === seller(3)));
    expect((await one(seller(9))).items).toEqual([]);
    const { status } = await market.client.get(`/rackets/rk-none/members?member=${encodeURIComponent(seller(3))}`);
    expect(status).toBe(404);
  });
});
