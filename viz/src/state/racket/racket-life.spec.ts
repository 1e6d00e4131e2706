import type { EventView } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { lifeOf } from './racket-life.ts';

function event(run: number, kind: EventView['event'], about: Partial<EventView>): EventView {
  return {
    id: `ev-${run}`, run, asOf: `2024-0${run}-28`, event: kind, racketId: 'rk-1', otherIds: [], state: 'active', cause: 'data',
    ending: null, review: false, wasGroup: false, sellersBefore: 0, sellersAfter: 0, joined: [], left: [], closed: [], kinds: [],
    withheld: 0, hiddenSellers: 0, detail: '', ...about,
  }; // oxfmt-ignore
}

describe('the life of a racket', () => {
  it('begins at the left, whichever way its events come, and counts who came and went', () => {
    const events = [
      event(5, 'dissolved', { sellersBefore: 4, closed: ['b', 'c', 'd', 'e'] }),
      event(3, 'grown', { sellersBefore: 3, sellersAfter: 4, joined: ['d', 'e'], left: ['a'] }),
      event(1, 'born', { sellersAfter: 3, joined: ['a', 'b', 'c'] }),
    ];
    expect(lifeOf(events).map(({ run, event: kind, sellers, came, went }) => [run, kind, sellers, came, went])).toEqual(
      [
        [1, 'born', 3, 0, 0],
        [3, 'grown', 4, 2, 1],
        [5, 'dissolved', 0, 0, 4],
      ],
    );
  });

  it('has no step where all went on as it was', () => {
    expect(lifeOf([event(2, 'continued', { sellersAfter: 3 })])).toEqual([]);
  });

  // Seen red: a racket that only ever went on, with other members, had no life to look at.
  it.each([['joined'], ['left'], ['closed']] as const)('has a step where it went on and some have %s', (how) => {
    expect(lifeOf([event(2, 'continued', { sellersBefore: 3, sellersAfter: 3, [how]: ['a'] })])).toHaveLength(1);
  });
});
