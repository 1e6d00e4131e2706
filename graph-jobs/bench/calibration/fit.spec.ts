import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrate } from '#jobs/detect/judge/calibrate';
import { calibrationError, fitLine, leaveOneOut } from './fit.ts';

/** Groups of which as many of a hundred are rackets as a line says, at each of some log-odds. */
function groupsAlong(slope: number, shift: number, world = 'made') {
  return [-6, -3, -1, 0, 1, 3, 6].flatMap((logOdds) => {
    const rackets = Math.round(100 * calibrate(logOdds, { slope, shift }));
    return Array.from({ length: 100 }, (_, at) => ({ world, logOdds, isRacket: at < rackets }));
  });
}

describe('fitLine', () => {
  it('finds the line that groups were made along', () => {
    const anySlope = fc.double({ min: 0.3, max: 1.6, noNaN: true });
    fc.assert(
      fc.property(anySlope, fc.double({ min: -1, max: 1, noNaN: true }), (slope, shift) => {
        const found = fitLine(groupsAlong(slope, shift));
        expect(Math.abs(found.slope - slope)).toBeLessThan(0.06);
        expect(Math.abs(found.shift - shift)).toBeLessThan(0.06);
      }),
      { numRuns: 50, seed: 11 },
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
    const others = [...groupsAlong(1, 0, 'one'), ...groupsAlong(1, 0, 'two')];
    const apart = groupsAlong(1, 0, 'three').map((group) => ({ ...group, isRacket: !group.isRacket }));
    const told = leaveOneOut([...others, ...apart]);
    expect([...told.keys()]).toEqual(['one', 'two', 'three']);
    const sure = (told.get('three') ?? []).filter(({ said }) => said > 0.9);
    expect(sure.length).toBe(100);
    expect(sure.filter(({ isRacket }) => isRacket).length).toBeLessThan(10);
  });
});
