import { describe, expect, it } from 'vitest';
import { checkWorld } from '../test-world.ts';
import type { WorldRequest } from '../world.ts';
import { agents, lived } from './agents.ts';
import { accountsOf, type Account } from './model.ts';

checkWorld(agents);

const ASKED: WorldRequest = { level: 'medium', seed: 3, sellers: 4_000, deliveries: 1, honest: false };

describe('the lives in the world agents', () => {
  const town = lived(ASKED);

  it('has many small rackets and few large ones', () => {
    const sizes = town.rackets.map((racket) => accountsOf(racket).length).filter((size) => size >= 3);
    expect(sizes.length).toBeGreaterThan(12);
    expect(Math.max(...sizes)).toBeGreaterThan(30);
    expect(sizes.filter((size) => size <= 8).length).toBeGreaterThan(0.4 * sizes.length);
  });

  it('gives a number out again a year after it was given up, and to a stranger', () => {
    const passedOn = town.accounts.flatMap((account) =>
      account.uses.filter(
        ({ slot, value, from }) => slot === 'phone' && [...value.users].some((user) => wasGoneBy(user, value, from)),
      ),
    );
    expect(passedOn.length).toBeGreaterThan(5);
  });

  it('lets rackets part and merge, and people come back after they were closed', () => {
    const stays = town.rackets.flatMap(({ people }) =>
      people.map(({ crook }) => crook?.stays.map(({ racket }) => racket.name) ?? []),
    );
    const changes = stays.filter((names) => names.length > 1);
    expect(changes.some(([first = '', second = '']) => second.startsWith(`${first}-`))).toBe(true);
    expect(changes.some(([first = '', second = '']) => !second.startsWith(`${first}-`))).toBe(true);
    const people = town.rackets.flatMap((racket) => racket.people);
    expect(
      people.filter(({ accounts }) =>
        accounts.some(({ closed }) => closed && accounts.some((next) => next.opened > closed)),
      ).length,
    ).toBeGreaterThan(3);
  });
});

function wasGoneBy(user: Account, value: unknown, day: number): boolean {
  const use = user.uses.find((one) => one.slot === 'phone' && one.value === value);
  const end = use?.to ?? user.closed;
  return typeof end === 'number' && end + 330 < day && use !== undefined && use.from < day;
}
