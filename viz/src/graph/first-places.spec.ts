import { describe, expect, it } from 'vitest';
import { canvasNode } from '../state/canvas/test-canvas.ts';
import { firstPlaces } from './first-places.ts';

const RACKETS = 40;
const sellers = Array.from({ length: 2_000 }, (_, i) => canvasNode(`s${i}`, { racketId: `rk-${i % RACKETS}` }));

describe('the first places', () => {
  it('of many things are near who is of the same racket, and as near to the others as all have room', () => {
    const places = firstPlaces(sellers, []);
    const middle = (racket: number) => {
      const own = sellers.filter((_, i) => i % RACKETS === racket).map(({ key }) => places.get(key)!);
      const mean = (along: 'x' | 'y') => own.reduce((sum, place) => sum + place[along], 0) / own.length;
      const [x, y] = [mean('x'), mean('y')];
      return { x, y, reach: Math.max(...own.map((place) => Math.hypot(place.x - x, place.y - y))) };
    };
    const middles = Array.from({ length: RACKETS }, (_, racket) => middle(racket));
    const nearest = middles.map(({ x, y }, i) =>
      Math.min(...middles.filter((_, j) => j !== i).map((other) => Math.hypot(other.x - x, other.y - y))),
    );
    for (const [i, { reach }] of middles.entries()) expect(nearest[i]).toBeGreaterThan(reach * 0.8);
  });

  it('are the same each time, and none where few things are', () => {
    expect(firstPlaces(sellers, [])).toEqual(firstPlaces([...sellers].reverse(), []));
    expect(firstPlaces(sellers.slice(0, 300), []).size).toBe(0);
  });

  it('put a value beside somebody who uses it', () => {
    const link = { id: 'l', source: 's1', target: 'tel', type: 'USES', firstSeen: null, lastSeen: null, weight: 1 };
    const places = firstPlaces([...sellers, canvasNode('tel', { kind: 'Phone' })], [link]);
    const [phone, seller] = [places.get('tel')!, places.get('s1')!];
    expect(Math.hypot(phone.x - seller.x, phone.y - seller.y)).toBeLessThan(200);
  });
});
