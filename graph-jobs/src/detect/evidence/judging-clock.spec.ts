import { describe, expect, it } from 'vitest';
import { judgingDay, nextMonth } from './judging-clock.ts';

describe('the judging clock', () => {
  it('goes on by the month', () => {
    expect(['2026-03-01', '2026-03-31', '2026-12-31T23:59:59Z'].map(judgingDay)).toEqual([
      '2026-03-01',
      '2026-03-01',
      '2026-12-01',
    ]);
    expect(['2026-03-31', '2026-12-01', '0999-09-30'].map(nextMonth)).toEqual([
      '2026-04-01',
      '2027-01-01',
      '0999-10-01',
    ]);
  });
});
