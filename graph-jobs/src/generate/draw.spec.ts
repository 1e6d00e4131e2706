import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Draw, heavyTail } from './draw.ts';

describe('Draw', () => {
  it('gives the same for the same seed and key, whatever was drawn before', () => {
    fc.assert(
      fc.property(fc.nat(), fc.string(), fc.nat(), (seed, key, other) => {
        const root = Draw.of(seed);
        const first = root.at(key).uniform();
        root.at(other).uniform();
        expect(root.at(key).uniform()).toBe(first);
        expect(Draw.of(seed).at(key).uniform()).toBe(first);
      }),
      { seed: 11 },
    );
  });

  it('spreads evenly over keys, and neighbours have nothing to do with each other', () => {
    const root = Draw.of(3).at('spread');
    const count = 20_000;
    const values = Array.from({ length: count }, (_, i) => root.at(i).uniform());
    const cells = new Array<number>(20).fill(0);
    for (const value of values) cells[Math.floor(value * 20)] = (cells[Math.floor(value * 20)] as number) + 1;
    const chiSquare = cells.reduce((sum, n) => sum + (n - count / 20) ** 2 / (count / 20), 0);
    // 19 degrees of freedom: beyond 43.8 one time in a thousand.
    expect(chiSquare).toBeLessThan(43.8);
    const products = values.slice(1).map((value, i) => (value - 0.5) * ((values[i] as number) - 0.5));
    expect(Math.abs(products.reduce((sum, p) => sum + p, 0) / count)).toBeLessThan(0.003);
  });

  it('tells seeds, texts and numbers apart', () => {
    const values = new Set<number>();
    for (let seed = 0; seed < 50; seed++) {
      for (const key of ['a', 'b', 'ab', 'ba', '1', 1, 2]) values.add(Draw.of(seed).at(key).uniform());
    }
    expect(values.size).toBe(350);
    expect(Draw.of(1).at('a').at('b').uniform()).not.toBe(Draw.of(1).at('b').at('a').uniform());
  });

  it('keeps to the bounds it is given', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: -50, max: 50 }), fc.nat(40), (seed, low, span) => {
        const draw = Draw.of(seed);
        const whole = draw.between(low, low + span);
        expect(Number.isInteger(whole) && whole >= low && whole <= low + span).toBe(true);
        const size = heavyTail(draw.uniform(), { low: 3, high: 90, alpha: 0.9 });
        expect(size >= 3 && size <= 90).toBe(true);
        expect(draw.digits(span)).toMatch(new RegExp(`^\\d{${span}}$`));
      }),
      { seed: 12 },
    );
  });

  it('picks by weight', () => {
    const root = Draw.of(5);
    const picks = Array.from({ length: 9_000 }, (_, i) => root.at(i).weighted([1, 2, 6], (weight) => weight));
    const shares = [1, 2, 6].map((item) => picks.filter((pick) => pick === item).length / picks.length);
    expect(shares[0]).toBeCloseTo(1 / 9, 1);
    expect(shares[2]).toBeCloseTo(6 / 9, 1);
  });
});
