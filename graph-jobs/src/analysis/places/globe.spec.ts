import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kilometresBetween, type Spot, Squares } from './globe.ts';

const spot: fc.Arbitrary<Spot> = fc.record({
  lat: fc.double({ min: -89.9, max: 89.9, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe('squares of the globe', () => {
  it('leave out nothing that is near, at the poles and at the date line too', () => {
    const near = fc.record({
      away: fc.double({ min: 0, max: 1, noNaN: true }),
      aside: fc.double({ min: -1, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(spot, near, fc.constantFrom(5, 40, 200), (here, { away, aside }, km) => {
        const lon = ((((here.lon + aside * 3 + 180) % 360) + 360) % 360) - 180;
        const other = { lat: Math.max(-90, Math.min(90, here.lat + (away - 0.5) * 2)), lon };
        fc.pre(kilometresBetween(here, other) <= km);
        const squares = new Squares<Spot>();
        squares.add(other);
        expect([...squares.around(here, km)]).toEqual([other]);
      }),
      { seed: 11, numRuns: 2_000 },
    );
  });

  it('look at each square once', () => {
    const squares = new Squares<Spot>();
    squares.add({ lat: 89.5, lon: 10 });
    expect([...squares.around({ lat: 89.5, lon: 10 }, 40)]).toHaveLength(1);
  });
});
