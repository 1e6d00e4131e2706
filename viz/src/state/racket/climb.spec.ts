import type { WeighedEvidence } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { climbOf } from './climb.ts';

const weighed: WeighedEvidence = {
  logOdds: 2,
  opens: 1.5,
  keeps: 0.5,
  prior: -3,
  trust: { logOdds: 0, value: 1 },
  outcomes: { logOdds: 4, value: 2, byChance: 0 },
  closedOff: { logOdds: 0.2, value: 0.5 },
  explained: { logOdds: -1.2, value: 0.5 },
  parts: [{ signal: 'goods', shown: 2, operators: 3, logOdds: 2 }],
};

const ends = (all: boolean) =>
  climbOf(weighed, all).steps.flatMap(({ line, bar }) => (bar ? [[line.logOdds, bar] as const] : []));

describe('the climb to a sum', () => {
  it.each([false, true])(
    'begins each bar where the one before it ended, and ends at the sum, all of them: %s',
    (all) => {
      const { zero, sum } = climbOf(weighed, all);
      let at = zero;
      for (const [logOdds, { left, width }] of ends(all)) {
        expect(logOdds < 0 ? left + width : left).toBeCloseTo(at, 6);
        at = logOdds < 0 ? left : left + width;
      }
      expect(at).toBeCloseTo(sum.left + sum.width, 6);
    },
  );

  // Seen red: with the trust and the outcomes below the signals, as they were listed before.
  it('goes from what speaks most for it down to what speaks most against it', () => {
    expect(ends(true).map(([logOdds]) => logOdds)).toEqual([-3, 4, 2, 0.2, 0, -1.2]);
  });

  it('folds what moves the sum little into one line', () => {
    const { steps } = climbOf(weighed, false);
    expect(steps.at(-1)?.line).toMatchObject({ words: '2 things that move it little', logOdds: 0.2, folds: true });
    expect(climbOf(weighed, true).steps.at(-1)?.bar).toBeNull();
  });

  it('says how far a group comes out again, where that was asked', () => {
    const said = (one: WeighedEvidence) => climbOf(one, true).steps.map(({ line }) => line.words);
    expect(said(weighed).join()).not.toContain('Stability');
    expect(said({ ...weighed, stability: { logOdds: -2.4, value: 0.4 } })).toContain(
      'Stability: 40 in 100 of it come out again where a fifth of the ties is left out',
    );
  });

  it('says how many operators were found out, beside those of a racket, where that was asked', () => {
    const lines = (one: WeighedEvidence) => climbOf(one, true).steps.map(({ line }) => line);
    expect(lines(weighed).some(({ words }) => words.startsWith('Found out'))).toBe(false);
    expect(lines({ ...weighed, found: { logOdds: -0.58, value: 1, ofRacket: 2.04 } })).toContainEqual({
      words: 'Found out: 1 of its operators, where a racket of such operators has 2 here',
      shown: '1 of 3',
      logOdds: -0.58,
    });
  });

  it('holds the beginning of rackets, and all of the bars', () => {
    const short = climbOf({ ...weighed, outcomes: { logOdds: 0.5, value: 1, byChance: 0 }, logOdds: -1.5 }, false);
    const marks = [
      short.zero,
      short.opens,
      ...short.steps.flatMap(({ bar }) => (bar ? [bar.left, bar.left + bar.width] : [])),
    ];
    for (const mark of marks) {
      expect(mark).toBeGreaterThan(0);
      expect(mark).toBeLessThan(100);
    }
    expect(short.opens).toBeGreaterThan(short.sum.left + short.sum.width);
  });
});
