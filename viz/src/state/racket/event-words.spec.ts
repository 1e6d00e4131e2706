import type { RacketChange } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { countEvents, sayChange } from './event-words.ts';

describe('what became of rackets, in words', () => {
  const change = (events: [RacketChange['events'][number]['event'], string[]?][], counts = {}): RacketChange => ({
    id: `rk-${events.length}`, before: 3, after: 3, came: 0, went: 0, ...counts,
    events: events.map(([event, otherIds = []], place) => ({
      run: place + 2, asOf: '2024-01-31', event, racketId: `rk-${events.length}`, otherIds, sellersBefore: 3, sellersAfter: 3, cause: 'data',
    })),
  }); // prettier-ignore

  it('tells the events in their order, and of a merger with whom', () => {
    expect(sayChange(change([['grown'], ['merged', ['rk-9']]]))).toBe('Grown, then took in rk-9');
    expect(sayChange({ ...change([['merged', ['rk-9']]]), id: 'rk-9' })).toBe('Went into rk-1');
    expect(sayChange({ ...change([['split', ['rk-9']]]), id: 'rk-9' })).toBe('Came out of rk-1');
    const called = {
      'rk-9': {
        title: 'Rolex from China, 3 sellers',
        titled: { brand: 'Rolex', country: 'CN', sellers: 3 },
        name: 'The depot',
      },
    };
    expect(sayChange(change([['merged', ['rk-9', 'rk-8']]]), called)).toBe('Took in The depot (rk-9) and rk-8');
    expect(sayChange(change([['continued']], { came: 1 }))).toBe('Other members');
    expect(sayChange(change([], { before: 0 }))).toBe('New');
    expect(sayChange(change([], { after: 0 }))).toBe('Gone');
    expect(sayChange(change([]))).toBe('Unchanged');
  });

  it('counts a merger with the racket that took in the others, not with those', () => {
    const took = change([['merged', ['rk-9']]]);
    expect(countEvents([took, { ...took, id: 'rk-9' }])).toEqual([
      { event: 'merged', says: '1 racket merged', rackets: ['rk-1'] },
    ]);
  });

  it('counts a racket once for each kind of event', () => {
    expect(countEvents([change([['grown'], ['grown']]), change([['dissolved']])])).toEqual([
      { event: 'grown', says: '1 racket grown', rackets: ['rk-2'] },
      { event: 'dissolved', says: '1 racket dissolved', rackets: ['rk-1'] },
    ]);
  });
});
