import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SIGNAL_IDS } from '../policy.ts';
import { bitOf } from '../suspicion/own-signals.ts';
import type { Shape } from './shape.ts';
import { anyRates, USUAL_RATES } from './test-rates.ts';
import { probabilityOf, weighGroup, type Basis } from './weigh-group.ts';

/** Each part is rounded to a hundredth, and two sums of them are compared. */
const ROUNDING = 0.07;
/** What one signal of one operator can change at most: the log-odds of 0.9 against those of 0.0003, the bounds of rates. */
const MOST_OF_A_SIGNAL = 10.32;
/** What the coming or going of an operator that shows one thing can change at most. */
const MOST_OF_AN_OPERATOR = 10.32;

const anyBits = fc.integer({ min: 0, max: 2 ** SIGNAL_IDS.length - 1 });
const anyGroup = fc.array(anyBits, { minLength: 1, maxLength: 30 });
const runs = { numRuns: 1_000, seed: 7 };
const [GOODS, TAKEN, AUTHORISED] = [bitOf('goods'), bitOf('taken'), bitOf('authorised')];

/** A group half of whose ties lead outside, and a fifth of whose operators are tied by honest reasons alone. */
const SHAPE = { accounts: 24, outcomes: 1, closedOff: 0.5, explained: 0.2 };
const weigh = (
  signals: readonly number[],
  basis: Pick<Basis, 'rates' | 'trust'> & Partial<Basis>,
  shape: Shape = SHAPE,
) => weighGroup(signals, shape, { foundByChance: 0.005, foundAtRackets: 0.4, ...basis });

describe('the log-odds of a group', () => {
  it('never fall when a confirmed outcome is found at one more of its operators', () => {
    fc.assert(
      fc.property(anyRates, anyGroup, fc.nat(), fc.constantFrom(GOODS, TAKEN), (rates, group, at, outcome) => {
        const basis = { rates, trust: 1 };
        const found = group.map((bits, place) => (place === at % group.length ? bits | outcome : bits));
        expect(weigh(found, basis).logOdds).toBeGreaterThan(weigh(group, basis).logOdds - ROUNDING);
      }),
      runs,
    );
  });

  it('never fall when an operator with both confirmed outcomes joins those who show nothing else', () => {
    const anyOutcomes = fc.array(fc.constantFrom(0, GOODS, GOODS | TAKEN), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(anyOutcomes, (group) => {
        const basis = { rates: USUAL_RATES, trust: 1 };
        const grown = weigh([...group, GOODS | TAKEN], basis).logOdds;
        expect(grown).toBeGreaterThan(weigh(group, basis).logOdds - ROUNDING);
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
        expect(weigh(cleared, basis).logOdds).toBeLessThan(weigh(group, basis).logOdds + ROUNDING);
      }),
      runs,
    );
  });

  it('move by a bounded step when one signal of one operator comes or goes', () => {
    fc.assert(
      fc.property(anyRates, anyGroup, fc.nat(), fc.constantFrom(...SIGNAL_IDS), (rates, group, at, signal) => {
        const basis = { rates, trust: 1 };
        const other = group.map((bits, place) => (place === at % group.length ? bits ^ bitOf(signal) : bits));
        const step = Math.abs(weigh(other, basis).logOdds - weigh(group, basis).logOdds);
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
        const step = Math.abs(weigh(rest, basis).logOdds - weigh(group, basis).logOdds);
        expect(step).toBeLessThan(MOST_OF_AN_OPERATOR);
      }),
      runs,
    );
  });

  it('do not depend on the order of operators, and are the sum of what is told of them', () => {
    fc.assert(
      fc.property(anyRates, anyGroup, (rates, group) => {
        const basis = { rates, trust: 0.7 };
        const verdict = weigh(group, basis);
        expect(
          weigh(
            [...group].sort((a, b) => a - b),
            basis,
          ),
        ).toEqual(verdict);
        expect(verdict.parts.map(({ signal }) => signal)).toEqual(SIGNAL_IDS);
        const { trust, outcomes, found, closedOff, explained, parts } = verdict;
        const told = [trust, outcomes, found, closedOff, explained, ...parts].reduce(
          (sum, part) => sum + (part?.logOdds ?? 0),
          verdict.prior,
        );
        expect(verdict.logOdds).toBeCloseTo(told, 9);
        expect(verdict.parts.every(({ shown, operators }) => shown <= operators)).toBe(true);
      }),
      runs,
    );
  });

  it('rise as the group leads to fewer strangers, and fall as more of its operators have an honest reason', () => {
    const anyShare = fc.integer({ min: 0, max: 95 }).map((share) => share / 100);
    fc.assert(
      fc.property(anyRates, anyGroup, anyShare, anyShare, (rates, group, closedOff, explained) => {
        const basis = { rates, trust: 1 };
        const before = weigh(group, basis, { ...SHAPE, closedOff, explained }).logOdds;
        expect(weigh(group, basis, { ...SHAPE, closedOff: closedOff + 0.05, explained }).logOdds).toBeGreaterThan(
          before,
        );
        expect(weigh(group, basis, { ...SHAPE, closedOff, explained: explained + 0.05 }).logOdds).toBeLessThan(before);
      }),
      runs,
    );
  });

  it('lose one for each halving of those found out, below what a racket of as many has here', () => {
    const foundOf = (group: readonly number[]) =>
      weigh(group, { rates: USUAL_RATES, trust: 1, foundAtRackets: 0.75 }, { ...SHAPE, accounts: 20 }).found;
    const group = (found: number) => Array.from({ length: 20 }, (_, at) => (at < found ? TAKEN : 0));
    expect(foundOf(group(1))).toEqual({ logOdds: -3, value: 1, ofRacket: 15 });
    expect(foundOf(group(3))).toEqual({ logOdds: -2, value: 3, ofRacket: 15 });
    for (const many of [15, 20]) expect(foundOf(group(many))?.logOdds).toBe(0);
    // With two accounts each more of them would have been.
    const twice = weigh(group(3), { rates: USUAL_RATES, trust: 1, foundAtRackets: 0.5 }, { ...SHAPE, accounts: 40 });
    expect(twice.found).toEqual({ logOdds: -2, value: 3, ofRacket: 15 });
  });

  it('fall as less of the group comes out again, from six tenths on; where nobody asked nothing is said of it', () => {
    const anyShare = fc.integer({ min: 0, max: 55 }).map((share) => share / 100);
    fc.assert(
      fc.property(anyRates, anyGroup, anyShare, (rates, group, stability) => {
        const at = (value?: number) => weigh(group, { rates, trust: 1 }, { ...SHAPE, stability: value });
        expect(at(stability).logOdds).toBeLessThan(at(stability + 0.05).logOdds);
        expect(at(0.6).logOdds).toBe(at(1).logOdds);
        expect(at().stability).toBeUndefined();
        expect(at().logOdds).toBe(at(1).logOdds);
        expect(at(stability).logOdds).toBeCloseTo(at().logOdds + (at(stability).stability?.logOdds ?? 0), 9);
      }),
      runs,
    );
  });

  it('fall where sturdy ties do not lead to the suspicious', () => {
    fc.assert(
      fc.property(anyRates, anyGroup, fc.integer({ min: 5, max: 99 }), (rates, group, trust) => {
        const trusted = weigh(group, { rates, trust: 1 }).logOdds;
        expect(weigh(group, { rates, trust: trust / 100 }).logOdds).toBeLessThan(trusted);
      }),
      runs,
    );
  });

  // Seen red: while each account with a confirmed outcome counted alike, however many honest ones had one.
  // Seen red, too, while it was what as many operators have by chance: three of ninety shops of a few hands spoke loud.
  it('count of its confirmed outcomes what is more than an honest group of as many accounts has by chance', () => {
    const group = Array.from({ length: 3 }, () => 0);
    const outcomesOf = (foundByChance: number, outcomes: number) =>
      weigh(group, { rates: USUAL_RATES, trust: 1, foundByChance }, { ...SHAPE, outcomes }).outcomes;
    expect(outcomesOf(0.125, 3)).toEqual({ logOdds: 0, value: 3, byChance: 3 });
    expect(outcomesOf(0.125, 7).logOdds).toBe(outcomesOf(0, 1).logOdds);
    expect(outcomesOf(0.125, 0).logOdds).toBe(-outcomesOf(0, 3).logOdds);
  });

  it('stand for a chance that rises with them', () => {
    const chances = [-20, -3, 0, 1, 2, 9].map(probabilityOf);
    expect(chances).toEqual([...chances].sort((a, b) => a - b));
    expect(chances[2]).toBe(0.5);
    expect(chances.every((chance) => chance >= 0 && chance <= 1)).toBe(true);
  });
});
