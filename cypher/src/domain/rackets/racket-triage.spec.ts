import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DecisionStep, holdingOf, NewRacketDecision, type RacketDecision, triageOn } from './racket-triage.ts';

const entry = (step: DecisionStep, version: number): RacketDecision => ({
  id: `rk-1 ${version}`,
  racketId: 'rk-1',
  version,
  step,
  reason: null,
  until: step === 'dismissed' ? '2026-03-01' : null,
  undoes: null,
  author: 'ann',
  at: '2026-01-01T00:00:00Z',
});
const history = (...steps: DecisionStep[]) => steps.map((step, at) => entry(step, at + 1));

describe('what holds of all that was decided', () => {
  it.each<[number | null, DecisionStep[]]>([
    [null, []],
    [1, ['confirmed']],
    [2, ['confirmed', 'dismissed']],
    [1, ['confirmed', 'dismissed', 'undone']],
    [null, ['confirmed', 'dismissed', 'undone', 'undone']],
    [4, ['confirmed', 'dismissed', 'undone', 'dismissed']],
    [1, ['confirmed', 'dismissed', 'undone', 'dismissed', 'undone']],
    [null, ['confirmed', 'dismissed', 'lapsed']],
    [null, ['confirmed', 'dismissed', 'lapsed', 'undone']],
    [4, ['confirmed', 'dismissed', 'lapsed', 'confirmed']],
  ])('is entry %s after %o', (version, steps) => {
    expect(holdingOf(history(...steps))?.version ?? null).toBe(version);
  });

  it('is the same in whatever order the entries come, and an undo takes back exactly the entry before', () => {
    const steps = fc.array(fc.constantFrom<DecisionStep>('confirmed', 'dismissed', 'undone', 'lapsed'));
    fc.assert(
      fc.property(steps, fc.constantFrom<DecisionStep>('confirmed', 'dismissed'), (drawn, last) => {
        const before = history(...drawn);
        expect(holdingOf([...before].reverse())).toEqual(holdingOf(before));
        expect(holdingOf(history(...drawn, last, 'undone'))).toEqual(holdingOf(before));
      }),
      { seed: 12, numRuns: 1_000 },
    );
  });

  it('stands by the day of the data: a dismissal until its last day, a confirmation for good', () => {
    expect(triageOn(entry('dismissed', 1), '2026-02-28')).toBe('dismissed');
    expect(triageOn(entry('dismissed', 1), '2026-03-01')).toBe('open');
    expect(triageOn(entry('confirmed', 1), '2036-03-01')).toBe('confirmed');
    expect(triageOn(null, '2026-03-01')).toBe('open');
  });
});

describe('what a person decides', () => {
  it.each([
    [true, { step: 'confirmed', version: 0 }],
    [true, { step: 'dismissed', version: 2, reason: 'a family', until: '2026-03-01' }],
    [true, { step: 'undone', version: 2 }],
    [false, { step: 'dismissed', version: 2, until: '2026-03-01' }],
    [false, { step: 'dismissed', version: 2, reason: ' ', until: '2026-03-01' }],
    [false, { step: 'dismissed', version: 2, reason: 'a family' }],
    [false, { step: 'dismissed', version: 2, reason: 'a family', until: '2026-02-30' }],
    [false, { step: 'confirmed', version: 2, until: '2026-03-01' }],
    [false, { step: 'lapsed', version: 2 }],
    [false, { step: 'confirmed', version: 2, author: 'somebody else' }],
  ])('is taken (%s): %o', (taken, wanted) => {
    expect(NewRacketDecision.safeParse(wanted).success).toBe(taken);
  });
});
