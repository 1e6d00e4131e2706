import { describe, expect, it } from 'vitest';
import { checkWorld, rowsOf, usersBy } from '../test-world.ts';
import type { Delivery } from '../world.ts';
import { resale } from './resale.ts';

checkWorld(resale);

const ASKED = { level: 'easy', seed: 4, sellers: 1_000, deliveries: 1, honest: false } as const;
const asked = (more: object = {}) => [...resale.deliveries({ ...ASKED, ...more })];
const last = (more: object = {}) => asked(more).at(-1) as Delivery;
const racketsOf = (delivery: Delivery) =>
  new Map(rowsOf(delivery, 'truth').map(({ seller_id: seller = '', racket = '' }) => [seller, racket]));

describe('the world resale', () => {
  it('has the same honest people with and without rackets', () => {
    const [honest, all] = [last({ honest: true }), last()];
    const racketOf = racketsOf(all);
    const left = rowsOf(all, 'listings').filter(({ seller_id: seller = '' }) => !racketOf.get(seller));
    expect(rowsOf(honest, 'listings')).toEqual(left);
  });

  it('lets many strangers and many households share what some rackets share', () => {
    const delivery = last();
    const racketOf = racketsOf(delivery);
    const sharing = (kind: string) => {
      const rows = rowsOf(delivery, 'contacts').filter((row) => row.kind === kind);
      const groups = usersBy(rows, 'value', 'owner_id').filter((users) => users.length > 1);
      const dishonest = groups.filter((users) => users.every((user) => racketOf.get(user)));
      return { honest: groups.filter((users) => users.every((user) => !racketOf.get(user))), dishonest };
    };
    for (const kind of ['device', 'ip', 'image']) {
      expect(sharing(kind).dishonest.length, kind).toBeGreaterThan(5);
      expect(sharing(kind).honest.length, kind).toBeGreaterThan(sharing(kind).dishonest.length);
    }
  });

  it('tells of fewer rackets by fewer findings on each harder level, and errs more', () => {
    const found = (['easy', 'medium', 'hard'] as const).map((level) => {
      const delivery = last({ level });
      const racketOf = racketsOf(delivery);
      const all = rowsOf(delivery, 'outcomes').filter(({ finding }) => finding === 'counterfeit');
      const users = new Set(all.map((row) => row.owner_id ?? ''));
      const members = [...racketOf].filter(([, racket]) => racket).map(([seller]) => seller);
      const told = members.filter((member) => users.has(member)).length;
      return { told: told / members.length, wrong: 1 - told / users.size };
    });
    expect(found.map(({ told }) => told)).toEqual(found.map(({ told }) => told).sort((a, b) => b - a));
    expect(found[0]?.told).toBeGreaterThan(0.3);
    expect(found[2]?.told).toBeLessThan(0.3);
    expect(found[2]?.wrong).toBeGreaterThan(found[0]?.wrong ?? 1);
  });

  it('brings successors within days of a closure, and tells of all that rackets do over time', () => {
    const deliveries = asked({ seed: 1, sellers: 1_500, deliveries: 6 });
    const all = deliveries.at(-1) as Delivery;
    const racketOf = racketsOf(all);
    const members = rowsOf(all, 'sellers').filter(({ seller_id: seller = '' }) => racketOf.get(seller));
    const opened = members.map((row) => [racketOf.get(row.seller_id ?? ''), Date.parse(row.opened_at ?? '')] as const);
    const closed = members.filter((row) => row.closed_at !== '');
    const succeeded = closed.filter((row) => {
      const [racket, day] = [racketOf.get(row.seller_id ?? ''), Date.parse(row.closed_at ?? '')];
      return opened.some(([other, at]) => other === racket && at > day && at <= day + 9 * 86_400_000);
    });
    expect(succeeded.length).toBeGreaterThan(0.25 * closed.length);
    const events = deliveries.flatMap((delivery) => rowsOf(delivery, 'truth_events').map(({ event }) => event));
    expect([...new Set(events)].sort()).toEqual([
      ...['born', 'dissolved', 'grown', 'merged', 'returned', 'shrunk', 'split'],
    ]);
  });
});
