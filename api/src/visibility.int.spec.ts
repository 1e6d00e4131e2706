import { beforeAll, describe, expect, it } from 'vitest';
import { saveRacketMembers, saveTies } from '@ringbreaker/cypher';
import {
  EntityView,
  GraphView,
  LinksView,
  NeighboursView,
  PathsView,
  Problem,
  RacketPage,
  SearchView,
} from '@ringbreaker/cypher/domain';
import { saveTestGraph } from '@ringbreaker/cypher/test-database';
import type { Client } from './testing/client.ts';
import { DEPOT, HANDLE, HIDDEN_MAIL, PHONE, seller } from './testing/marketplace.ts';
import { serveMarketplace } from './testing/serve-marketplace.ts';

const market = serveMarketplace();
let brandless: Client;
const at = encodeURIComponent;

/** Both contributors know who uses it; the racket that it ties is the second one's alone. */
const BOTH = 'tel:+442071838750';

beforeAll(async () => {
  const uses = (from: string, contributor: string) => {
    const facts = { sources: 1, firstSeen: 19_000, lastSeen: 19_100, firstSource: 0, latestSource: 0 };
    return { from, type: 'USES', to: BOTH, properties: { contributors: [contributor], ...facts } };
  };
  await saveTestGraph(market.database, {
    things: [{ labels: ['Value', 'Phone'], key: BOTH, properties: { display: BOTH } }],
    links: [uses(seller(40), 'market'), uses(seller('secret'), 'brand')],
    deliveries: [],
  });
  const member = [seller('secret'), 'rk-secret', 'core', 0.9, '2024-01-31'] as const;
  await market.database.run(saveRacketMembers, { run: 1, asOf: '2024-01-31', rows: [[...member]] });
  const ties = [[BOTH, 'rk-secret', 1, 0.9], [HIDDEN_MAIL, 'rk-1', 1, 0.95]]; // oxfmt-ignore
  await market.database.run(saveTies, { run: 1, rows: ties as never });
  brandless = await market.start({ contributors: ['market'] });
});

describe('what another contributor holds', () => {
  it('is hidden and counted', async () => {
    const [whole, part] = [market.client, brandless].map((client) => client.read(`/entities/${at(seller(1))}`));
    expect(EntityView.parse(await whole)).toMatchObject({ hidden: 0 });
    const seen = EntityView.parse(await part);
    expect(seen.hidden).toBe(2);
    expect(seen.linkCounts.map(({ kind }) => kind)).not.toContain('Email');
    const around = NeighboursView.parse(await brandless.read(`/entities/${at(seller(1))}/neighbours`));
    expect(around.hidden).toBe(2);
    expect(around.graph.nodes.keys).not.toContain(HIDDEN_MAIL);
  });

  // Seen red: with the racket and the weight of a value told to whoever sees the value.
  it('is no racket of a value that may be seen, and gives it no weight', async () => {
    const read = async (client: Client) => EntityView.parse(await client.read(`/entities/${at(BOTH)}`));
    expect(await read(market.client)).toMatchObject({ racketId: 'rk-secret', weight: 0.9 });
    expect(await read(brandless)).toMatchObject({ racketId: null, weight: null });
    const weighs = async (client: Client) => {
      const { nodes, links } = NeighboursView.parse(
        await client.read(`/entities/${at(seller(40))}/neighbours?kind=Phone`),
      ).graph;
      return [nodes.rackets[1], links.weights[0]];
    };
    expect(await weighs(market.client)).toEqual(['rk-secret', 0.9]);
    expect(await weighs(brandless)).toEqual([null, null]);
    const asked = `/search?q=${at(BOTH.slice('tel:'.length))}`;
    expect(JSON.stringify(await market.client.read(asked))).toContain('rk-secret');
    expect(JSON.stringify(await brandless.read(asked))).not.toContain('rk-secret');
  });

  // Seen red: by its kind and its days, one by one, and by the places that it took.
  it('is counted whole, whatever a neighbourhood is narrowed by, and takes no place in it', async () => {
    const around = async (key: string, query: string, client = brandless) =>
      NeighboursView.parse(await client.read(`/entities/${at(key)}/neighbours?${query}`));
    for (const query of ['kind=Email', 'kind=Image', 'type=PAID_TO', 'window=20000,', 'window=,18000', '']) {
      const { hidden, extent, graph } = await around(seller(1), query);
      expect([query, hidden]).toEqual([query, 2]);
      expect([query, extent.explored]).toEqual([query, 2 + graph.links.types.length]);
      expect([query, extent.total]).toEqual([query, graph.nodes.keys.length - 1]);
    }
    const [whole, part] = [await around('rk-1', 'kind=Email', market.client), await around('rk-1', 'kind=Email')];
    expect([whole.extent.total, whole.hidden]).toEqual([1, 0]);
    expect([part.extent.total, part.hidden]).toEqual([0, 1]);
    expect((await around('rk-1', 'kind=Image')).hidden).toBe(1);
    expect((await around('rk-1', 'type=TIED_TO&limit=2')).graph.nodes.keys).toHaveLength(3);
    const depot = await around(DEPOT, 'kind=Seller', market.client);
    expect([depot.extent.explored, depot.hidden]).toEqual([70, 0]);
  });

  // Seen red: it was answered that the racket is there.
  it('is noted to be read by nobody who may not see it', async () => {
    const rackets = ['rk-secret', 'rk-none'].map((racketId) => ({ racketId, upTo: 0 }));
    const note = async (client: Client) => (await client.post('/alerts/seen', { rackets })).json();
    expect([await note(market.client), await note(brandless)]).toEqual([{ changed: 1 }, { changed: 0 }]);
  });

  it('is no link of a picture', async () => {
    const question = { keys: [seller(1), HANDLE, HIDDEN_MAIL, PHONE, seller('secret')] };
    const drawn = async (client: Client) => LinksView.parse(await (await client.post('/links', question)).json()).graph;
    expect((await drawn(market.client)).links.types).toHaveLength(4);
    const seen = await drawn(brandless);
    expect(seen.nodes.keys).toEqual([seller(1), HANDLE, PHONE]);
    expect(seen.links.types).toHaveLength(1);
  });

  it('cannot be opened, walked through or proved', async () => {
    for (const path of [
      `/entities/${at(HIDDEN_MAIL)}`,
      `/entities/${at(HIDDEN_MAIL)}/neighbours`,
      `/entities/${at(seller('secret'))}`,
      `/entities/${at(seller('secret'))}/explanation`,
      `/evidence?from=${at(seller(1))}&type=USES&to=${at(HIDDEN_MAIL)}`,
      `/paths?from=${at(seller(1))}&to=${at(seller('secret'))}`,
      // Both ends may be seen; the link between them may not.
      `/evidence?from=${at(seller(1))}&type=USES&to=${at(HANDLE)}`,
    ]) {
      expect(Problem.parse(await brandless.read(path, 404)).status).toBe(404);
      expect((await market.client.get(path)).status).toBe(200);
    }
  });

  it('leads nowhere and weighs nothing, even between things that may be seen', async () => {
    const between = async (client: Client) =>
      PathsView.parse(await client.read(`/paths?from=${at(seller(1))}&to=${at(seller(2))}&maxLength=2`)).paths.map(
        ({ keys }) => keys[1],
      );
    expect(await between(market.client)).toEqual([PHONE, HANDLE]);
    expect(await between(brandless)).toEqual([PHONE]);
    const weight = async (client: Client) =>
      GraphView.parse(await client.read('/rackets/rk-1/graph?level=seller')).graph.links.weights[0] ?? 0;
    expect(await weight(brandless)).toBe(0.8);
    expect(await weight(market.client)).toBeCloseTo(1 - (1 - 0.8) * (1 - 0.3));
  });

  it('is not told by the reasons of a racket', async () => {
    const told = JSON.stringify(await brandless.read('/rackets/rk-1'));
    expect(told).not.toContain(HIDDEN_MAIL);
    expect(told).toContain(PHONE);
    expect(JSON.stringify(await market.client.read('/rackets/rk-1'))).toContain(HIDDEN_MAIL);
  });

  it('is not told by any words, brands or countries of a racket, nor found by them', async () => {
    const words = /One phone behind four shops|Rolex|Adidas|CN/;
    for (const path of [
      '/rackets',
      '/rackets/rk-1',
      '/rackets/rk-2',
      '/rackets/called?ids=rk-1,rk-2',
      '/rackets/facets',
    ]) {
      expect(JSON.stringify(await market.client.read(path)), path).toMatch(words);
      expect(JSON.stringify(await brandless.read(path)), path).not.toMatch(words);
    }
    const list = async (client: Client, query: string) =>
      RacketPage.parse(await client.read(`/rackets?${query}`)).items;
    for (const query of ['q=phone', 'q=rol', 'brand=Rolex', 'country=CN']) {
      expect((await list(market.client, query)).length, query).toBeGreaterThan(0);
      expect(await list(brandless, query), query).toEqual([]);
    }
    const [first, second] = await list(brandless, '');
    expect(first).toMatchObject({ id: 'rk-1', topReason: expect.stringMatching(/another contributor/), brands: [] });
    expect(second).toMatchObject({ topReason: 'Shared pictures', brands: ['Nike'], sellers: 4 });
  });

  it('is not found by searching', async () => {
    const find = async (client: Client, q: string) => SearchView.parse(await client.read(`/search?q=${at(q)}`));
    const keysOf = (view: SearchView) =>
      view.groups.flatMap(({ hits }) => hits.map(({ key, matched }) => `${matched} ${key}`));
    expect(keysOf(await find(market.client, 'boss@secretshop.com'))).toEqual([`exact ${HIDDEN_MAIL}`]);
    expect(keysOf(await find(brandless, 'boss@secretshop.com'))).toEqual([]);
    expect(keysOf(await find(brandless, 'secret'))).toEqual([]);
  });
});
