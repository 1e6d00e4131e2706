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
  it('has split when what two parts of it shared falls silent, and once, though it is found as one', () => {
    const whole = [...A, ...B];
    const uses = (until: string): ReturnType<typeof tieOf>[] => [
      tieOf('a', A, [dayOf('2025-01-01'), null]),
      tieOf('b', B, [dayOf('2025-01-01'), null]),
      tieOf('bridge', ['a1', 'b1'], [dayOf('2025-01-01'), dayOf(until)]),
    ];
    const play = (theatre: Theatre, month: number, until: string) =>
      theatre.play({ asOf: day(month), rackets: [whole], active: day(month), ties: uses(until) }).events;
    const { theatre } = born(whole);
    expect(play(theatre, 2, day(1, 20))).toEqual([]);
    expect(play(theatre, 3, day(1, 20))).toMatchObject([{ event: 'split', otherIds: [], by: ['bridge'] }]);
    expect(play(theatre, 4, day(1, 20))).toEqual([]);
    expect(play(born(whole).theatre, 3, day(2, 20))).toEqual([]);
  });

  it('has not split when it is found as two that still share something', () => {
    const { theatre, ids } = born([...A, ...B]);
    const ties = [tieOf('bridge', ['a1', 'b1'], [dayOf('2025-01-01'), null])];
    const { events } = theatre.play({ asOf: day(2), rackets: [A, B], active: day(2), ties });
    expect(events.map(({ event, otherIds }) => [event, ...otherIds]).sort()).toEqual([['born', ...ids], ['changed']]);
  });
});
