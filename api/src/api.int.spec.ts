import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@ringbreaker/cypher';
import {
  EntityView,
  EvidenceView,
  GraphView,
  MemberPage,
  NeighboursView,
  OverviewView,
  PathsView,
  Problem,
  RacketPage,
  RacketView,
  RunsPage,
  SearchView,
} from '@ringbreaker/cypher/domain';
import { openTestDatabase } from '@ringbreaker/cypher/test-database';
import { createApplication } from './application.ts';
import { describeApi } from './openapi.ts';
import { type Client, startSignedIn, testConfig } from './testing/client.ts';
import { ACCOUNT, DEPOT, HIDDEN_MAIL, MEMBERS, PHONE, saveMarketplace, seller } from './testing/marketplace.ts';

let database: Database;
let all: Client;
let brandless: Client;
const at = encodeURIComponent;
const DOMAIN = 'domain:watchpalace.com';

beforeAll(async () => {
  database = await openTestDatabase();
  const archive = await saveMarketplace(database);
  all = await startSignedIn(testConfig({ archive }));
  brandless = await startSignedIn(testConfig({ archive, contributors: ['market'] }));
});

afterAll(async () => {
  await all?.server.end();
  await brandless?.server.end();
  await database?.close();
});

describe('rackets', () => {
  it('are ranked by band, then harm, then score, then id', async () => {
    const page = RacketPage.parse(await all.read('/rackets'));
    expect(page.items.map(({ id }) => id)).toEqual(['rk-1', 'rk-2', 'rk-3', 'rk-4', 'rk-5', 'rk-6']);
    expect(page.items.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(page).toMatchObject({ total: 6, next: null });
  });

  it('come in pages that add up, and keep their rank under a filter', async () => {
    const first = RacketPage.parse(await all.read('/rackets?limit=4'));
    const second = RacketPage.parse(await all.read(`/rackets?limit=4&cursor=${first.next}`));
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([
      'rk-1',
      'rk-2',
      'rk-3',
      'rk-4',
      'rk-5',
      'rk-6',
    ]);
    expect(second.next).toBeNull();
    const filtered = RacketPage.parse(await all.read('/rackets?band=B,C'));
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
    expect(RacketPage.parse(await all.read(`/rackets?${query}`)).items.map(({ id }) => id)).toEqual(ids);
  });

  it('are shown one by one with all that explains the score', async () => {
    const racket = RacketView.parse(await all.read('/rackets/rk-3'));
    expect(racket).toMatchObject({ rank: 3, asOf: '2024-01-31', assessment: { parts: [{ family: 'identity' }] } });
  });

  it('list their members, core first, with the values that tie them in', async () => {
    const page = MemberPage.parse(await all.read('/rackets/rk-1/members?limit=3'));
    expect(page.items.map(({ key }) => key)).toEqual(MEMBERS.slice(0, 3));
    expect(page.items[0]).toMatchObject({ role: 'core', operatorId: 'op-1', name: 'Shop 1' });
    expect(page.items[0]?.ties).toEqual([{ key: PHONE, kind: 'Phone', label: '+86 138 0013 8000', users: 2 }]);
    expect(MemberPage.parse(await all.read(`/rackets/rk-1/members?limit=3&cursor=${page.next}`)).items).toHaveLength(1);
  });

  it('are drawn at three levels, and the depot that everybody uses joins nobody', async () => {
    const draw = async (level: string) => GraphView.parse(await all.read(`/rackets/rk-1/graph?level=${level}`));
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
    expect(operators.graph.nodes.keys).toEqual(['op-1', MEMBERS[2], MEMBERS[3]]);
    expect(operators.graph.links.types).toHaveLength(2);
    expect(operators.extent).toMatchObject({ partial: false });
  });
});

describe('entities', () => {
  it('are shown with their facts and how many links of each kind they have', async () => {
    const entity = EntityView.parse(await all.read(`/entities/${at(seller(1))}`));
    expect(entity).toMatchObject({
      kind: 'Seller',
      label: 'Shop 1',
      racketId: 'rk-1',
      operatorId: 'op-1',
      degree: 4,
      hidden: 0,
    });
    expect(entity.facts).toEqual({ platform: 'bazaar', name: 'Shop 1', status: 'open' });
    expect(entity.linkCounts).toContainEqual({ type: 'USES', kind: 'Phone', count: 1 });
    const depot = EntityView.parse(await all.read(`/entities/${at(DEPOT)}`));
    expect(depot).toMatchObject({
      generic: true,
      degree: 70,
      linkCounts: [{ type: 'LOCATED_AT', kind: 'Seller', count: 70 }],
    });
    expect(EntityView.parse(await all.read('/entities/op-1'))).toMatchObject({ kind: 'Operator', degree: 2 });
  });

  it('expand up to a limit, and say how much there is', async () => {
    const some = NeighboursView.parse(await all.read(`/entities/${at(DEPOT)}/neighbours?limit=10&order=most`));
    expect(some.extent).toEqual({
      explored: 70,
      returned: 10,
      total: 70,
      partial: true,
      narrowBy: expect.arrayContaining(['kind']),
    });
    expect(some.graph.nodes.keys.slice(0, 2)).toEqual([DEPOT, seller(1)]);
    const least = NeighboursView.parse(await all.read(`/entities/${at(DEPOT)}/neighbours?limit=1&order=least`));
    expect(least.graph.nodes.degrees[1]).toBe(1);
  });

  it('expand by type, kind and window, by what says most first', async () => {
    const keys = async (query: string) =>
      NeighboursView.parse(await all.read(`/entities/${at(seller(1))}/neighbours?${query}`)).graph.nodes.keys.slice(1);
    expect(await keys('type=USES&kind=Phone')).toEqual([PHONE]);
    expect(await keys('kind=Address')).toEqual([DEPOT]);
    expect(await keys('window=19101,')).toEqual([]);
    expect(await keys('window=,18999')).toEqual([]);
    expect((await keys('window=19050,19060')).at(-1)).toBe(DEPOT);
    expect(await keys('type=MEMBER_OF')).toEqual(['rk-1']);
  });

  it('expand to only what connects to what one holds', async () => {
    const view = NeighboursView.parse(
      await all.read(`/entities/${at(seller(1))}/neighbours?connecting=${at(seller(2))}`),
    );
    expect(new Set(view.graph.nodes.keys)).toEqual(new Set([seller(1), PHONE, DEPOT, seller(2)]));
    expect(view.graph.links.types).toHaveLength(4);
  });

  it('a racket expands to its members and to what ties them', async () => {
    const view = NeighboursView.parse(await all.read('/entities/rk-1/neighbours'));
    expect(view.graph.nodes.keys.slice(1).sort()).toEqual([...MEMBERS, PHONE]);
  });
});

describe('evidence', () => {
  it('goes from a link down to the row as it came', async () => {
    const view = EvidenceView.parse(await all.read(`/evidence?from=${at(seller(1))}&type=USES&to=${at(PHONE)}`));
    expect(view).toMatchObject({ reads: 'uses', hidden: 0, extent: { returned: 1, total: 1, partial: false } });
    expect(view.rows).toEqual([
      expect.objectContaining({ file: 'contacts.csv', line: 2, contributor: 'market', fileSha256: 'f'.repeat(64) }),
    ]);
    expect(view.rows[0]?.row).toEqual({ owner_id: '1', value: '+8613800138000' });
  });

  it('of a link that a run derived is refused with what to open instead', async () => {
    const problem = Problem.parse(await all.read(`/evidence?from=${at(seller(1))}&type=MEMBER_OF&to=rk-1`, 422));
    expect(problem.todo).toMatch(/links behind it/);
  });
});

describe('paths', () => {
  it('find how two things hang together, around the hub', async () => {
    const view = PathsView.parse(await all.read(`/paths?from=${at(seller(1))}&to=${at(seller(4))}&maxLength=8`));
    const [first] = view.paths;
    expect(first?.keys).toEqual([seller(1), PHONE, seller(2), ACCOUNT, seller(3), 'store:1', DOMAIN, seller(4)]);
    expect(first?.links[0]).toEqual({ from: seller(1), type: 'USES', to: PHONE });
    expect(view.paths).toHaveLength(1);
  });

  it('pass through the hub when told to, not through kinds to avoid, and never further than asked', async () => {
    const ask = async (query: string) =>
      PathsView.parse(
        await all.read(`/paths?from=${at(seller(1))}&to=${at(seller(2))}&k=5&maxLength=2&${query}`),
      ).paths.map(({ keys }) => keys[1]);
    expect(await ask('avoidHubs=true')).toEqual([PHONE]);
    expect(await ask('avoidHubs=false')).toEqual([PHONE, DEPOT]);
    expect(await ask('avoidHubs=false&avoid=Phone')).toEqual([DEPOT]);
    expect(
      PathsView.parse(await all.read(`/paths?from=${at(seller(1))}&to=${at(seller(4))}&maxLength=6`)).paths,
    ).toEqual([]);
  });
});

describe('search', () => {
  const find = async (client: Client, q: string) => SearchView.parse(await client.read(`/search?q=${at(q)}`));
  const keysOf = (view: SearchView) =>
    view.groups.flatMap(({ hits }) => hits.map(({ key, matched }) => `${matched} ${key}`));

  it.each([
    ['a phone in any spelling', '0086 138-0013-8000', `exact ${PHONE}`],
    ['an account', 'DE89 3704 0044 0532 0130 00', `exact ${ACCOUNT}`],
    ['an id', '12', `exact ${seller(12)}`],
    ['a key', seller(3), `exact ${seller(3)}`],
    ['a racket', 'rk-2', 'exact rk-2'],
    ['a domain', 'https://www.watchpalace.com/x', `exact ${DOMAIN}`],
    ['a beginning', '+86138', `text ${PHONE}`],
    ['words in any case', 'golden PLANT', 'text party:plant'],
    ['the beginning of a word', 'watch pal', 'text store:1'],
    ['part of an address', 'harbour', `text ${DEPOT}`],
  ])('finds by %s', async (_, text, hit) => {
    expect(keysOf(await find(all, text))[0]).toBe(hit);
  });

  it('answers an empty or unknown text with nothing', async () => {
    expect((await find(all, '  ')).groups).toEqual([]);
    expect((await find(all, 'zzzzqqqq')).groups).toEqual([]);
  });

  it('does not find what another contributor holds', async () => {
    expect(keysOf(await find(all, 'boss@secretshop.com'))).toEqual([`exact ${HIDDEN_MAIL}`]);
    expect(keysOf(await find(brandless, 'boss@secretshop.com'))).toEqual([]);
    expect(keysOf(await find(brandless, 'secret'))).toEqual([]);
  });
});

describe('what another contributor holds', () => {
  it('is hidden and counted', async () => {
    const [whole, part] = [all, brandless].map((client) => client.read(`/entities/${at(seller(1))}`));
    expect(EntityView.parse(await whole)).toMatchObject({ hidden: 0 });
    const seen = EntityView.parse(await part);
    expect(seen.hidden).toBe(1);
    expect(seen.linkCounts.map(({ kind }) => kind)).not.toContain('Email');
    const around = NeighboursView.parse(await brandless.read(`/entities/${at(seller(1))}/neighbours`));
    expect(around.hidden).toBe(1);
    expect(around.graph.nodes.keys).not.toContain(HIDDEN_MAIL);
  });

  it('cannot be opened, walked through or proved', async () => {
    for (const path of [
      `/entities/${at(HIDDEN_MAIL)}`,
      `/entities/${at(HIDDEN_MAIL)}/neighbours`,
      `/entities/${at(seller('secret'))}`,
      `/evidence?from=${at(seller(1))}&type=USES&to=${at(HIDDEN_MAIL)}`,
      `/paths?from=${at(seller(1))}&to=${at(seller('secret'))}`,
    ]) {
      expect(Problem.parse(await brandless.read(path, 404)).status).toBe(404);
      expect((await all.get(path)).status).toBe(200);
    }
  });

  it('is not told by the reasons of a racket', async () => {
    const told = JSON.stringify(await brandless.read('/rackets/rk-1'));
    expect(told).not.toContain(HIDDEN_MAIL);
    expect(told).toContain(PHONE);
    expect(JSON.stringify(await all.read('/rackets/rk-1'))).toContain(HIDDEN_MAIL);
  });
});

describe('the rest', () => {
  it('says how big the graph is, who asks, and which runs there were', async () => {
    const overview = OverviewView.parse(await all.read('/overview'));
    expect(overview).toEqual({ sellers: 71, values: 5, links: 80, rackets: 6, runSeq: 1, asOf: '2024-01-31' });
    expect(await brandless.read('/me')).toEqual({ name: 'local', role: 'admin', contributors: ['market'] });
    expect(RunsPage.parse(await all.read('/runs')).items).toHaveLength(1);
  });

  it('is described by the committed openapi.json', async () => {
    const app = await createApplication(testConfig());
    await app.init();
    const committed: unknown = JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8'));
    expect(JSON.parse(JSON.stringify(describeApi(app)))).toEqual(committed);
    await app.close();
  });
});
