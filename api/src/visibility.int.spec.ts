import { beforeAll, describe, expect, it } from 'vitest';
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
import type { Client } from './testing/client.ts';
import { HANDLE, HIDDEN_MAIL, PHONE, seller } from './testing/marketplace.ts';
import { serveMarketplace } from './testing/serve-marketplace.ts';

const market = serveMarketplace();
let brandless: Client;
const at = encodeURIComponent;

beforeAll(async () => {
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
