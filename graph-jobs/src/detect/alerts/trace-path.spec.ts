import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tie } from '../evidence/community.ts';
import { tracePath } from './trace-path.ts';

/** Many draws on a busy machine; what is tested is no time. */
const SLOWLY = 60_000;

const tie = (value: string, weight: number, ...members: string[]): Tie => ({
  value,
  kind: 'Phone',
  weight,
  members,
  users: members.length,
  evidence: members.map((member) => ({ from: member, type: 'USES', to: value })),
});

describe('tracePath', () => {
  it('goes by the strongest value to the core, with the two links that say so', () => {
    const ties = [tie('v1', 0.9, 'new', 'member', 'core'), tie('v2', 0.4, 'new', 'core')];
    expect(tracePath('new', ties, ['core', 'member'])).toEqual({
      path: ['new', 'v1', 'core'],
      evidence: [
        { from: 'new', type: 'USES', to: 'v1' },
        { from: 'core', type: 'USES', to: 'v1' },
      ],
    });
  });

  it('goes over another newcomer where no value is shared with who was there', () => {
    const ties = [tie('v1', 0.9, 'new', 'other'), tie('v2', 0.5, 'other', 'old')];
    expect(tracePath('new', ties, ['old']).path).toEqual(['new', 'v1', 'other', 'v2', 'old']);
  });

  it('is empty where nothing leads there', () => {
    expect(tracePath('new', [tie('v1', 0.9, 'new', 'other')], ['old'])).toEqual({ path: [], evidence: [] });
  });

  it(
    'is as short as a search over all pairs says, and every step of it is a shared value',
    () => {
      const names = ['a', 'b', 'c', 'd', 'e', 'f'];
      const shares = fc.array(fc.tuple(fc.subarray(names, { minLength: 2 }), fc.integer({ min: 1, max: 9 })), {
        maxLength: 6,
      });
      fc.assert(
        fc.property(shares, fc.subarray(names.slice(1), { minLength: 1 }), (drawn, before) => {
          const ties = drawn
            .map(([members, weight], at) => tie(`v${at}`, weight / 10, ...members))
            .sort((x, y) => y.weight - x.weight);
          const { path } = tracePath('a', ties, before);
          const hops = distance('a', ties, new Set(before));
          expect(path.length).toBe(hops === null ? 0 : 2 * hops + 1);
          for (let at = 1; at < path.length; at += 2) {
            const step = ties.find(({ value }) => value === path[at]);
            expect(step?.members).toEqual(expect.arrayContaining([path[at - 1], path[at + 1]]));
          }
        }),
        { numRuns: 1_000, seed: 1_311 },
      );
    },
    SLOWLY,
  );
});

/** How many values lie between: Floyd and Warshall's way, without a thought to the order of ties. */
function distance(from: string, ties: readonly Tie[], goals: ReadonlySet<string>): number | null {
  const names = [...new Set([from, ...goals, ...ties.flatMap(({ members }) => members)])];
  const far = new Map(names.flatMap((a) => names.map((b) => [`${a} ${b}`, a === b ? 0 : Infinity])));
  for (const { members } of ties)
    for (const a of members) for (const b of members) if (a !== b) far.set(`${a} ${b}`, 1);
  const get = (a: string, b: string) => far.get(`${a} ${b}`) ?? Infinity;
  for (const k of names)
    for (const a of names) for (const b of names) far.set(`${a} ${b}`, Math.min(get(a, b), get(a, k) + get(k, b)));
  const best = Math.min(...[...goals].map((goal) => get(from, goal)));
  return best === Infinity ? null : best;
}
