import { RacketSort } from '@ringbreaker/cypher/domain';
import { describe, expect, it } from 'vitest';
import { choose, NOTHING_CHOSEN } from '../chosen-columns.ts';
import { columnsIn, QUEUE_COLUMNS, sayOrder, widthOf } from './queue-columns.ts';

describe('the columns of the list', () => {
  it('order by all that the API orders by, each once', () => {
    const sorts = QUEUE_COLUMNS.flatMap(({ sort }) => sort ?? []);
    expect([...sorts].sort()).toEqual([...RacketSort.options].sort());
  });

  const wide = { chosen: NOTHING_CHOSEN, room: 2_000, sort: 'rank' } as const;
  const names = (asked: Parameters<typeof columnsIn>[0]) => columnsIn(asked).shown.map(({ id }) => id);
  const all = QUEUE_COLUMNS.map(({ id }) => id as string);

  it('always hold the name, and never what nobody knows', () => {
    expect(names({ ...wide, chosen: { hidden: all, shown: [] } })).toEqual(['title']);
    expect(names({ ...wide, chosen: { hidden: ['beauty'], shown: [...all, 'beauty'] } })).toEqual(all);
  });

  it('step back where the title has no room, and say which; what ranks and what to do stay', () => {
    const { shown, back } = columnsIn({ ...wide, room: 960 });
    expect(widthOf(shown)).toBeLessThanOrEqual(960 - 320);
    expect(back).toEqual(['confidence', 'brands', 'operators', 'joined', 'lifecycle']);
    expect([...shown.map(({ id }) => id), ...back].sort()).toEqual([...names(wide)].sort());
    const least = names({ ...wide, room: 0 });
    expect(least).toEqual(['rank', 'band', 'title', 'score', 'harm', 'sellers', 'triage']);
  });

  it('stay in any window where somebody asked for them, or where the list is ordered by them', () => {
    const asked = { hidden: ['harm'], shown: ['brands', 'born'] };
    expect(names({ chosen: asked, room: 0, sort: 'operators' })).toEqual([
      'rank',
      'band',
      'title',
      'score',
      'sellers',
      'operators',
      'brands',
      'triage',
      'born',
    ]);
  });

  it('stand first and stay where they are pinned, as long as the name has room beside them', () => {
    const pinned = ['harm', 'score', 'operators', 'title', 'born'];
    const { shown, left } = columnsIn({ ...wide, pinned });
    expect(shown.slice(0, 6).map(({ id }) => id)).toEqual(['score', 'harm', 'operators', 'rank', 'band', 'title']);
    expect([...left]).toEqual([
      ['score', 36],
      ['harm', 36 + 78],
      ['operators', 36 + 78 + 80],
      ['title', 36 + 78 + 80 + 84],
    ]);
    expect([...columnsIn({ ...wide, room: 470, pinned }).left.keys()]).toEqual(['score', 'title']);
    expect([...columnsIn({ ...wide, room: 390, pinned }).left]).toEqual([['title', 36]]);
    expect([...columnsIn(wide).left]).toEqual([['title', 36]]);
  });

  it('are as at first again where somebody takes out what they put in', () => {
    const chosen = choose(choose(NOTHING_CHOSEN, 'born', true), 'born', false);
    expect([names({ ...wide, chosen }), choose(chosen, 'band', false)]).toEqual([
      names(wide),
      { hidden: ['born', 'band'], shown: [] },
    ]);
  });

  // Seen red: "+4" stood in the list beside three alerts, and nothing told why.
  it('say of who is new why alerts may tell of fewer', () => {
    expect(QUEUE_COLUMNS.find(({ id }) => id === 'joined')?.title).toMatch(/closed by then is counted.*no alert/);
  });

  it('say their order', () => {
    expect(sayOrder('operators', 'desc')).toBe('Operators, most first');
    expect(sayOrder('assignee', 'asc')).toBe('Assignee, A to Z');
    expect(sayOrder('born', 'asc')).toBe('Born, oldest first');
    expect(sayOrder('rank', 'desc')).toBe('Rank, last to first');
  });
});
