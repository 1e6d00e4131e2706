import { describe, expect, it } from 'vitest';
import { closeMembers, closeScores, saveScores, startRun, switchRun } from '@ringbreaker/cypher';
import {
  GraphView,
  MemberPage,
  RacketFacets,
  RacketPage,
  RacketSort,
  type RacketSummary,
  RacketView,
  SortDirection,
  WorkStage,
} from '@ringbreaker/cypher/domain';
import { ACCOUNT, DEPOT, DOMAIN, MEMBERS, PHONE, seller } from '../testing/marketplace.ts';
import { serveMarketplace } from '../testing/serve-marketplace.ts';

const market = serveMarketplace();

/** What of a racket an order goes by. */
function orderedBy(one: RacketSummary, sort: RacketSort): string | number {
  switch (sort) {
    case 'born':
      return one.bornAt;
    case 'stage':
      return WorkStage.options.indexOf(one.workflow.stage);
    case 'assignee':
      return one.workflow.assignee ?? '';
    case 'due':
      return one.workflow.dueOn ?? '';
    case 'brands':
    case 'countries':
      return one[sort][0]?.toLowerCase() ?? '';
    default:
      return one[sort];
  }
}

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
    ['q=rolex%20from%20China', ['rk-1']],
    ['q=China&limit=2', ['rk-1', 'rk-2']],
    ['q=Nike%20from%20France', []],
    ['country=CN&band=D', ['rk-6']],
    ['country=US', []],
    ['lifecycle=dissolved', []],
    ['sort=score&limit=2', ['rk-1', 'rk-2']],
    ['sort=score&direction=asc&limit=2', ['rk-6', 'rk-5']],
    ['brand=rolex,NIKE&band=A,D', ['rk-1', 'rk-2', 'rk-6']],
    ['scoreFrom=87&scoreTo=89', ['rk-2', 'rk-3', 'rk-4']],
    ['sellersFrom=5', []],
    ['triage=open,confirmed&lifecycle=active,dormant&limit=1', ['rk-1']],
  ])('filter by %s', async (query, ids) => {
    expect(RacketPage.parse(await market.client.read(`/rackets?${query}`)).items.map(({ id }) => id)).toEqual(ids);
  });

  it.each(RacketSort.options.flatMap((sort) => SortDirection.options.map((direction) => [sort, direction] as const)))(
    'by %s, %s, are one list, in pages as at once',
    async (sort, direction) => {
      const order = `sort=${sort}&direction=${direction}`;
      const whole = RacketPage.parse(await market.client.read(`/rackets?${order}`)).items;
      const paged: typeof whole = [];
      for (let next: string | null = ''; next !== null;) {
        const page = RacketPage.parse(
          await market.client.read(`/rackets?${order}&limit=2${next && `&cursor=${next}`}`),
        );
        paged.push(...page.items);
        next = page.next;
      }
      expect(paged).toEqual(whole);
      expect(new Set(whole.map(({ id }) => id)).size).toBe(6);
      // Where two are equal the rank decides, in both directions.
      const value = (one: (typeof whole)[number]) => orderedBy(one, sort);
      for (const [i, one] of whole.entries()) {
        const before = whole[i - 1];
        if (!before) continue;
        if (value(before) === value(one)) expect(before.rank).toBeLessThan(one.rank);
        else expect(value(before) < value(one)).toBe(direction === 'asc');
      }
    },
  );

  const facets = async (query: string) => RacketFacets.parse(await market.client.read(`/rackets/facets?${query}`));

  it('can be narrowed by what there is, whatever page is read', async () => {
    expect(await facets('')).toEqual({
      total: 6,
      bands: [
        { value: 'A', rackets: 2 },
        { value: 'B', rackets: 2 },
        { value: 'C', rackets: 1 },
        { value: 'D', rackets: 1 },
      ],
      lifecycles: [{ value: 'active', rackets: 6 }],
      triages: [{ value: 'open', rackets: 6 }],
      stages: [{ value: 'new', rackets: 6 }],
      assignees: [],
      dues: [],
      brands: [
        { value: 'Adidas', rackets: 5 },
        { value: 'Nike', rackets: 5 },
        { value: 'Rolex', rackets: 1 },
      ],
      countries: [{ value: 'CN', rackets: 6 }],
      scores: [85, 86, 87, 88, 89, 90].map((value) => ({ value, rackets: 1 })),
      sellers: [{ value: 4, rackets: 6 }],
      without: [],
      named: null,
    });
  });

  it('count of each choice what all other parts of the filter let through', async () => {
    const narrowed = await facets('band=A&brand=Nike');
    expect(narrowed.total).toBe(1);
    // Bands are counted as if none was chosen, brands as if none was: each says what a click would leave.
    expect(narrowed.bands).toEqual([
      { value: 'A', rackets: 1 },
      { value: 'B', rackets: 2 },
      { value: 'C', rackets: 1 },
      { value: 'D', rackets: 1 },
    ]);
    expect(narrowed.brands.map(({ value }) => value).sort()).toEqual(['Adidas', 'Nike', 'Rolex']);
    expect(narrowed.scores).toEqual([{ value: 89, rackets: 1 }]);
    expect(narrowed.without).toEqual([
      { part: 'band', rackets: 4 },
      { part: 'brand', rackets: 1 },
    ]);
  });

  it('say which part of the filter hides the one that is asked for', async () => {
    expect((await facets('q=rk-6&band=A&sellersFrom=9')).named).toEqual({ id: 'rk-6', hiddenBy: ['band', 'sellers'] });
    expect((await facets('q=rk-6&band=D')).named).toEqual({ id: 'rk-6', hiddenBy: [] });
    expect((await facets('q=rk-none')).named).toBeNull();
  });

  it('are shown one by one with all that explains the score', async () => {
    const racket = RacketView.parse(await market.client.read('/rackets/rk-3'));
    expect(racket).toMatchObject({ rank: 3, asOf: '2024-01-31', assessment: { parts: [{ family: 'identity' }] } });
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
