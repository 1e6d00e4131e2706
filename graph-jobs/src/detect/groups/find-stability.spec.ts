import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leiden } from '../communities/leiden.ts';
import { passSuspicion } from '../suspicion/pass-suspicion.ts';
import { tiesOf, type TestTie } from '../suspicion/test-ties.ts';
import { findStability } from './find-stability.ts';

const SIZE = 12;

/** How far groups come out again where all are suspicious, and each tie says as much as is asked. */
function stabilityOf(groups: readonly (readonly number[])[], made: readonly (readonly [number, ...number[]])[]) {
  const ties = tiesOf(made.map(([, ...users]): TestTie => ['Phone', ...users.sort((a, b) => a - b)]));
  const strengths = Float64Array.from(made, ([strength]) => strength);
  const suspicion = passSuspicion(ties, new Float64Array(SIZE).fill(5), strengths);
  const joining = { suspicion, strengths, goods: { of: () => null, usual: 0 }, spread: 0 };
  const by = { engine: leiden, seed: 1, nameOf: (witness: number) => `seller:${witness}`, keyOf: String };
  return findStability(
    groups.map((group) => ({ group, density: 1 })),
    ties,
    joining,
    by,
  );
}

/** Whoever stands in the list shares a telephone with each of the others in it, twice. */
const everybody = (members: readonly number[]) =>
  members.flatMap((one, at) =>
    members.slice(at + 1).flatMap((other) => [[0.8, one, other] as const, [0.8, one, other] as const]),
  );
const CELLS = [
  [0, 1, 2, 3, 4, 5],
  [6, 7, 8, 9, 10, 11],
];

describe('findStability', () => {
  it('is one where a group has many ties of its own, whatever fifth of them is left out', () => {
    expect(stabilityOf(CELLS, CELLS.flatMap(everybody))).toEqual([1, 1]);
  });

  // Seen red: with no tie left out.
  it('is less where two groups are one by a single value, and comes out otherwise without it', () => {
    const bridge = [0.9, ...CELLS.flat()] as const;
    const [glued = 1] = stabilityOf([CELLS.flat()], [...CELLS.flatMap(everybody), bridge]);
    const [own = 0] = stabilityOf([CELLS[0] as number[]], CELLS.flatMap(everybody));
    expect(glued).toBeLessThan(own);
  });

  it('is small where everybody hangs on by one weak thing', () => {
    const chain = Array.from({ length: SIZE - 1 }, (_, at) => [0.4, at, at + 1] as const);
    const [loose = 1] = stabilityOf([Array.from({ length: SIZE }, (_, at) => at)], chain);
    expect(loose).toBeLessThan(0.6);
  });

  it('is one of who is a group alone', () => {
    expect(stabilityOf([[3]], [])).toEqual([1]);
    expect(stabilityOf([[3], ...CELLS], CELLS.flatMap(everybody))[0]).toBe(1);
  });

  it('lies between nothing and one, and is nothing where nobody is tied', () => {
    const anyTie = fc.tuple(
      fc.constantFrom(0.3, 0.6, 0.9),
      fc.shuffledSubarray([...Array(SIZE).keys()], { minLength: 2, maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(anyTie, { maxLength: 20 }), (made) => {
        const ties = made.map(([strength, users]) => [strength, ...users] as const);
        for (const one of stabilityOf(CELLS, ties)) expect(one >= 0 && one <= 1).toBe(true);
      }),
      { numRuns: 200, seed: 3 },
    );
    expect(stabilityOf(CELLS, [])).toEqual([0, 0]);
  });
});
