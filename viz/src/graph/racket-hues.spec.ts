import { describe, expect, it } from 'vitest';
import { RACKET_HUES, racketGroups, racketHues } from './racket-hues.ts';

const of = (...ids: (string | null)[]) => ids.map((racketId) => ({ racketId }));

describe('the hues of rackets', () => {
  it('stay when another racket comes, and none is given to what belongs to no racket', () => {
    const before = racketHues(of('b', null, 'a'));
    expect([...before]).toEqual([
      ['b', 'blue'],
      ['a', 'orange'],
    ]);
    const after = racketHues(of('b', null, 'a', 'c', 'c', 'c'));
    for (const [id, hue] of before) expect(after.get(id)).toBe(hue);
    expect(after.get('c')).toBe('green');
  });

  it('go to the largest where there are more rackets than hues; the others share grey', () => {
    const many = Array.from({ length: RACKET_HUES.length + 2 }, (_, i) => `r${i}`);
    const nodes = of(...many, ...many.slice(2));
    const hues = racketHues(nodes);
    expect([hues.get('r0'), hues.get('r1')]).toEqual(['grey', 'grey']);
    expect(new Set(many.slice(2).map((id) => hues.get(id)))).toEqual(new Set(RACKET_HUES));
    const groups = racketGroups(nodes, hues);
    expect(groups.at(-1)).toEqual({ hue: 'grey', ids: ['r0', 'r1'], things: 2 });
    expect(groups).toHaveLength(RACKET_HUES.length + 1);
    expect(groups.reduce((sum, { things }) => sum + things, 0)).toBe(nodes.length);
  });
});
