import { describe, expect, it } from 'vitest';
import { checkWorld, rowsOf, usersBy } from '../test-world.ts';
import type { Delivery } from '../world.ts';
import { streams } from './streams.ts';

checkWorld(streams);

describe('the supply rooms of the world streams', () => {
  const [made] = [...streams.deliveries({ level: 'easy', seed: 1, sellers: 4_000, deliveries: 1, honest: false })] as [
    Delivery,
  ];
  const racketOf = new Map(rowsOf(made, 'truth').map((row) => [row.seller_id, row.racket]));

  it('pays hundreds out through one pool, rackets and honest sellers alike', () => {
    const pools = usersBy(
      rowsOf(made, 'payment_accounts').filter(({ scheme }) => scheme === 'psp'),
      'account',
      'owner_id',
    );
    const users = pools[0] ?? [];
    expect(users.length).toBeGreaterThan(200);
    expect(new Set(users.map((user) => racketOf.get(user)).filter(Boolean)).size).toBeGreaterThan(5);
    expect(users.filter((user) => !racketOf.get(user)).length).toBeGreaterThan(0.7 * users.length);
  });

  it('has purses that honest operators share as rackets do', () => {
    const purses = usersBy(
      rowsOf(made, 'payment_accounts').filter(({ scheme }) => scheme === 'wallet'),
      'account',
      'owner_id',
    );
    const shared = purses.filter((users) => users.length >= 4);
    const honest = shared.filter((users) => users.every((user) => !racketOf.get(user)));
    expect(honest.length).toBeGreaterThan(shared.length / 3);
    expect(shared.some((users) => users.every((user) => racketOf.get(user)))).toBe(true);
  });
});
