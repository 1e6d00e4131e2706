import { describe, expect, it } from 'vitest';
import { checkWorld, rowsOf, usersBy } from '../test-world.ts';
import type { Delivery, WorldRequest } from '../world.ts';
import { components } from './components.ts';

checkWorld(components);

const ASKED: WorldRequest = { level: 'easy', seed: 3, sellers: 1_500, deliveries: 1, honest: false };
const made = (asked: Partial<WorldRequest> = {}) => [...components.deliveries({ ...ASKED, ...asked })];
const known = new Map<string, Delivery>();
/** The last delivery of a request, made once. */
function last(asked: Partial<WorldRequest> = {}): Delivery {
  const key = JSON.stringify(asked);
  const delivery = known.get(key) ?? (made(asked).at(-1) as Delivery);
  known.set(key, delivery);
  return delivery;
}
const planted = (delivery: Delivery) => {
  const rows = rowsOf(delivery, 'truth').filter(({ racket }) => racket);
  return new Map(rows.map(({ seller_id, racket }) => [seller_id ?? '', racket ?? '']));
};

describe('a market of components', () => {
  it('has honest brokers by the dozen with the same picture, and a room in Hong Kong with many firms', () => {
    const delivery = last({ honest: true });
    expect(usersBy(rowsOf(delivery, 'listings'), 'image', 'seller_id')[0]?.length).toBeGreaterThan(10);
    const registered = rowsOf(delivery, 'addresses').filter(({ role }) => role === 'registered');
    expect(usersBy(registered, 'full', 'owner_id')[0]?.length).toBeGreaterThan(4);
  });

  it('has honest people with failed tests, and members of rackets whose goods passed', () => {
    const delivery = last();
    const members = planted(delivery);
    const tests = rowsOf(delivery, 'outcomes').filter(({ type, owner_kind }) => {
      return type === 'test_buy' && owner_kind === 'seller';
    });
    const found = (finding: string, isMember: boolean) =>
      tests.filter((row) => row.finding === finding && members.has(row.owner_id ?? '') === isMember).length;
    expect(found('counterfeit', false)).toBeGreaterThan(2);
    expect(found('genuine', true)).toBeGreaterThan(0);
    expect(found('counterfeit', true)).toBeGreaterThan(found('counterfeit', false));
  });

  it('shows less of rackets on hard than on easy', () => {
    const share = (level: WorldRequest['level']) => {
      const delivery = last({ level });
      const members = planted(delivery);
      const seen = rowsOf(delivery, 'outcomes').filter(({ owner_id }) => members.has(owner_id ?? ''));
      return new Set(seen.map(({ owner_id }) => owner_id)).size / members.size;
    };
    expect(share('hard')).toBeLessThan(0.7 * share('easy'));
  });

  it('opens and closes accounts from month to month, and its rackets come, part and join', () => {
    const all = made({ deliveries: 6, sellers: 2_500 });
    const counts = all.map((delivery) => rowsOf(delivery, 'sellers').length);
    expect([...counts].sort((a, b) => a - b)).toEqual(counts);
    const later = all.slice(1).flatMap((delivery) => rowsOf(delivery, 'truth_events').map(({ event }) => event));
    for (const event of ['born', 'grown', 'shrunk', 'merged', 'split']) expect(later).toContain(event);
  });

  it('gives a person the same things whether or not there are rackets beside it', () => {
    const [alone, beside] = [last({ honest: true }), last()];
    const phones = (delivery: Delivery) => rowsOf(delivery, 'contacts').filter(({ kind }) => kind === 'phone');
    const key = (row: Record<string, string>) => `${row.owner_id} ${row.value} ${row.last_seen}`;
    const known = new Set(phones(beside).map(key));
    expect(phones(alone).filter((row) => !known.has(key(row)))).toEqual([]);
  });
});
