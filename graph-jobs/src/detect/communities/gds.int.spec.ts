import { openTestDatabase } from '@ringbreaker/cypher/test-database';
import { gdsInstalled, type Database } from '@ringbreaker/cypher';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MODULARITY, type CommunityGraph, type ServerEngine } from './engine.ts';
import { gdsCard, gdsEngine } from './gds.ts';
import { leiden } from './leiden.ts';
import { normalisedMutualInformation } from './mutual-information.ts';
import { qualityOf } from './quality.ts';
import { openGds } from './run-gds.ts';
import { findData, karateClub, readEmails, readLfr, ringOfCliques, toCommunityGraph } from './test-graphs.ts';

const request = { seed: 1, quality: MODULARITY };
const lfr = findData('lfr');
const emails = findData('email-eu-core');

describe('the engine gds', () => {
  let database: Database;
  let isThere = false;
  beforeAll(async () => {
    database = await openTestDatabase();
    isThere = (await database.run(gdsInstalled, {})).length > 0;
    if (!isThere) console.warn('skipped: this Neo4j has no Graph Data Science (npm run neo4j -- start --gds)');
  });
  afterAll(() => database.close());

  async function assignOne(engine: ServerEngine, graph: CommunityGraph): Promise<Int32Array> {
    return (await engine.assignAll([graph], request))[0]!;
  }

  /** Both answers' modularity, the server's first. */
  async function compare(graph: CommunityGraph): Promise<[number, number]> {
    const engine = gdsEngine(await openGds(database));
    const [theirs, ours] = [await assignOne(engine, graph), leiden.assign(graph, request)];
    expect(theirs).toHaveLength(graph.size);
    expect(await assignOne(engine, graph)).toEqual(theirs);
    return [qualityOf(graph, theirs, MODULARITY), qualityOf(graph, ours, MODULARITY)];
  }

  it('says what to do where the server does not have it', async (context) => {
    if (isThere) return context.skip();
    await expect(openGds(database)).rejects.toThrow(/no Graph Data Science: .*--gds.*--engine leiden/s);
  });

  it('finds next to the best in the karate club, the same each time', async (context) => {
    if (!isThere) return context.skip();
    const [theirs, ours] = await compare(karateClub());
    expect(theirs).toBeGreaterThan(0.41);
    expect(theirs).toBeLessThanOrEqual(ours + 1e-9);
  });

  it('heeds weights, leaves nodes without links alone, and melts cliques in a ring', async (context) => {
    if (!isThere) return context.skip();
    const engine = gdsEngine(await openGds(database));
    const square = toCommunityGraph({
      size: 5,
      links: [
        [0, 2, 9],
        [2, 4, 0.5],
        [4, 3, 9],
        [3, 0, 0.5],
      ],
    });
    expect([...(await assignOne(engine, square))]).toEqual([0, 1, 0, 2, 2]);
    const { graph, truth } = ringOfCliques(30, 5);
    const [theirs] = await compare(graph);
    expect(theirs).toBeGreaterThan(qualityOf(graph, truth, MODULARITY));
  });

  it.skipIf(!lfr)('is no better than ours on made graphs', { timeout: 120_000 }, async (context) => {
    if (!isThere) return context.skip();
    const { graph, truth } = readLfr(lfr!, '03');
    const [theirs, ours] = await compare(graph);
    expect(theirs).toBeLessThan(ours + 0.001);
    const engine = gdsEngine(await openGds(database));
    expect(normalisedMutualInformation(await assignOne(engine, graph), truth)).toBeGreaterThan(0.8);
  });

  it.skipIf(!emails)('is no better than ours on letters', async (context) => {
    if (!isThere) return context.skip();
    const [theirs, ours] = await compare(readEmails(emails!).graph);
    expect(theirs).toBeLessThan(ours + 0.005);
  });

  it('answers many questions at once as it answers each alone', async (context) => {
    if (!isThere) return context.skip();
    const engine = gdsEngine(await openGds(database));
    const graphs = [karateClub(), ringOfCliques(12, 4).graph, toCommunityGraph({ size: 2, links: [] }), karateClub()];
    const alone = [];
    for (const graph of graphs) alone.push(qualityOf(graph, await assignOne(engine, graph), MODULARITY));
    const together = await engine.assignAll(graphs, request);
    expect(together.map(({ length }) => length)).toEqual(graphs.map(({ size }) => size));
    for (const [at, assignment] of together.entries()) {
      expect(qualityOf(graphs[at]!, assignment, MODULARITY)).toBeGreaterThan(alone[at]! - 0.01);
    }
  });

  it('knows no CPM, and says so', async (context) => {
    if (!isThere) return context.skip();
    const engine = gdsEngine(await openGds(database));
    const quality = { kind: 'cpm', resolution: 1 } as const;
    await expect(engine.assignAll([karateClub()], { seed: 1, quality })).rejects.toThrow(/"gds" knows no cpm/);
    expect(gdsCard.qualities).toEqual(['modularity']);
  });
});
