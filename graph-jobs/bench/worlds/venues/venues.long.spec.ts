import { describe, expect, it } from 'vitest';
import { checkWorld, rowsOf, usersBy } from '../test-world.ts';
import type { Delivery } from '../world.ts';
import { venues } from './venues.ts';

checkWorld(venues);

describe('the places of the world venues', () => {
  const [made] = [...venues.deliveries({ level: 'easy', seed: 1, sellers: 5_000, deliveries: 1, honest: false })] as [
    Delivery,
  ];
  const racketOf = new Map(rowsOf(made, 'truth').map((row) => [row.seller_id, row.racket || null]));

  it('lets several rackets and many honest sellers be paid through one provider', () => {
    const accounts = rowsOf(made, 'payment_accounts').filter(({ scheme }) => scheme === 'psp');
    const largest = usersBy(accounts, 'account', 'owner_id')[0] ?? [];
    expect(largest.length).toBeGreaterThan(50);
    const rackets = new Set(largest.map((user) => racketOf.get(user) ?? null));
    expect(rackets.size).toBeGreaterThan(3);
    expect(largest.filter((user) => !racketOf.get(user)).length).toBeGreaterThan(0.8 * largest.length);
  });

  it('has side wings that are one racket alone, and side wings of honest people', () => {
    const wings = usersBy(
      rowsOf(made, 'addresses').filter(({ street }) => street?.includes(' Wing, ')),
      'street',
      'owner_id',
    );
    const alone = wings.filter(
      (users) => users.length >= 12 && new Set(users.map((user) => racketOf.get(user) ?? null)).size === 1,
    );
    expect(alone.some(([first]) => racketOf.get(first ?? ''))).toBe(true);
    expect(alone.some(([first]) => !racketOf.get(first ?? ''))).toBe(true);
  });

  it('has few large rackets and many small ones', () => {
    const sizes = new Map<string, number>();
    for (const racket of racketOf.values()) if (racket) sizes.set(racket, (sizes.get(racket) ?? 0) + 1);
    const sorted = [...sizes.values()].sort((a, b) => b - a);
    expect(sorted.at(-1)).toBeGreaterThanOrEqual(3);
    expect(sorted[0]).toBeGreaterThan(5 * (sorted[Math.floor(sorted.length / 2)] ?? 0));
  });
});
