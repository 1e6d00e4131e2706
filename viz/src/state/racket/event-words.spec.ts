import type { RacketChange } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { countEvents, sayChange } from './event-words.ts';

describe('what became of rackets, in words', () => {
  const change = (events: [RacketChange['events'][number]['event'], string[]?][], counts = {}): RacketChange => ({
    id: `rk-${events.length}`, before: 3, after: 3, came: 0, went: 0, ...counts,
    events: events.map(([event, otherIds = []], place) => ({
      run: place + 2, asOf: '2024-01-31', event, racketId: `rk-${events.length}`, otherIds, wasGroup: false, sellersBefore: 3, sellersAfter: 3, cause: 'data',
    })),
  }); // oxfmt-ignore

  it('tells the events in their order, and of a merger with whom', () => {
    expect(sayChange(change([['grown'], ['merged', ['rk-9']]]))).toBe(
      'Grown (open sellers: 3 to 3), then took in rk-9',
    );
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
    expect(sayChange(change([['continued']], { came: 1 }))).toBe('Continued');
    expect(sayChange(change([], { before: 0 }))).toBe('New');
    expect(sayChange(change([], { after: 0 }))).toBe('Gone');
    expect(sayChange(change([]))).toBe('Unchanged');
  });

  // Seen red: "Shrunk" stood beside as many members as before, and beside 8 of whom none had been there before.
  it('bears out by its open sellers that a racket grew, shrank or ended, and that it was a group before', () => {
    const [shrunk, dissolved] = [change([['shrunk']], { before: 16, after: 16 }), change([['dissolved']])];
    const sizes = { sellersBefore: 12, sellersAfter: 8 };
    const told = (racket: RacketChange, part: Partial<RacketChange['events'][number]>): RacketChange => ({
      ...racket,
      events: racket.events.map((event) => ({ ...event, ...part })),
    });
    expect(sayChange(told(shrunk, sizes))).toBe('Shrunk (open sellers: 12 to 8)');
    expect(sayChange(told(dissolved, { ...sizes, sellersAfter: 0 }))).toBe('Dissolved (open sellers: 12 to 0)');
    const wasGroup = told(shrunk, { ...sizes, wasGroup: true });
    expect(sayChange(wasGroup)).toBe('Gained signals, then shrunk (open sellers: 12 to 8)');
    expect(countEvents([wasGroup]).map(({ says }) => says)).toEqual([
      '1 racket that gained signals',
      '1 racket shrunk',
    ]);
    expect(sayChange(told(change([['promoted']]), { wasGroup: true }))).toBe('Gained signals');
  });

  // Seen red: "1 racket with other members" stood over a table with four "Other members" and one "Changed".
  it('says the same of a kind of event in the count and of the racket', () => {
    const changed = change([['changed']]);
    expect([sayChange(changed), countEvents([changed])[0]?.says]).toEqual(['Changed', '1 racket changed']);
    expect(countEvents([change([['continued']], { came: 1 })])).toEqual([]);
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
