import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leiden } from '../communities/leiden.ts';
import { louvain } from '../communities/louvain.ts';
import { passSuspicion } from '../suspicion/pass-suspicion.ts';
import { tiesOf, type TestTie } from '../suspicion/test-ties.ts';
import { partSuspects } from './part-suspects.ts';

const SIZE = 14;
const request = { engine: leiden, seed: 1, nameOf: (witness: number) => `seller:${witness}` };

/** Suspects that share values as strong as is said, parted; users may stand in any order. */
function part(made: readonly TestTie[], own: Float64Array, engine = leiden): number[][] {
  const ties = tiesOf(made);
  const strengths = new Float64Array(made.length).fill(0.8);
  // What passes is told of users in order, so that only the parting sees another one.
  const sorted = made.map(([kind, ...users]): TestTie => [kind, ...users.sort((a, b) => a - b)]);
  const suspicion = passSuspicion(tiesOf(sorted), own, strengths);
  const goods = { of: () => null, usual: 0 };
  return partSuspects(ties, { suspicion, strengths, goods, spread: 0 }, { ...request, engine }).groups;
}

const suspicious = new Float64Array(SIZE).fill(5);
const anyUsers = fc.shuffledSubarray([...Array(SIZE).keys()], { minLength: 2, maxLength: 5 });
const anyTies = fc.array(
  anyUsers.map((users): TestTie => ['PaymentAccount', ...users]),
  { minLength: 1, maxLength: 10 },
);

describe('partSuspects', () => {
  it('does not depend on the order of the users of ties, and puts nobody into two groups', () => {
    fc.assert(
      fc.property(anyTies, (made) => {
        const sorted = made.map(([kind, ...users]): TestTie => [kind, ...users.sort((a, b) => a - b)]);
        const groups = part(made, suspicious);
        expect(groups).toEqual(part(sorted, suspicious));
        expect(new Set(groups.flat()).size).toBe(groups.flat().length);
      }),
      { numRuns: 1_000, seed: 6 },
    );
  });

  it.each([leiden, louvain])('keeps apart by $id who shares nothing', (engine) => {
    const made: TestTie[] = [
      ['PaymentAccount', 0, 1, 2, 3],
      ['PaymentAccount', 4, 5, 6],
    ];
    expect(part(made, suspicious, engine)).toEqual([
      [0, 1, 2, 3],
      [4, 5, 6],
    ]);
  });

  it('groups nobody who is not suspicious, whatever they share', () => {
    const made: TestTie[] = [
      ['PaymentAccount', 0, 1, 2, 3],
      ['Phone', 0, 1, 2, 3],
    ];
    expect(part(made, new Float64Array(SIZE).fill(-4))).toEqual([]);
  });
});
