import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapeOf } from '../../detect/judge/shape.ts';
import { USUAL_RATES } from '../../detect/judge/test-rates.ts';
import { weighGroup } from '../../detect/judge/weigh-group.ts';
import { POLICY } from '../../detect/policy.ts';
import { asOneWitness, bitOf, CONFIRMED } from '../../detect/suspicion/own-signals.ts';
import { tiesOf, type TestTie } from '../../detect/suspicion/test-ties.ts';
import { weighAlone } from './weigh-alone.ts';

const BASIS = { rates: USUAL_RATES, trust: 0.8, foundByChance: 0.01, foundAtRackets: 0.4 };
const anyBits = fc.array(fc.integer({ min: 0, max: 2047 }), { minLength: 1, maxLength: 6 });
const anyTies = fc.array(
  fc
    .shuffledSubarray([0, 1, 2, 3, 4], { minLength: 2 })
    .map((users): TestTie => ['Phone', ...users.sort((a, b) => a - b)]),
  { minLength: 1, maxLength: 8 },
);

describe('weighAlone', () => {
  // Seen red: with half of its ties said to lead to nobody outside.
  it('weighs one operator as detection does, whatever it shares with others', () => {
    fc.assert(
      fc.property(anyBits, anyTies, (bits, made) => {
        const ties = tiesOf(made);
        const shape = shapeOf([0], ties, () => made.flatMap((tie, at) => (tie.slice(1).includes(0) ? at : [])));
        const all = asOneWitness(bits.reduce((sum, some) => sum | some, 0));
        const outcomes = bits.filter((some) => some & CONFIRMED).length;
        const weighed = weighGroup([all], { ...shape, accounts: bits.length, outcomes }, BASIS);
        expect(weighAlone({ bits, shares: true }, BASIS).weighed).toEqual(weighed);
      }),
      { seed: 5 },
    );
  });

  it('names the first gate that holds, and what is missing in each case', () => {
    const [goods, price] = [bitOf('goods'), bitOf('lowPrice')];
    const gateOf = (bits: number[], shares = true) => weighAlone({ bits, shares }, BASIS).gate;
    expect(gateOf([goods], false)).toBe('shares_nothing');
    expect(gateOf([0])).toBe('no_signal');
    expect(gateOf([0, 0, 0])).toBe('no_signal');
    expect(gateOf([goods, 0])).toBe('too_few');
    expect(gateOf([price, 0, 0])).toBe('log_odds');
    expect(gateOf(Array.from({ length: 40 }, () => goods | price | bitOf('supplied')))).toBe('no_suspects');
    const { weighed, missing } = weighAlone({ bits: [goods, 0], shares: true }, BASIS);
    expect(missing).toBeCloseTo(Math.max(0, POLICY.judging.opens - (weighed?.logOdds ?? 0)), 10);
  });
});
