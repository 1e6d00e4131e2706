import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PathLink, type PathQuestion, shortestPaths } from './shortest-paths.ts';

/** Every loopless path within the length, by walking all of them: slow, and plainly right. */
function everyPath(links: readonly PathLink[], question: PathQuestion): { keys: string[]; cost: number }[] {
  const all: { keys: string[]; cost: number }[] = [];
  const cheapest = new Map<string, number>();
  for (const { from, to, cost } of links) {
    for (const pair of [`${from}>${to}`, `${to}>${from}`])
      cheapest.set(pair, Math.min(cost, cheapest.get(pair) ?? cost));
  }
  const nodes = [...new Set(links.flatMap(({ from, to }) => [from, to]))];
  const walk = (keys: string[], cost: number): void => {
    const last = keys.at(-1) as string;
    if (last === question.to) return void all.push({ keys, cost });
    if (keys.length > question.maxLength) return;
    for (const next of nodes) {
      const step = cheapest.get(`${last}>${next}`);
      if (step !== undefined && !keys.includes(next)) walk([...keys, next], cost + step);
    }
  };
  if (question.from !== question.to) walk([question.from], 0);
  return all.sort((a, b) => a.cost - b.cost);
}

const node = fc.integer({ min: 0, max: 7 }).map((n) => `n${n}`);
// Few distinct costs, so that equals are common.
const link = fc.record({ from: node, to: node, cost: fc.integer({ min: 1, max: 6 }).map((n) => n / 2) });
const graph = fc.array(link, { maxLength: 22 });
const asked = fc.record({ k: fc.integer({ min: 1, max: 6 }), maxLength: fc.integer({ min: 1, max: 8 }) });

describe('shortestPaths', () => {
  it('finds what walking every path finds, on random graphs', () => {
    fc.assert(
      fc.property(graph, asked, (links, { k, maxLength }) => {
        const question = { from: 'n0', to: 'n1', k, maxLength };
        const found = shortestPaths(links, question);
        const oracle = everyPath(links, question);
        expect(found.map((path) => path.cost)).toEqual(oracle.slice(0, k).map((path) => path.cost));
        const known = new Map(oracle.map((path) => [path.keys.join(), path.cost]));
        for (const path of found) expect(known.get(path.keys.join())).toBe(path.cost);
        expect(new Set(found.map((path) => path.keys.join())).size).toBe(found.length);
      }),
      { seed: 1971, numRuns: 2_000 },
    );
  });

  it('names the link of each step, the cheapest of parallel ones', () => {
    const links = [
      { from: 'a', to: 'b', cost: 2 },
      { from: 'b', to: 'a', cost: 1 },
      { from: 'c', to: 'b', cost: 1 },
    ];
    const [path] = shortestPaths(links, { from: 'a', to: 'c', k: 1, maxLength: 2 });
    expect(path).toEqual({ keys: ['a', 'b', 'c'], links: [1, 2], cost: 2 });
  });

  it('takes a dearer way when the cheap one is too long', () => {
    const links = [
      { from: 'a', to: 'b', cost: 1 },
      { from: 'b', to: 'c', cost: 1 },
      { from: 'c', to: 'd', cost: 1 },
      { from: 'a', to: 'c', cost: 9 },
    ];
    const paths = shortestPaths(links, { from: 'a', to: 'd', k: 5, maxLength: 2 });
    expect(paths.map((path) => path.keys)).toEqual([['a', 'c', 'd']]);
  });

  it('finds nothing between a thing and itself, or where nothing joins', () => {
    expect(shortestPaths([], { from: 'a', to: 'b', k: 3, maxLength: 8 })).toEqual([]);
    expect(shortestPaths([{ from: 'a', to: 'b', cost: 1 }], { from: 'a', to: 'a', k: 3, maxLength: 8 })).toEqual([]);
  });

  it('refuses a step that costs nothing, for then a loop would be free', () => {
    const links = [{ from: 'a', to: 'b', cost: 0 }];
    expect(() => shortestPaths(links, { from: 'a', to: 'b', k: 1, maxLength: 2 })).toThrow(/above zero/);
  });
});
