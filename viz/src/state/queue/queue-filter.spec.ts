import { describe, expect, it } from 'vitest';
import {
  askedFilter,
  askedLifecycle,
  isFiltered,
  orderOf,
  QueueFilter,
  readFilter,
  sortedBy,
  tidyFilter,
  writeFilter,
} from './queue-filter.ts';

const TODAY = '2026-12-01';

describe('the filter of the list', () => {
  it('leaves out what it cannot read', () => {
    expect(
      tidyFilter(QueueFilter.parse({ band: ['A', 'Z'], lifecycle: 'asleep', q: 'rk', sort: 'beauty', other: 1 })),
    ).toEqual({ q: 'rk' });
    expect(tidyFilter(QueueFilter.parse({ score: [40], sellers: [-1, 3], direction: 'up' }))).toEqual({});
  });

  it('reads one of a kind as several: addresses of earlier days name one', () => {
    expect(QueueFilter.parse({ triage: 'dismissed', country: 'CN', band: 'A', lifecycle: 'dormant' })).toEqual({
      triage: ['dismissed'],
      country: ['CN'],
      band: ['A'],
      lifecycle: ['dormant'],
    });
  });

  it('is no filter when only the order differs', () => {
    expect(isFiltered({ sort: 'harm', direction: 'asc' })).toBe(false);
    expect(isFiltered({ band: [] })).toBe(false);
    expect(isFiltered({ band: ['A'] })).toBe(true);
    expect(isFiltered({ score: [40, 60] })).toBe(true);
    expect(tidyFilter({ sort: 'rank', direction: 'asc', band: ['B'] })).toEqual({ band: ['B'] });
  });

  it('shows who trades, unless somebody asks for others', () => {
    expect(askedLifecycle({})).toEqual(['active']);
    expect(askedLifecycle({ lifecycle: ['dissolved'] })).toEqual(['dissolved']);
    expect(askedLifecycle(QueueFilter.parse({ lifecycle: 'any' }))).toEqual([]);
    expect(tidyFilter({ lifecycle: ['active'] })).toEqual({});
    expect(isFiltered({ lifecycle: 'any' })).toBe(true);
    expect(isFiltered({ lifecycle: ['active', 'dormant'] })).toBe(true);
  });

  it('turns round when a head is pressed again, and begins in the usual direction', () => {
    const once = sortedBy({ band: ['A'] }, 'operators');
    expect(once).toEqual({ band: ['A'], sort: 'operators' });
    expect(orderOf(once)).toEqual({ sort: 'operators', direction: 'desc' });
    const twice = sortedBy(once, 'operators');
    expect(orderOf(twice)).toEqual({ sort: 'operators', direction: 'asc' });
    expect(sortedBy(twice, 'operators')).toEqual(once);
    expect(sortedBy(twice, 'rank')).toEqual({ band: ['A'] });
    expect(sortedBy({}, 'rank')).toEqual({ direction: 'desc' });
  });

  it('asks for work by who does it and until when', () => {
    expect(askedFilter({ assignee: ['Li, Wei', 'ann'], stage: ['new'] }, TODAY)).toMatchObject({
      assignee: ['Li, Wei', 'ann'],
      stage: ['new'],
      dueBy: undefined,
    });
    expect(askedFilter({ due: 'overdue' }, TODAY).dueBy).toBe('2026-11-30');
    expect(askedFilter({ due: 'week' }, TODAY).dueBy).toBe('2026-12-08');
    expect(askedFilter({ score: [40, 60] }, TODAY)).toMatchObject({
      scoreFrom: 40,
      scoreTo: 60,
      lifecycle: ['active'],
    });
  });

  it('comes back as it was kept, less what is not known any more', () => {
    const filter: QueueFilter = { country: ['CN'], lifecycle: 'any', sort: 'born', direction: 'asc', q: 'a&b=1' };
    expect(readFilter(writeFilter(filter))).toEqual(filter);
    expect(readFilter('v=1&filter=%7B%22band%22%3A%5B%22Q%22%5D%7D')).toEqual({});
    expect(readFilter('v=1&filter=nothing')).toEqual({});
  });
});
