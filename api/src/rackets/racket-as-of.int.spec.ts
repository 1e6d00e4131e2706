import {
  closeMembers,
  closeOperators,
  closeTies,
  endRun,
  saveRacketMembers,
  saveTies,
  startRun,
  switchRun,
} from '@ringbreaker/cypher';
import { GraphView, Problem } from '@ringbreaker/cypher/domain';
import { saveTestGraph } from '@ringbreaker/cypher/test-database';
import { beforeAll, describe, expect, it } from 'vitest';
import { MEMBERS, PHONE, seller } from '../testing/marketplace.ts';
import { serveMarketplace } from '../testing/serve-marketplace.ts';

const market = serveMarketplace();
const LATE = 'tel:+8613900139000';
const FIRST_RUN_DAY = 19_753;

const draw = async (query: string, client = market.client) =>
  GraphView.parse(await client.read(`/rackets/rk-1/graph?${query}`));
const sellersOf = ({ graph }: GraphView) => graph.nodes.keys.filter((_, i) => graph.nodes.kinds[i] === 'Seller');
const weightsOf = ({ graph: { nodes, links } }: GraphView, value: string) =>
  links.targets.flatMap((to, i) => (nodes.keys[to] === value ? [links.weights[i]] : []));

/** Two members use a value that was first seen after the first run's day, and two one that was first seen on it. */
async function saveLaterLinks(): Promise<void> {
  const uses = (from: string, to: string, firstSeen: number) => ({
    from,
    type: 'USES',
    to,
    properties: {
      contributors: ['market'],
      sources: 1,
      firstSeen,
      lastSeen: firstSeen,
      firstSource: 0,
      latestSource: 0,
    },
  });
  await saveTestGraph(market.database, {
    things: [LATE, 'tel:on-the-day'].map((key) => ({
      labels: ['Value', 'Phone'],
      key,
      properties: { display: key },
    })),
    links: [2, 3].flatMap((id) => [
      uses(seller(id), LATE, FIRST_RUN_DAY + 1),
      uses(seller(id), 'tel:on-the-day', FIRST_RUN_DAY),
    ]),
    deliveries: [],
  });
  const ties = [LATE, 'tel:on-the-day'].map((key) => [key, 'rk-1', 2, 0.5]);
  await market.database.run(saveTies, { run: 1, rows: ties as never });
}

/** In the second run the first of four leaves with its operator, another one comes, and the phone says nothing any more. */
beforeAll(async () => {
  const { database } = market;
  await saveLaterLinks();
  const ended = { state: 'done', endedAt: '2024-02-01T00:01:00Z', counts: '{}', error: null };
  await database.run(endRun, { id: 'detect-1', seq: 1, ...ended });
  const asOf = '2024-02-29';
  const options = { engine: 'louvain', seed: 1, options: '{}', codeVersion: 'test' };
  const [started] = await database.run(startRun, { startedAt: '2024-03-01T00:00:00Z', asOf, ...options });
  const run = started!.seq;
  await database.run(closeMembers, { run, rows: [[seller(1), 'rk-1']] });
  await database.run(closeOperators, { run, rows: [[seller(1), 'op-1'], [seller(2), 'op-1']] }); // oxfmt-ignore
  await database.run(closeTies, { run, rows: [[PHONE, 'rk-1']] });
  await database.run(saveRacketMembers, { run, asOf, rows: [[seller(20), 'rk-1', 'member', 0.5, asOf]] as never });
  await database.run(switchRun, { seq: run });
});

// Seen red: with members of the current run, with its operators and weights, without the day that links are held against,
// and with a run that is at work taken for one that can be looked back to.
describe('a racket as of an earlier run', () => {
  it('has the members and operators of then', async () => {
    const [then, now] = [await draw('level=seller&run=1'), await draw('level=seller')];
    expect(sellersOf(then)).toEqual(MEMBERS);
    expect(sellersOf(now)).toEqual([...MEMBERS.slice(1), seller(20)]);
    expect([then.runSeq, then.past]).toEqual([1, { run: 1, asOf: '2024-01-31' }]);
    expect([now.runSeq, now.past]).toEqual([2, null]);
    const operators = async (query: string) => (await draw(`level=operator&${query}`)).graph.nodes.kinds;
    expect(await operators('run=1')).toContain('Operator');
    expect(await operators('run=2')).not.toContain('Operator');
  });

  it('lets values say what they said then, and has no link that was first seen later', async () => {
    const [then, now] = [await draw('level=value&run=1'), await draw('level=value')];
    expect(weightsOf(then, PHONE)).toEqual([0.8, 0.8]);
    expect(weightsOf(then, LATE)).toEqual([]);
    expect(weightsOf(then, 'tel:on-the-day')).toHaveLength(2);
    expect(weightsOf(now, LATE)).toHaveLength(2);
  });

  it('is the current one where the current run is named', async () => {
    expect(await draw('level=value&run=2')).toEqual(await draw('level=value'));
  });

  it('shows who sees a part that part alone', async () => {
    const brand = await market.start({ contributors: ['brand'] });
    const problem = Problem.parse(await brand.read('/rackets/rk-1/graph?run=1', 404));
    expect(problem.type).toContain('not-found');
  });

  it('is refused where no reader may look back to the run, or it found no such racket', async () => {
    const options = { engine: 'louvain', seed: 1, options: '{}', codeVersion: 'test' };
    const begun = { startedAt: '2024-04-01T00:00:00Z', asOf: '2024-03-31', ...options };
    await market.database.run(startRun, begun);
    const tell = async (path: string) => Problem.parse(await market.client.read(path, 404)).detail;
    expect(await tell('/rackets/rk-1/graph?run=3')).toBe('There is no run 3 to look back to.');
    expect(await tell('/rackets/rk-none/graph?run=1')).toBe('Run 1 found no such racket.');
  });
});
