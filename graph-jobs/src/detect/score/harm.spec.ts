import { describe, expect, it } from 'vitest';
import type { Community } from '../evidence/community.ts';
import { NO_SIGNALS } from '../evidence/facts.ts';
import { driversOfHarm, harmOf } from './harm.ts';

const offers = (brand: string | null, category: string, listings: number) => {
  return { seller: 'a', brand, category, currency: 'EUR', listings, prices: [] };
};
const found = { flag: 'R1', family: 'outcome' as const, strength: 0.9, says: '', sellers: ['a'], evidence: [] };
const racket = (listings: ReturnType<typeof offers>[]) =>
  ({ signals: { ...NO_SIGNALS, listings } }) as unknown as Community;

describe('harm', () => {
  it('is made of brands, listings, goods that may hurt people, and confirmed finds', () => {
    const community = racket([offers('Nike', 'shoes', 30), offers('Dior', 'perfume', 10), offers(null, 'toys', 20)]);
    const drivers = driversOfHarm(community, [found, { ...found, family: 'identity', strength: 1 }]);
    expect(drivers.map(({ driver, value, most }) => [driver, value, most])).toEqual([
      ['brands', 2, 25],
      ['listings', 60, 30],
      ['dangerous', 0.5, 25],
      ['found', 0.9, 20],
    ]);
    expect(drivers[2]?.points).toBe(12.5);
    expect(drivers[3]?.points).toBe(18);
  });

  // Seen red: with the harm rounded of figures that are not shown.
  it('is what its drivers say, added and rounded', () => {
    for (let listings = 1; listings < 400; listings += 7) {
      const drivers = driversOfHarm(racket([offers('Nike', 'shoes', listings), offers('Dior', 'food', 3)]), [found]);
      expect(harmOf(drivers)).toBe(Math.round(drivers.reduce((sum, { points }) => sum + points, 0)));
      for (const { points, most } of drivers) expect(points).toBeLessThanOrEqual(most);
    }
  });

  it('is none where nothing is offered and nothing was found', () => {
    expect(harmOf(driversOfHarm(racket([]), []))).toBe(0);
  });
});
