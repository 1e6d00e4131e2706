import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherPatterns } from './pair-patterns.ts';
import { tiesOf, type TestTie } from './test-ties.ts';

const KINDS = ['Email', 'Image', 'Phone'];
const WITNESSES = 12;

/** The plain way: every pair against every tie. */
function plainly(made: readonly TestTie[], summed: Float64Array): Map<string, { pairs: number; sum: number }> {
  const patterns = new Map<string, { pairs: number; sum: number }>();
  for (let a = 0; a < WITNESSES; a++)
    for (let b = a + 1; b < WITNESSES; b++) {
      const shared = made.filter(([, ...users]) => users.includes(a) && users.includes(b));
      const name = [...new Set(shared.map(([kind]) => KINDS.indexOf(kind)))].sort().join(' ');
      if (name === '') continue;
      const { pairs, sum } = patterns.get(name) ?? { pairs: 0, sum: 0 };
      patterns.set(name, { pairs: pairs + 1, sum: sum + (summed[a] as number) + (summed[b] as number) });
    }
  return patterns;
}

describe('patterns of what pairs share', () => {
  it('are those of every pair held against every tie', () => {
    const users = fc.uniqueArray(fc.nat(WITNESSES - 1), { minLength: 2, maxLength: 5 });
    const tie = fc.tuple(fc.constantFrom(...KINDS), users).map(([kind, all]): TestTie => {
      return [kind, ...all.sort((a, b) => a - b)];
    });
    const numbers = fc.array(fc.nat(9), { minLength: WITNESSES, maxLength: WITNESSES });
    fc.assert(
      fc.property(fc.array(tie, { maxLength: 20 }), numbers, (made, some) => {
        const summed = Float64Array.from(some);
        const classOf = Int32Array.from(made, ([kind]) => KINDS.indexOf(kind));
        const found = gatherPatterns({ ties: tiesOf(made), classOf, size: KINDS.length, summed });
        const byName = new Map(found.map(({ classes, pairs, sum }) => [classes.join(' '), { pairs, sum }]));
        expect(byName).toEqual(plainly(made, summed));
      }),
    );
  });
});
