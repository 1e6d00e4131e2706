import { describe, expect, it } from 'vitest';
import { checkWorld, rowsOf, usersBy } from '../test-world.ts';
import type { Delivery } from '../world.ts';
import { fairs } from './fairs.ts';

checkWorld(fairs);

describe('what is found out in the world fairs', () => {
  const [made] = [...fairs.deliveries({ level: 'easy', seed: 1, sellers: 4_000, deliveries: 1, honest: false })] as [
    Delivery,
  ];
  const racketOf = new Map(rowsOf(made, 'truth').map((row) => [row.seller_id, row.racket]));

  it('stands at factories and importers, which have no account', () => {
    const fakes = rowsOf(made, 'outcomes').filter(({ finding }) => finding === 'counterfeit');
    const ofParties = fakes.filter(({ owner_kind: kind }) => kind === 'party');
    expect(ofParties.length).toBeGreaterThan(0.6 * fakes.length);
    const operators = new Set(
      rowsOf(made, 'relations')
        .filter(({ type }) => type === 'operates')
        .map((row) => row.from_id),
    );
    expect(ofParties.filter(({ owner_id: owner }) => operators.has(owner ?? ''))).toEqual([]);
  });

  it('lets one agency export for strangers, rackets and honest firms alike', () => {
    const users = usersBy(rowsOf(made, 'shipments'), 'agent', 'seller_id').find((all) => all.length < 1_000) ?? [];
    expect(users.length).toBeGreaterThan(100);
    expect(users.filter((user) => !racketOf.get(user)).length).toBeGreaterThan(0.7 * users.length);
    expect(new Set(users.map((user) => racketOf.get(user)).filter(Boolean)).size).toBeGreaterThan(5);
  });
});
