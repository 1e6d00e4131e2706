import { describe, expect, it } from 'vitest';
import { MODULARITY } from './engine.ts';
import { engines, findEngine } from './index.ts';
import { leiden } from './leiden.ts';
import { louvain } from './louvain.ts';
import { normalisedMutualInformation } from './mutual-information.ts';
import { qualityOf } from './quality.ts';
import { findData, karateClub, readEmails, readLfr, ringOfCliques } from './test-graphs.ts';

const lfr = findData('lfr');
const emails = findData('email-eu-core');
const request = { seed: 1, quality: MODULARITY };
const communities = (assignment: Int32Array) => new Set(assignment).size;

describe.each(engines)('the engine $id', (engine) => {
  it('finds next to the best in the karate club, the same each time', () => {
    const assignment = engine.assign(karateClub(), request);
    expect(qualityOf(karateClub(), assignment, MODULARITY)).toBeGreaterThan(0.41);
    expect(engine.assign(karateClub(), request)).toEqual(assignment);
  });

  it('melts cliques in a ring, as modularity must', () => {
    const { graph, truth } = ringOfCliques(30, 5);
    const found = engine.assign(graph, request);
    expect(qualityOf(graph, found, MODULARITY)).toBeGreaterThan(qualityOf(graph, truth, MODULARITY));
  });
});

it('names the engines there are, and what they can be asked for', () => {
  expect(() => findEngine('magic')).toThrow(/no engine "magic": choose one of/);
  expect(() => louvain.assign(karateClub(), { seed: 1, quality: { kind: 'cpm', resolution: 1 } })).toThrow(
    /knows no cpm/,
  );
});

describe.skipIf(!lfr)('made graphs of 5,000 nodes with planted communities', { timeout: 60_000 }, () => {
  it.each(['01', '02', '03', '04'])('mixing %s: CPM finds them, modularity melts them together', (mixing) => {
    const { graph, truth } = readLfr(lfr!, mixing);
    const planted = communities(truth);
    // Ten times the density of the whole graph: far above what lies between communities, below what lies inside.
    const cpm = leiden.assign(graph, { seed: 1, quality: { kind: 'cpm', resolution: 0.02 } });
    expect(normalisedMutualInformation(cpm, truth)).toBeGreaterThanOrEqual(0.99);
    expect(Math.abs(communities(cpm) - planted)).toBeLessThan(0.05 * planted);
    const [ours, theirs] = [leiden.assign(graph, request), louvain.assign(graph, request)];
    expect(qualityOf(graph, ours, MODULARITY)).toBeGreaterThan(qualityOf(graph, theirs, MODULARITY));
    expect(communities(ours)).toBeLessThan(0.7 * planted);
  });
});

describe.skipIf(!emails)('letters between 42 departments', () => {
  it('gives better communities than louvain; a department is not quite one', () => {
    const { graph, truth } = readEmails(emails!);
    const [ours, theirs] = [leiden.assign(graph, request), louvain.assign(graph, request)];
    expect(qualityOf(graph, ours, MODULARITY)).toBeGreaterThanOrEqual(qualityOf(graph, theirs, MODULARITY));
    expect(normalisedMutualInformation(ours, truth)).toBeGreaterThan(0.5);
  });
});
