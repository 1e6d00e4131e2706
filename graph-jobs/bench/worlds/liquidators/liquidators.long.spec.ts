import { describe, expect, it } from 'vitest';
import { checkWorld, rowsOf, usersBy } from '../test-world.ts';
import { LEVELS, type Delivery, type WorldRequest } from '../world.ts';
import { accountsOf } from './circles.ts';
import { allAccounts, liquidators, planned } from './liquidators.ts';

checkWorld(liquidators);

const ASKED: WorldRequest = { level: 'medium', seed: 7, sellers: 2_000, deliveries: 6, honest: false };

describe('the world liquidators', () => {
  const plan = planned(ASKED);
  const last = [...liquidators.deliveries(ASKED)].at(-1) as Delivery;
  const truth = new Map(rowsOf(last, 'truth').map((row) => [row.seller_id ?? '', row]));
  const isMember = (seller: string) => Boolean(truth.get(seller)?.racket);

  it.each(LEVELS)('has 5 to 12 of 100 accounts in rackets on level %s, and most of them have no outcome', (level) => {
    for (const seed of [1, 2, 3]) {
      const all = [...liquidators.deliveries({ ...ASKED, level, seed, deliveries: 1 })].at(-1) as Delivery;
      const members = rowsOf(all, 'truth').flatMap((row) => (row.racket ? [row.seller_id] : []));
      expect(members.length / rowsOf(all, 'sellers').length).toBeGreaterThan(0.05);
      expect(members.length / rowsOf(all, 'sellers').length).toBeLessThan(0.13);
      const known = new Set(rowsOf(all, 'outcomes').map((row) => row.owner_id));
      expect(members.filter((id) => known.has(id)).length).toBeLessThan(0.45 * members.length);
    }
  });

  it('has honest groups and honest operators as large as those of rackets', () => {
    const sizes = (isRacket: boolean) =>
      plan.circles
        .filter(({ racket }) => (racket !== null) === isRacket)
        .map((one) => accountsOf(one.operators).length);
    expect(sizes(false).filter((size) => size >= 20).length).toBeGreaterThan(3);
    expect(Math.max(...sizes(true))).toBeGreaterThan(15);
    const operators = plan.circles.flatMap(({ operators: all, racket }) => all.map((one) => ({ one, racket })));
    for (const isRacket of [true, false]) {
      const several = operators.filter(({ one, racket }) => (racket !== null) === isRacket && one.accounts.length > 2);
      expect(several.length).toBeGreaterThan(5);
    }
  });

  it('lets strangers share halls, tools and pictures', () => {
    const tools = usersBy(
      rowsOf(last, 'contacts').filter(({ kind }) => kind === 'ip'),
      'value',
      'owner_id',
    );
    expect(tools[0]?.length).toBeGreaterThan(15);
    const pictures = usersBy(rowsOf(last, 'listings'), 'image', 'seller_id');
    expect(pictures[0]?.length).toBeGreaterThan(40);
    expect(pictures[0]?.filter((seller) => !isMember(seller)).length).toBeGreaterThan(30);
  });

  it('gives accounts a new owner: an honest seller before, a member after', () => {
    const sold = allAccounts(plan).filter((account) => account.sold !== null);
    expect(sold.length).toBeGreaterThan(3);
    for (const { id, sold: sale, uses } of sold) {
      expect(isMember(id)).toBe(true);
      expect(uses.filter(({ from }) => from < (sale?.day ?? 0)).length).toBeGreaterThan(0);
    }
  });

  it('finds some honest sellers with copies, in bad pallets or wrongly', () => {
    const found = rowsOf(last, 'outcomes').filter(({ finding }) => finding === 'counterfeit');
    const honest = found.filter(({ owner_id = '' }) => !isMember(owner_id));
    expect(honest.length).toBeGreaterThan(5);
    expect(honest.length).toBeLessThan(0.05 * truth.size);
  });

  it('has the same honest accounts where there is no racket', () => {
    const alone = planned({ ...ASKED, honest: true });
    expect(alone.circles.some(({ racket }) => racket !== null)).toBe(false);
    const known = new Map(allAccounts(plan).map((account) => [account.id, account]));
    for (const { id, opened, person } of allAccounts(alone)) {
      expect(known.get(id)?.opened).toBe(opened);
      expect(known.get(id)?.person.name).toBe(person.name);
    }
  });

  it('tells of rackets that come, grow, merge, part, shrink, end and return', () => {
    const told = [1, 2, 3].flatMap((seed) =>
      [...liquidators.deliveries({ ...ASKED, seed })].slice(1).flatMap((one) => rowsOf(one, 'truth_events')),
    );
    const events = new Set(told.map(({ event }) => event));
    expect([...events]).toEqual(
      expect.arrayContaining(['born', 'grown', 'shrunk', 'merged', 'split', 'dissolved', 'returned']),
    );
  });
});
