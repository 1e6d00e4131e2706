import { describe, expect, it } from 'vitest';
import type { RacketEvent } from '@ringbreaker/cypher/domain';
import { compareRuns, type SavedRacket } from './compare-runs.ts';
import { memberOf, Theatre, type Scene } from '../test-lives.ts';

const A = ['a1', 'a2', 'a3', 'a4', 'a5'];
const LARGE = [...A, 'a6', 'a7', 'a8'];
const B = ['b1', 'b2', 'b3', 'b4'];
const C = ['c1', 'c2', 'c3'];

/** Plays runs; compares what the first saved with what the last did. */
function compareAll(...scenes: Scene[]) {
  const theatre = new Theatre();
  const saved: SavedRacket[][] = [];
  const events: RacketEvent[] = [];
  scenes.forEach((scene, at) => {
    const lives = theatre.play(scene);
    saved.push(lives.rackets.map(({ id, members, score: { lifecycle } }) => ({ id, members, lifecycle })));
    if (at > 0) events.push(...lives.events);
  });
  const [first = [], last = []] = [saved[0], saved.at(-1)];
  const idOf = (names: readonly string[]) =>
    [...first, ...saved.flat()].find(({ members }) => members.some(({ seller }) => seller === names[0]))?.id ?? '';
  return { told: compareRuns(first, last, events), idOf };
}

const scene = (month: number, ...rackets: string[][]): Scene => ({ asOf: `2026-0${month}-01`, rackets });

describe('compareRuns', () => {
  it('says nothing of what is as it was, whatever came and went in between', () => {
    expect(compareAll(scene(1, A), scene(2, [...A, 'n1']), scene(3, A)).told).toEqual([]);
  });

  it('tells the sum of several runs: who is in one and not in the other', () => {
    const { told, idOf } = compareAll(scene(1, A), scene(2, [...A, 'n1']), scene(3, [...A.slice(1), 'n1', 'n2', 'n3']));
    expect(told).toMatchObject([
      {
        event: 'grown',
        racketId: idOf(A),
        sellersBefore: 5,
        sellersAfter: 7,
        joined: ['n1', 'n2', 'n3'],
        left: ['a1'],
      },
    ]);
  });

  it('follows a racket that went into one that went into another', () => {
    const { told, idOf } = compareAll(
      scene(1, LARGE, B, C),
      scene(2, LARGE, [...B, ...C]),
      scene(3, [...LARGE, ...B, ...C]),
    );
    expect(told).toMatchObject([{ event: 'merged', racketId: idOf(A), otherIds: [idOf(B), idOf(C)].sort() }]);
  });

  it('names what a racket was split off from, and those that are new or gone', () => {
    const { told, idOf } = compareAll(scene(1, [...A, ...B]), scene(2, A, B), scene(3, A, C));
    expect(told.map(({ event, racketId }) => [event, racketId])).toEqual(
      [
        ['split', idOf(A)],
        ['born', idOf(C)],
      ].sort((x, y) => ((x[1] ?? '') < (y[1] ?? '') ? -1 : 1)),
    );
    const { told: gone } = compareAll(scene(1, A, B), scene(3, A));
    expect(gone).toMatchObject([{ event: 'dissolved', ending: 'data_loss', sellersAfter: 0 }]);
  });

  it('compares saved racket by racket where no event was told', () => {
    const before = [{ id: 'rk-a', lifecycle: 'active' as const, members: A.map(memberOf) }];
    const after = [{ id: 'rk-a', lifecycle: 'dormant' as const, members: A.map(memberOf) }];
    expect(compareRuns(before, after, [])).toMatchObject([{ event: 'dormant', racketId: 'rk-a' }]);
    expect(compareRuns([], after, [])).toMatchObject([{ event: 'born', otherIds: [] }]);
  });
});
