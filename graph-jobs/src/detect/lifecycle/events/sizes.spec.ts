import { describe, expect, it } from 'vitest';
import { dayOf } from '../../links/days.ts';
import { tieOf, Theatre, type Scene } from '../test-lives.ts';

const A = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6'];
const day = (month: number, date = 1) => `2026-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

/** A theatre in which one racket was born. */
function born(members: string[]) {
  const theatre = new Theatre();
  const ids = theatre.play({ asOf: day(1), rackets: [members], active: day(1) }).rackets.map(({ id }) => id);
  return { theatre, ids };
}

describe('the size of a racket', () => {
  it('shrinks when some of its accounts close, and the event says who', () => {
    const { theatre, ids } = born(A);
    const shut = { a1: day(1, 20), a2: day(1, 20) };
    const { events } = theatre.play({ asOf: day(2), rackets: [A], active: day(2), closed: shut });
    const sizes = { sellersBefore: 6, sellersAfter: 4, closed: ['a1', 'a2'] };
    expect(events).toMatchObject([{ event: 'shrunk', racketId: ids[0], joined: [], left: [], ...sizes }]);
    expect(theatre.tell({ asOf: day(3), rackets: [A], active: day(3), closed: shut })).toEqual([]);
  });

  it('has not grown by an account that shared something with it all along: that is only known now', () => {
    const now = [...A, 'n1'];
    const since = (date: string) => [tieOf('shared', now, [dayOf(date), null])];
    const play = (scene: Partial<Scene>) => born(A).theatre.tell({ asOf: day(2), rackets: [now], ...scene });
    const opened = { n1: '2025-06-01' };
    expect(play({ opened, ties: since('2025-07-01') })).toEqual([expect.stringMatching(/^changed /)]);
    expect(play({ opened, ties: since(day(1, 15)) })).toEqual([expect.stringMatching(/^grown /)]);
    expect(play({ opened: { n1: day(1, 15) }, ties: since('2025-07-01') })).toEqual([expect.stringMatching(/^grown /)]);
  });

  it('has not shrunk by an account that is open and only counted no more', () => {
    const { theatre, ids } = born(A);
    expect(theatre.tell({ asOf: day(2), rackets: [A.slice(1)], lone: ['a1'] })).toEqual([`changed ${ids[0]}`]);
  });

  it('has not grown where fewer are counted than before, nor shrunk where more are', () => {
    const fewer = born(A).theatre.play({ asOf: day(2), rackets: [['a1', 'a2', 'n1', 'n2']], lone: A });
    expect(fewer.events).toMatchObject([{ event: 'changed', sellersBefore: 6, sellersAfter: 4 }]);
    const known = ['k1', 'k2', 'k3', 'k4', 'k5', 'k6'];
    const more = born(A).theatre.play({
      asOf: day(2),
      rackets: [[...A, ...known]],
      closed: { k1: day(1, 20), k2: day(1, 20) },
      ties: [tieOf('shared', [...A, ...known], [dayOf('2025-07-01'), null])],
    });
    expect(more.events).toMatchObject([{ event: 'changed', sellersBefore: 6, sellersAfter: 10 }]);
  });
});
