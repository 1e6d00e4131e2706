import { describe, expect, it } from 'vitest';
import { placeOfRange, rangeAt, scoreBins, sizeBins } from './facet-bins.ts';

const figures = (...values: number[]) => values.map((value) => ({ value, rackets: 2 }));

describe('bars of figures', () => {
  it('hold each figure once', () => {
    for (const bins of [scoreBins(figures(0, 4, 5, 99, 100)), sizeBins(figures(2, 3, 7, 64, 65, 412, 25_000))]) {
      const many = bins.reduce((sum, { rackets }) => sum + rackets, 0);
      expect(many).toBe(bins.length === 20 ? 10 : 14);
      for (const [i, bin] of bins.slice(1).entries()) expect(bin.from).toBe(bins[i]!.to + 1);
    }
  });

  it('go from the smallest size to the largest', () => {
    const bins = sizeBins(figures(4, 21));
    expect([bins[0]?.from, bins.at(-1)?.to]).toEqual([4, 24]);
    expect(sizeBins([])).toEqual([]);
    expect(sizeBins(figures(7))).toEqual([{ from: 6, to: 7, rackets: 2 }]);
  });

  it('give the range that was drawn, and stand where it is', () => {
    const bins = scoreBins(figures(50));
    expect(rangeAt(bins, [8.2, 11.8])).toEqual([40, 59]);
    expect(rangeAt(bins, [8.4, 8.6])).toEqual([40, 44]);
    expect(rangeAt(bins, [-1, 40])).toEqual([0, 100]);
    expect(placeOfRange(bins, [40, 59])).toEqual([8, 12]);
    expect(placeOfRange(bins, [0, 100])).toEqual([0, 20]);
    expect(rangeAt([], [0, 1])).toBeNull();
  });
});
