import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { louvain } from '../communities/louvain.ts';
import { findCommunities } from '../find-communities.ts';
import { project } from '../projection.ts';
import { tabulate, type Use } from '../use-table.ts';
import { weighValues } from '../weigh-values.ts';
import { countWorlds, WORLDS } from './measure-confidence.ts';

const use = (seller: string, kind: string, value: string, lastSeen: number | null = null): Use => ({
  ...{ seller, value, kind, via: seller, type: 'USES', firstSeen: lastSeen, lastSeen },
});
const shared = (kind: string, value: string, sellers: readonly string[]) =>
  sellers.map((seller) => use(seller, kind, value));

/** The worlds of each of a racket's sellers. */
function worldsOf(uses: readonly Use[], racket: readonly string[], seed = 1): Record<string, number> {
  const projection = project(tabulate(uses));
  const sellers = racket.map((key) => projection.sellers.indexOf(key));
  const findCommunitiesIn: Parameters<typeof countWorlds>[1]['findCommunitiesIn'] = (thinned, weights) =>
    findCommunities(thinned, weights, { engine: louvain, seed }).communities;
  const [counts] = countWorlds([sellers], { projection, weights: weighValues(projection), seed, findCommunitiesIn });
  return Object.fromEntries(racket.map((key, at) => [key, counts?.[at] ?? 0]));
}

const racket = ['a', 'b', 'c', 'd', 'e'];
/** Five sellers, four of them tied by everything, the fifth by one picture alone. */
const tight = ['a', 'b', 'c', 'd'];
const known = [
  ...shared('Phone', 'phone:1', tight),
  ...shared('PaymentAccount', 'account:1', tight),
  ...shared('Email', 'email:1', tight),
  ...shared('Image', 'image:1', ['d', 'e']),
];

describe('countWorlds', () => {
  it('keeps who is tied by much in nearly every world, and who hangs on one value in fewer', () => {
    const worlds = worldsOf(known, racket);
    for (const seller of tight) expect(worlds[seller]).toBeGreaterThanOrEqual(18);
    expect(worlds.e).toBeLessThan(18);
    expect(worlds.e).toBeGreaterThan(4);
  });

  it('gives the same whatever the order of the rows and whatever lies in other components', () => {
    const before = worldsOf(known, racket);
    const elsewhere = [...shared('Phone', 'phone:9', ['x', 'y', 'z']), ...shared('Email', 'email:9', ['0', 'z'])];
    fc.assert(
      fc.property(fc.shuffledSubarray(known, { minLength: known.length }), (rows) => {
        expect(worldsOf([...elsewhere, ...rows], racket)).toEqual(before);
      }),
      { numRuns: 25, seed: 5 },
    );
  });

  it('draws other worlds for another seed', () => {
    const seeds = Array.from({ length: 8 }, (_, seed) => worldsOf(known, racket, seed).e);
    expect(new Set(seeds).size).toBeGreaterThan(1);
  });

  it('never lowers a seller for one more value that ties it in alone with one member', () => {
    fc.assert(
      fc.property(fc.constantFrom('Phone', 'Email', 'Device', 'PaymentAccount'), fc.nat({ max: 400 }), (kind, nth) => {
        const more = [...known, ...shared(kind, `more:${nth}`, ['a', 'e'])];
        expect(worldsOf(more, racket).e).toBeGreaterThanOrEqual(worldsOf(known, racket).e as number);
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  it('trusts a use that ended long before the others less than one that went on', () => {
    const at = (lastSeen: number) => [
      ...known.map((row) => ({ ...row, firstSeen: 20_000, lastSeen: 20_000 })),
      ...['b', 'f'].map((seller) => use(seller, 'PaymentAccount', 'account:2', lastSeen)),
    ];
    const sum = (day: number) =>
      Array.from({ length: 12 }, (_, seed) => worldsOf(at(day), [...racket, 'f'], seed).f ?? 0).reduce((a, b) => a + b);
    expect(sum(20_000 - 10 * 365)).toBeLessThan(sum(20_000) * 0.8);
  });

  it('judges two rackets of one component each by itself, and says nothing of no racket', () => {
    const uses = [
      ...known,
      ...shared('Phone', 'phone:2', ['p', 'q', 'r']),
      ...shared('Email', 'email:2', ['p', 'q', 'r']),
      ...shared('Image', 'image:2', ['p', 'a']),
    ];
    const projection = project(tabulate(uses));
    const indices = (keys: readonly string[]) => keys.map((key) => projection.sellers.indexOf(key));
    const counts = countWorlds([indices(tight), indices(['p', 'q', 'r'])], {
      ...{ projection, weights: weighValues(projection), seed: 1 },
      findCommunitiesIn: (thinned, weights) =>
        findCommunities(thinned, weights, { engine: louvain, seed: 1 }).communities,
    });
    expect(counts.map((count) => count.length)).toEqual([4, 3]);
    for (const count of counts) expect(Math.max(...count)).toBeGreaterThanOrEqual(WORLDS - 3);
    expect(
      countWorlds([], { projection, weights: weighValues(projection), seed: 1, findCommunitiesIn: () => [] }),
    ).toEqual([]);
  });
});
