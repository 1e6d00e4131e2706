import { describe, expect, it } from 'vitest';
import { closeMembers, closeScores, saveScores, startRun, switchRun } from '@ringbreaker/cypher';
import { GraphView, MemberPage, RacketFacets, RacketPage, RacketView } from '@ringbreaker/cypher/domain';
import { ACCOUNT, DEPOT, DOMAIN, HANDLE, MEMBERS, PHONE, seller } from '../testing/marketplace.ts';
import { serveMarketplace } from '../testing/serve-marketplace.ts';

const market = serveMarketplace();

describe('rackets', () => {
  it('are ranked by band, then harm, then score, then id', async () => {
    const page = RacketPage.parse(await market.client.read('/rackets'));
    expect(page.items.map(({ id }) => id)).toEqual(['rk-1', 'rk-2', 'rk-3', 'rk-4', 'rk-5', 'rk-6']);
    expect(page.items.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(page).toMatchObject({ total: 6, next: null });
    expect(page.items[0]?.title).toMatch(/^Rolex from China, \d+ sellers?$/);
  });

  it('come in pages that add up, and keep their rank under a filter', async () => {
    const first = RacketPage.parse(await market.client.read('/rackets?limit=4'));
    const second = RacketPage.parse(await market.client.read(`/rackets?limit=4&cursor=${first.next}`));
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([
      'rk-1',
      'rk-2',
      'rk-3',
      'rk-4',
      'rk-5',
      'rk-6',
    ]);
    expect(second.next).toBeNull();
    const filtered = RacketPage.parse(await market.client.read('/rackets?band=B,C'));
    expect(filtered.items.map(({ rank }) => rank)).toEqual([3, 4, 5]);
  });

  it.each([
    ['brand=rolex', ['rk-1']],
    ['q=ONE%20phone', ['rk-1']],
    ['q=rk-6', ['rk-6']],
    ['country=CN&band=D', ['rk-6']],
    ['country=US', []],
    ['lifecycle=dissolved', []],
    ['sort=score&limit=2', ['rk-1', 'rk-2']],
  ])('filter by %s', async (query, ids) => {
    expect(RacketPage.parse(await market.client.read(`/rackets?${query}`)).items.map(({ id }) => id)).toEqual(ids);
  });

  it('can be narrowed by what there is, whatever page is read', async () => {
    expect(RacketFacets.parse(await market.client.read('/rackets/facets'))).toEqual({
      brands: [
        { value: 'Adidas', rackets: 5 },
        { value: 'Nike', rackets: 5 },
        { value: 'Rolex', rackets: 1 },
      ],
      countries: [{ value: 'CN', rackets: 6 }],
    });
  });

  it('are shown one by one with all that explains the score', async () => {
    const racket = RacketView.parse(await market.client.read('/rackets/rk-3'));
    expect(racket).toMatchObject({ rank: 3, asOf: '2024-01-31', assessment: { parts: [{ family: 'identity' }] } });
  });

  it('list their members, core first, with the values that tie them in', async () => {
    const page = MemberPage.parse(await market.client.read('/rackets/rk-1/members?limit=3'));
    expect(page.items.map(({ key }) => key)).toEqual(MEMBERS.slice(0, 3));
    expect(page.items[0]).toMatchObject({ role: 'core', operatorId: 'op-1', name: 'Shop 1' });
    expect(page.items[0]?.ties).toEqual([
      { key: PHONE, kind: 'Phone', label: '+86 138 0013 8000', users: 2, weight: 0.8 },
      { key: HANDLE, kind: 'Handle', label: HANDLE, users: 3, weight: 0.3 },
    ]);
    expect(
      MemberPage.parse(await market.client.read(`/rackets/rk-1/members?limit=3&cursor=${page.next}`)).items,
    ).toHaveLength(1);
  });

  it('are drawn at three levels, and the depot that everybody uses joins nobody', async () => {
    const draw = async (level: string) =>
      GraphView.parse(await market.client.read(`/rackets/rk-1/graph?level=${level}`));
    const pairs = ({ graph }: GraphView) =>
      graph.links.sources
        .map((source, j) =>
          [source, graph.links.targets[j]]
            .map((i) => graph.nodes.keys[i as number])
            .sort()
            .join(' '),
        )
        .sort();
    const sellers = await draw('seller');
    expect(sellers.graph.nodes.keys).toEqual(MEMBERS);
    expect(pairs(sellers)).toEqual([
      `${MEMBERS[0]} ${MEMBERS[1]}`,
      `${MEMBERS[1]} ${MEMBERS[2]}`,
      `${MEMBERS[2]} ${MEMBERS[3]}`,
    ]);
    const values = await draw('value');
    expect(values.graph.nodes.keys).toEqual(expect.arrayContaining([PHONE, ACCOUNT, DOMAIN, 'store:1', 'party:plant']));
    expect(values.graph.nodes.keys).not.toContain(DEPOT);
    const operators = await draw('operator');
    expect(operators.graph.nodes.keys.slice(0, 3)).toEqual(['op-1', MEMBERS[2], MEMBERS[3]]);
    // What ties them stands between them: no operator is joined with each other one.
    expect(pairs(operators)).toEqual([
      `${DOMAIN} ${MEMBERS[2]}`,
      `${DOMAIN} ${MEMBERS[3]}`,
      `${ACCOUNT} op-1`,
      `${ACCOUNT} ${MEMBERS[2]}`,
    ]);
    expect(operators.extent).toMatchObject({ partial: false });
  });

  it('list who left, and since and until when, when asked for', async () => {
    const run = { startedAt: '2024-03-01T00:00:00Z', asOf: '2024-02-29', engine: 'louvain', seed: 1 };
    const [second] = await market.database.run(startRun, { ...run, options: '{}', codeVersion: 'test' });
    const seq = second?.seq ?? 0;
    await market.database.run(closeMembers, { run: seq, rows: [[seller(1), 'rk-1']] });
    await market.database.run(switchRun, { seq });
    const members = async (query: string) =>
      MemberPage.parse(await market.client.read(`/rackets/rk-1/members${query}`)).items.map(({ key, since, until }) => [
        key,
        since,
        until,
      ]);
    const stay = MEMBERS.slice(1).map((key) => [key, '2024-01-31', null]);
    expect(await members('')).toEqual(stay);
    expect(await members('?former=true')).toEqual([...stay, [seller(1), '2024-01-31', '2024-02-29']]);
  });

  it('that have dissolved stand below those that trade, in the list and on their own page', async () => {
    const run = { startedAt: '2024-04-01T00:00:00Z', asOf: '2024-03-31', engine: 'louvain', seed: 1 };
    const [next] = await market.database.run(startRun, { ...run, options: '{}', codeVersion: 'test' });
    const seq = next?.seq ?? 0;
    const { assessment } = RacketView.parse(await market.client.read('/rackets/rk-1'));
    const { score, band, confidence, capability, harm, sellers, operators, topReason, brands, countries } = assessment;
    const figures = [score, band, confidence, capability, harm, sellers, operators, 'dissolved', topReason] as const;
    await market.database.run(closeScores, { run: seq, rows: [['rk-1']] });
    await market.database.run(saveScores, {
      run: seq,
      rows: [['rk-1', ...figures, brands, countries, JSON.stringify({ ...assessment, lifecycle: 'dissolved' })]],
    });
    await market.database.run(switchRun, { seq });
    const page = RacketPage.parse(await market.client.read('/rackets'));
    expect(page.items.map(({ id }) => id)).toEqual(['rk-2', 'rk-3', 'rk-4', 'rk-5', 'rk-6', 'rk-1']);
    expect(RacketView.parse(await market.client.read('/rackets/rk-1')).rank).toBe(6);
    expect(RacketView.parse(await market.client.read('/rackets/rk-2')).rank).toBe(1);
  });
});
