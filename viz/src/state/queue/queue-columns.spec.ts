import { RacketSort } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { QUEUE_COLUMNS, sayOrder, shownColumns } from './queue-columns.ts';

describe('the columns of the list', () => {
  it('order by all that the API orders by, each once', () => {
    const sorts = QUEUE_COLUMNS.flatMap(({ sort }) => sort ?? []);
    expect([...sorts].sort()).toEqual([...RacketSort.options].sort());
  });

  it('always hold the name, and never what nobody knows', () => {
    const all = QUEUE_COLUMNS.map(({ id }) => id as string);
    expect(shownColumns(all).map(({ id }) => id)).toEqual(['title']);
    expect(shownColumns(['beauty'])).toEqual(QUEUE_COLUMNS);
  });

  it('say their order', () => {
    expect(sayOrder('operators', 'desc')).toBe('Operators, most first');
    expect(sayOrder('born', 'asc')).toBe('Born, oldest first');
    expect(sayOrder('rank', 'desc')).toBe('Rank, last to first');
  });
});
