import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { closeMembers, connections, saveRacketMembers } from '@ringbreaker/cypher';
import { EntityView, EvidenceView, LinksView, NeighboursView, Problem } from '@ringbreaker/cypher/domain';
import type { Client } from '../testing/client.ts';
import { ACCOUNT, DEPOT, DOMAIN, GROUP, HANDLE, MEMBERS, PHONE, seller } from '../testing/marketplace.ts';
import { serveMarketplace } from '../testing/serve-marketplace.ts';

const market = serveMarketplace();
const at = encodeURIComponent;

describe('entities', () => {
  it('are shown with their facts and how many links of each kind they have', async () => {
    const entity = EntityView.parse(await market.client.read(`/entities/${at(seller(1))}`));
    expect(entity).toMatchObject({
      kind: 'Seller',
      label: 'Shop 1',
      racketId: 'rk-1',
      operatorId: 'op-1',
      membership: { id: 'rk-1', role: 'core', confidence: 0.9, since: '2024-01-31' },
      degree: 5,
      hidden: 0,
    });
    expect(entity.facts).toEqual({ platform: 'bazaar', name: 'Shop 1', status: 'open' });
    expect(entity.linkCounts).toContainEqual({ type: 'USES', kind: 'Phone', count: 1 });
    const depot = EntityView.parse(await market.client.read(`/entities/${at(DEPOT)}`));
    expect(depot).toMatchObject({
      weight: null,
      degree: 70,
      linkCounts: [{ type: 'LOCATED_AT', kind: 'Seller', count: 70 }],
    });
    expect(EntityView.parse(await market.client.read('/entities/op-1'))).toMatchObject({ kind: 'Operator', degree: 2 });
  });

  it('say from which day to which they were there, alone and in a picture', async () => {
    const days = { begins: 19_478, ends: 19_732 };
    expect(EntityView.parse(await market.client.read(`/entities/${at('store:1')}`))).toMatchObject(days);
    const near = NeighboursView.parse(await market.client.read(`/entities/${at(seller(3))}/neighbours`)).graph.nodes;
    const place = near.keys.indexOf('store:1');
    expect({ begins: near.begins[place], ends: near.ends[place] }).toEqual(days);
    expect(near.begins[near.keys.indexOf(seller(3))]).toBeNull();
  });

  it('say how much the run let a value say, and what a seller belongs to', async () => {
    const read = async (key: string) => EntityView.parse(await market.client.read(`/entities/${at(key)}`));
    expect(await read(PHONE)).toMatchObject({ racketId: 'rk-1', weight: 0.8 });
    expect(await read(GROUP)).toMatchObject({ kind: 'Group', degree: 3, weight: null });
    expect(await read(seller(30))).toMatchObject({ racketId: null, membership: { id: GROUP, role: 'member' } });
  });

  it('expand up to a limit, and say how much there is', async () => {
    const some = NeighboursView.parse(
      await market.client.read(`/entities/${at(DEPOT)}/neighbours?limit=10&order=most`),
    );
    expect(some.extent).toEqual({
      explored: 70,
      returned: 10,
      total: 70,
      partial: true,
      narrowBy: expect.arrayContaining(['kind']),
    });
    expect(some.graph.nodes.keys.slice(0, 2)).toEqual([DEPOT, seller(1)]);
    const least = NeighboursView.parse(
      await market.client.read(`/entities/${at(DEPOT)}/neighbours?limit=1&order=least`),
    );
    expect(least.graph.nodes.degrees[1]).toBe(1);
  });

  it('expand by type, kind and window, by what says most first', async () => {
    const keys = async (query: string) =>
      NeighboursView.parse(
        await market.client.read(`/entities/${at(seller(1))}/neighbours?${query}`),
      ).graph.nodes.keys.slice(1);
    expect(await keys('type=USES&kind=Phone')).toEqual([PHONE]);
    expect(await keys('kind=Address')).toEqual([DEPOT]);
    expect(await keys('window=19101,')).toEqual([]);
    expect(await keys('window=,18999')).toEqual([]);
    expect((await keys('window=19050,19060')).at(-1)).toBe(DEPOT);
    expect(await keys('type=MEMBER_OF')).toEqual(['rk-1']);
  });

  it('expand to only what connects to what one holds', async () => {
    const view = NeighboursView.parse(
      await market.client.read(`/entities/${at(seller(1))}/neighbours?connecting=${at(seller(2))}`),
    );
    expect(new Set(view.graph.nodes.keys)).toEqual(new Set([seller(1), PHONE, HANDLE, DEPOT, seller(2)]));
    expect(view.graph.links.types).toHaveLength(6);
  });

  it('expand to nothing that connects to what one may not see', async () => {
    const client = await market.start({ contributors: ['market'] });
    const joined = [seller('secret'), 'rk-1', 'member', 0.6, '2024-01-31'] as const;
    await market.database.run(saveRacketMembers, { run: 1, asOf: '2024-01-31', rows: [[...joined]] });
    const ask = async (one: Client) =>
      NeighboursView.parse(
        await one.read(`/entities/${at(seller(2))}/neighbours?type=MEMBER_OF&connecting=${at(seller('secret'))}`),
      ).extent.returned;
    expect([await ask(market.client), await ask(client)]).toEqual([1, 0]);
    await market.database.run(closeMembers, { run: 1, rows: [[seller('secret'), 'rk-1']] });
  });

  it('expand to what connects to hundreds of things at once', async () => {
    const held = Array.from({ length: 499 }, (_, place) =>
      seller(`nobody-with-a-name-as-long-as-real-ones-are-${place}`),
    );
    const connecting = at([...held, seller(2)].join(','));
    const view = NeighboursView.parse(
      await market.client.read(`/entities/${at(seller(1))}/neighbours?connecting=${connecting}`),
    );
    expect(view.extent.total).toBe(3);
  });

  it('a racket expands to its members and to what ties them', async () => {
    const view = NeighboursView.parse(await market.client.read('/entities/rk-1/neighbours'));
    expect(view.graph.nodes.keys.slice(1).sort()).toEqual([...MEMBERS, PHONE, ACCOUNT, DOMAIN, HANDLE].sort());
  });
});

const nameOf = ({ from, type, to }: { from: string; type: string; to: string }) => `${from} ${type} ${to}`;

describe('links among things', () => {
  const linksAmong = async (keys: string[], others: string[] = []) => {
    const answer = await market.client.post('/links', { keys, others });
    expect(answer.status).toBe(200);
    const { nodes, links } = LinksView.parse(await answer.json()).graph;
    return links.sources.map((from, i) => `${nodes.keys[from]} ${links.types[i]} ${nodes.keys[links.targets[i] ?? 0]}`);
  };

  it('are all there are between them, also of what a run derived, and each once', async () => {
    expect(await linksAmong([seller(1), seller(2), PHONE, 'op-1'])).toEqual([
      `${seller(1)} RUN_BY op-1`,
      `${seller(1)} USES ${PHONE}`,
      `${seller(2)} RUN_BY op-1`,
      `${seller(2)} USES ${PHONE}`,
    ]);
  });

  it('lead to others that are named, but not among those', async () => {
    const links = await linksAmong([DEPOT], [seller(1), seller(2), PHONE, 'seller:nobody']);
    expect(links).toEqual([`${seller(1)} LOCATED_AT ${DEPOT}`, `${seller(2)} LOCATED_AT ${DEPOT}`]);
  });

  it('are the same whether a thing is opened or, for its many links, held against each of the others', async () => {
    const keys = [DEPOT, seller(1), seller(2), PHONE, HANDLE, 'op-1', 'rk-1'];
    const [opened, held] = await Promise.all(
      [1_000, 0].map((hubDegree) =>
        market.database.run(connections, { contributors: null, keys, others: keys, hubDegree, cap: 100 }),
      ),
    );
    expect(opened?.length).toBe(12);
    expect(new Set(held?.map(nameOf))).toEqual(new Set(opened?.map(nameOf)));
  });

  it('are refused as a problem where the question can not be read, is too long or too large', async () => {
    for (const [body, status] of [
      [{ keys: [] }, 422],
      [{ keys: Array.from({ length: 1_001 }, (_, place) => seller(place)) }, 422],
      [{ keys: [PHONE], others: ['x'.repeat(3_000_000)] }, 413],
    ] as const) {
      const answer = await market.client.post('/links', body);
      expect(Problem.parse(await answer.json())).toMatchObject({ status, todo: expect.any(String) });
    }
    const broken = await fetch(`${market.client.server.url}/api/v1/links`, {
      method: 'POST',
      headers: { cookie: market.client.cookie, 'content-type': 'application/json' },
      body: '{',
    });
    expect(Problem.parse(await broken.json()).status).toBe(400);
  });
});

describe('evidence', () => {
  it('goes from a link down to the row as it came', async () => {
    const view = EvidenceView.parse(
      await market.client.read(`/evidence?from=${at(seller(1))}&type=USES&to=${at(PHONE)}`),
    );
    expect(view).toMatchObject({ reads: 'uses', hidden: 0, extent: { returned: 1, total: 1, partial: false } });
    expect(view.rows).toEqual([
      expect.objectContaining({ file: 'contacts.csv', line: 2, contributor: 'market', fileSha256: 'f'.repeat(64) }),
    ]);
    expect(view.rows[0]?.row).toEqual({ owner_id: '1', value: '+8613800138000' });
  });

  it('of a link that a run derived is refused with what to open instead', async () => {
    const problem = Problem.parse(
      await market.client.read(`/evidence?from=${at(seller(1))}&type=MEMBER_OF&to=rk-1`, 422),
    );
    expect(problem.todo).toMatch(/links behind it/);
  });

  it('says what is wrong with the archive, and not where it lies', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ringbreaker-no-archive-'));
    const client = await market.start({ archive: folder });
    const path = `/evidence?from=${at(seller(1))}&type=USES&to=${at(PHONE)}`;
    const problem = Problem.parse(await client.read(path, 503));
    expect(problem).toMatchObject({
      type: 'urn:ringbreaker:problem:not-ready',
      detail: expect.stringMatching(
        /^The graph has the delivery 1, but the archive’s folder.* is missing\. /,
      ) as string,
    });
    expect(JSON.stringify(problem)).not.toContain(folder);
    rmSync(folder, { recursive: true });
  });
});
