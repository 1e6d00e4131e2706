import { describe, expect, it } from 'vitest';
import { chipsOf, sayPart, togglePicked, withoutPart } from './queue-chips.ts';
import { type QueueFilter, tidyFilter } from './queue-filter.ts';

const FULL: QueueFilter = { sellers: [3, 20], brand: ['Rolex', 'Nike'], country: ['CN'], band: ['A'], q: 'phone' };

describe('the chips of a filter', () => {
  it('name each part, in one order whichever was set first', () => {
    const says = [
      'Text: “phone”',
      'Band: A',
      'Lifecycle: active',
      'Country: China',
      'Brand: Rolex',
      'Brand: Nike',
      'Sellers: 3 to 20',
    ];
    expect(chipsOf(FULL).map((chip) => chip.says)).toEqual(says);
    const other = Object.fromEntries(Object.entries(FULL).reverse());
    expect(chipsOf(other).map((chip) => chip.says)).toEqual(says);
  });

  it('each take away one thing', () => {
    for (const chip of chipsOf(FULL)) {
      const left = chipsOf(chip.without).map(({ says }) => says);
      expect(left).toEqual(chipsOf(FULL).flatMap(({ says }) => (says === chip.says ? [] : [says])));
    }
  });

  it('keep each lifecycle when the last one is let go', () => {
    expect(togglePicked({}, 'lifecycle', 'active')).toEqual({ lifecycle: 'any' });
    expect(togglePicked({ lifecycle: 'any' }, 'lifecycle', 'dormant')).toEqual({ lifecycle: ['dormant'] });
    expect(withoutPart({ band: ['A'] }, 'lifecycle')).toEqual({ band: ['A'], lifecycle: 'any' });
  });

  it('name the work: how far, whose, by when', () => {
    const work: QueueFilter = { lifecycle: 'any', stage: ['reviewing'], assignee: ['ann'], due: 'overdue' };
    expect(chipsOf(work).map(({ says }) => says)).toEqual(['Work: reviewing', 'Assignee: ann', 'Due: overdue']);
    expect(chipsOf(work).map(({ without }) => Object.keys(tidyFilter(without)))).toEqual([
      ['lifecycle', 'assignee', 'due'],
      ['lifecycle', 'stage', 'due'],
      ['lifecycle', 'stage', 'assignee'],
    ]);
  });

  it('tell a part as a whole', () => {
    expect(sayPart(FULL, 'brand')).toBe('Brand: Rolex, Nike');
    expect(sayPart({ score: [90, 90] }, 'score')).toBe('Score: 90');
  });
});
