import { describe, expect, it } from 'vitest';
import { Theatre } from '../test-lives.ts';

const R = ['r0', 'r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7', 'r8', 'r9'];

/** Plays a racket of ten, then a day on which some of it lie in a group and nothing else is found of it. */
function playGroup(group: readonly string[]) {
  const theatre = new Theatre();
  const [born] = theatre.play({ asOf: '2026-01-01', rackets: [R] }).rackets;
  const now = theatre.play({ asOf: '2026-01-02', groups: [group], lone: R });
  return { theatre, id: born?.id ?? '', now };
}

describe('a racket of which some lie in a group', () => {
  it('is not that group for a stray member: it waits, and is found again under its id', () => {
    const { theatre, id, now } = playGroup(['r0', 'x', 'y']);
    expect(now.events).toEqual([]);
    expect(now.held).toEqual([id]);
    expect(now.groups[0]?.id).not.toBe(id.replace('rk-', 'group:'));
    const again = theatre.play({ asOf: '2026-01-03', rackets: [R], lone: ['x', 'y'] });
    expect(again.rackets.map((racket) => racket.id)).toEqual([id]);
    expect(again.events.map(({ event }) => event)).not.toContain('born');
  });

  it('is that group where half of it are, and not where three tenths are', () => {
    const { id, now } = playGroup(R.slice(0, 5));
    expect(now.events).toMatchObject([{ event: 'cleared', racketId: id }]);
    expect(now.groups.map((group) => group.id)).toEqual([id.replace('rk-', 'group:')]);
    expect(playGroup(R.slice(0, 3)).now.events).toEqual([]);
  });
});
