import { describe, expect, it } from 'vitest';
import { askedLifecycle, isFiltered, QueueFilter, tidyFilter } from './queue-filter.ts';

describe('the filter of the list', () => {
  it('leaves out what it cannot read', () => {
    expect(
      tidyFilter(QueueFilter.parse({ band: ['A', 'Z'], lifecycle: 'asleep', q: 'rk', sort: 'beauty', other: 1 })),
    ).toEqual({ q: 'rk' });
  });

  it('is no filter when only the order differs', () => {
    expect(isFiltered({ sort: 'harm' })).toBe(false);
    expect(isFiltered({ band: [] })).toBe(false);
    expect(isFiltered({ band: ['A'] })).toBe(true);
    expect(tidyFilter({ sort: 'rank', band: ['B'] })).toEqual({ band: ['B'] });
  });

  it('shows who trades, unless somebody asks for others', () => {
    expect(askedLifecycle({})).toBe('active');
    expect(askedLifecycle({ lifecycle: 'dissolved' })).toBe('dissolved');
    expect(askedLifecycle(QueueFilter.parse({ lifecycle: 'any' }))).toBeNull();
    expect(tidyFilter({ lifecycle: 'active' })).toEqual({});
    expect(isFiltered({ lifecycle: 'any' })).toBe(true);
  });
});
