import { describe, expect, it } from 'vitest';
import { distanceOf, offeredLevel } from './offered-level.ts';

describe('offeredLevel', () => {
  it('is the coarser one from far, where many things are drawn', () => {
    expect(offeredLevel({ level: 'values', drawn: 200, from: 'far' })).toBe('sellers');
    expect(offeredLevel({ level: 'values', drawn: 20, from: 'far' })).toBeNull();
  });

  it('is the finer one from near, however many there are', () => {
    expect(offeredLevel({ level: 'rackets', drawn: 3, from: 'near' })).toBe('operators');
  });

  it('is none past the coarsest and the finest, and none where the whole is seen', () => {
    expect(offeredLevel({ level: 'rackets', drawn: 200, from: 'far' })).toBeNull();
    expect(offeredLevel({ level: 'values', drawn: 200, from: 'near' })).toBeNull();
    expect(offeredLevel({ level: 'sellers', drawn: 200, from: 'fit' })).toBeNull();
  });
});

describe('distanceOf', () => {
  it('tells far, near and the whole apart', () => {
    expect([3, 1, 0.2].map(distanceOf)).toEqual(['far', 'fit', 'near']);
  });
});
