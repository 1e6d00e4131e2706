import type { EventBetween, RacketFlow } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { changesOf } from './racket-changes.ts';

const flow = (before: string | null, after: string | null, sellers: number): RacketFlow => {
  return { before, after, sellers, named: [] };
};
const event = (racketId: string, run: number): EventBetween => {
  return { run, asOf: '2024-01-31', event: 'grown', racketId, otherIds: [],
    wasGroup: false, sellersBefore: 1, sellersAfter: 2, cause: 'data' };
}; // oxfmt-ignore

describe('what became of rackets between two runs', () => {
  it('counts who stayed, came and went, and puts what changed most first', () => {
    const flows = [flow('a', 'a', 5), flow('b', 'a', 3), flow('b', null, 1), flow(null, 'c', 2), flow('d', 'd', 9)];
    expect(changesOf(flows, []).map(({ events: _, ...change }) => change)).toEqual([
      { id: 'b', before: 4, after: 0, came: 0, went: 4 },
      { id: 'a', before: 5, after: 8, came: 3, went: 0 },
      { id: 'c', before: 0, after: 2, came: 2, went: 0 },
      { id: 'd', before: 9, after: 9, came: 0, went: 0 },
    ]);
  });

  it('tells the events of each, those of a racket that nobody joined or left too', () => {
    const [first, second] = changesOf([flow('a', 'a', 5)], [event('a', 2), event('z', 3), event('a', 4)]);
    expect(first).toMatchObject({ id: 'a', events: [{ run: 2 }, { run: 4 }] });
    expect(second).toMatchObject({ id: 'z', before: 0, after: 0, events: [{ run: 3 }] });
  });

  it('tells of a merger to those that came in, too', () => {
    const merger: EventBetween = { ...event('a', 2), event: 'merged', otherIds: ['b'] };
    const changes = changesOf([flow('b', 'a', 3)], [merger, { ...event('a', 3), otherIds: ['c'] }]);
    expect(changes.map(({ id, events }) => [id, events.map(({ run }) => run)])).toEqual([
      ['a', [2, 3]],
      ['b', [2]],
    ]);
  });
});
