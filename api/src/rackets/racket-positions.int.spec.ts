import { saveLayouts } from '@ringbreaker/cypher';
import { GraphLevel, GraphView } from '@ringbreaker/cypher/domain';
import { layOut, stampOf, writeLayout } from '@ringbreaker/graph-jobs/analysis';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../testing/client.ts';
import { serveMarketplace } from '../testing/serve-marketplace.ts';

const market = serveMarketplace();
let brandless: Client;

const drawn = async (client: Client, level: GraphLevel = 'value', id = 'rk-1') =>
  GraphView.parse(await client.read(`/rackets/${id}/graph?level=${level}`));

/** Lays a picture out and saves it, as the job does at the end of a run. */
async function layOutAs(client: Client, id = 'rk-1', level: GraphLevel = 'value') {
  const { graph, runSeq } = await drawn(client, level, id);
  const positions = await layOut(graph, new Map());
  const layout = { stamp: stampOf(graph), ...writeLayout(positions) };
  await market.database.run(saveLayouts, { run: runSeq, rows: [{ racketId: id, level, layout }] });
  return positions;
}

describe('where the things of a picture stand', () => {
  beforeAll(async () => void (brandless = await market.start({ contributors: ['market'] })));

  it('is not told before a job has worked it out', async () => {
    for (const level of GraphLevel.options) expect((await drawn(market.client, level)).positions).toBeNull();
  });

  it('is told the same each time, and of each thing', async () => {
    const positions = await layOutAs(market.client);
    const { graph, positions: told } = await drawn(market.client);
    expect(graph.nodes.keys.map((key, i) => [key, { x: told!.x[i], y: told!.y[i] }])).toEqual(
      graph.nodes.keys.map((key) => [key, positions.get(key)]),
    );
    expect(await drawn(market.client)).toEqual(await drawn(market.client));
    expect((await drawn(market.client, 'operator')).positions).toBeNull();
  });

  it('is not known of what came to the picture since', async () => {
    const { graph, runSeq } = await drawn(market.client);
    const [first, ...others] = graph.nodes.keys;
    const layout = writeLayout(new Map(others.map((key, i) => [key, { x: i, y: -i }])));
    const rows = [{ racketId: 'rk-1', level: 'value' as const, layout: { stamp: 'before', ...layout } }];
    await market.database.run(saveLayouts, { run: runSeq, rows });
    const { x, y } = (await drawn(market.client)).positions!;
    expect(graph.nodes.keys[0]).toBe(first);
    expect([x[0], y[0], x[2], y[2]]).toEqual([null, null, 1, -1]);
  });

  // Seen red without the stamp: things that others' links pull together then stand near each other.
  it('is told to nobody who sees a part of the picture alone', async () => {
    await layOutAs(market.client);
    expect((await drawn(brandless)).graph.nodes.keys).not.toEqual((await drawn(market.client)).graph.nodes.keys);
    expect((await drawn(brandless)).positions).toBeNull();
    expect((await drawn(market.client)).positions).not.toBeNull();
  });

  it('is told to who sees all of it, as to everybody else', async () => {
    await layOutAs(market.client, 'rk-2');
    const [whole, own] = [await drawn(market.client, 'value', 'rk-2'), await drawn(brandless, 'value', 'rk-2')];
    expect(own.graph.nodes.keys).toEqual(whole.graph.nodes.keys);
    expect(own.positions).toEqual(whole.positions);
    expect(own.positions).not.toBeNull();
  });
});
