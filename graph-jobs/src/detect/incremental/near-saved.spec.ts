import { expect, it } from 'vitest';
import { mayStandOtherwise } from './near-saved.ts';

const record = {
  ...{ id: 'rk-1', bornAt: '2026-01-01', state: 'active' as const, dissolvedAt: null, lostSince: null, returns: 0 },
  steadyUntil: '2026-04-01',
};
const days = { asOf: '2026-03-10', last: '2026-03-09' };

it('asks of what is at work only from its day on, and wherever the as-of goes back', () => {
  expect(mayStandOtherwise(record, days)).toBe(false);
  expect(mayStandOtherwise(record, { ...days, asOf: '2026-04-01' })).toBe(true);
  expect(mayStandOtherwise(record, { ...days, asOf: '2026-03-08' })).toBe(true);
  expect(mayStandOtherwise({ ...record, steadyUntil: null }, days)).toBe(true);
});

it('asks each time of what was lost, sleeps or is over, and never of what went into another', () => {
  expect(mayStandOtherwise({ ...record, lostSince: '2026-03-09' }, days)).toBe(true);
  expect(mayStandOtherwise({ ...record, state: 'dormant' }, days)).toBe(true);
  expect(mayStandOtherwise({ ...record, state: 'dissolved' }, days)).toBe(true);
  expect(mayStandOtherwise({ ...record, state: 'merged', steadyUntil: null }, days)).toBe(false);
});
