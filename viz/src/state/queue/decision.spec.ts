import { describe, expect, it } from 'vitest';
import { daysAfter, endingBounds, endings, readEnding, tellDecision } from './decision.ts';

describe('a decision on a racket', () => {
  it('ends on a day that is counted from the day of the data, over months and leap years', () => {
    expect(daysAfter('2024-02-28', 2)).toBe('2024-03-01');
    expect(endings('2024-01-31T10:00:00Z')).toEqual([
      { name: '90 days', until: '2024-04-30' },
      { name: '180 days', until: '2024-07-29' },
      { name: 'A year', until: '2025-01-30' },
    ]);
    expect(endingBounds('2024-01-31')).toEqual({ first: '2024-02-01', last: '2027-01-31' });
  });

  it('ends on a day that was typed, where that is a date within the bounds', () => {
    const typed = ['2024-07-29', '2024/7/29', '2024-02-01', '2027-01-31', '2024-01-31', '2027-02-01', '29/07/2024', ''];
    expect(typed.map((day) => readEnding(day, '2024-01-31T10:00:00Z'))).toEqual([
      '2024-07-29',
      '2024-07-29',
      '2024-02-01',
      '2027-01-31',
      ...Array<null>(4).fill(null),
    ]);
  });

  it.each([
    [{ step: 'confirmed', until: null }, 'Confirmed'],
    [{ step: 'dismissed', until: '2024-07-29' }, 'Dismissed until 2024-07-29'],
    [{ step: 'undone', until: null }, 'Decision taken back'],
    [{ step: 'lapsed', until: null }, 'Dismissal ended'],
  ] as const)('is named: %o', (decision, name) => expect(tellDecision(decision)).toBe(name));
});
