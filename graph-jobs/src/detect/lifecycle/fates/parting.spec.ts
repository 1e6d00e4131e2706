import { describe, expect, it } from 'vitest';
import { dayOf } from '../../links/days.ts';
import { tieOf, Theatre } from '../test-lives.ts';

const A = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6'];
const B = ['b1', 'b2', 'b3', 'b4', 'b5'];
const day = (month: number, date = 1) => `2026-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

/** A theatre in which one racket was born. */
function born(members: string[]) {
  const theatre = new Theatre();
  const ids = theatre.play({ asOf: day(1), rackets: [members], active: day(1) }).rackets.map(({ id }) => id);
  return { theatre, ids };
}

describe('a parting', () => {
  it('is told of what is found as two where these share nothing any more', () => {
    const play = (until: string | null) => {
      const { theatre, ids } = born([...A, ...B]);
      const ties = [tieOf('bridge', [...A, ...B], [dayOf('2025-01-01'), until === null ? null : dayOf(until)])];
      const { events } = theatre.play({ asOf: day(3), rackets: [A, B], lone: B, active: day(3), ties });
      return events.map(({ event, otherIds }) => [event, otherIds.includes(ids[0] ?? '') ? 'of it' : '']).sort();
    };
    expect(play(day(1, 20))).toEqual([['split', '']]);
    const known = [
      ['born', 'of it'],
      ['changed', ''],
    ];
    expect(play(day(2, 20))).toEqual(known);
    expect(play(null)).toEqual(known);
  });
});
