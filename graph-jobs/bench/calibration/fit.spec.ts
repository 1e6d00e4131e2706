import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WeighedEvidence } from '@ringbreaker/cypher/domain';
import { POLICY } from '#jobs/detect/policy';
import { calibrationError, chanceUnder, fitWeights, FITTED, leaveOneOut, type Weights } from './fit.ts';

const SHARES = [0.1, 0.8];
const MISSING = [0, 0.6];

/** A group that shows something and hangs together somehow. */
function weighedBy(
  [evidence, authorised, outcomes]: [number, number, number],
  [trust, closedOff, explained, missing]: number[],
): WeighedEvidence {
  const part = (signal: 'goods' | 'authorised', logOdds: number) => ({ signal, shown: 1, operators: 5, logOdds });
  return {
    logOdds: 0,
    opens: 0,
    keeps: 0,
    prior: 0,
    trust: { logOdds: 0, value: trust ?? 1 },
    outcomes: { logOdds: POLICY.judging.outcomes * Math.log2(1 + outcomes), value: outcomes, byChance: 0 },
    closedOff: { logOdds: 0, value: closedOff ?? 0 },
    explained: { logOdds: 0, value: explained ?? 0 },
    stability: { logOdds: -POLICY.judging.stability * (missing ?? 0), value: 0.6 - (missing ?? 0) },
    parts: [part('goods', evidence), part('authorised', authorised)],
  };
}

/** Groups of every sort, of which as many of a hundred are rackets as some weights say. */
function groupsUnder(weights: Weights, world = 'made') {
  const shapes = SHARES.flatMap((trust) =>
    SHARES.flatMap((off) => SHARES.flatMap((reason) => MISSING.map((missing) => [trust, off, reason, missing]))),
  );
  const shown = [-1, 0, 2].flatMap((evidence) =>
    [-4, 0].flatMap((authorised) =>
      [0, 1, 3].map((outcomes): [number, number, number] => [evidence, authorised, outcomes]),
    ),
  );
  return shown.flatMap((signals) =>
    shapes.flatMap((shape) => {
      const weighed = weighedBy(signals, shape);
      const rackets = Math.round(100 * chanceUnder(weights, weighed));
      return Array.from({ length: 100 }, (_, at) => ({ world, weighed, isRacket: at < rackets }));
    }),
  );
}

const WEIGHTS: Weights = {
  prior: -1,
  evidence: 0.5,
  outcomes: 0.5,
  authorised: 0.6,
  trust: 0.7,
  closedOff: 2,
  explained: 1,
  stability: 1,
};

describe('fitWeights', () => {
  it('finds the weights that groups were made by', () => {
    const anyWeight = fc.double({ min: 0.2, max: 1.5, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(...FITTED.slice(1).map(() => anyWeight)), (some) => {
        const made = Object.fromEntries(FITTED.map((name, at) => [name, at === 0 ? -1 : some[at - 1]]));
        const found = fitWeights(groupsUnder(made as unknown as Weights));
        for (const name of FITTED) expect(Math.abs(found[name] - (made[name] ?? 0))).toBeLessThan(0.25);
      }),
      { numRuns: 5, seed: 11 },
    );
  });
});

describe('calibrationError', () => {
  it('is nothing where as many are right as was said, and all where none is', () => {
    const said = (share: number, rackets: number) =>
      Array.from({ length: 100 }, (_, at) => ({ said: share, isRacket: at < rackets }));
    expect(calibrationError([...said(0.25, 25), ...said(0.7, 70)])).toBeCloseTo(0);
    expect(calibrationError(said(1, 0))).toBe(1);
    expect(calibrationError([...said(0.25, 35), ...said(0.7, 70)])).toBeCloseTo(0.05);
  });
});

describe('leaveOneOut', () => {
  it('says nothing of a world that was learnt from it', () => {
    const others = [...groupsUnder(WEIGHTS, 'one'), ...groupsUnder(WEIGHTS, 'two')];
    const apart = groupsUnder(WEIGHTS, 'three').map((group) => ({ ...group, isRacket: !group.isRacket }));
    const told = leaveOneOut([...others, ...apart]);
    expect([...told.keys()]).toEqual(['one', 'two', 'three']);
    expect(calibrationError(told.get('one') ?? [])).toBeLessThan(calibrationError(told.get('three') ?? []));
  });
});
