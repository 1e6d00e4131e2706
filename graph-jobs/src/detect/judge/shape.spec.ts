import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXPLAINED_KINDS } from '../policy.ts';
import { tiesOf, type TestTie } from '../suspicion/test-ties.ts';
import { usersOfTie } from '../suspicion/witnesses.ts';
import { shapeOf, tellTies, type Shape } from './shape.ts';

const SIZE = 12;
const [EXPLAINED = ''] = EXPLAINED_KINDS;
const anyUsers = fc.shuffledSubarray([...Array(SIZE).keys()], { minLength: 2, maxLength: 6 });
const anyTie = fc.tuple(fc.constantFrom('Phone', EXPLAINED), anyUsers);
const anyTies = fc.array(
  anyTie.map(([kind, users]): TestTie => [kind, ...users.sort((a, b) => a - b)]),
  { minLength: 1, maxLength: 15 },
);
const anyGroup = fc.shuffledSubarray([...Array(SIZE).keys()], { minLength: 1, maxLength: 8 });

/** The shape of a part of a group, from what was told of the whole group's ties alone. */
function shapeFrom(told: readonly number[], part: ReadonlySet<number>): Omit<Shape, 'accounts' | 'outcomes'> {
  const unexplained = new Set<number>();
  let [inside, outside] = [0, 0];
  for (let at = 0; at < told.length;) {
    const [explained = 0, users = 0, count = 0] = told.slice(at, at + 3);
    const own = told.slice(at + 3, at + 3 + count).filter((place) => part.has(place));
    at += 3 + count;
    if (own.length === 0) continue;
    if (own.length > 1) inside += own.length - 1;
    if (own.length < users) outside += 1;
    if (own.length > 1 && explained === 0) own.forEach((place) => unexplained.add(place));
  }
  return {
    closedOff: inside / (inside + outside + 1),
    explained: part.size > 1 ? 1 - unexplained.size / part.size : 0,
  };
}

describe('what is told of ties', () => {
  it('says the shape of the group, and of whatever is left of it', () => {
    fc.assert(
      fc.property(anyTies, anyGroup, fc.func(fc.boolean()), (made, group, isLeft) => {
        const ties = tiesOf(made);
        const all = [...Array(ties.size).keys()];
        const tiesAt = (witness: number) => all.filter((tie) => usersOfTie(ties, tie).includes(witness));
        const told = tellTies(group, ties, tiesAt);
        for (const part of [group, group.filter((witness) => isLeft(witness))]) {
          const places = new Set(part.map((witness) => group.indexOf(witness)));
          expect(shapeFrom(told, places)).toEqual(shapeOf(part, ties, tiesAt));
        }
      }),
      { numRuns: 1_000, seed: 5 },
    );
  });
});
