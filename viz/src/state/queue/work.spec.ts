import { describe, expect, it } from 'vitest';
import type { RacketWorkflow } from '@ringbreaker/cypher/domain';
import { changedWork, isSameWork, localDay, readDueDay, takenBy, tellChange, tellDue, tellWork } from './work.ts';

const WORK: RacketWorkflow = { version: 3, stage: 'reviewing', assignee: 'ann', dueOn: '2026-12-04' };

describe('the work on a racket', () => {
  it('keeps what a change leaves out, and the version that was seen', () => {
    expect(changedWork(WORK, { assignee: null })).toEqual({ ...WORK, assignee: null });
    expect(changedWork(WORK, { stage: 'closed', dueOn: null })).toEqual({ ...WORK, stage: 'closed', dueOn: null });
  });

  it('is the same where a change says what stands', () => {
    expect(isSameWork(WORK, {})).toBe(true);
    expect(isSameWork(WORK, { assignee: 'ann', stage: 'reviewing' })).toBe(true);
    expect(isSameWork(WORK, { dueOn: null })).toBe(false);
  });

  it('is no longer new once somebody takes it, and stays as far as it is', () => {
    expect(takenBy('bob', { stage: 'new' })).toEqual({ assignee: 'bob', stage: 'reviewing' });
    expect(takenBy('bob', WORK)).toEqual({ assignee: 'bob', stage: 'reviewing' });
    expect(takenBy('bob', { stage: 'referred' })).toEqual({ assignee: 'bob', stage: 'referred' });
  });

  it('is told by stage, by whom and by when', () => {
    expect(tellWork(WORK)).toBe('reviewing, assigned to ann, due 2026-12-04');
    expect(tellWork({ stage: 'new', assignee: null, dueOn: null })).toBe('new');
    expect(tellChange({ assignee: null, dueOn: null })).toBe('assigned to nobody, no due day');
    expect(tellChange({ stage: 'referred' })).toBe('referred');
  });

  it('is overdue from the day after its own, and never once it is closed', () => {
    expect(tellDue(WORK, '2026-12-04')).toBe('due 2026-12-04');
    expect(tellDue(WORK, '2026-12-05')).toBe('overdue since 2026-12-04');
    expect(tellDue({ ...WORK, stage: 'closed' }, '2026-12-05')).toBe('due 2026-12-04');
    expect(tellDue({ ...WORK, dueOn: null }, '2026-12-05')).toBeNull();
  });

  it('reads days as they are typed, and none of what is no day', () => {
    expect(readDueDay('2026/12/4')).toBe('2026-12-04');
    expect(readDueDay('2026-02-30')).toBeNull();
    expect(readDueDay('soon')).toBeNull();
    expect(localDay(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
});
