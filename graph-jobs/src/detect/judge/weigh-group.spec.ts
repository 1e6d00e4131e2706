import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SIGNAL_IDS } from '../policy.ts';
import { bitOf } from '../suspicion/own-signals.ts';
import { anyRates, USUAL_RATES } from './test-rates.ts';
import { weighGroup } from './weigh-group.ts';

/** Each of twelve parts is rounded to a hundredth, and two sums of them are compared. */
const ROUNDING = 0.07;
/** What one signal of one operator can change at most: the log-odds of 0.9 against those of 0.0003, the bounds of rates. */
const MOST_OF_A_SIGNAL = 10.32;
/** What the coming or going of an operator that shows one thing can change at most: that, and a doubling of operators. */
const MOST_OF_AN_OPERATOR = 12.32;

const anyBits = fc.integer({ min: 0, max: 2 ** SIGNAL_IDS.length - 1 });
const anyGroup = fc.array(anyBits, { minLength: 1, maxLength: 30 });
const runs = { numRuns: 500, seed: 7 };
const [GOODS, TAKEN, AUTHORISED] = [bitOf('goods'), bitOf('taken'), bitOf('authorised')];

describe('the log-odds of a group', () => {
  it('never fall when a confirmed outcome is found at one more of its operators', () => {
    fc.assert(
      fc.property(anyRates, anyGroup, fc.nat(), fc.constantFrom(GOODS, TAKEN), (rates, group, at, outcome) => {
        const basis = { rates, trust: 1 };
        const found = group.map((bits, place) => (place === at % group.length ? bits | outcome : bits));
        expect(weighGroup(found, basis).logOdds).toBeGreaterThan(weighGroup(group, basis).logOdds - ROUNDING);
      }),
      runs,
    );
  });

  it('never fall when an operator with both confirmed outcomes joins those who show nothing else', () => {
    const anyOutcomes = fc.array(fc.constantFrom(0, GOODS, GOODS | TAKEN), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(anyOutcomes, (group) => {
        const basis = { rates: USUAL_RATES, trust: 1 };
        const grown = weighGroup([...group, GOODS | TAKEN], basis).logOdds;
        expect(grown).toBeGreaterThan(weighGroup(group, basis).logOdds - ROUNDING);
      }),
      runs,
    );
  });

  it('never rise when one more of its operators is authorised, the first or another', () => {
    const anyUnauthorised = anyGroup.map((group) => group.map((bits) => bits & ~AUTHORISED));
    fc.assert(
      fc.property(anyRates, fc.oneof(anyGroup, anyUnauthorised), fc.nat(), (rates, group, at) => {
        const basis = { rates, trust: 1 };
        const cleared = group.map((bits, place) => (place === at % group.length ? bits | AUTHORISED : bits));
        expect(weighGroup(cleared, basis).logOdds).toBeLessThan(weighGroup(group, basis).logOdds + ROUNDING);
      }),
      runs,
    );
  });

  it('move by a bounded step when one signal of one operator comes or goes', () => {
    fc.assert(
      fc.property(anyRates, anyGroup, fc.nat(), fc.constantFrom(...SIGNAL_IDS), (rates, group, at, signal) => {
        const basis = { rates, trust: 1 };
        const other = group.map((bits, place) => (place === at % group.length ? bits ^ bitOf(signal) : bits));
        const step = Math.abs(weighGroup(other, basis).logOdds - weighGroup(group, basis).logOdds);
        expect(step).toBeLessThan(MOST_OF_A_SIGNAL);
      }),
      runs,
    );
  });

  it('move by a bounded step when any one operator is taken out', () => {
    const anyOne = fc.constantFrom(0, ...SIGNAL_IDS.map(bitOf));
    fc.assert(
      fc.property(anyRates, fc.array(anyOne, { minLength: 2, maxLength: 30 }), fc.nat(), (rates, group, at) => {
        const basis = { rates, trust: 1 };
        const rest = group.filter((_, place) => place !== at % group.length);
        const step = Math.abs(weighGroup(rest, basis).logOdds - weighGroup(group, basis).logOdds);
        expect(step).toBeLessThan(MOST_OF_AN_OPERATOR);
      }),
      runs,
    );
  });

  it('do not depend on the order of operators, and are the sum of what is told of them', () => {
    fc.assert(
      fc.property(anyRates, anyGroup, (rates, group) => {
        const basis = { rates, trust: 0.7 };
        const verdict = weighGroup(group, basis);
        expect(
          weighGroup(
            [...group].sort((a, b) => a - b),
            basis,
          ),
        ).toEqual(verdict);
        expect(verdict.parts.map(({ signal }) => signal)).toEqual(SIGNAL_IDS);
        const told = verdict.parts.reduce((sum, part) => sum + part.logOdds, verdict.prior + verdict.trust.logOdds);
        expect(verdict.logOdds).toBeCloseTo(told, 9);
        expect(verdict.parts.every(({ shown, operators }) => shown <= operators)).toBe(true);
      }),
      runs,
    );
  });

  it('fall where sturdy ties do not lead to the suspicious', () => {
    fc.assert(
      fc.property(anyRates, anyGroup, fc.integer({ min: 5, max: 99 }), (rates, group, trust) => {
        const trusted = weighGroup(group, { rates, trust: 1 }).logOdds;
        expect(weighGroup(group, { rates, trust: trust / 100 }).logOdds).toBeLessThan(trusted);
      }),
      runs,
    );
  });
});
