import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passSuspicion } from './pass-suspicion.ts';
import { tiesOf, type TestTie } from './test-ties.ts';

const SIZE = 12;
const KINDS = ['Phone', 'PaymentAccount', 'Address'];
const anyUsers = fc.shuffledSubarray([...Array(SIZE).keys()], { minLength: 2, maxLength: 6 });
const anyTie = fc.tuple(fc.constantFrom(...KINDS), anyUsers).map(([kind, users]): TestTie => [kind, ...users]);
const anyOwn = fc.array(fc.integer({ min: -30, max: 60 }), { minLength: SIZE, maxLength: SIZE });
const anyStrengths = fc.array(fc.integer({ min: 0, max: 95 }), { minLength: 15, maxLength: 15 });
const anyScene = fc.record({
  made: fc.array(anyTie, { minLength: 1, maxLength: 15 }),
  own: anyOwn.map((tenths) => Float64Array.from(tenths, (tenth) => tenth / 10)),
  strengths: anyStrengths.map((hundredths) => Float64Array.from(hundredths, (hundredth) => hundredth / 100)),
});
const near = (numbers: Float64Array) => Array.from(numbers, (number) => expect.closeTo(number, 9) as number);
const pass = (made: readonly TestTie[], own: Float64Array, strengths: Float64Array) =>
  passSuspicion(tiesOf(made), own, strengths.slice(0, made.length));

describe('passSuspicion', () => {
  it('does not depend on the order of the users of ties', () => {
    fc.assert(
      fc.property(anyScene, ({ made, own, strengths }) => {
        const sorted = made.map(([kind, ...users]): TestTie => [kind, ...users.sort((a, b) => a - b)]);
        const one = pass(sorted, own, strengths);
        const other = pass(made, own, strengths);
        expect(Array.from(other.witnesses)).toEqual(near(one.witnesses));
        expect(Array.from(other.ties)).toEqual(near(one.ties));
      }),
      { numRuns: 1_000, seed: 4 },
    );
  });

  it('does not depend on how witnesses are numbered', () => {
    fc.assert(
      fc.property(anyScene, ({ made, own, strengths }) => {
        const turned = made.map(([kind, ...users]): TestTie => [kind, ...users.map((user) => SIZE - 1 - user)]);
        const one = pass(made, own, strengths);
        const other = pass(turned, own.slice().reverse(), strengths);
        expect(Array.from(other.witnesses)).toEqual(near(one.witnesses.slice().reverse()));
      }),
      { numRuns: 1_000, seed: 4 },
    );
  });

  it('lets nobody hear what has no strength', () => {
    const own = Float64Array.from([5, -1, 0]);
    const { witnesses, ties } = pass([['Phone', 0, 1, 2]], own, Float64Array.of(0));
    expect(witnesses[1]! - witnesses[2]!).toBeCloseTo(-1, 12);
    expect([...ties]).toEqual([0]);
  });

  it('makes who shares a sturdy value with the suspicious more suspicious, and with the innocent less', () => {
    const own = Float64Array.from([5, 5, -0.5, -2, -2, -0.5, -0.5]);
    const made: TestTie[] = [
      ['PaymentAccount', 0, 1, 2],
      ['PaymentAccount', 3, 4, 5],
    ];
    const { witnesses, ties } = pass(made, own, Float64Array.of(0.8, 0.8));
    const [beside, among, alone] = [witnesses[2]!, witnesses[5]!, witnesses[6]!];
    expect(beside).toBeGreaterThan(alone + 1);
    expect(among).toBeLessThan(alone);
    expect(ties[0]).toBeGreaterThan(0.9);
    expect(ties[1]).toBeLessThan(0.1);
  });
});
