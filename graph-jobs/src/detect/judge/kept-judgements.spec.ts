import { describe, expect, it } from 'vitest';
import { keptIn, nameBasis } from './kept-judgements.ts';

const RESTS = { codeVersion: '1', reference: { estimates: 1 }, day: '2026-03-01' };

describe('what a judgement rests on', () => {
  it('has one name where it is the same, and another where any of it differs', () => {
    const parts = ['terms', { members: [{ seller: 'a', confidence: 0.9 }] }, [3, 0]];
    expect(nameBasis(structuredClone(parts))).toBe(nameBasis(parts));
    const others = [
      ['others', ...parts.slice(1)],
      ['terms', { members: [{ seller: 'a', confidence: 0.901 }] }, [3, 0]],
      ['terms', parts[1], [3, 1]],
      ['terms', parts[1], [3], [0]],
    ];
    for (const other of others) expect(nameBasis(other)).not.toBe(nameBasis(parts));
  });

  it('is another with another reference, month or version', () => {
    const { terms } = keptIn([], RESTS);
    expect(keptIn([], { ...RESTS, reference: { estimates: 1 } }).terms).toBe(terms);
    for (const other of [{ codeVersion: '2' }, { reference: { estimates: 2 } }, { day: '2026-04-01' }])
      expect(keptIn([], { ...RESTS, ...other }).terms).not.toBe(terms);
  });
});

it('a score that was saved before its basis was noted is judged anew', () => {
  const { assessments } = keptIn(
    [
      { assessment: '{}', basis: null },
      { assessment: '{"score":1}', basis: 'b' },
    ],
    RESTS,
  );
  expect([...assessments]).toEqual([['b', '{"score":1}']]);
});
