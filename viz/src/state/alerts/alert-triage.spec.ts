import { UNTOUCHED, type AlertTriage, stateOf } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { inboxQuery, isNarrowed, tidyAlertFilter, widened } from './alert-filter.ts';
import { snoozeTimes, stepOn, tellStep, undoOf } from './alert-triage.ts';

const SNOOZED: AlertTriage = { ...UNTOUCHED, version: 3, snoozedUntil: '2026-02-01T08:00:00.000Z', assignee: 'anna' };
const alert = (triage: AlertTriage) => ({ id: 'al-1', triage });

describe('a step on an alert', () => {
  it('says how it shall stand from the version that was seen, and keeps the rest', () => {
    expect(stepOn(alert(SNOOZED), { do: 'acknowledge' })).toEqual({
      id: 'al-1',
      version: 3,
      acknowledged: true,
      snoozedUntil: null,
      assignee: 'anna',
    });
    expect(stepOn(alert(SNOOZED), { do: 'assign', to: null })).toMatchObject({
      snoozedUntil: SNOOZED.snoozedUntil,
      assignee: null,
    });
    const acknowledged = { ...UNTOUCHED, version: 1, acknowledgedAt: '2026-01-01T00:00:00.000Z' };
    expect(stepOn(alert(acknowledged), { do: 'snooze', until: 'then' })).toMatchObject({
      acknowledged: false,
      snoozedUntil: 'then',
    });
  });

  it('is undone to what was, from the version that it made; what it did not reach stays', () => {
    const after = [{ id: 'al-1', triage: { ...SNOOZED, version: 4 } }];
    expect(undoOf([alert(SNOOZED), { id: 'al-2', triage: UNTOUCHED }], after)).toEqual([
      { id: 'al-1', version: 4, acknowledged: false, snoozedUntil: SNOOZED.snoozedUntil, assignee: 'anna' },
    ]);
  });

  it('is told in words', () => {
    expect(tellStep({ do: 'acknowledge' }, 1)).toBe('Alert acknowledged');
    expect(tellStep({ do: 'assign', to: 'anna' }, 12)).toBe('12 alerts assigned to anna');
  });
});

describe('the time until which an alert is put off', () => {
  it('is a morning that is yet to come, each once, with the next Monday among them', () => {
    for (let day = 1; day <= 14; day++) {
      const now = new Date(2026, 0, day, 9, 30);
      const times = snoozeTimes(now).map(({ until }) => new Date(until));
      expect(times[0]?.getDate()).toBe(day + 1);
      expect(new Set(times.map(Number)).size).toBe(times.length);
      expect(times.every((time) => time > now && time.getHours() === 8)).toBe(true);
      const week = times.filter((time) => time.getTime() - now.getTime() < 7 * 86_400_000);
      expect(week.some((time) => time.getDay() === 1)).toBe(true);
    }
  });

  it('ends by itself', () => {
    expect(stateOf(SNOOZED, '2026-01-31T23:00:00.000Z')).toBe('snoozed');
    expect(stateOf(SNOOZED, '2026-02-01T08:00:00.000Z')).toBe('open');
    expect(stateOf({ ...SNOOZED, acknowledgedAt: 'then' }, '2026-01-01T00:00:00.000Z')).toBe('acknowledged');
  });
});

describe('the filter of the inbox', () => {
  it('asks for what is open unless told otherwise, and leaves out what is empty', () => {
    expect(inboxQuery({ brand: 'Rolex' })).toEqual({ brand: 'Rolex', state: 'open' });
    expect(inboxQuery({ state: 'all', country: '' })).toEqual({});
    expect(tidyAlertFilter({ state: 'open', kind: 'merge', brand: undefined })).toEqual({ kind: 'merge' });
    expect([isNarrowed({ state: 'snoozed' }), isNarrowed({ racket: 'rk-1' })]).toEqual([false, true]);
    expect(tidyAlertFilter({ order: 'newest' })).toEqual({});
    expect(inboxQuery({ order: 'rank' })).toEqual({ order: 'rank', state: 'open' });
    expect(isNarrowed({ order: 'rank' })).toBe(false);
    expect(tidyAlertFilter(widened({ order: 'rank', brand: 'Nike', rules: true }))).toEqual({ order: 'rank' });
  });
});
