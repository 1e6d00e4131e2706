import { describe, expect, it } from 'vitest';
import { checkWorld } from '../test-world.ts';
import { LEVELS } from '../world.ts';
import { marksOf } from './marks.ts';
import type { Network } from './plan.ts';
import { population } from './population.ts';
import { LEVEL_SETTINGS, SETTINGS } from './settings.ts';
import { statistics } from './statistics.ts';

checkWorld(statistics);

const ASKED = { level: 'medium', seed: 3, sellers: 3_000, honest: false } as const;

describe('what makes this world what it is', () => {
  const accounts = population(ASKED);
  const networks = [...new Set(accounts.flatMap(({ network }) => network ?? []))];
  const sizes = (isRacket: boolean) => networks.filter((one) => one.isRacket === isRacket).map(({ size }) => size);

  it('has ten honest networks for each racket, of the same heavy-tailed sizes', () => {
    const rackets = sizes(true).sort((a, b) => a - b);
    expect(rackets.length).toBeGreaterThanOrEqual(8);
    const tenfold = rackets.flatMap((size) => Array.from({ length: SETTINGS.networks.honestForEach }, () => size));
    expect(sizes(false).sort((a, b) => a - b)).toEqual(tenfold);
    expect(rackets[0]).toBe(3);
    expect(rackets.at(-1)).toBeGreaterThan(4 * (rackets[Math.floor(rackets.length / 2)] ?? 0));
  });

  it('lets honest networks share as much as rackets', () => {
    const usesOf = (isRacket: boolean) => {
      const members = accounts.filter(({ network }) => network?.isRacket === isRacket);
      const shared = members.flatMap(({ uses, network }) =>
        uses.filter(({ value }) => value.key.startsWith((network as Network).key)),
      );
      return shared.length / members.length;
    };
    expect(usesOf(true) / usesOf(false)).toBeGreaterThan(0.8);
    expect(usesOf(true) / usesOf(false)).toBeLessThan(1.25);
  });

  it.each(LEVELS)('accuses far fewer of the honest than of the members of rackets on level %s', (level) => {
    const all = population({ ...ASKED, level });
    const marks = marksOf(all, LEVEL_SETTINGS[level]);
    const shareOf = (isRacket: boolean) => {
      const members = all.filter(({ network }) => network !== null && network.isRacket === isRacket);
      return members.filter((account) => marks.has(account)).length / members.length;
    };
    expect(shareOf(false)).toBeLessThan(0.05);
    expect(shareOf(false)).toBeGreaterThan(0.001);
    expect(shareOf(true)).toBeGreaterThan(3 * shareOf(false));
  });

  it('has values that hundreds use', () => {
    const users = new Map<string, number>();
    for (const { uses } of population({ ...ASKED, sellers: 20_000 })) {
      for (const { value } of uses) users.set(value.kind + value.key, (users.get(value.kind + value.key) ?? 0) + 1);
    }
    expect([...users.values()].filter((count) => count >= 100).length).toBeGreaterThan(5);
  });
});
