import { describe, expect, it } from 'vitest';
import { placeIn } from './walk.ts';

const walk = { ids: ['rk-a', 'rk-b', 'rk-c'], total: 40, filter: {} };

describe('the place of a racket in the list that is walked', () => {
  it('is told with its neighbours, among all that the list holds', () => {
    expect(placeIn(walk, 'rk-a')).toEqual({ at: 1, of: 40, before: null, after: 'rk-b' });
    expect(placeIn(walk, 'rk-b')).toEqual({ at: 2, of: 40, before: 'rk-a', after: 'rk-c' });
    expect(placeIn(walk, 'rk-c')).toEqual({ at: 3, of: 40, before: 'rk-b', after: null });
  });

  it('is none of one that is not in it, or without a list', () => {
    expect([placeIn(walk, 'rk-z'), placeIn(null, 'rk-a')]).toEqual([null, null]);
  });
});
