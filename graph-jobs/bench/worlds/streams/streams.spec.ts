import { describe, expect, it } from 'vitest';
import { checkWorld } from '../test-world.ts';
import type { Delivery } from '../world.ts';
import { streams } from './streams.ts';

checkWorld(streams);

describe('the supply rooms of the world streams', () => {
  const [made] = [...streams.deliveries({ level: 'easy', seed: 1, sellers: 4_000, deliveries: 1, honest: false })];
  const racketOf = new Map(rowsOf(made, 'truth').map((row) => [row.seller_id, row.racket]));

  it('pays hundreds out through one pool, rackets and honest sellers alike', () => {
    const pools = usersBy(
      rowsOf(made, 'payment_accounts').filter(({ scheme }) => scheme === 'psp'),
      'account',
    );
    const users = pools[0] ?? [];
    expect(users.length).toBeGreaterThan(200);
    expect(new Set(users.map((user) => racketOf.get(user)).filter(Boolean)).size).toBeGreaterThan(5);
    expect(users.filter((user) => !racketOf.get(user)).length).toBeGreaterThan(0.7 * users.length);
  });

  it('has purses that honest hands share as rackets do', () => {
    const purses = usersBy(
      rowsOf(made, 'payment_accounts').filter(({ scheme }) => scheme === 'wallet'),
      'account',
    );
    const shared = purses.filter((users) => users.length >= 4);
    const honest = shared.filter((users) => users.every((user) => !racketOf.get(user)));
    expect(honest.length).toBeGreaterThan(shared.length / 3);
    expect(shared.some((users) => users.every((user) => racketOf.get(user)))).toBe(true);
  });
});

type Cells = Readonly<Record<string, string>>;

function rowsOf(delivery: Delivery | undefined, name: string): Cells[] {
  const table = delivery?.tables.find((one) => one.name === name);
  return [...(table?.rows ?? [])].map((row) =>
    Object.fromEntries((table?.columns ?? []).map((column, at) => [column, String(row[at] ?? '')])),
  );
}

function usersBy(rows: readonly Cells[], column: string): string[][] {
  const users = new Map<string, Set<string>>();
  for (const row of rows) {
    const value = row[column] ?? '';
    users.set(value, (users.get(value) ?? new Set()).add(row.owner_id ?? ''));
  }
  return [...users.values()].map((one) => [...one]).sort((a, b) => b.length - a.length);
}
