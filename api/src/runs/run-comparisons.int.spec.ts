import { closeMembers, endRun, saveRacketEvents, saveRacketMembers, startRun, switchRun } from '@ringbreaker/cypher';
import { FlowSellerPage, Problem, type RacketEvent, RunComparison } from '@ringbreaker/cypher/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { seller } from '../testing/marketplace.ts';
import { serveMarketplace } from '../testing/serve-marketplace.ts';

const served = serveMarketplace();
const compare = async (query = '', client = served.client) =>
  RunComparison.parse(await client.read(`/runs/comparison${query}`));

/** In the second run one of four leaves rk-1, another goes to rk-2, and somebody new comes to rk-1. */
beforeAll(async () => {
  const { database } = served;
  const asOf = '2024-02-29';
  const options = {
    startedAt: '2024-03-01T00:00:00Z',
    asOf,
    engine: 'louvain',
    seed: 1,
    options: '{}',
    codeVersion: 'test',
  };
  const ended = { state: 'done', endedAt: '2024-02-01T00:01:00Z', counts: '{}', error: null };
  await database.run(endRun, { id: 'detect-1', seq: 1, ...ended });
  const [started] = await database.run(startRun, options);
  const run = started!.seq;
  await database.run(closeMembers, { run, rows: [[seller(3), 'rk-1'], [seller(4), 'rk-1']] }); // oxfmt-ignore
  const rows = [[seller(4), 'rk-2', 'core', 0.8, asOf], [seller('secret'), 'rk-1', 'member', 0.8, asOf]]; // oxfmt-ignore
  await database.run(saveRacketMembers, { run, asOf, rows: rows as never });
  const event: RacketEvent = {
    id: 'ev', run, asOf, event: 'merged', racketId: 'rk-1', otherIds: ['rk-3'], state: 'active', cause: 'data', ending: null,
    review: false, wasGroup: false, sellersBefore: 4, sellersAfter: 3, joined: [], left: [], closed: [], by: [], kinds: [],
    withheld: 0,
  }; // oxfmt-ignore
  await database.run(saveRacketEvents, { rows: [event] } as never);
  await database.run(switchRun, { seq: run });
});

describe('two runs compared', () => {
  it('tells who came, who went and what happened, of the last two runs unless others are named', async () => {
    const compared = await compare();
    expect([compared.from, compared.to]).toEqual([
      { run: 1, asOf: '2024-01-31' },
      { run: 2, asOf: '2024-02-29' },
    ]);
    expect(compared.rackets.slice(0, 2)).toMatchObject([
      {
        id: 'rk-1',
        before: 4,
        after: 3,
        came: 1,
        went: 2,
        events: [{ run: 2, event: 'merged', wasGroup: false, sellersAfter: 3 }],
      },
      { id: 'rk-2', before: 1, after: 2, came: 1, went: 0, events: [] },
    ]);
    expect(compared.rackets.find(({ id }) => id === 'rk-3')).toMatchObject({ came: 0, went: 0, events: [{ run: 2 }] });
    const moved = compared.flows.filter(({ before, after }) => before !== after);
    expect(moved).toEqual(
      expect.arrayContaining([
        { before: 'rk-1', after: 'rk-2', sellers: 1, named: [{ key: seller(4), label: 'Shop 4' }] },
        { before: 'rk-1', after: null, sellers: 1, named: [{ key: seller(3), label: 'Shop 3' }] },
        { before: null, after: 'rk-1', sellers: 1, named: [{ key: seller('secret'), label: 'Secret' }] },
      ]),
    );
    expect(moved).toHaveLength(3);
    expect(compared.flows).toContainEqual({ before: 'rk-1', after: 'rk-1', sellers: 2, named: [] });
    expect(await compare('?from=1&to=2')).toEqual(compared);
  });

  it('pages who went one way', async () => {
    const read = async (query: string, client = served.client) =>
      FlowSellerPage.parse(await client.read(`/runs/comparison/sellers?${query}`));
    expect(await read('before=rk-1&after=rk-2')).toEqual({
      items: [{ key: seller(4), label: 'Shop 4' }],
      next: null,
      total: 1,
    });
    expect((await read('after=rk-1')).items).toEqual([{ key: seller('secret'), label: 'Secret' }]);
    expect((await read('before=rk-1')).items).toEqual([{ key: seller(3), label: 'Shop 3' }]);
    const [first, second] = [await read('before=rk-1&after=rk-1&limit=1'), seller(2)];
    expect(first).toMatchObject({ items: [{ key: seller(1) }], total: 2 });
    const rest = await read(`before=rk-1&after=rk-1&limit=1&cursor=${first.next}`);
    expect(rest).toMatchObject({ items: [{ key: second }], next: null, total: 2 });
    const part = await served.start({ contributors: ['market'] });
    expect(await read('after=rk-1', part)).toEqual({ items: [], next: null, total: 0 });
    expect((await served.client.get('/runs/comparison/sellers')).status).toBe(422);
    expect((await served.client.get('/runs/comparison/sellers?after=rk-1&to=9')).status).toBe(404);
  });

  it('finds no change between a run and itself', async () => {
    const { flows, rackets } = await compare('?from=1&to=1');
    expect(flows.every(({ before, after }) => before === after)).toBe(true);
    expect(rackets.every(({ came, went, events }) => came + went + events.length === 0)).toBe(true);
    expect(rackets.find(({ id }) => id === 'rk-1')).toMatchObject({ before: 4, after: 4 });
  });

  it('tells who sees a part nothing of the others', async () => {
    const part = await compare('', await served.start({ contributors: ['market'] }));
    expect(JSON.stringify(part)).not.toContain('secret');
    expect(part.rackets[0]).toMatchObject({ id: 'rk-1', before: 4, after: 2, came: 0, went: 2 });
    const nobody = await compare('', await served.start({ contributors: ['nobody'] }));
    expect([nobody.rackets, nobody.flows]).toEqual([[], []]);
  });

  it.each([
    ['?from=2&to=1', 422, 'after run 1'],
    ['?from=1&to=9', 404, 'no run 9'],
    ['?to=soon', 422, ''],
  ])('refuses %s', async (query, status, says) => {
    const answer = await served.client.get(`/runs/comparison${query}`);
    expect([answer.status, Problem.parse(await answer.json()).detail]).toEqual([status, expect.stringContaining(says)]);
  });
});
