import { describe, expect, it } from 'vitest';
import { Problem, WhatIfView } from '@ringbreaker/cypher/domain';
import { ACCOUNT, HANDLE, MEMBERS, PHONE, seller } from '../testing/marketplace.ts';
import { serveMarketplace } from '../testing/serve-marketplace.ts';

const market = serveMarketplace();

describe('what-if', () => {
  const post = (question: object, client = market.client) => client.post('/rackets/rk-1/what-if', question);
  const ask = async (question: object, client = market.client) =>
    WhatIfView.parse(await (await post(question, client)).json());

  it('tells what is left when members are taken away', async () => {
    const view = await ask({ remove: [seller(3)] });
    expect(view.before).toMatchObject({ members: 4, largest: 4, parts: 1 });
    expect(view.asked?.states[0]).toMatchObject({ days: 0, largest: 2, parts: 2 });
    expect(view.asked?.cutOff.map(({ key }) => key)).toEqual([seller(4)]);
    expect(view.extent).toMatchObject({ partial: false, narrowBy: [] });
  });

  it('tells what is left when values are closed', async () => {
    expect((await ask({ close: [PHONE] })).asked?.states[0]).toMatchObject({ largest: 4, parts: 1 });
    expect((await ask({ close: [PHONE, HANDLE, ACCOUNT] })).asked?.states[0]).toMatchObject({ largest: 2, parts: 3 });
  });

  it('compares sets, never one name, and says the same each time', async () => {
    const [one, other] = [await ask({ size: 2, seed: 5 }), await ask({ size: 2, seed: 5 })];
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
    expect(one.asked).toBeNull();
    expect(one.strategies.map(({ id }) => id)).toEqual(['betweenness', 'money', 'degree', 'scarcity', 'cut', 'random']);
    const between = one.strategies[0]?.set.members.map(({ key }) => key) ?? [];
    expect(between).toHaveLength(2);
    expect(MEMBERS).toEqual(expect.arrayContaining(between));
    expect((await post({ size: 1 })).status).toBe(422);
  });

  it('refuses what is no part of the racket, by its place and not by its name', async () => {
    const response = await post({ remove: [seller(2), seller(50)], close: ['tel:+1'] });
    expect(response.status).toBe(422);
    const problem = Problem.parse(await response.json());
    expect(problem.errors?.map(({ path }) => path)).toEqual(['remove.1', 'close.0']);
    expect(JSON.stringify(problem)).not.toContain(seller(50));
    expect((await market.client.post('/rackets/rk-none/what-if', {})).status).toBe(404);
  });

  it('works with what a viewer may see alone', async () => {
    const other = await market.start({ contributors: ['market'] });
    // The handle that two members share is known to another contributor only.
    expect((await ask({ close: [PHONE] }, other)).asked?.states[0]).toMatchObject({ largest: 3, parts: 2 });
    expect((await post({ close: [HANDLE] }, other)).status).toBe(422);
  });
});
