import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlainLink, shortestPaths } from '@ringbreaker/graph-jobs/analysis';
import { explore, type FrontierLink } from './neighbourhood.ts';

const node = fc.integer({ min: 0, max: 11 }).map((n) => `n${n}`);
const graph = fc
  .uniqueArray(
    fc.tuple(node, node).filter(([a, b]) => a !== b),
    { maxLength: 24, selector: ([a, b]) => `${a}>${b}` },
  ) // oxfmt-ignore
  .map((pairs) => pairs.map(([from, to]): PlainLink => ({ from, type: 'USES', to, firstSeen: null, lastSeen: null })));
const bounds = { from: 'n0', to: 'n1', mostLinks: 1_000, mostAStep: 1_000 };

/** What the database answers: every link of the keys, from their side. */
const stepOver = (links: PlainLink[]) => async (keys: string[]) =>
  links.flatMap((link): FrontierLink[] => [
    ...(keys.includes(link.from) ? [{ ...link, near: link.from, far: link.to }] : []),
    ...(keys.includes(link.to) ? [{ ...link, near: link.to, far: link.from }] : []),
  ]);
const costed = (links: PlainLink[]) => links.map(({ from, to }) => ({ from, to, cost: 1 }));

describe('explore', () => {
  it('fetches every path of the length that the whole graph has', async () => {
    await fc.assert(
      fc.asyncProperty(graph, fc.integer({ min: 1, max: 8 }), async (links, maxLength) => {
        const { links: near, cut } = await explore({ ...bounds, maxLength }, stepOver(links));
        const ask = { from: 'n0', to: 'n1', k: 5, maxLength };
        const costs = (all: PlainLink[]) => shortestPaths(costed(all), ask).map(({ cost }) => cost);
        expect(cut).toBe(false);
        expect(costs(near)).toEqual(costs(links));
      }),
      { seed: 1959, numRuns: 1_000 },
    );
  });

  it('stops at its bound, and says so', async () => {
    const star = Array.from({ length: 50 }, (_, n): PlainLink => {
      return { from: 'n0', type: 'USES', to: `x${n}`, firstSeen: null, lastSeen: null };
    });
    const found = await explore(
      { ...bounds, maxLength: 8, mostLinks: 10 },
      stepOver([...star, { ...(star[0] as PlainLink), to: 'n1' }]),
    );
    expect(found.cut).toBe(true);
  });
});
