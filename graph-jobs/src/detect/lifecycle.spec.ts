import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepIds } from './lifecycle.ts';

const named = (...members: string[]) => ({ members, core: members });

describe('keepIds', () => {
  it('keeps the id of the community that it overlaps most with', () => {
    const known = [
      { id: 'rk-old', bornAt: '2024-01-01', members: ['a', 'b', 'c', 'd'] },
      { id: 'rk-other', bornAt: '2024-01-01', members: ['x', 'y', 'z'] },
    ];
    const ids = keepIds('rk-', [named('a', 'b', 'c', 'e'), named('x', 'y', 'w')], known);
    expect(ids).toEqual(['rk-old', 'rk-other']);
  });

  it('gives an id once: of two halves the larger keeps it', () => {
    const known = [{ id: 'rk-old', bornAt: '2024-01-01', members: ['a', 'b', 'c', 'd', 'e'] }];
    const [first, second] = keepIds('rk-', [named('a', 'b'), named('c', 'd', 'e')], known);
    expect(second).toBe('rk-old');
    expect(first).toMatch(/^rk-[a-z2-7]{10}$/);
  });

  it('makes ids that depend on the core alone, and never gives one twice', () => {
    const communities = fc.uniqueArray(
      fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1, maxLength: 3 }), {
        minLength: 3,
        maxLength: 6,
      }),
      { maxLength: 8, selector: (keys) => [...keys].sort().join() },
    );
    fc.assert(
      fc.property(communities, (sets) => {
        const ids = keepIds(
          'rk-',
          sets.map((keys) => named(...keys)),
          [],
        );
        expect(new Set(ids).size).toBe(sets.length);
        expect(
          keepIds(
            'rk-',
            sets.map((keys) => named(...[...keys].reverse())),
            [],
          ),
        ).toEqual(ids);
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
