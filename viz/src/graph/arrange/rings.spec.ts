import { describe, expect, it } from 'vitest';
import type { Drawn } from './arrangement.ts';
import { mostLinked, placeInRings } from './rings.ts';
import { drawnBySeed, drawnThing, overlapping } from './test-drawn.ts';

const wayTo = ({ x, y }: { x: number; y: number }) => Math.hypot(x, y);
const joined = (...pairs: readonly string[]): Drawn['links'] =>
  pairs.map((pair) => {
    const [source, target] = pair.split(' ') as [string, string];
    return { source, target, type: 'USES' };
  });

describe('placeInRings', () => {
  const drawn: Drawn = {
    things: ['a', 'b', 'c', 'd', 'e', 'alone'].map((key) => drawnThing(key)),
    links: joined('a b', 'a c', 'c d', 'd e', 'e e'),
  };

  it('puts each thing on the ring of its distance', () => {
    const places = placeInRings(drawn, 'a');
    const ways = ['a', 'b', 'c', 'd', 'e'].map((key) => wayTo(places.get(key)!));
    expect(ways[0]).toBe(0);
    expect(ways[1]).toBeCloseTo(ways[2]!);
    expect(ways[3]).toBeGreaterThan(ways[2]! + 20);
    expect(ways[4]).toBeGreaterThan(ways[3]! + 20);
  });

  it('puts below what no link leads to', () => {
    const places = placeInRings(drawn, 'a');
    const lowest = Math.min(...['a', 'b', 'c', 'd', 'e'].map((key) => places.get(key)!.y));
    expect(places.get('alone')!.y).toBeLessThan(lowest - 20);
  });

  it('puts beside, in rings of its own, what hangs together apart from it', () => {
    const things = [...drawn.things, ...['m', 'n', 'o', 'p'].map((key) => drawnThing(key))];
    const links = [...drawn.links, ...joined('n m', 'n o', 'n p')];
    const places = placeInRings({ things, links }, 'a');
    const middle = places.get('n')!;
    const ways = ['m', 'o', 'p'].map((key) =>
      wayTo({ x: places.get(key)!.x - middle.x, y: places.get(key)!.y - middle.y }),
    );
    for (const way of ways) expect(way).toBeCloseTo(ways[0]!);
    expect(wayTo(middle)).toBeGreaterThan(wayTo(places.get('e')!));
  });

  it('keeps what hangs on one thing on its side', () => {
    const places = placeInRings(drawn, 'a');
    const [c, d, b] = ['c', 'd', 'b'].map((key) => places.get(key)!);
    expect(wayTo({ x: c!.x - d!.x, y: c!.y - d!.y })).toBeLessThan(wayTo({ x: b!.x - d!.x, y: b!.y - d!.y }));
  });

  it('stands around a pinned thing where that is', () => {
    const things = drawn.things.map((thing) => (thing.key === 'a' ? { ...thing, fixed: true, x: 500, y: -90 } : thing));
    const places = placeInRings({ ...drawn, things }, 'a');
    expect(places.get('a')).toEqual({ x: 500, y: -90 });
    const ways = ['b', 'c'].map((key) => wayTo({ x: places.get(key)!.x - 500, y: places.get(key)!.y + 90 }));
    expect(ways[0]).toBeCloseTo(ways[1]!);
  });

  it('gives a thing alone, and none, their places', () => {
    expect([...placeInRings({ things: [drawnThing('a')], links: [] }, 'a').values()]).toEqual([{ x: 0, y: 0 }]);
    expect(placeInRings({ things: [], links: [] }, 'a').size).toBe(0);
  });

  // With one circle for any ring things lay on each other, without clearOfFixed what is pinned was stood on; both seen.
  it.each([
    [1, 40, 0],
    [2, 400, 12],
    [3, 5_000, 30],
  ])(
    'of seed %i, %i things and %i fixed: none on another, fixed ones stay, the same each time',
    (seed, count, fixed) => {
      const one = drawnBySeed(seed, count, fixed);
      const centre = mostLinked(one)!;
      const places = placeInRings(one, centre);
      expect(places.size).toBe(count);
      expect([...places.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
      expect(overlapping(one, places)).toEqual([]);
      for (const { key, x, y } of one.things.slice(0, fixed)) expect(places.get(key)).toEqual({ x, y });
      const reversed = { things: [...one.things].reverse(), links: [...one.links].reverse() };
      const again = placeInRings(reversed, centre);
      for (const { key } of one.things) expect(again.get(key)).toEqual(places.get(key));
    },
  );
});

describe('mostLinked', () => {
  it('is the first of those with most neighbours; several links to one are one', () => {
    const things = ['b', 'a', 'c'].map((key) => drawnThing(key));
    expect(mostLinked({ things, links: joined('b c', 'c b', 'a c', 'a b') })).toBe('a');
    expect(mostLinked({ things: [], links: [] })).toBeNull();
  });
});
