import type { RacketFacets } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { tidyFilter } from './queue-filter.ts';
import { pickedWork, toggleWork, workChoices } from './work-choices.ts';

const facets = {
  stages: [{ value: 'reviewing', rackets: 3 }],
  assignees: [
    { value: 'bob: night desk', rackets: 2 },
    { value: 'ann', rackets: 1 },
  ],
  dues: [
    { value: '2026-11-30', rackets: 1 },
    { value: '2026-12-01', rackets: 2 },
    { value: '2026-12-08', rackets: 4 },
    { value: '2026-12-09', rackets: 8 },
  ],
} as unknown as RacketFacets;
const asked = { facets, today: '2026-12-01', me: 'ann' };

describe('choices of the work', () => {
  it('count stages, what is late by today and within a week, and name oneself first', () => {
    expect(workChoices({}, asked).map(({ label, count }) => [label, count])).toEqual([
      ['new', 0],
      ['reviewing', 3],
      ['referred', 0],
      ['closed', 0],
      ['overdue', 1],
      ['due within a week', 7],
      ['assigned to me (ann)', 1],
      ['assigned to bob: night desk', 2],
    ]);
  });

  it('stay where they are picked though they leave nothing', () => {
    const choices = workChoices({ assignee: ['cleo'] }, { ...asked, facets: undefined });
    expect(choices.at(-1)).toEqual({ value: 'assignee:cleo', label: 'assigned to cleo', count: 0 });
  });

  it('are picked and let go one by one, whatever a name holds', () => {
    const all = ['stage:closed', 'due:week', 'assignee:bob: night desk'];
    const filter = all.reduce(toggleWork, {});
    expect(filter).toEqual({ stage: ['closed'], due: 'week', assignee: ['bob: night desk'] });
    expect(pickedWork(filter)).toEqual(all);
    expect(tidyFilter(all.reduce(toggleWork, filter))).toEqual({});
    expect(toggleWork({ due: 'week' }, 'due:overdue')).toEqual({ due: 'overdue' });
  });
});
